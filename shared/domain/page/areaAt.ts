/** What an area of a page holds: a table, a chart, a scan. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { PageText, TextRun } from './pageText.ts';
import { rectsOfRange } from './rectsOfRange.ts';

export interface Area {
  readonly rects: PdfRect[];
  /** From the first letter inside to behind the last: what stands between need not all be inside. 0 to 0 where there are no words. */
  readonly start: number;
  readonly end: number;
  /** Just the words inside, line by line. */
  readonly quote: string;
}

/** @param rects in points from the bottom left; what goes over the page's edge is cut off, and what is outside it left out. */
export function areaAt(page: PageText, rects: readonly PdfRect[]): Area {
  const within = rects.map((rect) => clipped(rect, page.widthPt, page.heightPt)).filter(([, , width, height]) => width > 0 && height > 0);
  const inside = page.runs.filter((run) => within.some((rect) => centreIn(run, rect))).map(([start, end]) => [start, end] as const);
  const lines: string[] = [];
  let last = -1;
  for (const [start, end] of inside) {
    const words = page.text.slice(start, end);
    // What stands between two runs of one line is white space: a tab between cells, a space.
    const between = last < 0 || start < last ? null : page.text.slice(last, start);
    if (between !== null && lines.length > 0 && /^[^\S\n]*$/.test(between)) lines[lines.length - 1] += between + words;
    else lines.push(words);
    last = end;
  }
  return {
    rects: within, quote: lines.join('\n').trim(),
    start: Math.min(...inside.map(([start]) => start), inside.length === 0 ? 0 : Infinity), end: Math.max(0, ...inside.map(([, end]) => end)),
  };
}

/** The one rectangle around a stretch of text (a table's rows), or none in papers that have no layout. */
export function rectAround(page: Pick<PageText, 'runs'>, start: number, end: number): PdfRect[] {
  return enclosing(rectsOfRange(page, start, end).flatMap(([x, y, width, height]): [number, number][] => [[x, y], [x + width, y + height]]));
}

/** The one rectangle around points; none around none. */
export function enclosing(points: readonly (readonly [number, number])[]): PdfRect[] {
  if (points.length === 0) return [];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    right = Math.max(right, x);
    top = Math.max(top, y);
  }
  return [[left, bottom, right - left, top - bottom]];
}

function clipped([x, y, width, height]: PdfRect, widthPt: number, heightPt: number): PdfRect {
  const left = Math.max(0, x);
  const bottom = Math.max(0, y);
  return [left, bottom, Math.min(widthPt, x + width) - left, Math.min(heightPt, y + height) - bottom];
}

function centreIn([, , x, y, width, height]: TextRun, [left, bottom, wide, high]: PdfRect): boolean {
  const across = x + width / 2;
  const up = y + height / 2;
  return across >= left && across <= left + wide && up >= bottom && up <= bottom + high;
}
