/** A block of the page before it has offsets: what kind of text, and its lines of words. */
import type { TextBlock } from '#shared/domain/page/pageText.ts';
import type { Segment } from './segments.ts';

export interface DraftBlock {
  kind: TextBlock['kind'];
  level: number;
  /** Lines from the top, each of segments from the left. For a table row the lines of all its cells. */
  readonly lines: Segment[][];
  /** For a table row: the lines of each cell. */
  readonly cells?: Segment[][][];
}

/** Puts segments that share a baseline into one line, from the top. */
export function linesOf(segments: readonly Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => b.v - a.v || a.u0 - b.u0);
  const lines: Segment[][] = [];
  for (const segment of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.v - segment.v) < 0.35 * Math.min(first.sizePt, segment.sizePt)) line.push(segment);
    else lines.push([segment]);
  }
  for (const line of lines) line.sort((a, b) => a.u0 - b.u0);
  return lines;
}
