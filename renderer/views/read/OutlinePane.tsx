/** Beside the paper: its name, and its items or its pages as small pictures. */
import { Bookmark, Ellipsis, NotebookPen, Paperclip } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { DocumentDetail } from '#shared/domain/document/document.ts';
import type { OpenPdf } from '#renderer/pdf/openPdf.ts';
import type { PaintQueue } from '#renderer/pdf/paintQueue.ts';
import type { Carried } from '#renderer/pdf/pdfContents.ts';
import type { Turn } from '#renderer/pdf/turned.ts';
import { drawingStrings } from '#renderer/strings/drawing.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu, MenuItem } from '#renderer/ui/Menu.tsx';
import { carriedInWords } from './CarriedDialog.tsx';
import { Outline } from './Outline.tsx';
import type { Target } from './readerPlace.ts';
import { Thumbnails } from './Thumbnails.tsx';
import type { MarkingActs } from './useMarking.ts';
import type { PageShape } from './whereabouts.ts';
import styles from './OutlinePane.module.css';

export interface OutlinePaneProps {
  readonly file: DocumentDetail;
  readonly shapes: readonly PageShape[];
  readonly pageIndex: number;
  readonly annotations: readonly Annotation[];
  /** Null where nothing can be written. */
  readonly marking: MarkingActs | null;
  readonly carried: Carried | null;
  readonly onCarried: () => void;
  /** Null where there is nothing to paint: then there are only items. */
  readonly pdf: OpenPdf | null;
  readonly queue: PaintQueue;
  readonly turn: Turn;
  readonly shows: 'items' | 'pages';
  readonly onShows: (shows: 'items' | 'pages') => void;
  readonly onJump: (target: Target) => void;
}

export const OutlinePane = memo(function OutlinePane({ file, shapes, pageIndex, annotations, marking, carried, onCarried, pdf, queue, turn, shows, onShows, onJump }: OutlinePaneProps): ReactElement {
  const pages = pdf && shows === 'pages';
  const words = carried ? carriedInWords(carried) : '';
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <div className={styles['title']}>
          <h1>{file.title}</h1>
          {marking ? (
            <Menu label={drawingStrings.itemMenu(file.title)} trigger={<IconButton small icon={Ellipsis} label={drawingStrings.itemMenu(file.title)} />}>
              <MenuItem icon={NotebookPen} onAction={() => void marking.onPaper('note', file.id, 0)}>{drawingStrings.noteOnPaper}</MenuItem>
              <MenuItem icon={Bookmark} onAction={() => void marking.onPaper('bookmark', file.id, 0)}>{drawingStrings.bookmarkPaper}</MenuItem>
            </Menu>
          ) : null}
        </div>
        <p>{[file.committee, file.author].filter(Boolean).join(' · ')}</p>
        {words ? <button type="button" className={styles['carried']} onClick={onCarried}><Paperclip aria-hidden />{words}</button> : null}
        {pdf ? (
          <div className={styles['switch']} role="group" aria-label={t.paneShows}>
            <button type="button" aria-pressed={!pages} onClick={() => onShows('items')}>{t.byItem}</button>
            <button type="button" aria-pressed={pages === true} onClick={() => onShows('pages')}>{t.byPage}</button>
          </div>
        ) : null}
      </div>
      <div className={styles['body']} data-pages={pages || undefined}>
        {pages
          ? <Thumbnails pdf={pdf} queue={queue} shapes={shapes} turn={turn} pageIndex={pageIndex} annotations={annotations} onOpen={(page) => onJump({ pageIndex: page })} />
          : <Outline file={file} shapes={shapes} pageIndex={pageIndex} annotations={annotations} marking={marking} onJump={onJump} />}
      </div>
    </div>
  );
});
