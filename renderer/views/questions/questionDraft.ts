/** What of a question can be edited, and how it goes back to the core. */
import type { Params } from '#shared/contract/api.ts';
import type { Evidence, Question } from '#shared/domain/question/question.ts';

const PLAIN = [
  'text', 'purpose', 'type', 'theme', 'addressee', 'addresseeKind', 'privateNote', 'supplementaries', 'meetingId', 'item', 'priority', 'minutes', 'asker', 'status', 'answer',
] as const satisfies readonly (keyof Question)[];

export type QuestionFields = Pick<Question, (typeof PLAIN)[number] | 'evidence'>;
export type QuestionChanges = Omit<Params<'questions.update'>, 'id' | 'revision'>;

export function fieldsOf(question: QuestionFields): QuestionFields {
  return Object.fromEntries([...PLAIN, 'evidence' as const].map((field) => [field, question[field]])) as unknown as QuestionFields;
}

/** By place: the core reads the quote again from its own text. */
function placements(evidence: readonly Evidence[]): NonNullable<QuestionChanges['evidence']> {
  return evidence.map(({ anchor: { fileId, pageIndex, start, end }, annotationId }) => ({ at: { documentId: fileId, pageIndex, start, end }, annotationId }));
}

/** Only what differs; null where nothing does. */
export function changesBetween(before: QuestionFields, after: QuestionFields): QuestionChanges | null {
  const changed = PLAIN.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const changes = Object.fromEntries(changed.map((field) => [field, after[field]])) as QuestionChanges;
  const [was, is] = [placements(before.evidence), placements(after.evidence)];
  if (JSON.stringify(was) !== JSON.stringify(is)) changes.evidence = is;
  return Object.keys(changes).length > 0 ? changes : null;
}

/** Nothing in it that anybody would miss. */
export function isBlank({ text, purpose, privateNote, evidence, supplementaries, answer }: QuestionFields): boolean {
  return evidence.length === 0 && [text, purpose, privateNote, answer.text, ...supplementaries.map((each) => each.text)].every((part) => part.trim() === '');
}
