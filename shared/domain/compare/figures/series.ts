/** Joins figures of one measure across reports to a series. Joining wrongly is worse than not joining. */
import type { Figure } from '#shared/domain/compare/comparison.ts';
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
}

const KIND = (figure: Figure): string => (figure.unit === '%' || figure.unit === '£' ? figure.unit : /^in \d+$/.test(figure.unit) ? 'in' : /^(?:days|weeks|months|quarters|years|years old)$/.test(figure.unit) ? figure.unit : 'count');

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
  for (const { figure, sentence } of candidates) crowd.set(`${sentence} ${KIND(figure)}`, (crowd.get(`${sentence} ${KIND(figure)}`) ?? 0) + 1);
  const crowded = ({ figure, sentence }: Candidate): boolean => (crowd.get(`${sentence} ${KIND(figure)}`) ?? 0) >= MANY;
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
      if (!other || other.report === own.report || KIND(other.figure) !== KIND(own.figure)) continue;
      const sameWords = own.thread === other.thread && own.thread >= 0 && own.figure.unit === other.figure.unit && plain(own.figure.measure) === plain(other.figure.measure);
      const score = sameWords ? 1 : alike(terms[i], terms[lastMember], index);
      const enough = own.thread === other.thread && own.thread >= 0 ? SAME_IN_THREAD : SAME_MEASURE;
      if (score >= enough && score > best.score && (own.thread === other.thread || sentencesAlike(own.sentence, other.sentence, index) >= SAME_SENTENCE)) best = { at, score };
    }
    if (best.at >= 0) {
      series[best.at]?.members.push(i);
      seriesOf.set(i, best.at);
    } else {
      seriesOf.set(i, series.length);
      series.push({ name: plain(own.figure.measure), members: [i] });
    }
  }
  return candidates.map(({ figure }, i) => {
    const joined = series[seriesOf.get(i) ?? -1];
    return joined && joined.members.length > 1 ? { ...figure, series: `${joined.name} (${KIND(figure)})` } : figure;
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

const measureTerms = (figure: Figure, lexicon: Lexicon): ReadonlySet<string> => new Set(lexicon.termsOf(wordsOf(figure.measure)).filter((term) => !/^\d/.test(term)));

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
