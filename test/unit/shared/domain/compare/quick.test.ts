/** What is done quickly gives what the plain way gives: every figure against every series, every sentence against every other. */
import { type Arbitrary, array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods, compareRead } from '#shared/domain/compare/comparePeriods.ts';
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { type Candidate, fit, joinable, joinSeries, measureTerms } from '#shared/domain/compare/figures/series.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import { indexTerms, makeLexicon, type TermIndex } from '#shared/domain/compare/language/terms.ts';
import { type ReportRead, readReport, readReports } from '#shared/domain/compare/readReports.ts';
import { counts, LEAST_WEIGHT, type Pair, RARE, similarPairs, TELLING } from '#shared/domain/compare/rows/align.ts';
import { writeReport } from './writeReport.ts';

const WHO = ['The Eastgate hostel', 'The lettings team', 'The repairs contractor', 'Marsh Lane depot', 'Fenside library', 'A panel of tenants'];
const DOES = ['had', 'reported', 'now has', 'will have', 'spent', 'closed with'];
const HOW_MUCH = ['24 flats', '31 flats', '£17.9m', '£250K', '28.2% of homes', '31% of homes', '12 complaints', 'twenty vacancies'];
const ABOUT = ['let to families', 'on damp and mould', 'for adaptations', 'in the quarter', 'waiting for repair', 'against a target of 20%'];
const line = tuple(constantFrom(...WHO), constantFrom(...DOES), constantFrom(...HOW_MUCH), constantFrom(...ABOUT)).map((parts) => `${parts.join(' ')}.`);
const report = (date: string): Arbitrary<ReportForComparison> => array(line, { minLength: 5, maxLength: 40 }).map((some) => writeReport(date, ['# Homes', ...some]));
const three = tuple(report('2025-01-14'), report('2025-04-08'), report('2025-09-09'));

function indexed(read: readonly ReportRead[]): { sentences: Sentence[]; index: TermIndex } {
  const sentences = read.flatMap((one) => one.sentences);
  return { sentences, index: indexTerms(sentences, makeLexicon(sentences.map(({ text }) => text))) };
}

/** Each series as the figures in it, by their place. */
function plainSeries(candidates: readonly Candidate[], index: TermIndex): number[][] {
  const none = new Set<string>();
  const terms = candidates.map(({ figure }) => measureTerms(figure, index.lexicon));
  const series: number[][] = [];
  for (const i of joinable(candidates)) {
    const scores = series.map((members) => {
      const last = members.at(-1) ?? 0;
      return fit(candidates[i] as Candidate, candidates[last] as Candidate, terms[i] ?? none, terms[last] ?? none, index);
    });
    const best = Math.max(0, ...scores);
    if (best > 0) series[scores.indexOf(best)]?.push(i);
    else series.push([i]);
  }
  return series.filter((members) => members.length > 1);
}

function plainPairs(fresh: readonly Sentence[], old: readonly Sentence[], index: TermIndex): Pair[] {
  const weigh = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + index.weight(term), 0);
  const pairs = fresh.flatMap((one) => old.flatMap((other): Pair[] => {
    const [mine, theirs] = [[...index.termsOf(one.id)], [...index.termsOf(other.id)]];
    const shared = mine.filter((term) => theirs.includes(term));
    if (!shared.some((term) => old.filter(({ id }) => index.termsOf(id).has(term)).length <= RARE)) return [];
    const weight = weigh(shared);
    const telling = shared.filter((term) => index.weight(term) >= TELLING).length;
    const dice = (2 * weight) / (weigh(mine) + weigh(theirs));
    return weight >= LEAST_WEIGHT && counts(dice, telling) ? [{ old: other, fresh: one, dice, inOld: weight / weigh(mine), inFresh: weight / weigh(theirs), telling }] : [];
  }));
  return pairs.sort((a, b) => b.dice - a.dice || a.old.id - b.old.id || a.fresh.id - b.fresh.id);
}

describe('the quick way gives what the plain way gives', () => {
  it('for figures of one measure', () => {
    let joined = 0;
    assert(property(three, (reports) => {
      const read = readReports(reports);
      const { index } = indexed(read);
      const candidates = read.flatMap((one, i) => one.figures.map(({ figure, sentence }): Candidate => ({
        figure, report: i, thread: sentence.id % 3 === 0 ? sentence.id % 7 : -1, sentence: sentence.id, heading: new Set(['home']),
      })));
      const bySeries = Map.groupBy(joinSeries(candidates, index).entries(), ([, { series }]) => series);
      bySeries.delete(null);
      const quick = [...bySeries.values()].map((members) => members.map(([i]) => i));
      const inOrder = (all: number[][]): number[][] => all.map((members) => members.toSorted((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
      expect(inOrder(quick)).toEqual(inOrder(plainSeries(candidates, index)));
      joined += quick.length;
    }), { numRuns: 60 });
    expect(joined).toBeGreaterThan(50);
  });

  it('for sentences that are alike', () => {
    let found = 0;
    assert(property(three, (reports) => {
      const [before, after] = readReports(reports);
      if (!before || !after) return;
      const { index } = indexed([before, after]);
      const open = new Map(before.sentences.map((sentence) => [sentence.id, { sentences: [sentence] }]));
      const known = ({ old, fresh, telling, ...shares }: Pair): unknown => ({ old: old.id, fresh: fresh.id, telling, ...Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, share.toFixed(9)])) });
      const byIds = (a: Pair, b: Pair): number => a.old.id - b.old.id || a.fresh.id - b.fresh.id;
      const quick = similarPairs(after.sentences, open, index, new Set());
      // Shares may be added up in another order, which the last digits of a sum tell.
      expect(quick.toSorted(byIds).map(known)).toEqual(plainPairs(after.sentences, before.sentences, index).toSorted(byIds).map(known));
      found += quick.length;
    }), { numRuns: 40 });
    expect(found).toBeGreaterThan(100);
  });

  it('for reports that were read before, with other names then', () => {
    assert(property(three, (reports) => {
      const kept = new Map<string, ReportRead>();
      const read = (): ReportRead[] => readReports(reports, (one, index, firstId) => {
        const before = kept.get(one.id) ?? readReport(one, index, firstId);
        kept.set(one.id, before);
        return before;
      });
      const names = [['fenside library', 'eastgate hostel'], ['let', 'waiting']];
      expect(compareRead(read())).toEqual(comparePeriods(reports));
      expect(compareRead(read(), names)).toEqual(comparePeriods(structuredClone(reports), names));
      expect(compareRead(read())).toEqual(comparePeriods(structuredClone(reports)));
    }), { numRuns: 30 });
  });
});
