/** How alike two passages are, by their words: says what a reworded passage became. It proposes, and never decides. */
import type { Paper } from './passages.ts';

/** Words without their punctuation and case, each with how often it stands there. */
export type Bag = ReadonlyMap<string, number>;

/** Words in more passages than this tell nothing of where to look. */
const COMMON = 30;

export class Bags {
  readonly #paper: Paper;
  readonly #bags: (Bag | undefined)[] = [];
  #byWord: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  of(passage: number): Bag {
    const known = this.#bags[passage];
    if (known) return known;
    const { from, to } = this.#paper.passages[passage] ?? { from: 0, to: 0 };
    const bag = bagOf(this.#paper.words.slice(from, to));
    this.#bags[passage] = bag;
    return bag;
  }

  /** By word: in how many passages it stands. */
  holders(): ReadonlyMap<string, number> {
    return new Map([...this.#holders()].map(([word, passages]) => [word, passages.length]));
  }

  /** Passages that share at least `least` of their words with `bag`, likest first. Looked for by words that aren't everywhere. */
  alike(bag: Bag, least: number): { readonly passage: number; readonly likeness: number }[] {
    const seen = new Set<number>();
    for (const word of bag.keys()) {
      const list = this.#holders().get(word) ?? [];
      if (list.length <= COMMON) for (const each of list) seen.add(each);
    }
    return [...seen].map((passage) => ({ passage, likeness: likenessOf(bag, this.of(passage)) }))
      .filter(({ likeness }) => likeness >= least).toSorted((a, b) => b.likeness - a.likeness || a.passage - b.passage);
  }

  #holders(): ReadonlyMap<string, readonly number[]> {
    if (this.#byWord) return this.#byWord;
    const byWord = new Map<string, number[]>();
    for (const passage of this.#paper.passages.keys()) {
      for (const word of this.of(passage).keys()) {
        const list = byWord.get(word);
        if (list) list.push(passage);
        else byWord.set(word, [passage]);
      }
    }
    this.#byWord = byWord;
    return byWord;
  }
}

export function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const word of words) {
    const bare = word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (bare !== '') bag.set(bare, (bag.get(bare) ?? 0) + 1);
  }
  return bag;
}

/** Share of words in common (Dice), 0 to 1. */
export function likenessOf(a: Bag, b: Bag): number {
  let common = 0;
  let all = 0;
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** Of passages that follow each other in either version, the pairs in order whose likeness adds up to most: [old, new]. */
export function pairAlike(olds: readonly number[], news: readonly number[], like: (i: number, j: number) => number, least: number): [number, number][] {
  const width = news.length + 1;
  const best = new Float64Array((olds.length + 1) * width);
  const scores = new Float64Array(olds.length * news.length);
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      const score = like(olds[i] ?? 0, news[j] ?? 0);
      const kept = score >= least ? score : 0;
      scores[i * news.length + j] = kept;
      best[i * width + j] = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0, kept > 0 ? kept + (best[(i + 1) * width + j + 1] ?? 0) : 0);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < olds.length && j < news.length) {
    const kept = scores[i * news.length + j] ?? 0;
    const here = best[i * width + j] ?? 0;
    if (kept > 0 && here === kept + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push([olds[i] ?? 0, news[j] ?? 0]);
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
