/** Writes a question's outcome on top of whatever revision it is at: the clock, the board and the answer are written at once. */
import type { Answer, Question, QuestionStatus } from '#shared/domain/question/question.ts';
import { asAppError, client, queries } from '#renderer/state/calls.ts';

export interface Outcome {
  readonly status: QuestionStatus;
  readonly answer: Answer;
}

export const outcomeOf = ({ status, answer }: Question): Outcome => ({ status, answer });

export async function latestQuestion(id: string): Promise<Question | undefined> {
  return (await client().call('questions.list', {})).questions.find((one) => one.id === id);
}

/** Two windows that answer at once: both answers stay, one under the other. */
export function bothAnswers(base: string, theirs: string, mine: string): string {
  if (theirs === base || theirs === mine) return mine;
  return mine === base ? theirs : `${theirs}\n${mine}`;
}

/** @throws AppError as `questions.update`, except for conflicts, which are settled here. */
export async function saveOutcome(id: string, value: Outcome, base: Outcome): Promise<Outcome> {
  const known = queries.getQueryData<{ questions: Question[] }>(['questions.list', {}])?.questions.find((one) => one.id === id);
  for (let now = known ?? await latestQuestion(id), tries = 0; ; now = await latestQuestion(id), tries += 1) {
    const { revision = 0, answer: theirs = base.answer, status = base.status } = now ?? {};
    const text = bothAnswers(base.answer.text, theirs.text, value.answer.text);
    const next: Outcome = {
      status: value.status === base.status ? status : value.status,
      answer: {
        text,
        givenBy: value.answer.givenBy === base.answer.givenBy ? theirs.givenBy : value.answer.givenBy,
        at: value.answer.at === base.answer.at ? theirs.at : value.answer.at,
      },
    };
    try {
      return outcomeOf(await client().call('questions.update', { id, revision, ...next }));
    } catch (thrown) {
      if (asAppError(thrown).code !== 'REVISION_CONFLICT' || tries >= 3) throw thrown;
    }
  }
}
