/** Marking other things than words: the page, an agenda item, the whole paper. */
import type { Annotation, AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { removeMarks } from '#renderer/views/marks/changeMarks.ts';
import type { Marks } from './useMarks.ts';
import { useSteady } from './useSteady.ts';

export interface MarkingOn {
  readonly file: DocumentDetail;
  /** The page in view at the moment of asking; `at`, as it was drawn last. */
  readonly now: () => number;
  readonly at: number;
  /** The number printed on a page. */
  readonly labelOf: (pageIndex: number) => string;
  /** What the next mark means. */
  readonly meaning: AnnotationMeaning;
  readonly marks: Marks;
  readonly onNoted: (note: Annotation) => void;
}

export interface MarkingActs {
  readonly bookmark: () => void;
  readonly onItem: (kind: 'note' | 'bookmark', item: string, pageIndex: number) => Promise<void>;
  /** `documentId`: the file, or a report in it. */
  readonly onPaper: (kind: 'note' | 'bookmark', documentId: string, pageIndex: number) => Promise<void>;
}

export interface Marking {
  readonly isBookmarked: boolean;
  /** The same object always. */
  readonly acts: MarkingActs;
}

export function useMarking({ file, now, at, labelOf, meaning, marks, onNoted }: MarkingOn): Marking {
  const bookmarksOn = (pageIndex: number): readonly Annotation[] => marks.annotations.filter((mark) => mark.kind === 'bookmark' && mark.scope === 'page' && mark.anchor.pageIndex === pageIndex);
  const wholly = async (kind: 'note' | 'bookmark', wish: Pick<Parameters<Marks['make']>[0], 'at' | 'scope' | 'item'>): Promise<void> => {
    const made = await marks.make({ kind, meaning, ...wish }, kind === 'note' ? marksStrings.noteAdded : marksStrings.bookmarkedItem);
    if (made && kind === 'note') onNoted(made);
  };
  const acts = useSteady({
    bookmark(): void {
      const pageIndex = now();
      const there = bookmarksOn(pageIndex);
      if (there.length > 0) void removeMarks(there);
      else void marks.make({ kind: 'bookmark', meaning, at: { documentId: file.id, pageIndex, start: 0, end: 0 } }, marksStrings.bookmarked(labelOf(pageIndex)));
    },
    onItem: (kind: 'note' | 'bookmark', item: string, pageIndex: number) => wholly(kind, { scope: 'item', item, at: { documentId: file.id, pageIndex, start: 0, end: 0 } }),
    onPaper: (kind: 'note' | 'bookmark', documentId: string, pageIndex: number) => wholly(kind, { scope: 'document', at: { documentId, pageIndex, start: 0, end: 0 } }),
  });
  return { isBookmarked: bookmarksOn(at).length > 0, acts };
}
