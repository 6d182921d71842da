/** Where the window stands in the column of pages: kept by page and line, so that it stays there whatever the sizes become. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { pagedStep } from './pagedStep.ts';
import { PAGE_GAP, pageAt, pageInView, pagesBetween, type PageColumn } from './pageLayout.ts';

export interface StandingOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly column: PageColumn;
  readonly paged: boolean;
  readonly initialPage: number;
  readonly onShown: (first: number, last: number, inView: number) => void;
  /** Asks for another size, as a share of the present one. */
  readonly onZoom: ((factor: number) => void) | undefined;
}

export interface Standing {
  readonly shown: { readonly first: number; readonly last: number };
  /** Reads where the window stands now. */
  readonly look: () => void;
  /** The page at the window's top and how much of it is above, as one number: 4.5 is the middle of the fifth page. */
  readonly place: () => number;
  readonly columnRef: RefObject<PageColumn>;
}

/** A wheel's notch is 100 or more; a touchpad's pinch comes in small pieces. */
const NOTCH = 50;
/** Page by page: ms before the wheel turns another page. */
const REST_MS = 220;

export function useStanding({ root, column, paged, initialPage, onShown, onZoom }: StandingOptions): Standing {
  const columnRef = useRef(column);
  const standing = useRef({ pageIndex: initialPage, share: 0 });
  /** The point under the pointer that zooms: it stays where it is. */
  const held = useRef<{ pageIndex: number; share: number; shareX: number; fromTop: number; fromLeft: number } | null>(null);
  const [shown, setShown] = useState({ first: initialPage, last: initialPage });

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
  }, [root, onShown]);

  // A new size: stand at the same line of the same page as before.
  useLayoutEffect(() => {
    columnRef.current = column;
    const element = root.current;
    if (!element) return;
    const { pageIndex, share } = held.current ?? standing.current;
    // Pages stand in the middle of the widest: so does the window.
    const middle = element.scrollWidth / 2;
    const left = held.current
      ? middle + (column.lefts[pageIndex] ?? 0) + held.current.shareX * (column.widths[pageIndex] ?? 0) - held.current.fromLeft
      : middle - element.clientWidth / 2;
    element.scrollTo({ left, top: (column.tops[pageIndex] ?? 0) + share * (column.heights[pageIndex] ?? 0) - (held.current?.fromTop ?? 0), behavior: 'instant' });
    held.current = null;
    look();
  }, [root, column, look]);

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [root, look]);

  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let turned = 0;
    const turnPage = (event: WheelEvent): void => {
      event.preventDefault();
      const { scrollTop, clientHeight } = element;
      const next = pagedStep(columnRef.current, scrollTop, clientHeight, event.deltaY);
      const leaves = Math.abs(next - scrollTop) > Math.abs(event.deltaY) + 1;
      // One push of a touchpad is many small ones: it turns one page.
      if (leaves && event.timeStamp - turned < REST_MS) return;
      if (leaves) turned = event.timeStamp;
      element.scrollTo({ top: next, behavior: 'instant' });
    };
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) {
        if (paged && event.deltaY !== 0) turnPage(event);
        return;
      }
      if (!onZoom) return;
      // Else the window itself would zoom.
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const { tops, lefts, widths, heights } = columnRef.current;
      const [fromTop, fromLeft] = [event.clientY - box.top, event.clientX - box.left];
      const [y, x] = [element.scrollTop + fromTop, element.scrollLeft + fromLeft - element.scrollWidth / 2];
      const pageIndex = pageAt(columnRef.current, y, x);
      held.current = {
        pageIndex, fromTop, fromLeft, share: (y - (tops[pageIndex] ?? 0)) / Math.max(1, heights[pageIndex] ?? 1),
        shareX: (x - (lefts[pageIndex] ?? 0)) / Math.max(1, widths[pageIndex] ?? 1),
      };
      onZoom(Math.abs(event.deltaY) >= NOTCH ? (event.deltaY < 0 ? 1.1 : 1 / 1.1) : Math.exp(-event.deltaY / 100));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [root, paged, onZoom]);

  const place = useCallback(() => standing.current.pageIndex + Math.max(0, Math.min(0.999, standing.current.share)), []);
  return { shown, look, place, columnRef };
}
