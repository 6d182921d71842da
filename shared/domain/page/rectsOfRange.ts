/** Where a stretch of a page's text stands, for marks and for painting what a search found. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { PageText, TextRun } from './pageText.ts';

/** Rectangles closer than this share of their height belong to one line's mark: the gap is a space. */
const SPACE_SHARE = 0.8;

/**
 * @param start, end UTF-16 offsets into the page's text, end exclusive.
 * @returns one rectangle for each line (or cell) touched, in reading order, in points from the bottom left of the page
 *   as shown. Within a run, letters are taken to be equally wide. Empty for papers that have no layout.
 */
export function rectsOfRange(page: Pick<PageText, 'runs'>, start: number, end: number): PdfRect[] {
  const rects: PdfRect[] = [];
  for (const run of page.runs) {
    const from = Math.max(start, run[0]);
    const to = Math.min(end, run[1]);
    if (to <= from) continue;
    const rect = partOfRun(run, from, to);
    const last = rects.at(-1);
    if (last && sameLine(last, rect)) rects[rects.length - 1] = union(last, rect);
    else rects.push(rect);
  }
  return rects;
}

function partOfRun([start, end, x, y, width, height]: TextRun, from: number, to: number): PdfRect {
  const length = end - start;
  // A run that is taller than wide reads up or down, which it does not say: the whole of it is marked.
  if (length <= 0 || (height > width && length > 2)) return [x, y, width, height];
  const letter = width / length;
  return [x + (from - start) * letter, y, (to - from) * letter, height];
}

function sameLine(a: PdfRect, b: PdfRect): boolean {
  const overlap = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  const gap = b[0] - (a[0] + a[2]);
  const height = Math.min(a[3], b[3]);
  return overlap > 0.5 * height && gap > -height && gap < SPACE_SHARE * height;
}

function union(a: PdfRect, b: PdfRect): PdfRect {
  const x = Math.min(a[0], b[0]);
  const y = Math.min(a[1], b[1]);
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
}
