/** A mark as evidence of a question: one piece for each page that it runs over. */
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import { draftQuestion, type QuestionDraft } from '#renderer/state/draftQuestion.ts';

export function evidenceOf(mark: Annotation): QuestionDraft['evidence'] {
  return anchorsOf(mark).map(({ fileId, pageIndex, start, end }) => ({ at: { documentId: fileId, pageIndex, start, end }, annotationId: mark.id }));
}

/** Starts a question from marks: what was written beside them is where it begins. */
export function askAbout(marks: readonly Annotation[]): void {
  draftQuestion({
    text: marks.map(({ note }) => note).filter((note) => note !== '').join('\n'),
    type: marks.every(({ meaning }) => meaning === 'evidence' || meaning === 'figure') ? 'evidence' : 'clarify',
    evidence: marks.flatMap(evidenceOf),
  });
}
