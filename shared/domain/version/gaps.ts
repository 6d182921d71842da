/** Stretches of passages that have no partner in the other version, between neighbours that have. */

export interface Gap {
  /** Passages of the old version, in order. */
  readonly olds: number[];
  /** Passages of the new version that stand where these stood. */
  readonly news: number[];
  /** True where both neighbours have kept their order around it (a paper's own beginning and end count as neighbours). */
  readonly closed: boolean;
}

/** Old passages are looked for no further than this beyond a neighbour that stands alone. */
const REACH = 30;

/** @param pairs by old passage: the new passage it is, or -1 */
export function gapsOf(pairs: Int32Array, lengthNew: number): Gap[] {
  const taken = new Uint8Array(lengthNew);
  for (const to of pairs) if (to >= 0) taken[to] = 1;
  const gaps: Gap[] = [];
  for (let from = 0; from < pairs.length; from += 1) {
    if ((pairs[from] ?? -1) !== -1) continue;
    let to = from;
    while (to < pairs.length && (pairs[to] ?? -1) === -1) to += 1;
    const left = from === 0 ? -1 : pairs[from - 1] ?? -1;
    const right = to === pairs.length ? lengthNew : pairs[to] ?? lengthNew;
    const olds = Array.from({ length: to - from }, (_, k) => from + k);
    const between = left < right ? span(left + 1, right) : null;
    if (between?.every((each) => taken[each] === 0)) gaps.push({ olds, news: between, closed: true });
    // One of the neighbours was moved: what stands beside either of them may be what stood there.
    else gaps.push({ olds, news: [...new Set([...free(taken, left, 1), ...free(taken, right, -1).toReversed()])], closed: false });
    from = to;
  }
  return gaps;
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}

function free(taken: Uint8Array, beside: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let j = beside + step; j >= 0 && j < taken.length && taken[j] === 0 && found.length < REACH; j += step) found.push(j);
  return found;
}
