/** Where each page of a paper stands in one long column, known before any page is read. */

/** CSS pixels to a PDF point at 100%: 96 pixels to an inch, 72 points to an inch. */
export const ACTUAL_SIZE = 96 / 72;
export const SMALLEST_SCALE = ACTUAL_SIZE * 0.25;
export const LARGEST_SCALE = ACTUAL_SIZE * 4;
/** CSS pixels between pages, and above the first. */
export const PAGE_GAP = 18;

export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface PageColumn {
  /** CSS pixels to a point, for each page. */
  readonly scales: Float64Array;
  /** Top edge of each page in CSS pixels from the top of the column. */
  readonly tops: Float64Array;
  /** Left edge of each page in CSS pixels from the middle of the column. */
  readonly lefts: Float64Array;
  readonly widths: Float64Array;
  readonly heights: Float64Array;
  /** Pages side by side in a row. */
  readonly across: 1 | 2;
  /** Where each row's own stretch of the column begins, and how high it is: page by page, a window at least. */
  readonly rowTops: Float64Array;
  readonly rowHeights: Float64Array;
  readonly widest: number;
  readonly total: number;
}

export interface Arrangement {
  /** A row that would be wider than this many CSS pixels is made to fit it (a plan among letters). */
  readonly widestPx?: number | undefined;
  /** 2: pages side by side, the first on the left. */
  readonly across?: 1 | 2;
  /** With `windowPx`: no row is higher than the window. */
  readonly whole?: boolean | undefined;
  /** Page by page: each row gets a window of this height (CSS pixels) to itself, or more where it is higher. */
  readonly windowPx?: number | undefined;
}

/** Lays out pages at `scale`. Linear in the number of pages: 0.1 ms for a thousand. */
export function layOutPages(pages: readonly PageSize[], scale: number, { widestPx = Infinity, across = 1, windowPx, whole = false }: Arrangement = {}): PageColumn {
  const count = pages.length;
  const rows = Math.ceil(count / across);
  const [scales, tops, lefts, widths, heights] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const [rowTops, rowHeights] = [new Float64Array(rows), new Float64Array(rows)];
  let at = windowPx === undefined ? PAGE_GAP : 0;
  let widest = 0;
  for (let row = 0; row < rows; row += 1) {
    const first = row * across;
    const of = pages.slice(first, first + across);
    const gaps = (of.length - 1) * PAGE_GAP;
    const widthPt = of.reduce((sum, page) => sum + page.widthPt, 0);
    const highestPx = whole && windowPx !== undefined ? windowPx - 2 * PAGE_GAP : Infinity;
    const own = Math.min(scale, (widestPx - gaps) / Math.max(1, widthPt), highestPx / Math.max(1, ...of.map((page) => page.heightPt)));
    const wide = of.map((page) => Math.round(page.widthPt * own));
    const high = of.map((page) => Math.round(page.heightPt * own));
    const width = wide.reduce((sum, one) => sum + one, gaps);
    const height = Math.max(...high);
    const slot = windowPx === undefined ? height : Math.max(windowPx, height + 2 * PAGE_GAP);
    let left = -width / 2;
    of.forEach((_, index) => {
      const page = first + index;
      scales[page] = own;
      widths[page] = wide[index] ?? 0;
      heights[page] = high[index] ?? 0;
      lefts[page] = left;
      tops[page] = at + (slot - height) / 2;
      left += (wide[index] ?? 0) + PAGE_GAP;
    });
    rowTops[row] = at;
    rowHeights[row] = slot;
    widest = Math.max(widest, width);
    at += slot + (windowPx === undefined ? PAGE_GAP : 0);
  }
  return { scales, tops, lefts, widths, heights, across, rowTops, rowHeights, widest, total: at };
}

function rowAt({ rowTops }: PageColumn, y: number): number {
  let low = 0;
  let high = rowTops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rowTops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/**
 * Index of the page that stands at `y` (the gap below a page belongs to it), of two side by side the one at `x`, counted
 * from the middle of the column; the nearest page outside the column.
 */
export function pageAt(column: PageColumn, y: number, x = -Infinity): number {
  const first = rowAt(column, y) * column.across;
  const second = first + 1;
  return column.across === 2 && second < column.tops.length && x >= (column.lefts[second] ?? 0) - PAGE_GAP / 2 ? second : first;
}

/** First and last page (both included) of the rows that touch `[top, bottom)`. */
export function pagesBetween(column: PageColumn, top: number, bottom: number): { first: number; last: number } {
  const last = (rowAt(column, Math.max(top, bottom - 1)) + 1) * column.across - 1;
  return { first: pageAt(column, top), last: Math.max(0, Math.min(column.tops.length - 1, last)) };
}

/**
 * The page a person is reading: the one that fills most of the window, the upper (or left) one where two fill the same.
 * `height` is the window's height in CSS pixels.
 */
export function pageInView(column: PageColumn, top: number, height: number): number {
  const { first, last } = pagesBetween(column, top, top + height);
  let best = first;
  let most = -1;
  for (let index = first; index <= last; index += 1) {
    const from = column.tops[index] ?? 0;
    const shown = Math.min(top + height, from + (column.heights[index] ?? 0)) - Math.max(top, from);
    if (shown > most + 1) {
      most = shown;
      best = index;
    }
  }
  // Of two side by side, the left one names the place, however short it is.
  return best - (best % column.across);
}

export type ZoomMode = { readonly kind: 'width' } | { readonly kind: 'page' } | { readonly kind: 'scale'; readonly scale: number };

export function withinLimits(scale: number): number {
  return Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale));
}

/** The scale that `mode` asks for in a window of `width` × `height` CSS pixels, for a paper of pages like `page`. */
export function scaleFor(mode: ZoomMode, page: PageSize, width: number, height: number, across: 1 | 2 = 1): number {
  if (mode.kind === 'scale') return withinLimits(mode.scale);
  const wide = (width - (across + 1) * PAGE_GAP) / Math.max(1, page.widthPt * across);
  if (mode.kind === 'width') return withinLimits(Math.min(wide, ACTUAL_SIZE * 2));
  return withinLimits(Math.min(wide, (height - 2 * PAGE_GAP) / Math.max(1, page.heightPt)));
}

/** Zoom steps people know from other readers, as shares of actual size. */
export const ZOOM_STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The next step up (`direction` 1) or down (-1) from `scale`. */
export function nextZoom(scale: number, direction: 1 | -1): number {
  const share = scale / ACTUAL_SIZE;
  const step = direction > 0 ? ZOOM_STEPS.find((one) => one > share + 0.005) : ZOOM_STEPS.findLast((one) => one < share - 0.005);
  return withinLimits((step ?? share) * ACTUAL_SIZE);
}
