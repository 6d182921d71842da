/** The pages of a paper in one long column. Only those near the window exist: a thousand cost as much as ten. */
import {
  useCallback, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState,
  type ReactElement, type ReactNode, type Ref,
} from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { MarksLayer, type PageMark } from './MarksLayer.tsx';
import type { OpenPdf } from './openPdf.ts';
import { PageCanvas } from './PageCanvas.tsx';
import { layOutPages, PAGE_GAP, pageAt, pageInView, pagesBetween, type PageSize } from './pageLayout.ts';
import { createPaintQueue } from './paintQueue.ts';
import { TextLayer } from './TextLayer.tsx';
import { useTextDrag } from './useTextDrag.ts';
import styles from './PageStack.module.css';

export interface PageStackHandle {
  /** Brings a page to the top of the window, or a line of it (points from the page's bottom) to its upper third. */
  scrollTo(pageIndex: number, lineTopPt?: number): void;
  /** Scrolls by a share of the window's height. */
  scrollBy(windows: number): void;
  /** Top edge of a line (points from the page's bottom) in CSS pixels from the top of the window. */
  windowTop(pageIndex: number, lineTopPt: number): number;
  readonly element: HTMLElement | null;
}

export interface PageStackProps {
  readonly pages: readonly PageSize[];
  readonly pdf: OpenPdf | null;
  readonly scale: number;
  /** Pages wider than this many CSS pixels are made to fit; absent: they are scrolled sideways. */
  readonly widestPx?: number | undefined;
  readonly pageText: (pageIndex: number) => PageText | undefined;
  readonly marks: (pageIndex: number) => readonly PageMark[];
  readonly pageName: (pageIndex: number) => string;
  /** Said on the page itself: no text, could not be read. */
  readonly pageNotice: (pageIndex: number) => ReactNode;
  readonly paintFailed: ReactNode;
  readonly label: string;
  readonly describedBy?: string;
  readonly onShown: (first: number, last: number, inView: number) => void;
  readonly onScrolled?: () => void;
  readonly onPress: (pageIndex: number, x: number, y: number) => void;
  /** Page to stand at first. */
  readonly initialPage: number;
  readonly ref?: Ref<PageStackHandle>;
}

/** Pages kept ready above and below what is seen. */
const NEARBY = 1;

export function PageStack(props: PageStackProps): ReactElement {
  const { ref, pages, pdf, scale, widestPx, pageText, marks, pageName, pageNotice, paintFailed, label, describedBy, onShown, onScrolled, onPress, initialPage } = props;
  const root = useRef<HTMLDivElement>(null);
  const column = useMemo(() => layOutPages(pages, scale, widestPx), [pages, scale, widestPx]);
  const columnRef = useRef(column);
  const queue = useMemo(() => createPaintQueue(1), []);
  /** Where the window stands, told by page, so that it stays there when sizes change. */
  const standing = useRef({ pageIndex: initialPage, share: 0 });
  const [shown, setShown] = useState({ first: initialPage, last: initialPage });
  const [anchored, setAnchored] = useState<number | null>(null);

  useEffect(() => () => queue.close(), [queue]);

  const look = useCallback(() => {
    const element = root.current;
    if (!element) return;
    const { tops, heights } = columnRef.current;
    const { first, last } = pagesBetween(columnRef.current, element.scrollTop, element.scrollTop + element.clientHeight);
    // The gap above a page belongs to it: a page brought to the top stays there whatever its size becomes.
    const at = pageAt(columnRef.current, element.scrollTop + PAGE_GAP);
    standing.current = { pageIndex: at, share: (element.scrollTop - (tops[at] ?? 0)) / Math.max(1, heights[at] ?? 1) };
    setShown((old) => (old.first === first && old.last === last ? old : { first, last }));
    onShown(first, last, pageInView(columnRef.current, element.scrollTop, element.clientHeight));
  }, [onShown]);

  // A new size: stand at the same line of the same page as before.
  useLayoutEffect(() => {
    columnRef.current = column;
    const element = root.current;
    if (!element) return;
    const { pageIndex, share } = standing.current;
    element.scrollTop = (column.tops[pageIndex] ?? 0) + share * (column.heights[pageIndex] ?? 0);
    // Pages stand in the middle of the widest: so does the window.
    element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
    look();
  }, [column, look]);

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [look]);

  const distance = useCallback((pageIndex: number) => {
    const element = root.current;
    if (!element) return 0;
    const { tops, heights } = columnRef.current;
    return Math.abs((tops[pageIndex] ?? 0) + (heights[pageIndex] ?? 0) / 2 - (element.scrollTop + element.clientHeight / 2));
  }, []);

  useImperativeHandle(ref, (): PageStackHandle => {
    const lineTop = (pageIndex: number, lineTopPt: number) => {
      const { tops, scales } = columnRef.current;
      return (tops[pageIndex] ?? 0) + ((pages[pageIndex]?.heightPt ?? 0) - lineTopPt) * (scales[pageIndex] ?? 1);
    };
    return {
      scrollTo(pageIndex, lineTopPt) {
        const element = root.current;
        if (!element) return;
        element.scrollTop = lineTopPt === undefined
          ? (columnRef.current.tops[pageIndex] ?? 0) - 8
          : lineTop(pageIndex, lineTopPt) - element.clientHeight / 3;
        look();
      },
      scrollBy(windows) {
        root.current?.scrollBy({ top: windows * root.current.clientHeight });
      },
      windowTop: (pageIndex, lineTopPt) => lineTop(pageIndex, lineTopPt) - (root.current?.scrollTop ?? 0),
      get element() { return root.current; },
    };
  }, [look, pages]);

  const drag = useTextDrag({ root, column, pageText, onPress, onAnchor: setAnchored });

  const mounted: number[] = [];
  for (let index = Math.max(0, shown.first - NEARBY); index <= Math.min(pages.length - 1, shown.last + NEARBY); index += 1) mounted.push(index);
  // A selection must not lose the page that it began on.
  if (anchored !== null && !mounted.includes(anchored)) mounted.push(anchored);
  mounted.sort((a, b) => a - b);

  return (
    // The scroller takes the focus so that the keyboard scrolls it and the reader's keys work.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      ref={root} className={styles.scroller} tabIndex={0} role="region" aria-label={label} aria-describedby={describedBy}
      onScroll={() => { look(); onScrolled?.(); }} onPointerDown={drag.onPointerDown}
      onMouseDown={(event) => { if ((event.target as Element).closest('[data-page]')) drag.onMouseDown(event); }}
    >
      <div className={styles.column} style={{ height: `${column.total}px`, minWidth: `${column.widest + 24}px` }}>
        {mounted.map((pageIndex) => {
          const page = pages[pageIndex];
          if (!page) return null;
          const text = pageText(pageIndex);
          const own = column.scales[pageIndex] ?? scale;
          return (
            <section
              key={pageIndex} className={styles.page} data-page={pageIndex} aria-label={pageName(pageIndex)}
              style={{ top: `${column.tops[pageIndex] ?? 0}px`, width: `${Math.round(page.widthPt * own)}px`, height: `${column.heights[pageIndex] ?? 0}px` }}
            >
              {pdf ? <PageCanvas pdf={pdf} queue={queue} pageIndex={pageIndex} scale={own} distance={distance} failed={paintFailed} /> : null}
              <MarksLayer heightPt={page.heightPt} scale={own} marks={marks(pageIndex)} />
              {text ? <TextLayer page={text} scale={own} /> : null}
              {pageNotice(pageIndex)}
            </section>
          );
        })}
      </div>
    </div>
  );
}
