/** What of a question can be edited, and how it goes back to the core. */
import type { Params } from '#shared/contract/api.ts';
import type { Evidence, Question } from '#shared/domain/question/question.ts';

export type QuestionFields = Pick<Question, 'text' | 'purpose' | 'type' | 'theme' | 'addressee' | 'privateNote' | 'evidence'>;
export type QuestionChanges = Omit<Params<'questions.update'>, 'id' | 'revision'>;

export function fieldsOf({ text, purpose, type, theme, addressee, privateNote, evidence }: QuestionFields): QuestionFields {
  return { text, purpose, type, theme, addressee, privateNote, evidence };
}

/** By place: the core reads the quote again from its own text. */
function placements(evidence: readonly Evidence[]): NonNullable<QuestionChanges['evidence']> {
  return evidence.map(({ anchor: { fileId, pageIndex, start, end }, annotationId }) => ({ at: { documentId: fileId, pageIndex, start, end }, annotationId }));
}

/** Only what differs; null where nothing does. */
export function changesBetween(before: QuestionFields, after: QuestionFields): QuestionChanges | null {
  const changes: QuestionChanges = {};
  if (after.text !== before.text) changes.text = after.text;
  if (after.purpose !== before.purpose) changes.purpose = after.purpose;
  if (after.type !== before.type) changes.type = after.type;
  if (after.theme !== before.theme) changes.theme = after.theme;
  if (after.addressee !== before.addressee) changes.addressee = after.addressee;
  if (after.privateNote !== before.privateNote) changes.privateNote = after.privateNote;
  const [was, is] = [placements(before.evidence), placements(after.evidence)];
  if (JSON.stringify(was) !== JSON.stringify(is)) changes.evidence = is;
  return Object.keys(changes).length > 0 ? changes : null;
}

/** Nothing in it that anybody would miss. */
export function isBlank({ text, purpose, privateNote, evidence }: QuestionFields): boolean {
  return evidence.length === 0 && [text, purpose, privateNote].every((part) => part.trim() === '');
}
