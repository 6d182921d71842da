/** Every page as a small picture, with its printed number, whether it has been read and what is marked on it. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { Check } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import type { OpenPdf } from '#renderer/pdf/openPdf.ts';
import type { PaintQueue } from '#renderer/pdf/paintQueue.ts';
import { createThumbnails, type Thumbnails as Pictures } from '#renderer/pdf/thumbnails.ts';
import { turnedSize, type Turn } from '#renderer/pdf/turned.ts';
import { readStrings as t } from '#renderer/strings/read.ts';
import styles from './Thumbnails.module.css';
import { pageNameOf, type PageShape } from './whereabouts.ts';

/** CSS pixels: the box that a picture is made to fit, and what stands around it. */
const BOX = { width: 92, height: 130 };
const CELL = { width: 104, height: 168 };
/** Marks that are told apart under a picture: more are counted. */
const DOTS = 5;

export interface ThumbnailsProps {
  readonly pdf: OpenPdf;
  readonly queue: PaintQueue;
  readonly shapes: readonly PageShape[];
  readonly turn: Turn;
  readonly pageIndex: number;
  readonly annotations: readonly Annotation[];
  readonly onOpen: (pageIndex: number) => void;
}

function Picture({ pictures, pageIndex, shape, turn, distance }: { readonly pictures: Pictures; readonly pageIndex: number; readonly shape: PageShape; readonly turn: Turn; readonly distance: () => number }): ReactElement {
  const holder = useRef<HTMLSpanElement>(null);
  const size = turnedSize(shape, turn);
  const scale = Math.min(BOX.width / size.widthPt, BOX.height / size.heightPt);
  const latest = useRef(distance);
  useEffect(() => { latest.current = distance; });
  useLayoutEffect(() => {
    const place = holder.current;
    const show = () => {
      const canvas = pictures.get(pageIndex);
      if (canvas && place) place.replaceChildren(canvas);
      return canvas !== undefined;
    };
    return show() ? undefined : pictures.request(pageIndex, scale, () => latest.current(), show);
  }, [pictures, pageIndex, scale]);
  return <span ref={holder} className={styles['picture']} style={{ width: `${Math.round(size.widthPt * scale)}px`, height: `${Math.round(size.heightPt * scale)}px` }} />;
}

export function Thumbnails({ pdf, queue, shapes, turn, pageIndex, annotations, onOpen }: ThumbnailsProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const [columns, setColumns] = useState(2);
  /** Chosen with the keyboard, before it's gone to; else the page in view. */
  const [chosen, setChosen] = useState<number | null>(null);
  const active = chosen ?? pageIndex;
  const pictures = useMemo(() => createThumbnails(pdf, queue, turn), [pdf, queue, turn]);
  useEffect(() => () => pictures.close(), [pictures]);
  const marked = useMemo(() => Map.groupBy(annotations.flatMap((one) => anchorsOf(one).map(({ pageIndex }) => ({ id: one.id, meaning: one.meaning, pageIndex }))), ({ pageIndex }) => pageIndex), [annotations]);
  // It keeps its own state outside React's, which only means that this component isn't memoised by a compiler.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({ count: Math.ceil(shapes.length / columns), getScrollElement: () => root.current, estimateSize: () => CELL.height, overscan: 1 });

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setColumns(Math.max(1, Math.floor((element.clientWidth - 8) / CELL.width))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const row = Math.floor(active / columns);
  useEffect(() => { rows.scrollToIndex(row, { align: 'auto' }); }, [rows, row]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns, PageUp: -3 * columns, PageDown: 3 * columns, Home: -shapes.length, End: shapes.length };
    const step = by[event.key];
    if (step !== undefined) setChosen(Math.max(0, Math.min(shapes.length - 1, active + step)));
    else if (event.key === 'Enter' || event.key === ' ') open(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const open = (page: number) => {
    setChosen(null);
    onOpen(page);
  };

  return (
    <div
      ref={root} className={styles['scroller']} role="listbox" tabIndex={0} aria-label={t.thumbnails} aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown} onBlur={() => setChosen(null)}
    >
      <div className={styles['column']} role="presentation" style={{ height: `${rows.getTotalSize()}px` }}>
        {rows.getVirtualItems().flatMap(({ index: row, start }) => Array.from({ length: Math.min(columns, shapes.length - row * columns) }, (_, column) => {
          const page = row * columns + column;
          const shape = shapes[page];
          if (!shape) return null;
          const marks = marked.get(page) ?? [];
          return (
            // The list itself takes the keys.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={page} id={`${id}-${page}`} role="option" aria-selected={page === pageIndex} aria-setsize={shapes.length} aria-posinset={page + 1}
              aria-label={t.thumbnail(pageNameOf(shapes, page), shape.read, marks.length)}
              className={styles['cell']} data-active={page === active || undefined} data-thumbnail={page}
              style={{ width: `${CELL.width}px`, transform: `translate(${column * CELL.width}px, ${start}px)` }} onClick={() => open(page)}
            >
              <span className={styles['box']} style={BOX}><Picture pictures={pictures} pageIndex={page} shape={shape} turn={turn} distance={() => Math.abs(page - active)} /></span>
              <span className={styles['under']}>
                <span className="num">{shape.pageLabel}</span>
                {shape.read ? <Check aria-hidden className={styles['read']} /> : null}
                {marks.slice(0, DOTS).map(({ id, meaning }) => <i key={id} data-tone={meaning} className={styles['dot']} />)}
                {marks.length > DOTS ? <span className={styles['more']}>{`+${marks.length - DOTS}`}</span> : null}
              </span>
            </div>
          );
        }))}
      </div>
    </div>
  );
}
