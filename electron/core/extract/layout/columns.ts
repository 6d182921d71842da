/**
 * Columns of prose: stretches of a page where text runs on both sides of an empty gutter, to be read one side after
 * the other. A table without rules has gutters too, but its pieces are short and do not fill their column.
 */
import { linesOf } from './draftBlock.ts';
import type { Segment } from './segments.ts';
import { segmentText } from './segments.ts';

/** Fewest lines on either side of a gutter, and fewest where the sides were drawn one after the other. */
const MIN_LINES = 4;
const MIN_LINES_APART = 2;

/** Left edges this close, in points, are one column's. */
const SAME_EDGE_PT = 4;

/** Text must stop this far, in ems, before the next column begins. */
const GUTTER_EM = 0.7;

/** Of a column's lines, at least this share must nearly fill it. */
const FULL_SHARE = 0.45;

/** Columns within columns: no paper sets more than four abreast. */
const MAX_DEPTH = 4;

/** Parts a region into groups in reading order, each set in one column. */
export function columnsOf(segments: readonly Segment[], depth = 0): Segment[][] {
  const lines = linesOf(segments);
  if (depth >= MAX_DEPTH || lines.length < MIN_LINES_APART) return [[...segments]];
  let best: { from: number; to: number; gutter: number } | null = null;
  for (const gutter of gutters(lines)) {
    for (const run of runsBeside(lines, gutter)) {
      if (isProse(lines.slice(run.from, run.to), gutter) && (best === null || run.to - run.from > best.to - best.from)) best = { ...run, gutter };
    }
  }
  if (!best) return [[...segments]];
  const { gutter } = best;
  const inside = lines.slice(best.from, best.to).flat();
  const groups = [
    lines.slice(0, best.from).flat(),
    inside.filter((s) => s.u0 < gutter - SAME_EDGE_PT),
    inside.filter((s) => s.u0 >= gutter - SAME_EDGE_PT),
    lines.slice(best.to).flat(),
  ];
  return groups.filter((group) => group.length > 0).flatMap((group) => columnsOf(group, depth + 1));
}

/** Left edges that several lines share, to the right of other text. */
function gutters(lines: readonly Segment[][]): number[] {
  const edges: { u: number; count: number }[] = [];
  const left = Math.min(...lines.flat().map((s) => s.u0));
  for (const segment of lines.flat()) {
    if (segment.u0 < left + 60) continue;
    const edge = edges.find((e) => Math.abs(e.u - segment.u0) <= SAME_EDGE_PT);
    if (edge) {
      edge.count += 1;
      edge.u = Math.min(edge.u, segment.u0);
    } else edges.push({ u: segment.u0, count: 1 });
  }
  return edges.filter((e) => e.count >= MIN_LINES_APART).map((e) => e.u);
}

/** Stretches of lines that nothing crosses the gutter in, with enough lines on both sides. */
function runsBeside(lines: readonly Segment[][], gutter: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line && !line.some((s) => s.u0 < gutter - SAME_EDGE_PT && s.u1 > gutter - GUTTER_EM * s.sizePt)) continue;
    const run = trimmed(lines, from, i, gutter);
    if (run) runs.push(run);
    from = i + 1;
  }
  return runs;
}

/** Leaves out lines at either end that stand on the left alone: they belong to what comes before or after. */
function trimmed(lines: readonly Segment[][], from: number, to: number, gutter: number): { from: number; to: number } | null {
  const onRight = (i: number): boolean => lines[i]?.some((s) => s.u0 >= gutter - SAME_EDGE_PT) ?? false;
  let [first, last] = [from, to];
  while (first < last && !onRight(first)) first += 1;
  while (last > first && !onRight(last - 1)) last -= 1;
  if (last - first < MIN_LINES_APART) return null;
  // The left column may be the longer one: lines that follow without a gap are still its own.
  while (last < to) {
    const [above, below] = [lines[last - 1]?.[0], lines[last]?.[0]];
    if (!above || !below || above.v - below.v > 1.6 * below.sizePt) break;
    last += 1;
  }
  while (first > from) {
    const [above, below] = [lines[first - 1]?.[0], lines[first]?.[0]];
    if (!above || !below || above.v - below.v > 1.6 * below.sizePt) break;
    first -= 1;
  }
  return { from: first, to: last };
}

function isProse(lines: readonly Segment[][], gutter: number): boolean {
  const all = lines.flat();
  const right = all.filter((s) => s.u0 >= gutter - SAME_EDGE_PT);
  const left = all.filter((s) => s.u0 < gutter - SAME_EDGE_PT);
  return (fills(left) && fills(right)) || drawnApart(left, right);
}

/** Text boxes side by side: all of one was drawn before any of the other, where a table is drawn row by row. */
function drawnApart(left: readonly Segment[], right: readonly Segment[]): boolean {
  const enough = [left, right].every((side) => {
    const lines = linesOf(side);
    return lines.length >= MIN_LINES_APART && side.length === lines.length && side.every((s) => /\p{L}{3}/u.test(segmentText(s)));
  });
  if (!enough) return false;
  const orders = [left, right].map((side) => side.flatMap((s) => s.words.map((w) => w.order)));
  const [of, after] = [orders[0] ?? [], orders[1] ?? []];
  return Math.max(...of) < Math.min(...after) || Math.max(...after) < Math.min(...of);
}

/** Lines of one piece each, of several words, most of which nearly reach the column's edge. */
function fills(side: readonly Segment[]): boolean {
  const lines = linesOf(side);
  if (lines.length < MIN_LINES || side.length > lines.length * 1.25) return false;
  const left = Math.min(...side.map((s) => s.u0));
  const right = Math.max(...side.map((s) => s.u1));
  const full = side.filter((s) => s.u1 >= right - 0.2 * (right - left)).length;
  const letters = side.reduce((n, s) => n + segmentText(s).length, 0);
  return full >= FULL_SHARE * side.length && letters >= 16 * side.length && !/^[\d\s,.£%()-]*$/.test(side.map(segmentText).join(' '));
}
