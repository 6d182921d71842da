/**
 * Pairs the passages of two versions that have the same words, in the way of a patience diff: passages that stand once
 * in either version are paired first; what repeats is paired by the run of passages that it stands in, never by its words.
 */
import type { Paper, Passage } from './passages.ts';

export interface SamePairs {
  /** By passage of the old version: its passage in the new one, or -1. Only passages that stand once in each. */
  readonly once: Int32Array;
  /** Of those, the longest run that keeps its order; the others were moved. */
  readonly inOrder: Uint8Array;
  /** By key: how often it stands in each version. */
  readonly countOld: ReadonlyMap<string, number>;
  readonly countNew: ReadonlyMap<string, number>;
}

export function pairOnce(before: Paper, after: Paper): SamePairs {
  const countOld = countKeys(before.passages);
  const countNew = countKeys(after.passages);
  const placeNew = new Map(after.passages.map(({ key }, at) => [key, at]));
  const once = new Int32Array(before.passages.length).fill(-1);
  for (const [at, { key }] of before.passages.entries()) {
    if (countOld.get(key) === 1 && countNew.get(key) === 1) once[at] = placeNew.get(key) ?? -1;
  }
  return { once, inOrder: longestInOrder(once), countOld, countNew };
}

function countKeys(passages: readonly Passage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of passages) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The longest increasing subsequence, by patience: 1 where a pair is in it. */
function longestInOrder(pairs: Int32Array): Uint8Array {
  const piles: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [at, to] of pairs.entries()) {
    if (to === -1) continue;
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? piles[low - 1] ?? -1 : -1;
    piles[low] = at;
  }
  const inOrder = new Uint8Array(pairs.length);
  for (let at = piles.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) inOrder[at] = 1;
  return inOrder;
}

/** What the passages that repeat are claimed to be by the runs they stand in. */
export interface Claims {
  /** By passage of the old version: the passage that every run which reaches it says it is; -1 none, -2 they disagree. */
  readonly pair: Int32Array;
  /** How many sides say so: 1 or 2. */
  readonly sides: Uint8Array;
  /** 1 where one of them goes on from a pair that was moved, or whose other neighbour is not the same. */
  readonly unsteady: Uint8Array;
}

/**
 * From each pair that stands once, goes on before and behind it as long as the words stay the same. A passage of either version that two
 * runs claim for different ones is nobody's.
 */
export function claimRepeated(before: Paper, after: Paper, { once: pairs, inOrder }: SamePairs): Claims {
  const pair = new Int32Array(pairs.length).fill(-1);
  const sides = new Uint8Array(pairs.length);
  const unsteady = new Uint8Array(pairs.length);
  const claimant = new Int32Array(after.passages.length).fill(-1);
  const paired = new Uint8Array(after.passages.length);
  for (const to of pairs) if (to >= 0) paired[to] = 1;
  const goOn = (from: number, to: number, step: 1 | -1): void => {
    const steady = from < 0 || from >= pairs.length || (inOrder[from] === 1);
    for (let i = from + step, j = to + step; i >= 0 && j >= 0 && i < pairs.length && j < paired.length; i += step, j += step) {
      if (pairs[i] !== -1 || paired[j] === 1 || before.passages[i]?.key !== after.passages[j]?.key) break;
      if (pair[i] === -1) pair[i] = j;
      else if (pair[i] !== j) pair[i] = -2;
      sides[i] = (sides[i] ?? 0) + 1;
      if (!steady) unsteady[i] = 1;
      if (claimant[j] === -1) claimant[j] = i;
      else if (claimant[j] !== i) claimant[j] = -2;
    }
  };
  // The beginning and the end of a paper are places that can't be mistaken, too.
  goOn(-1, -1, 1);
  goOn(pairs.length, paired.length, -1);
  for (const [from, to] of pairs.entries()) {
    if (to === -1) continue;
    goOn(from, to, 1);
    goOn(from, to, -1);
  }
  for (const [i, j] of pair.entries()) if (j >= 0 && claimant[j] === -2) pair[i] = -2;
  return { pair, sides, unsteady };
}
