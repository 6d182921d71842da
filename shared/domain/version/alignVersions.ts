/**
 * Lays two versions of a paper against each other, passage by passage. What stands in both with the same words is paired
 * for certain only where its surroundings say so as well: papers repeat sentences, and the same words elsewhere
 * may be another statement. Time grows with the length of the papers; a gap in which everything was rewritten is compared
 * pair by pair up to `MOST_COMPARED`.
 */
import { gapsOf, type Gap } from './gaps.ts';
import { Bags, likenessOf, pairAlike } from './likeWords.ts';
import { claimRepeated, pairOnce, type Claims, type SamePairs } from './pairSameWords.ts';
import { readPaper, type Paper, type VersionPage } from './passages.ts';

export interface VersionAlignment {
  readonly before: Paper;
  readonly after: Paper;
  /** By old passage: the new passage that says the same in the same words for certain, or -1. */
  readonly same: Int32Array;
  /** 1 where a passage in `same` has kept its place in the sequence; others were moved. */
  readonly inOrder: Uint8Array;
  /** By old passage without one in `same`: the passage that took its place in other words, or -1; and the other way about. */
  readonly reworded: Int32Array;
  /** By old word: the new word that it is for certain, or -1. Holds where a version cuts its passages otherwise, too. */
  readonly wordTo: Int32Array;
  readonly bagsBefore: Bags;
  readonly bagsAfter: Bags;
  /** Passages with the same words, wherever they stand. By key; new version. */
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

/** Two passages at the same place are one reworded when this share of their words is common: a proposal, seen by a person. */
const REWORDED = 0.45;
/** A passage without a partner that shares as much may be the one that was meant, reworded. */
const VARIANT = 0.7;
/** Least share of passages that stand once in either version and kept their order. */
const FIXED = 1 / 3;
/** Passages compared pair by pair within one gap, old times new. */
const MOST_COMPARED = 40_000;
/**
 * A paragraph of one passage, moved by itself, is known again if its words tell this much (bits, by how few passages hold each):
 * some ten words that aren't on every page. "There are no legal implications arising from this report." tells 38 in a report of 500 passages.
 */
const TELLING = 50;
/** A short paper is no measure of how rare a word is. */
const LEAST_PASSAGES = 500;
/** How many passages may have come in, or gone, between a passage and the ones that vouch for its place. */
const NEAR = 4;
/** So many words in a row are the same stretch, though they are cut into other passages. */
const STRETCH = 5;
/** Passages that one passage of the other version may be cut into. */
const MOST_PARTS = 6;

export function alignVersions(oldPages: readonly VersionPage[], newPages: readonly VersionPage[]): VersionAlignment {
  const before = readPaper(oldPages);
  const after = readPaper(newPages);
  const [bagsBefore, bagsAfter] = [new Bags(before), new Bags(after)];
  const found = pairOnce(before, after);
  const like = (i: number, j: number): number => likenessOf(bagsBefore.of(i), bagsAfter.of(j));

  const [holdersBefore, holdersAfter] = [bagsBefore.holders(), bagsAfter.holders()];
  const total = Math.max(LEAST_PASSAGES, before.passages.length, after.passages.length);
  const tells = (at: number): number => bagsBefore.of(at).keys().reduce((bits, word) => bits + Math.log2(total / Math.max(holdersBefore.get(word) ?? 1, holdersAfter.get(word) ?? 1)), 0);
  const claims = claimRepeated(before, after, found);
  const pairs = Int32Array.from(found.once, (to, at) => (to === -1 ? Math.max(-1, claims.pair[at] ?? -1) : to));
  for (const gap of gapsOf(pairs, after.passages.length)) if (gap.closed) pairAlone(before, after, gap, pairs);
  const gaps = gapsOf(pairs, after.passages.length);
  const reworded = rewordedIn(gaps, like, before.passages.length);
  const kept = new KeptPlaces(found, pairs, reworded, after.passages.length);

  const same = new Int32Array(pairs.length).fill(-1);
  const varied = (at: number): boolean => bagsAfter.alike(bagsBefore.of(at), VARIANT).some(({ passage }) => kept.isFree(passage));
  for (const [at, to] of pairs.entries()) {
    if (to === -1 || kept.freeBeside(to).some((j) => like(at, j) >= VARIANT)) continue;
    const sure = found.once[at] === to ? sureOnce(at, to, before, after, found, kept, like, tells, varied) : (claims.sides[at] ?? 0) >= 2 || sureRepeated(at, to, claims, before, after, found, kept);
    if (sure) same[at] = to;
  }
  const inOrder = Uint8Array.from(same, (to, at) => (to !== -1 && kept.inSequence(at, to) ? 1 : 0));
  const wordTo = wordsTo(before, after, same);
  // A gap may hold the same words cut otherwise: a sentence that a page end cuts in one version only.
  for (const gap of gapsOf(same, after.passages.length)) if (gap.closed) pairRecut(before, after, gap, found, wordTo);
  return { before, after, same, inOrder, reworded, wordTo, bagsBefore, bagsAfter, placesOf: placesByKey(after) };
}

/** Words that stand once in either version, and are the same statement: a neighbour went with them, or they are where they were. */
function sureOnce(at: number, to: number, before: Paper, after: Paper, found: SamePairs, kept: KeptPlaces, like: (i: number, j: number) => number, tells: (at: number) => number, varied: (at: number) => boolean): boolean {
  if (kept.besideBoth(at, to)) return true;
  if (found.inOrder[at] === 0 && (contested(at, found, kept, like) || varied(at))) return false;
  if (kept.beside(at, to) || kept.between(at, to)) return true;
  // Set phrases are made of words that stand everywhere.
  return before.passages[at]?.alone === true && after.passages[to]?.alone === true && tells(at) >= TELLING;
}

/** True where the place that a passage left holds one much like it: it may have been reworded there, and a copy put elsewhere. */
function contested(at: number, found: SamePairs, kept: KeptPlaces, like: (i: number, j: number) => number): boolean {
  return kept.freeInPlace(at, found).some((j) => like(at, j) >= REWORDED);
}

/**
 * Words that repeat, and that only the run on one side of them tells apart: there is no second such passage near by with
 * which it could be taken.
 */
function sureRepeated(at: number, to: number, { sides, unsteady }: Claims, before: Paper, after: Paper, found: SamePairs, kept: KeptPlaces): boolean {
  // At the edge of what was moved, or may have been, it may be one of those that were there before.
  if (kept.sparse) return false;
  const key = before.passages[at]?.key ?? '';
  const oneSide = sides[at] === 1 && unsteady[at] === 0;
  if (!oneSide && !kept.betweenOnce(at, to)) return false;
  return aloneInGap(before, at, key, (each) => found.inOrder[each] === 1) && aloneInGap(after, to, key, (each) => kept.isSteady(each));
}

/** True where no other passage of these words stands between the nearest passages, on either side, that kept their order. */
function aloneInGap(paper: Paper, at: number, key: string, stands: (passage: number) => boolean): boolean {
  for (const step of [1, -1]) {
    for (let i = at + step; i >= 0 && i < paper.passages.length && !stands(i); i += step) if (paper.passages[i]?.key === key) return false;
  }
  return true;
}

/** Words that stand once in either side of a gap, though they repeat elsewhere, are paired; whether for certain, the gap's size says. */
function pairAlone(before: Paper, after: Paper, { olds, news }: Gap, pairs: Int32Array): void {
  const [here, there] = [onceEach(before, olds), onceEach(after, news)];
  for (const [key, at] of here) {
    const to = there.get(key);
    if (at !== null && to !== undefined && to !== null) pairs[at] = to;
  }
}

function onceEach(paper: Paper, passages: readonly number[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (const each of passages) {
    const key = paper.passages[each]?.key ?? '';
    places.set(key, places.has(key) ? null : each);
  }
  return places;
}

function rewordedIn(gaps: readonly Gap[], like: (i: number, j: number) => number, length: number): Int32Array {
  const reworded = new Int32Array(length).fill(-1);
  const taken = new Set<number>();
  for (const gap of gaps) {
    const news = gap.news.filter((each) => !taken.has(each));
    if (gap.olds.length * news.length > MOST_COMPARED) continue;
    for (const [i, j] of pairAlike(gap.olds, news, like, REWORDED)) {
      reworded[i] = j;
      taken.add(j);
    }
  }
  return reworded;
}

/** What the neighbours of a passage say of where it stands. */
class KeptPlaces {
  /** Too little of the paper stands fast to tell by one side where the rest belongs. */
  readonly sparse: boolean;
  readonly #found: SamePairs;
  readonly #pairs: Int32Array;
  /** Pairs of the same words, and of reworded ones. */
  readonly #any: Int32Array;
  readonly #steady: Int32Array;
  readonly #steadyNew: ReadonlySet<number>;
  readonly #takenNew: Uint8Array;

  constructor(found: SamePairs, pairs: Int32Array, reworded: Int32Array, lengthNew: number) {
    this.#found = found;
    this.#pairs = pairs;
    this.#steady = found.once.map((to, at) => (found.inOrder[at] === 1 ? to : -1));
    this.#steadyNew = new Set(this.#steady);
    this.sparse = this.#steadyNew.size < FIXED * Math.min(pairs.length, lengthNew);
    this.#any = Int32Array.from(pairs, (to, at) => (to === -1 ? reworded[at] ?? -1 : to));
    this.#takenNew = new Uint8Array(lengthNew);
    for (const to of pairs) if (to >= 0) this.#takenNew[to] = 1;
  }

  /** A passage next to it, or the paper's beginning or end, stands next to it still. */
  beside(at: number, to: number): boolean {
    if ((at === 0 && to === 0) || (at === this.#any.length - 1 && to === this.#takenNew.length - 1)) return true;
    return (at > 0 && to > 0 && this.#any[at - 1] === to - 1) || (at + 1 < this.#any.length && this.#any[at + 1] === to + 1);
  }

  /** Both passages next to it stand next to it still, in the same words. */
  besideBoth(at: number, to: number): boolean {
    return at > 0 && to > 0 && this.#pairs[at - 1] === to - 1 && at + 1 < this.#pairs.length && this.#pairs[at + 1] === to + 1;
  }

  /** It stands between the same two passages as before, whatever came in or went out beside it. */
  between(at: number, to: number): boolean {
    return this.#near(this.#pairs, at, to, -1) && this.#near(this.#pairs, at, to, 1);
  }

  /** The same, with passages that stand once in either version and kept their order. */
  betweenOnce(at: number, to: number): boolean {
    return this.#near(this.#steady, at, to, -1) && this.#near(this.#steady, at, to, 1);
  }

  #near(pairs: Int32Array, at: number, to: number, step: 1 | -1): boolean {
    for (let i = at + step, far = 1; far <= NEAR && i >= 0 && i < pairs.length; i += step, far += 1) {
      const other = pairs[i] ?? -1;
      if (other !== -1) return (other - to) * step > 0 && Math.abs(other - to) <= NEAR;
    }
    if (pairs === this.#steady) return false;
    // Near the paper's beginning or end in both.
    return step < 0 ? at < NEAR && to < NEAR : pairs.length - at <= NEAR && this.#takenNew.length - to <= NEAR;
  }

  isSteady(passage: number): boolean {
    return this.#steadyNew.has(passage);
  }

  isFree(passage: number): boolean {
    return this.#takenNew[passage] === 0;
  }

  /** New passages without an old one, next to this one. */
  freeBeside(to: number): number[] {
    return [to - 2, to - 1, to + 1, to + 2].filter((j) => this.#takenNew[j] === 0);
  }

  /** New passages without an old one, where this passage stood: between the nearest ones around it that kept their order. */
  freeInPlace(at: number, { once, inOrder }: SamePairs): number[] {
    let [p, q] = [at - 1, at + 1];
    while (p >= 0 && inOrder[p] === 0) p -= 1;
    while (q < once.length && inOrder[q] === 0) q += 1;
    const from = p < 0 ? 0 : (once[p] ?? 0) + 1;
    const to = q < once.length ? once[q] ?? 0 : this.#takenNew.length;
    const free: number[] = [];
    for (let j = from; j < to && free.length < 200; j += 1) if (this.#takenNew[j] === 0) free.push(j);
    return free;
  }

  /** It is in the longest run that keeps its order, or stands among passages that are. */
  inSequence(at: number, to: number): boolean {
    const { once, inOrder } = this.#found;
    if (once[at] === to) return inOrder[at] === 1;
    let [p, q] = [at - 1, at + 1];
    while (p >= 0 && inOrder[p] === 0) p -= 1;
    while (q < once.length && inOrder[q] === 0) q += 1;
    return (p < 0 || (once[p] ?? 0) < to) && (q >= once.length || (once[q] ?? 0) > to);
  }
}

function wordsTo(before: Paper, after: Paper, same: Int32Array): Int32Array {
  const wordTo = new Int32Array(before.words.length).fill(-1);
  for (const [at, to] of same.entries()) {
    const [passage, other] = [before.passages[at], after.passages[to]];
    if (!passage || !other) continue;
    for (let word = passage.from; word < passage.to; word += 1) wordTo[word] = other.from + word - passage.from;
  }
  return wordTo;
}

/**
 * Passages of a closed gap that are only cut otherwise: the same words from the beginning of a passage in both versions
 * to the end of one in both. A word before or behind would make it another statement ("It is not the case that …").
 */
function pairRecut(before: Paper, after: Paper, { olds, news }: Gap, { countOld, countNew }: SamePairs, wordTo: Int32Array): void {
  if (olds.length * news.length > MOST_COMPARED) return;
  const keyOld = (at: number): string => before.passages[olds[at] ?? -1]?.key ?? '';
  const keyNew = (at: number): string => after.passages[news[at] ?? -1]?.key ?? '';
  // What stands in both as a passage is not cut otherwise, and what repeats is not told apart by standing here.
  const parts = olds.keys().filter((at) => countOld.get(keyOld(at)) === 1 && !countNew.has(keyOld(at))).toArray();
  const wholes = news.keys().filter((at) => countNew.get(keyNew(at)) === 1 && !countOld.has(keyNew(at))).toArray();
  for (const at of parts) {
    const from = before.passages[olds[at] ?? -1]?.from ?? 0;
    if (wordTo[from] !== -1) continue;
    for (const to of wholes) {
      const pairs = wordsInStep(before, after, olds.slice(at, at + MOST_PARTS), news.slice(to, to + MOST_PARTS));
      if (pairs.length < STRETCH) continue;
      for (const [word, there] of pairs) wordTo[word] = there;
      break;
    }
  }
}

/** [old, new] words as long as they are the same, up to the first place where a passage ends in both; none where there is no such place. */
function wordsInStep(before: Paper, after: Paper, olds: readonly number[], news: readonly number[]): [number, number][] {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  let [a, b] = [before.passages[olds[0] ?? -1]?.from ?? -1, after.passages[news[0] ?? -1]?.from ?? -1];
  while (i < olds.length && j < news.length && before.words[a] === after.words[b]) {
    pairs.push([a, b]);
    const [endsOld, endsNew] = [a + 1 === before.passages[olds[i] ?? -1]?.to, b + 1 === after.passages[news[j] ?? -1]?.to];
    if (endsOld && endsNew) return pairs;
    if (endsOld) i += 1;
    if (endsNew) j += 1;
    a = endsOld ? before.passages[olds[i] ?? -1]?.from ?? -1 : a + 1;
    b = endsNew ? after.passages[news[j] ?? -1]?.from ?? -1 : b + 1;
  }
  return [];
}

function placesByKey(paper: Paper): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { key }] of paper.passages.entries()) {
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  return places;
}
