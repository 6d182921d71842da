/** What else can be marked than words: the page, an area or a table of it, its agenda item, the report, the whole paper. */
import { Bookmark, BookmarkX, ChevronDown, NotebookPen, PenLine, SquareDashed, Table, Tags } from 'lucide-react';
import type { ReactElement } from 'react';
import type { AnnotationMeaning } from '#shared/domain/annotation/annotation.ts';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { tablesOf } from '#shared/domain/page/tablesOf.ts';
import { overlay } from '#renderer/state/overlays.ts';
import { drawingStrings as t } from '#renderer/strings/drawing.ts';
import { marksStrings } from '#renderer/strings/marks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import type { Drawing } from './drawing/useDrawing.tsx';
import type { MarkingActs } from './useMarking.ts';
import type { Marks } from './useMarks.ts';
import { partAt } from './whereabouts.ts';

export interface MarkMenuProps {
  readonly file: DocumentDetail;
  /** The page in view. */
  readonly at: number;
  /** Number of the agenda item in view, or null. */
  readonly item: string | null;
  readonly page: PageText | undefined;
  /** What the next mark means. */
  readonly meaning: AnnotationMeaning;
  readonly onMake: Marks['make'];
  readonly onDraw: Drawing['begin'];
  /** False in the text view: there is nothing to draw on. */
  readonly canDraw: boolean;
  readonly isBookmarked: boolean;
  readonly marking: MarkingActs;
}

export function MarkMenu({ file, at, item, page, meaning, onMake, onDraw, canDraw, isBookmarked, marking }: MarkMenuProps): ReactElement | null {
  const part = partAt(file, at);
  if (useReadOnly()) return null;
  const area = (wish: Omit<Parameters<Marks['make']>[0], 'kind' | 'meaning'>) => void onMake({ kind: 'area', meaning, ...wish }, marksStrings.areaMarked);
  const first = file.items.find(({ number }) => number === item)?.pageFrom ?? at;
  return (
    <Menu label={t.markMenu} trigger={<Button small aria-label={t.markMenu}>{t.mark}<ChevronDown aria-hidden /></Button>}>
      <MenuItem icon={isBookmarked ? BookmarkX : Bookmark} keys="B" onAction={marking.bookmark}>{isBookmarked ? t.unbookmark : t.bookmark}</MenuItem>
      {canDraw ? <MenuItem icon={SquareDashed} keys="A" onAction={() => onDraw('area', at)}>{t.area}</MenuItem> : null}
      {canDraw ? <MenuItem icon={PenLine} onAction={() => onDraw('ink', at)}>{t.ink}</MenuItem> : null}
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
