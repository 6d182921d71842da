/** What else can be marked than words: the page, an area or a table of it, its agenda item, the report, the whole paper. */
import { Bookmark, BookmarkX, ChevronDown, NotebookPen, PenLine, SquareDashed, Table, Tags } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Annotation, AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { tablesOf } from '#shared/domain/page/tablesOf.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { drawingStrings as t } from '#renderer/strings/drawing.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { removeMarks } from '#renderer/views/marks/changeMarks.ts';
import type { Drawing } from './drawing/useDrawing.tsx';
import type { Marks } from './useMarks.ts';
import { partAt } from './whereabouts.ts';

export interface MarkingOn {
  readonly file: DocumentDetail;
  /** The page in view. */
  readonly at: number;
  readonly pageLabel: string;
  /** Number of the agenda item in view, or null. */
  readonly item: string | null;
  readonly page: PageText | undefined;
  /** What the next mark means. */
  readonly meaning: AnnotationMeaning;
  readonly marks: Marks;
  readonly drawing: Drawing;
  /** False in the text view: there is nothing to draw on. */
  readonly canDraw: boolean;
  readonly onNoted: (note: Annotation) => void;
}

export interface Marking {
  readonly isBookmarked: boolean;
  readonly bookmark: () => void;
  readonly onItem: (kind: 'note' | 'bookmark', item: string, pageIndex: number) => Promise<void>;
  /** `documentId`: the file, or a report in it. */
  readonly onPaper: (kind: 'note' | 'bookmark', documentId: string, pageIndex: number) => Promise<void>;
}

const isOnPage = (mark: Annotation, pageIndex: number) => mark.kind === 'bookmark' && mark.scope === 'page' && mark.anchor.pageIndex === pageIndex;

export function markingOn({ file, at, pageLabel, meaning, marks, onNoted }: MarkingOn): Marking {
  const bookmarks = marks.annotations.filter((mark) => isOnPage(mark, at));
  const wholly = async (kind: 'note' | 'bookmark', wish: Pick<Parameters<Marks['make']>[0], 'at' | 'scope' | 'item'>): Promise<void> => {
    const made = await marks.make({ kind, meaning, ...wish }, kind === 'note' ? marksStrings.noteAdded : marksStrings.bookmarkedItem);
    if (made && kind === 'note') onNoted(made);
  };
  return {
    isBookmarked: bookmarks.length > 0,
    bookmark: () => {
      if (bookmarks.length > 0) void removeMarks(bookmarks);
      else void marks.make({ kind: 'bookmark', meaning, at: { documentId: file.id, pageIndex: at, start: 0, end: 0 } }, marksStrings.bookmarked(pageLabel));
    },
    onItem: (kind, item, pageIndex) => wholly(kind, { scope: 'item', item, at: { documentId: file.id, pageIndex, start: 0, end: 0 } }),
    onPaper: (kind, documentId, pageIndex) => wholly(kind, { scope: 'document', at: { documentId, pageIndex, start: 0, end: 0 } }),
  };
}

export function MarkMenu({ on, marking }: { readonly on: MarkingOn; readonly marking: Marking }): ReactElement | null {
  const { file, at, item, page, meaning, marks, drawing, canDraw } = on;
  const part = partAt(file, at);
  if (useReadOnly()) return null;
  const area = (wish: Omit<Parameters<Marks['make']>[0], 'kind' | 'meaning'>) => void marks.make({ kind: 'area', meaning, ...wish }, marksStrings.areaMarked);
  const first = file.items.find(({ number }) => number === item)?.pageFrom ?? at;
  return (
    <Menu label={t.markMenu} trigger={<Button small aria-label={t.markMenu}>{t.mark}<ChevronDown aria-hidden /></Button>}>
      <MenuItem icon={marking.isBookmarked ? BookmarkX : Bookmark} keys="B" onAction={marking.bookmark}>{marking.isBookmarked ? t.unbookmark : t.bookmark}</MenuItem>
      {canDraw ? <MenuItem icon={SquareDashed} keys="A" onAction={() => drawing.begin('area', at)}>{t.area}</MenuItem> : null}
      {canDraw ? <MenuItem icon={PenLine} onAction={() => drawing.begin('ink', at)}>{t.ink}</MenuItem> : null}
      {(page ? tablesOf(page) : []).map(({ start, end, rows, firstRow }) => (
        <MenuItem key={start} icon={Table} onAction={() => area({ at: { documentId: file.id, pageIndex: at, start, end } })}>{t.table(rows, firstRow)}</MenuItem>
      ))}
      {canDraw && page ? <MenuItem icon={SquareDashed} onAction={() => area({ at: { documentId: file.id, pageIndex: at, start: 0, end: 0 }, rects: [[0, 0, page.widthPt, page.heightPt]] })}>{t.wholePage}</MenuItem> : null}
      {item === null ? null : <MenuItem icon={NotebookPen} onAction={() => void marking.onItem('note', item, first)}>{t.noteOnItem(item)}</MenuItem>}
      {item === null ? null : <MenuItem icon={Bookmark} onAction={() => void marking.onItem('bookmark', item, first)}>{t.bookmarkItem(item)}</MenuItem>}
      {part ? <MenuItem icon={NotebookPen} onAction={() => void marking.onPaper('note', part.id, part.pageFrom)}>{t.noteOnReport(part.title)}</MenuItem> : null}
      <MenuItem icon={NotebookPen} onAction={() => void marking.onPaper('note', file.id, 0)}>{t.noteOnPaper}</MenuItem>
      <MenuItem icon={Tags} onAction={() => overlay.set('meanings')}>{marksStrings.nameMeanings}</MenuItem>
    </Menu>
  );
}
