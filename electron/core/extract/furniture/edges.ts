/** Lines near the edge of a page: where running headers, footers and stamps stand. */
import type { Segment } from '#core/extract/layout/segments.ts';
import { segmentText } from '#core/extract/layout/segments.ts';
import { shownRect } from '#core/extract/layout/turned.ts';
import type { Rule } from '#core/extract/pdf/rules.ts';
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
  /** It stands in a cell of a ruled table. */
  readonly boxed: boolean;
  /** How far the next text lies further from the edge, in ems of this line; 99 where there is none. */
  readonly clearEm: number;
}

/** How deep the band is in which a line may be furniture, as a share of the page's height or width. */
const BAND = 0.13;

/** Rules further apart than this share of the page's width are a frame, not a cell. */
const FRAME = 0.92;

/** Letters of a watermark are larger than this. */
const WATERMARK_PT = 30;

/** A running header or footer is shorter than this. */
const MAX_LENGTH = 240;

export function edgeLinesOf(segments: readonly { segment: Segment; turn: Turn; slanted?: boolean }[], rules: readonly Rule[], widthPt: number, heightPt: number): EdgeLine[] {
  const edges: Omit<EdgeLine, 'rank' | 'clearEm'>[] = [];
  const uprights = rules.filter((r) => r.x1 - r.x0 < 1);
  for (const [id, { segment, turn, slanted }] of segments.entries()) {
    const [rx, ry, rw, rh] = shownRect(turn, segment.u0, segment.v, segment.u1 - segment.u0, segment.sizePt * 0.7, widthPt, heightPt);
    const [x, y] = [rx + rw / 2, ry + rh / 2];
    const depths: [Zone, number][] = [
      ['top', (heightPt - y) / heightPt],
      ['bottom', y / heightPt],
    ];
    if (turn % 2 === 1) depths.push(['left', x / widthPt], ['right', (widthPt - x) / widthPt]);
    // A watermark is set at an angle, wherever on the page.
    const [zone, depth]: [Zone, number] = slanted && segment.sizePt > WATERMARK_PT ? ['left', 0.05] : depths.reduce((a, b) => (b[1] < a[1] ? b : a));
    if (depth > BAND) continue;
    const text = segmentText(segment);
    if (text.length > MAX_LENGTH) continue;
    edges.push({ id, zone, text, x: round(x), y: round(y), depth, sizePt: round(segment.sizePt), artifact: segment.words.every((w) => w.tag === 'Artifact'), turn, boxed: isBoxed(x, y, uprights, widthPt) });
  }
  return edges.map((edge) => ({
    ...edge,
    rank: edges.filter((other) => other.zone === edge.zone && other.depth < edge.depth - 0.004).length,
    clearEm: clearance(edge, segments),
  }));
}

/** Upright lines only: what stands at the side of a page has no text under it. */
function clearance(edge: Pick<EdgeLine, 'zone' | 'y' | 'sizePt'>, segments: readonly { segment: Segment; turn: Turn }[]): number {
  const direction = edge.zone === 'top' ? -1 : 1;
  let nearest = 99 * edge.sizePt;
  for (const { segment, turn } of segments) {
    if (turn !== 0) continue;
    const away = (segment.v + segment.sizePt * 0.35 - edge.y) * direction;
    if (away > 0.4 * edge.sizePt && away < nearest) nearest = away;
  }
  return Math.round((nearest / Math.max(edge.sizePt, 1)) * 10) / 10;
}

/** Between two upright rules nearer to each other than a frame round the page. */
function isBoxed(x: number, y: number, uprights: readonly Rule[], widthPt: number): boolean {
  let [left, right] = [-Infinity, Infinity];
  for (const rule of uprights) {
    if (rule.y0 > y || rule.y1 < y) continue;
    if (rule.x0 <= x && rule.x0 > left) left = rule.x0;
    if (rule.x0 > x && rule.x0 < right) right = rule.x0;
  }
  return right - left < FRAME * widthPt;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
