/** The pages of a paper in one long column. Only those near the window exist: a thousand cost as much as ten. */
import { memo, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactElement, type ReactNode, type Ref } from 'react';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { PageMark } from './MarksLayer.tsx';
import type { OpenPdf } from './openPdf.ts';
import { layOutPages, PAGE_GAP, type PageColumn, type PageSize } from './pageLayout.ts';
import { distanceOfKey, pagedStep } from './pagedStep.ts';
import type { PaintQueue } from './paintQueue.ts';
import { StackedPage } from './StackedPage.tsx';
import { turnedRect, turnedSize, type Turn } from './turned.ts';
import { useStanding } from './useStanding.ts';
import { useTextDrag } from './useTextDrag.ts';
import styles from './PageStack.module.css';

export interface PageStackHandle {
  /** Brings a page to the top of the window, or a line of it (a rectangle in points of the page) to its upper third. */
  scrollTo(pageIndex: number, line?: PdfRect): void;
  /** Scrolls by a share of the window's height. */
  scrollBy(windows: number): void;
  /** Top edge of a line in CSS pixels from the top of the window. */
  windowTop(pageIndex: number, line: PdfRect): number;
  /** Page and share of it at the window's top: 4.5 is the middle of the fifth page. */
  place(): number;
  scrollToPlace(place: number): void;
  /** Whether nothing more is waited for on this page: it's painted, or can't be. */
  hasEnded(pageIndex: number): boolean;
  readonly element: HTMLElement | null;
}

export interface PageStackProps {
  readonly pages: readonly PageSize[];
  readonly pdf: OpenPdf | null;
  /** Shared with whatever else paints from the same file. */
  readonly queue: PaintQueue;
  readonly scale: number;
  readonly turn: Turn;
  /** Pages dark, with their pictures as they are. */
  readonly dark?: boolean;
  readonly across: 1 | 2;
  /** Height of the window in CSS pixels where it shows page by page; undefined: one long column. */
  readonly windowPx: number | undefined;
  /** Page by page: each page whole in the window. */
  readonly whole?: boolean;
  /** Rows wider than this many CSS pixels are made to fit; absent: they are scrolled sideways. */
  readonly widestPx?: number | undefined;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly marks: (pageIndex: number) => readonly PageMark[];
  readonly pageName: (pageIndex: number) => string;
  /** Said on the page itself: no text, could not be read. */
  readonly pageNotice: (pageIndex: number) => ReactNode;
  /** What can be pressed on a page: laid out like its text, by `layerTransform`. */
  readonly pageLinks?: (pageIndex: number, scale: number) => ReactNode;
  readonly paintFailed: ReactNode;
  readonly label: string;
  readonly describedBy?: string;
  readonly onShown: (first: number, last: number, inView: number) => void;
  readonly onScrolled?: () => void;
  /** A page has been painted, or can't be. */
  readonly onEnded?: (pageIndex: number) => void;
  readonly onPress: (pageIndex: number, x: number, y: number) => void;
  /** Asks for another size, as a share of the present one. */
  readonly onZoom?: (factor: number) => void;
  /** Page to stand at first. */
  readonly initialPage: number;
  readonly ref?: Ref<PageStackHandle>;
}

/** Pages kept ready above and below what is seen. */
const NEARBY = 1;

/** Where the window comes to rest, page by page: the browser's own snapping. */
const Rests = memo(function Rests({ column }: { readonly column: PageColumn }): ReactElement {
  return <>{Array.from(column.rowTops, (top, row) => <div key={row} className={styles.rest} style={{ top: `${top}px`, height: `${column.rowHeights[row] ?? 0}px` }} />)}</>;
});

export function PageStack(props: PageStackProps): ReactElement {
  const {
    ref, pages, pdf, queue, scale, turn, dark = false, across, windowPx, whole = false, widestPx, pageText, marks, pageName, pageNotice, pageLinks, paintFailed, label, describedBy,
    onShown, onScrolled, onEnded, onPress, onZoom, initialPage,
  } = props;
  const root = useRef<HTMLDivElement>(null);
  const shownPages = useMemo(() => (turn % 180 === 0 ? pages : pages.map((page) => turnedSize(page, turn))), [pages, turn]);
  const column = useMemo(() => layOutPages(shownPages, scale, { widestPx, across, windowPx, whole }), [shownPages, scale, widestPx, across, windowPx, whole]);
  const { shown, look, place, columnRef } = useStanding({ root, column, paged: windowPx !== undefined, initialPage, onShown, onZoom });
  const [anchored, setAnchored] = useState<number | null>(null);

  /** Of the pages that are mounted. */
  const endedPages = useRef(new Set<number>());
  const ended = useCallback((pageIndex: number) => {
    endedPages.current.add(pageIndex);
    onEnded?.(pageIndex);
  }, [onEnded]);

  const distance = useCallback((pageIndex: number) => {
    const element = root.current;
    if (!element) return 0;
    const { tops, heights } = columnRef.current;
    return Math.abs((tops[pageIndex] ?? 0) + (heights[pageIndex] ?? 0) / 2 - (element.scrollTop + element.clientHeight / 2));
  }, [columnRef]);

  useImperativeHandle(ref, (): PageStackHandle => {
    const lineTop = (pageIndex: number, line: PdfRect) => {
      const { tops, scales } = columnRef.current;
      const page = pages[pageIndex];
      if (!page) return 0;
      const [, y, , height] = turnedRect(line, page, turn);
      return (tops[pageIndex] ?? 0) + (turnedSize(page, turn).heightPt - y - height) * (scales[pageIndex] ?? 1);
    };
    /** Page by page the window never shows two: it stays within the row of this page. */
    const within = (pageIndex: number, top: number, height: number) => {
      if (windowPx === undefined) return top;
      const row = Math.floor(pageIndex / across);
      const start = columnRef.current.rowTops[row] ?? 0;
      return Math.max(start, Math.min(top, start + (columnRef.current.rowHeights[row] ?? 0) - height));
    };
    return {
      scrollTo(pageIndex, line) {
        const element = root.current;
        if (!element) return;
        const top = line ? lineTop(pageIndex, line) - element.clientHeight / 3 : (columnRef.current.tops[pageIndex] ?? 0) - PAGE_GAP / 2;
        element.scrollTop = within(pageIndex, top, element.clientHeight);
        look();
      },
      scrollBy(windows) {
        root.current?.scrollBy({ top: windows * root.current.clientHeight });
      },
      windowTop: (pageIndex, line) => lineTop(pageIndex, line) - (root.current?.scrollTop ?? 0),
      place,
      scrollToPlace(to) {
        const element = root.current;
        if (!element) return;
        const pageIndex = Math.max(0, Math.min(pages.length - 1, Math.floor(to)));
        element.scrollTop = (columnRef.current.tops[pageIndex] ?? 0) + (to - pageIndex) * (columnRef.current.heights[pageIndex] ?? 0);
        look();
      },
      hasEnded: (pageIndex) => endedPages.current.has(pageIndex),
      get element() { return root.current; },
    };
  }, [look, place, columnRef, pages, turn, across, windowPx]);

  const drag = useTextDrag({ root, column, turn, pageText, onPress, onAnchor: setAnchored });

  const mounted: number[] = [];
  for (let index = Math.max(0, shown.first - NEARBY * across); index <= Math.min(pages.length - 1, shown.last + NEARBY * across); index += 1) mounted.push(index);
  // A selection must not lose the page that it began on.
  if (anchored !== null && !mounted.includes(anchored)) mounted.push(anchored);
  mounted.sort((a, b) => a - b);
  useEffect(() => {
    for (const pageIndex of endedPages.current) if (!mounted.includes(pageIndex)) endedPages.current.delete(pageIndex);
  });

  return (
    // The scroller takes the focus so that the keyboard scrolls it and the reader's keys work.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      ref={root} className={styles.scroller} data-dark={dark || undefined} data-paged={windowPx === undefined ? undefined : ''} tabIndex={0} role="region" aria-label={label} aria-describedby={describedBy}
      onScroll={() => { look(); onScrolled?.(); }} onPointerDown={drag.onPointerDown}
      onKeyDown={(event) => {
        const by = windowPx === undefined || event.ctrlKey || event.metaKey || event.altKey || event.target !== root.current || !root.current
          ? null : distanceOfKey(event.key, event.shiftKey, root.current.clientHeight);
        if (by === null || !root.current) return;
        event.preventDefault();
        root.current.scrollTo({ top: pagedStep(column, root.current.scrollTop, root.current.clientHeight, by), behavior: 'instant' });
      }}
      onMouseDown={(event) => {
        const pressed = event.target as Element;
        if (pressed.closest('[data-page]') && !pressed.closest('a, button')) drag.onMouseDown(event);
      }}
    >
      <div className={styles.column} style={{ height: `${column.total}px`, minWidth: `${column.widest + 24}px` }}>
        {windowPx === undefined ? null : <Rests column={column} />}
        {mounted.map((pageIndex) => {
          const page = pages[pageIndex];
          if (!page) return null;
          return (
            <StackedPage
              key={pageIndex} pageIndex={pageIndex} size={page} pdf={pdf} queue={queue} scale={column.scales[pageIndex] ?? scale} turn={turn} dark={dark}
              name={pageName(pageIndex)} text={pageText(pageIndex)} marks={marks} links={pageLinks} notice={pageNotice} failed={paintFailed} distance={distance} onEnded={ended}
              style={{
                top: `${column.tops[pageIndex] ?? 0}px`, left: `calc(50% + ${column.lefts[pageIndex] ?? 0}px)`,
                width: `${column.widths[pageIndex] ?? 0}px`, height: `${column.heights[pageIndex] ?? 0}px`,
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
