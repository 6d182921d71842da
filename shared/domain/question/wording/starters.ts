/** Ways to begin, for each type of question and for recommendations: data, to be edited by whoever knows better. */
import type { QuestionType } from '#shared/domain/question/question.ts';

export const questionStarters: Readonly<Record<QuestionType, readonly string[]>> = {
  clarify: ['What exactly is meant by …?', 'Which … does this cover, and which not?', 'How is … counted?'],
  evidence: ['What shows that …?', 'How do you know whether …?', 'What did the people affected say about …?'],
  challenge: ['Why was … chosen rather than …?', 'What would have to happen for … to be reconsidered?', 'What stands in the way of …?'],
  outcome: ['What difference has … made to residents?', 'How will we know in a year’s time that … has worked?', 'Who is better off because of …, and by how much?'],
  compare: ['How does … compare with a year ago?', 'How does … compare with similar councils?', 'What is behind the change in … since …?'],
  followUp: ['What has become of …, promised in …?', 'When will members see …?', 'What remains to be done before … is finished?'],
};

export const recommendationStarters: readonly string[] = [
  'That the Cabinet Member for … publishes … by …',
  'That the Cabinet reports back to this committee by … on …, with the figures for …',
  'That … reduces … from … to … by …',
];
