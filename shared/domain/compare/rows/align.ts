/** Follows statements from report to report: which sentence says again what an earlier one said. */
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { TermIndex } from '#shared/domain/compare/language/terms.ts';
import { plainWords } from '#shared/domain/compare/language/words.ts';

/** One statement through the reports: at most one sentence a report, in order of time. */
export interface Thread {
  readonly sentences: Sentence[];
}

/** Two sentences say the same thing in other words when this share of their telling words is common (Dice). */
const SAME = 0.52;
/** A part of a split sentence, or a sentence merged into another: this share of its words stands in the other. */
const PART = 0.8;
const LEAST_WEIGHT = 4;
/** Least weight of a word that tells one subject from another. */
const TELLING = 1.2;

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
    for (const [oldId, freshId] of surelySame) {
      const old = open.get(oldId)?.sentences.at(-1);
      const fresh = sentences.find((sentence) => sentence.id === freshId);
      if (old && fresh && !matched.has(oldId) && !taken.has(freshId)) pair(old, fresh);
    }
    const pairs = similarPairs(sentences, open, index, taken);
    for (const { old, fresh, dice, telling } of pairs) if (dice >= SAME && telling >= 2 && !matched.has(old.id) && !taken.has(fresh.id)) pair(old, fresh);
    // A statement split in two, or two merged into one: the part keeps its own row, with the whole as its other side.
    const parts = new Map<number, Sentence>();
    for (const { old, fresh, dice, inOld, inFresh, telling } of pairs) {
      // A few words of a long sentence are no statement that was merged into it.
      if (telling < 4 || dice < 0.35) continue;
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

function pairSameWords(sentences: readonly Sentence[], open: ReadonlyMap<number, Thread>, taken: ReadonlySet<number>, matched: ReadonlyMap<number, Sentence>, pair: (old: Sentence, fresh: Sentence) => void): void {
  const byWords = new Map<string, Sentence[]>();
  for (const thread of open.values()) {
    const last = thread.sentences.at(-1);
    if (!last) continue;
    const key = plainWords(last.words);
    byWords.set(key, [...(byWords.get(key) ?? []), last]);
  }
  for (const fresh of sentences) {
    const same = (byWords.get(plainWords(fresh.words)) ?? []).filter((old) => !matched.has(old.id));
    const old = same.find((candidate) => candidate.headings.at(-1) === fresh.headings.at(-1)) ?? same[0];
    if (old && !taken.has(fresh.id)) pair(old, fresh);
  }
}

interface Pair {
  readonly old: Sentence;
  readonly fresh: Sentence;
  readonly dice: number;
  /** Share of the fresh sentence's weight that stands in the old, and the other way about. */
  readonly inOld: number;
  readonly inFresh: number;
  /** Telling words that both have. */
  readonly telling: number;
}

/** Pairs that share a rare word, best first. Only rare words are looked up, so that the work stays near linear. */
function similarPairs(sentences: readonly Sentence[], open: ReadonlyMap<number, Thread>, index: TermIndex, taken: ReadonlySet<number>): Pair[] {
  const holders = new Map<string, Sentence[]>();
  const weights = new Map<number, number>();
  for (const thread of open.values()) {
    const last = thread.sentences.at(-1);
    if (!last || last.statement.kind === 'tableRow') continue;
    const terms = index.termsOf(last.id);
    weights.set(last.id, weightOf(terms, index));
    for (const term of terms) {
      const list = holders.get(term);
      if (list) list.push(last);
      else holders.set(term, [last]);
    }
  }
  const pairs: Pair[] = [];
  for (const fresh of sentences) {
    // Rows of a table are alike by their layout: only the same words carry one on.
    if (taken.has(fresh.id) || fresh.statement.kind === 'tableRow') continue;
    const terms = index.termsOf(fresh.id);
    const freshWeight = weightOf(terms, index);
    const shared = new Map<Sentence, { weight: number; telling: number }>();
    const common: string[] = [];
    for (const term of terms) {
      const list = holders.get(term);
      if (!list) continue;
      if (list.length > 40) {
        common.push(term);
        continue;
      }
      const weight = index.weight(term);
      for (const old of list) {
        const so = shared.get(old);
        if (so) {
          so.weight += weight;
          if (weight >= TELLING) so.telling += 1;
        } else shared.set(old, { weight, telling: weight >= TELLING ? 1 : 0 });
      }
    }
    for (const [old, so] of shared) {
      const oldTerms = index.termsOf(old.id);
      let { weight, telling } = so;
      for (const term of common) {
        if (!oldTerms.has(term)) continue;
        weight += index.weight(term);
        if (index.weight(term) >= TELLING) telling += 1;
      }
      const oldWeight = weights.get(old.id) ?? 0;
      if (weight < LEAST_WEIGHT || freshWeight <= 0 || oldWeight <= 0) continue;
      pairs.push({ old, fresh, dice: (2 * weight) / (freshWeight + oldWeight), inOld: weight / freshWeight, inFresh: weight / oldWeight, telling });
    }
  }
  return pairs.sort((a, b) => b.dice - a.dice || a.old.id - b.old.id || a.fresh.id - b.fresh.id);
}
