/** Joins figures of one measure across reports to a series. Joining wrongly is worse than not joining. */
import type { Figure } from '#shared/domain/compare/comparison.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import type { Lexicon, TermIndex } from '#shared/domain/compare/language/terms.ts';
import { plain, wordsOf } from '#shared/domain/compare/language/words.ts';

interface Candidate {
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
const KIND = (figure: Figure): string => `${ROLE(figure)} ${unitKind(figure)}`;

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

/** Gives each figure its series, or null. A series has at most one figure of each report, and at least two. */
export function joinSeries(candidates: readonly Candidate[], index: TermIndex): Figure[] {
  // In a list of many amounts it is unsure which words belong to which.
  const crowd = new Map<string, number>();
  for (const { figure, sentence } of candidates) crowd.set(`${sentence} ${unitKind(figure)}`, (crowd.get(`${sentence} ${unitKind(figure)}`) ?? 0) + 1);
  const crowded = ({ figure, sentence }: Candidate): boolean => (crowd.get(`${sentence} ${unitKind(figure)}`) ?? 0) >= MANY;
  const kinds = candidates.map(({ figure }) => KIND(figure));
  const terms = candidates.map(({ figure }) => measureTerms(figure, index.lexicon));
  const series: { name: string; members: number[] }[] = [];
  const order = candidates.map((_, i) => i).sort((a, b) => (candidates[a]?.report ?? 0) - (candidates[b]?.report ?? 0) || a - b);
  const seriesOf = new Map<number, number>();
  for (const i of order) {
    const own = candidates[i];
    if (!own || crowded(own)) continue;
    let best = { at: -1, score: 0 };
    for (const [at, { members }] of series.entries()) {
      const lastMember = members.at(-1) ?? -1;
      const other = candidates[lastMember];
      if (!other || other.report === own.report || kinds[lastMember] !== kinds[i]) continue;
      const sameWords = own.thread === other.thread && own.thread >= 0 && own.figure.unit === other.figure.unit && plain(own.figure.measure) === plain(other.figure.measure);
      const score = sameWords ? 1 : alike(terms[i], terms[lastMember], index);
      const enough = own.thread === other.thread && own.thread >= 0 ? SAME_IN_THREAD : SAME_MEASURE;
      if (score >= enough && score > best.score && (own.thread === other.thread || sentencesAlike(own.sentence, other.sentence, index) >= SAME_SENTENCE || (score >= 0.99 && own.heading.size > 0 && !own.heading.isDisjointFrom(other.heading)))) best = { at, score };
    }
    if (best.at >= 0) {
      series[best.at]?.members.push(i);
      seriesOf.set(i, best.at);
    } else {
      seriesOf.set(i, series.length);
      series.push({ name: plain(withoutSection(own.figure.measure)), members: [i] });
    }
  }
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

const measureTerms = (figure: Figure, lexicon: Lexicon): ReadonlySet<string> => new Set(lexicon.termsOf(wordsOf(withoutSection(figure.measure))).filter((term) => !/^\d/.test(term)));

function alike(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined, index: TermIndex): number {
  if (!a || !b || a.size === 0 || b.size === 0) return 0;
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
