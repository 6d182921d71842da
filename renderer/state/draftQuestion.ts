/** Starts a question from anywhere: a selection, a mark, a finding. The editor opens on it with its evidence attached. */
import type { Placement } from '#shared/domain/anchor/anchor.ts';
import type { QuestionType } from '#shared/domain/question/question.ts';
import type { FindingDraft } from '#shared/domain/question/drafting/draftFinding.ts';
import { createStore } from './store.ts';

export interface QuestionDraft {
  /** What to start the text with; may be empty. */
  readonly text: string;
  readonly type: QuestionType;
  readonly evidence: readonly { readonly at: Placement; readonly annotationId: string | null }[];
  /** Line of enquiry to start with. */
  readonly theme?: string;
}

/** The draft that the editor has been asked to open, until it has taken it. */
export const askedDraft = createStore<QuestionDraft | null>(null);

/** From a finding of the comparison: in the papers' words, with its passages. */
export function askAbout({ text, type, passages }: FindingDraft): void {
  draftQuestion({ text, type, evidence: passages.map(({ reportId, pageIndex, start, end }) => ({ at: { documentId: reportId, pageIndex, start, end }, annotationId: null })) });
}

/** Makes the question (so that nothing can be lost) and opens the editor beside what is on screen. */
export function draftQuestion(draft: QuestionDraft): void {
  askedDraft.set(draft);
}
