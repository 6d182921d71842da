/** Evidence of a question: its own copy of a quote, so that what was cited stays readable if the paper goes. */
import type { DatabaseSync } from 'node:sqlite';
import type { Placement } from '#shared/domain/anchor/anchor.ts';
import { isVerbatim, type Annotation } from '#shared/domain/annotation/annotation.ts';
import type { Evidence } from '#shared/domain/question/question.ts';
import { anchorAt } from '#core/annotate/anchorAt.ts';
import { readAnnotation } from '#core/annotate/annotationRecords.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { AppError } from '#shared/contract/errors.ts';

export interface EvidenceDraft {
  readonly at: Placement;
  readonly annotationId: string | null;
}

/**
 * Evidence for each draft. What the question had before, and what a mark holds, is taken as it stands: it may cite a
 * paper that is no longer in the library. Everything else is read from its page.
 * @throws AppError `NOT_FOUND` where there is no such paper, page or mark
 */
export function evidenceFor(db: DatabaseSync, drafts: readonly EvidenceDraft[], before: readonly Evidence[] = []): Evidence[] {
  return drafts.map(({ at, annotationId }) => {
    const same = before.filter((evidence) => standsAt(evidence, at));
    const had = same.find((evidence) => evidence.annotationId === annotationId);
    if (had) return had;
    const mark = annotationId === null ? null : annotationIfThere(db, annotationId);
    // Words inside an area may be cut off at its edge: what is cited in public is read from the page.
    if (mark && standsAt(mark, at) && isVerbatim(mark)) return { anchor: mark.anchor, citation: mark.citation, annotationId, here: citationOf(db, mark.anchor, mark.citation) !== null };
    // The words are the question's own, whatever has become of the mark they came from, or of their paper.
    const kept = same[0] ?? { ...anchorAt(db, at), here: true };
    // A mark that was removed meanwhile is no reason to lose the evidence.
    return { ...kept, annotationId: mark ? annotationId : null };
  });
}

function annotationIfThere(db: DatabaseSync, id: string): Annotation | null {
  try {
    return readAnnotation(db, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** The page may name the file or the part; a selection may have had white space at its edges. */
function standsAt({ anchor, citation }: Pick<Evidence, 'anchor' | 'citation'>, at: Placement): boolean {
  return (at.documentId === anchor.fileId || at.documentId === citation.documentId || at.documentId.startsWith(`${anchor.fileId}-`))
    && at.pageIndex === anchor.pageIndex && at.start === anchor.start && at.end === anchor.end;
}
