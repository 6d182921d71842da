/** Page by page: how far a wheel or a key goes. The rest of a page first, then the next page; never a piece of two. */
import { pageAt, type PageColumn } from './pageLayout.ts';

/** Leaves the window's edge in sight when a key goes down by a window. */
const WINDOW_SHARE = 0.9;
/** CSS pixels that an arrow goes. */
const LINE = 60;
/** CSS pixels that still count as the end of a page. */
const NEAR = 2;

/** How far a key asks to go in CSS pixels, down being positive; null where it isn't one that scrolls. */
export function distanceOfKey(key: string, shift: boolean, height: number): number | null {
  switch (key) {
    case 'PageDown': return height * WINDOW_SHARE;
    case 'PageUp': return -height * WINDOW_SHARE;
    case ' ': return (shift ? -1 : 1) * height * WINDOW_SHARE;
    case 'ArrowDown': return LINE;
    case 'ArrowUp': return -LINE;
    default: return null;
  }
}

/** Where the window of `height` stands after going `by` from `top`, all in CSS pixels of the column. */
export function pagedStep(column: PageColumn, top: number, height: number, by: number): number {
  const row = Math.floor(pageAt(column, top + NEAR) / column.across);
  const start = column.rowTops[row] ?? 0;
  const end = start + Math.max(0, (column.rowHeights[row] ?? 0) - height);
  if (by > 0) {
    if (top < end - NEAR) return Math.min(end, top + by);
    return column.rowTops[row + 1] ?? end;
  }
  if (top > start + NEAR) return Math.max(start, top + by);
  const above = column.rowTops[row - 1];
  // The page before is come upon at its end, as when one scrolls.
  return above === undefined ? start : above + Math.max(0, (column.rowHeights[row - 1] ?? 0) - height);
}
