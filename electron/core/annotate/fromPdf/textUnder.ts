/** Which words of a page lie under rectangles that somebody drew over them in another program. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { PageText, TextRun } from '#shared/domain/page/pageText.ts';

/** A run belongs to a rectangle that covers more than this share of its height: programs draw lines a little high or low. */
const HEIGHT_SHARE = 0.5;
/** Letters that may be missing between two stretches of one mark: a hyphen, a bullet. */
const GAP = 3;
/** Of a mark's whole length, the share that must lie under it: else its stretches are far apart, and the longest counts. */
const COVERED = 0.6;
const NEAR = 0.01;

type Range = readonly [number, number];

/**
 * @param rects in points from the bottom left of the page as shown
 * @returns offsets into the page's text, end exclusive, of one stretch; null where there are no words under them
 */
export function textUnder(page: Pick<PageText, 'text' | 'runs'>, rects: readonly PdfRect[]): { start: number; end: number } | null {
  const under = page.runs.flatMap((run) => rects.flatMap((rect) => lettersUnder(run, rect))).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const stretches = joined(under, page.text);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return null;
  const covered = stretches.reduce((sum, [start, end]) => sum + end - start, 0);
  const whole: Range = [first[0], last[1]];
  const [start, end] = covered >= COVERED * (whole[1] - whole[0]) ? whole : stretches.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a));
  return { start, end };
}

function lettersUnder([start, end, x, y, width, height]: TextRun, [left, bottom, wide, high]: PdfRect): Range[] {
  const length = end - start;
  const overlap = Math.min(y + height, bottom + high) - Math.max(y, bottom);
  if (length <= 0 || overlap <= HEIGHT_SHARE * Math.min(height, high)) return [];
  // Text that reads up or down doesn't say which letter is where: all of it, where its middle is covered.
  if (height > width && length > 2) return x + width / 2 >= left && x + width / 2 <= left + wide ? [[start, end]] : [];
  const letter = width / length;
  if (letter <= 0) return [];
  const from = Math.max(0, Math.ceil((left - x) / letter - 0.5 - NEAR));
  const to = Math.min(length - 1, Math.floor((left + wide - x) / letter - 0.5 + NEAR));
  return from <= to ? [[start + from, start + to + 1]] : [];
}

function joined(ranges: readonly Range[], text: string): Range[] {
  const stretches: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = stretches.at(-1);
    if (last && (start - last[1] <= GAP || text.slice(last[1], start).trim() === '')) last[1] = Math.max(last[1], end);
    else stretches.push([start, end]);
  }
  return stretches;
}
