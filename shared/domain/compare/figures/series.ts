/** Joins figures of one measure across reports to a series. Joining wrongly is worse than not joining. */
import type { Figure } from '#shared/domain/compare/comparison.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import type { Lexicon, TermIndex } from '#shared/domain/compare/language/terms.ts';
import { plain, wordsOf } from '#shared/domain/compare/language/words.ts';
import { oncePer } from '#shared/domain/compare/oncePer.ts';

export interface Candidate {
  readonly figure: Figure;
  /** Index of its report in order of time. */
  readonly report: number;
  /** Number of the followed statement that it stands in, or -1. */
  readonly thread: number;
  /** Id of its sentence. */
  readonly sentence: number;
  /** Telling words of the section that it stands in: measures of the same name under one heading are one. */
  readonly heading: ReadonlySet<string>;
}

/** A target, a change and a plan are other measures than what was reached: they only join their like. */
const PLANNED = /\b(?:will|shall|hopes?|hoping|plans?|planned|aims?|intends?|expects?|expected|due to|recruiting|seeking|looking to|to be)\b/i;
const ROLE = (figure: Figure): string => /^(?:target for|change in|earlier)\b/.exec(figure.measure)?.[0] ?? (isPlanned(figure) ? 'planned' : '');
/** Figures of other kinds are never of one measure. */
const kindOf = oncePer((figure: Figure) => `${ROLE(figure)} ${unitKind(figure)}`);

/** What is to come is said before the number, or of what is counted: "we will open 24 flats", "24 flats will open". */
function isPlanned({ quote, value }: Figure): boolean {
  if (!PLANNED.test(quote)) return false;
  const own = quantitiesIn(quote).find((quantity) => quantity.value === value);
  if (!own) return true;
  const clause = quote.slice(own.end).split(/[,;]|\sand\s|\sso\sthat\s/)[0] ?? '';
  return PLANNED.test(quote.slice(0, own.start)) || PLANNED.test(clause);
}
const unitKind = (figure: Figure): string => (figure.unit === '%' || figure.unit === '£' ? figure.unit : /^in \d+$/.test(figure.unit) ? 'in' : /^(?:days|weeks|months|quarters|years|years old)$/.test(figure.unit) ? figure.unit : 'count');

/** Measures are one when nearly all their telling words are common; figures of one followed statement may differ more. */
const SAME_MEASURE = 0.8;
const SAME_IN_THREAD = 0.55;
/** The sentences around them must be alike too: "5% of the net revenue budget" is said of reserves and of council tax. */
const SAME_SENTENCE = 0.4;

const MANY = 4;

interface Series {
  readonly name: string;
  /** Indices of figures, in order of time. */
  readonly members: number[];
}

/**
 * Gives each figure its series, or null. A series has at most one figure of each report, and at least two. A figure is only
 * weighed against series that end in the same followed statement, or with whose last measure it shares a word.
 */
export function joinSeries(candidates: readonly Candidate[], index: TermIndex): Figure[] {
  const terms = candidates.map(({ figure }) => measureTerms(figure, index.lexicon));
  const series: Series[] = [];
  const ending = new Postings();
  for (const i of joinable(candidates)) {
    const own = candidates[i];
    if (!own) continue;
    const keys = keysOf(own, terms[i] ?? NONE);
    let best = { at: -1, score: 0 };
    for (const at of ending.under(keys)) {
      const last = series[at]?.members.at(-1) ?? -1;
      const other = candidates[last];
      const score = other ? fit(own, other, terms[i] ?? NONE, terms[last] ?? NONE, index) : 0;
      if (score > best.score) best = { at, score };
    }
    const at = best.at >= 0 ? best.at : series.length;
    if (at === series.length) series.push({ name: plain(withoutSection(own.figure.measure)), members: [] });
    series[at]?.members.push(i);
    ending.put(at, keys);
  }
  return named(candidates, series);
}

/** Indices of the figures that may be joined, in order of time. In a list of many amounts it is unsure which words belong to which. */
export function joinable(candidates: readonly Candidate[]): number[] {
  const listOf = ({ figure, sentence }: Candidate): string => `${sentence} ${unitKind(figure)}`;
  const lists = Map.groupBy(candidates, listOf);
  return candidates.map((_, i) => i).filter((i) => (lists.get(listOf(candidates[i] as Candidate))?.length ?? 0) < MANY)
    .sort((a, b) => (candidates[a]?.report ?? 0) - (candidates[b]?.report ?? 0) || a - b);
}

/** The figures with the name of their series, where that has more than one. */
function named(candidates: readonly Candidate[], series: readonly Series[]): Figure[] {
  const seriesOf = new Map(series.flatMap(({ members }, at) => members.map((i) => [i, at] as const)));
  // Two series of one name are two all the same.
  const names = new Map<number, string>();
  const used = new Map<string, number>();
  for (const [at, { name, members }] of series.entries()) {
    const first = candidates[members[0] ?? -1]?.figure;
    if (members.length < 2 || !first) continue;
    const full = `${name} (${unitKind(first)}${ROLE(first) === 'planned' ? ', planned' : ''})`;
    const times = (used.get(full) ?? 0) + 1;
    used.set(full, times);
    names.set(at, times === 1 ? full : `${full} ${times}`);
  }
  return candidates.map(({ figure }, i) => {
    const name = names.get(seriesOf.get(i) ?? -1);
    return name === undefined ? figure : { ...figure, series: name };
  });
}

/** What a figure is found by: its statement, and each word of its measure among its own kind. */
function keysOf({ thread, figure }: Candidate, terms: ReadonlySet<string>): string[] {
  return [...(thread >= 0 ? [`statement ${thread}`] : []), ...[...terms].map((term) => `${kindOf(figure)}|${term}`)];
}

/** Series by what their last figures were found by. What an earlier figure of theirs was found by stays: it costs a look. */
class Postings {
  readonly #lists = new Map<string, Set<number>>();

  put(at: number, keys: readonly string[]): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list) list.add(at);
      else this.#lists.set(key, new Set([at]));
    }
  }

  /** Oldest series first: of two that fit as well, that one stands. */
  under(keys: readonly string[]): number[] {
    const found = new Set<number>();
    for (const key of keys) for (const at of this.#lists.get(key) ?? []) found.add(at);
    return [...found].sort((a, b) => a - b);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** How well a figure goes on a series that ends with another, 0 to 1; 0 where it doesn't. */
export function fit(own: Candidate, other: Candidate, terms: ReadonlySet<string>, otherTerms: ReadonlySet<string>, index: TermIndex): number {
  if (other.report === own.report || kindOf(other.figure) !== kindOf(own.figure)) return 0;
  const sameThread = own.thread === other.thread && own.thread >= 0;
  const sameWords = sameThread && own.figure.unit === other.figure.unit && plain(own.figure.measure) === plain(other.figure.measure);
  const score = sameWords ? 1 : alike(terms, otherTerms, index);
  if (score < (sameThread ? SAME_IN_THREAD : SAME_MEASURE)) return 0;
  const together = own.thread === other.thread || sentencesAlike(own.sentence, other.sentence, index) >= SAME_SENTENCE ||
    (score >= 0.99 && own.heading.size > 0 && !own.heading.isDisjointFrom(other.heading));
  return together ? score : 0;
}

function sentencesAlike(a: number, b: number, index: TermIndex): number {
  const one = index.termsOf(a);
  const other = index.termsOf(b);
  let shared = 0;
  let all = 0;
  for (const term of one) {
    all += index.weight(term);
    if (other.has(term)) shared += 2 * index.weight(term);
  }
  for (const term of other) all += index.weight(term);
  return all === 0 ? 0 : shared / all;
}

/** A measure of one word has its section in brackets behind it, which doesn't name it. */
const withoutSection = (measure: string): string => measure.replace(/\s\([^)]*\)$/, '');

const measureWords = oncePer((figure: Figure) => wordsOf(withoutSection(figure.measure)));
export const measureTerms = (figure: Figure, lexicon: Lexicon): ReadonlySet<string> => new Set(lexicon.termsOf(measureWords(figure)).filter((term) => !/^\d/.test(term)));

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>, index: TermIndex): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  let count = 0;
  let all = 0;
  for (const term of a) {
    all += index.weight(term);
    if (b.has(term)) {
      shared += index.weight(term);
      count += 1;
    }
  }
  for (const term of b) if (!a.has(term)) all += index.weight(term);
  // One common word ("children", "posts") names no measure.
  return count >= 2 || (count === 1 && shared >= 3.5 && a.size + b.size <= 3) ? shared / all : 0;
}
