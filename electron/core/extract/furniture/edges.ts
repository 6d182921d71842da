/** Lines near the edge of a page: where running headers, footers and stamps stand. */
import type { Segment } from '#core/extract/layout/segments.ts';
import { segmentText } from '#core/extract/layout/segments.ts';
import { shownRect } from '#core/extract/layout/turned.ts';
import type { Turn } from '#core/extract/pdf/words.ts';

export type Zone = 'top' | 'bottom' | 'left' | 'right';

/** A piece of a line near an edge, as sent to whoever decides over all pages together. */
export interface EdgeLine {
  /** Its place among the page's segments: how it is named in the decision. */
  readonly id: number;
  readonly zone: Zone;
  readonly text: string;
  /** Middle of its rectangle on the page as shown, in points. */
  readonly x: number;
  readonly y: number;
  /** Its distance from that edge as a share of the page. */
  readonly depth: number;
  readonly sizePt: number;
  /** Marked by the file itself as no part of the text. */
  readonly artifact: boolean;
  /** How many other segments stand between it and the edge. */
  readonly rank: number;
  readonly turn: Turn;
}

/** How deep the band is in which a line may be furniture, as a share of the page's height or width. */
const BAND = 0.13;

/** A running header or footer is shorter than this. */
const MAX_LENGTH = 240;

export function edgeLinesOf(segments: readonly { segment: Segment; turn: Turn }[], widthPt: number, heightPt: number): EdgeLine[] {
  const edges: Omit<EdgeLine, 'rank'>[] = [];
  for (const [id, { segment, turn }] of segments.entries()) {
    const [rx, ry, rw, rh] = shownRect(turn, segment.u0, segment.v, segment.u1 - segment.u0, segment.sizePt * 0.7, widthPt, heightPt);
    const [x, y] = [rx + rw / 2, ry + rh / 2];
    const depths: [Zone, number][] = [
      ['top', (heightPt - y) / heightPt],
      ['bottom', y / heightPt],
    ];
    if (turn % 2 === 1) depths.push(['left', x / widthPt], ['right', (widthPt - x) / widthPt]);
    const [zone, depth] = depths.reduce((a, b) => (b[1] < a[1] ? b : a));
    if (depth > BAND) continue;
    const text = segmentText(segment);
    if (text.length > MAX_LENGTH) continue;
    edges.push({ id, zone, text, x: round(x), y: round(y), depth, sizePt: round(segment.sizePt), artifact: segment.words.every((w) => w.tag === 'Artifact'), turn });
  }
  return edges.map((edge) => ({ ...edge, rank: edges.filter((other) => other.zone === edge.zone && other.depth < edge.depth - 0.004).length }));
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
