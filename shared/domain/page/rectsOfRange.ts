/** Where a stretch of a page's text stands on the page. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { PageText } from './pageText.ts';

/**
 * Rectangles, in PDF points from the bottom left, that cover `text[start..end)`: one for each line it touches. A run that
 * is only partly covered is cut in proportion to its letters. Empty where the page says nothing of places (text files).
 * @param start UTF-16 offset, included
 * @param end UTF-16 offset, excluded
 */
export function rectsOfRange(page: Pick<PageText, 'runs'>, start: number, end: number): PdfRect[] {
  const rects: PdfRect[] = [];
  for (const [from, to, x, y, width, height] of page.runs) {
    const left = Math.max(from, start);
    const right = Math.min(to, end);
    if (left >= right) continue;
    const letter = width / (to - from);
    join(rects, [x + (left - from) * letter, y, (right - left) * letter, height]);
  }
  return rects;
}

/** Widens the last rectangle where the next stands beside it on the same line; else adds it. */
function join(rects: PdfRect[], [x, y, width, height]: PdfRect): void {
  const last = rects.at(-1);
  if (last && Math.abs(last[1] - y) < 0.3 * height && x >= last[0] && x - (last[0] + last[2]) < height) {
    const bottom = Math.min(last[1], y);
    rects[rects.length - 1] = [last[0], bottom, Math.max(last[0] + last[2], x + width) - last[0], Math.max(last[1] + last[3], y + height) - bottom];
    return;
  }
  rects.push([x, y, width, height]);
}
