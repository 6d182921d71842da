/** Follows statements from report to report: which sentence says again what an earlier one said. */
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { TermIndex } from '#shared/domain/compare/language/terms.ts';
import { plainWords } from '#shared/domain/compare/language/words.ts';
import { oncePer } from '#shared/domain/compare/oncePer.ts';

/** One statement through the reports: at most one sentence a report, in order of time. */
export interface Thread {
  readonly sentences: Sentence[];
}

/** Two sentences say the same thing in other words when this share of their telling words is common (Dice). */
const SAME = 0.52;
/** A part of a split sentence, or a sentence merged into another: this share of its words stands in the other. */
const PART = 0.8;
export const LEAST_WEIGHT = 4;
/** Least weight of a word that tells one subject from another. */
export const TELLING = 1.2;

const weightOf = (terms: Iterable<string>, index: TermIndex): number => {
  let sum = 0;
  for (const term of terms) sum += index.weight(term);
  return sum;
};

export function alignStatements(byReport: readonly (readonly Sentence[])[], index: TermIndex, surelySame: readonly (readonly [number, number])[]): Thread[] {
  const threads: Thread[] = [];
  for (const sentences of byReport) {
    const open = new Map<number, Thread>();
    for (const thread of threads) {
      const last = thread.sentences.at(-1);
      if (last) open.set(last.id, thread);
    }
    const matched = new Map<number, Sentence>();
    const taken = new Set<number>();
    const pair = (old: Sentence, fresh: Sentence): void => {
      matched.set(old.id, fresh);
      taken.add(fresh.id);
    };
    pairSameWords(sentences, open, taken, matched, pair);
    const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
    for (const [oldId, freshId] of surelySame) {
      const old = open.get(oldId)?.sentences.at(-1);
      const fresh = byId.get(freshId);
      if (old && fresh && !matched.has(oldId) && !taken.has(freshId)) pair(old, fresh);
    }
    const pairs = similarPairs(sentences, open, index, taken);
    for (const { old, fresh, dice, telling } of pairs) if (dice >= SAME && telling >= 2 && !matched.has(old.id) && !taken.has(fresh.id)) pair(old, fresh);
    // A statement split in two, or two merged into one: the part keeps its own row, with the whole as its other side.
    const parts = new Map<number, Sentence>();
    for (const { old, fresh, dice, inOld, inFresh, telling } of pairs) {
      // A few words of a long sentence are no statement that was merged into it.
      if (telling < 4 || dice < ALIKE) continue;
      if (!matched.has(old.id) && inFresh >= PART) matched.set(old.id, fresh);
      if (!taken.has(fresh.id) && !parts.has(fresh.id) && inOld >= PART && matched.has(old.id)) parts.set(fresh.id, old);
    }
    for (const [oldId, fresh] of matched) open.get(oldId)?.sentences.push(fresh);
    for (const sentence of sentences) {
      const whole = parts.get(sentence.id);
      if (whole) threads.push({ sentences: [whole, sentence] });
      else if (!taken.has(sentence.id)) threads.push({ sentences: [sentence] });
    }
  }
  return threads;
}

/** The same for two sentences of the same words. */
const sameWords = oncePer((sentence: Sentence) => plainWords(sentence.words));

function pairSameWords(sentences: readonly Sentence[], open: ReadonlyMap<number, Thread>, taken: ReadonlySet<number>, matched: ReadonlyMap<number, Sentence>, pair: (old: Sentence, fresh: Sentence) => void): void {
  const byWords = new Map<string, Sentence[]>();
  for (const thread of open.values()) {
    const last = thread.sentences.at(-1);
    if (!last) continue;
    const key = sameWords(last);
    const list = byWords.get(key);
    if (list) list.push(last);
    else byWords.set(key, [last]);
  }
  for (const fresh of sentences) {
    const alike = byWords.get(sameWords(fresh));
    if (!alike) continue;
    const same = alike.filter((old) => !matched.has(old.id));
    const old = same.find((candidate) => candidate.headings.at(-1) === fresh.headings.at(-1)) ?? same[0];
    if (old && !taken.has(fresh.id)) pair(old, fresh);
  }
}

export interface Pair {
  readonly old: Sentence;
  readonly fresh: Sentence;
  readonly dice: number;
  /** Share of the fresh sentence's weight that stands in the old, and the other way about. */
  readonly inOld: number;
  readonly inFresh: number;
  /** Telling words that both have. */
  readonly telling: number;
}

/** A pair that is less alike than this is neither one statement nor part of another. */
const ALIKE = 0.35;
/** A term in more sentences than this finds none by itself: it only counts where a rarer one is shared too. */
export const RARE = 40;

/** Whether a pair can come to anything: as one statement in other words, or as a part and its whole. */
export const counts = (dice: number, telling: number): boolean => (dice >= SAME && telling >= 2) || (dice >= ALIKE && telling >= 4);

/**
 * Pairs that share a rare word and are alike enough, best first. Only rare words are looked up, so that the work stays
 * near linear; what they share is added up in arrays, a place for each older sentence.
 */
export function similarPairs(sentences: readonly Sentence[], open: ReadonlyMap<number, Thread>, index: TermIndex, taken: ReadonlySet<number>): Pair[] {
  const olds: Sentence[] = [];
  const weights: number[] = [];
  const holders = new Map<string, number[]>();
  for (const thread of open.values()) {
    const last = thread.sentences.at(-1);
    if (!last || last.statement.kind === 'tableRow') continue;
    const terms = index.termsOf(last.id);
    for (const term of terms) {
      const list = holders.get(term);
      if (list) list.push(olds.length);
      else holders.set(term, [olds.length]);
    }
    olds.push(last);
    weights.push(weightOf(terms, index));
  }
  const sharedWeight = new Float64Array(olds.length);
  const sharedTelling = new Uint16Array(olds.length);
  const isFound = new Uint8Array(olds.length);
  const pairs: Pair[] = [];
  for (const fresh of sentences) {
    // Rows of a table are alike by their layout: only the same words carry one on.
    if (taken.has(fresh.id) || fresh.statement.kind === 'tableRow') continue;
    const terms = index.termsOf(fresh.id);
    const freshWeight = weightOf(terms, index);
    if (freshWeight <= 0) continue;
    const common: string[] = [];
    const found: number[] = [];
    for (const term of terms) {
      const list = holders.get(term);
      if (!list) continue;
      if (list.length > RARE) {
        common.push(term);
        continue;
      }
      const weight = index.weight(term);
      const telling = weight >= TELLING ? 1 : 0;
      for (const at of list) {
        if (isFound[at] === 0) {
          isFound[at] = 1;
          found.push(at);
        }
        sharedWeight[at]! += weight;
        sharedTelling[at]! += telling;
      }
    }
    const commonWeights = common.map((term) => index.weight(term));
    const commonTelling = commonWeights.filter((weight) => weight >= TELLING).length;
    for (const at of found) {
      let weight = sharedWeight[at] ?? 0;
      let telling = sharedTelling[at] ?? 0;
      sharedWeight[at] = 0;
      sharedTelling[at] = 0;
      isFound[at] = 0;
      const old = olds[at];
      const oldWeight = weights[at] ?? 0;
      if (!old || oldWeight <= 0 || telling + commonTelling < 2) continue;
      const oldTerms = index.termsOf(old.id);
      for (const [i, term] of common.entries()) {
        if (!oldTerms.has(term)) continue;
        weight += commonWeights[i] ?? 0;
        if ((commonWeights[i] ?? 0) >= TELLING) telling += 1;
      }
      const dice = (2 * weight) / (freshWeight + oldWeight);
      if (weight >= LEAST_WEIGHT && counts(dice, telling)) pairs.push({ old, fresh, dice, inOld: weight / freshWeight, inFresh: weight / oldWeight, telling });
    }
  }
  return pairs.sort((a, b) => b.dice - a.dice || a.old.id - b.old.id || a.fresh.id - b.fresh.id);
}
