import type { SinceLastReport } from '#shared/domain/meeting/meeting.ts';
import type { QuestionType } from '#shared/domain/question/question.ts';

const TYPES: Readonly<Record<SinceLastReport['kind'], QuestionType>> = {
  slipped: 'challenge', overdue: 'followUp', quiet: 'followUp', changed: 'compare', new: 'clarify', check: 'evidence',
};

/** The type that a question about a finding starts with. */
export function questionTypeOf(kind: SinceLastReport['kind']): QuestionType {
  return TYPES[kind];
}
