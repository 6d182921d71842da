/** Joins the small rectangles of a passage into one a line, so that a mark is a band and not a row of bricks. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';

/** Rectangles of one line lie level: their middles differ by less than half the smaller height. */
function sameLine(a: PdfRect, b: PdfRect): boolean {
  return Math.abs(a[1] + a[3] / 2 - (b[1] + b[3] / 2)) < Math.min(a[3], b[3]) / 2;
}

/** A gap wider than this many line heights is left open: a column gutter, a table cell. */
const WIDEST_GAP = 1.2;

/** `rects` in reading order, in points; gives one rectangle for each line that is touched (and column). */
export function lineRects(rects: readonly PdfRect[]): PdfRect[] {
  const lines: PdfRect[] = [];
  for (const rect of rects) {
    if (rect[2] <= 0 || rect[3] <= 0) continue;
    const last = lines.at(-1);
    if (last && sameLine(last, rect) && rect[0] - (last[0] + last[2]) < WIDEST_GAP * last[3] && rect[0] + rect[2] > last[0]) {
      const left = Math.min(last[0], rect[0]);
      const bottom = Math.min(last[1], rect[1]);
      const right = Math.max(last[0] + last[2], rect[0] + rect[2]);
      const top = Math.max(last[1] + last[3], rect[1] + rect[3]);
      lines[lines.length - 1] = [left, bottom, right - left, top - bottom];
    } else {
      lines.push(rect);
    }
  }
  return lines;
}
