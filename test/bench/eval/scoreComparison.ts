/** Recall, precision and verdict accuracy of a comparison against a file of labels. Passages are the same when a run of shared words covers half of the shorter. */
import type { Comparison } from '#shared/domain/compare/comparison.ts';

interface Label { readonly report: string; readonly quote: string }
interface CommitmentLabel extends Label {
  readonly dueText?: string | null;
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  readonly later?: readonly { readonly report: string; readonly verdict: string; readonly quote: string | null }[];
}
interface FigureLabel extends Label { readonly value: string | number }
export interface Labels {
  readonly reports: readonly string[];
  readonly commitments: readonly CommitmentLabel[];
  readonly figures: readonly FigureLabel[];
}

export const wordsIn = (text: string): string[] => (text.replace(/<[^>]+>/g, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase().match(/[\p{L}\p{N}%£'.]+/gu) ?? [])
  .map((word) => word.replace(/^[.']+|[.']+$/g, '')).filter(Boolean);

function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let previous = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const row = Array.from({ length: b.length + 1 }, () => 0);
    for (let j = 1; j <= b.length; j++) if (word === b[j - 1]) best = Math.max(best, (row[j] = (previous[j - 1] ?? 0) + 1));
    previous = row;
  }
  return best;
}

export const samePassage = (a: readonly string[], b: readonly string[]): boolean => {
  const shorter = Math.min(a.length, b.length);
  return shorter > 0 && longestRun(a, b) >= Math.max(1, Math.ceil(shorter / 2));
};
const ratio = (n: number, of: number): number | null => (of ? Number((n / of).toFixed(3)) : null);
const harmonic = (p: number | null, r: number | null): number => (p && r ? Number(((2 * p * r) / (p + r)).toFixed(3)) : 0);
const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
const numbersIn = (value: string | number): number[] => (String(value).match(/\d+(\.\d+)?/g) ?? []).map(Number);
const near = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

export function scoreComparison(labels: Labels, comparison: Comparison): Record<string, unknown> {
  const reportName = new Map(comparison.reports.map((report) => [report.id, report.source.replace(/\.(pdf|txt|md|docx)$/i, '')]));
  const scope = new Set(labels.reports);
  const place = <T extends { reportId: string; quote: string }>(found: readonly T[]): (T & { report: string; words: string[] })[] =>
    found.map((one) => ({ ...one, report: reportName.get(one.reportId) ?? '', words: wordsIn(one.quote) })).filter((one) => scope.has(one.report));

  const figureLabels = labels.figures.map((label) => ({ ...label, words: wordsIn(label.quote), numbers: numbersIn(label.value) }));
  const asked = figureLabels.filter((label) => label.numbers.length > 0);
  const figures = place(comparison.figures);
  const figureFits = (found: (typeof figures)[number], label: (typeof figureLabels)[number]): boolean => found.report === label.report && samePassage(found.words, label.words) &&
    (label.numbers.length === 0 || label.numbers.some((n) => near(found.value, n) || near(found.valueTo, n)));
  const figureRecall = ratio(asked.filter((label) => figures.some((found) => figureFits(found, label))).length, asked.length);
  const figurePrecision = ratio(figures.filter((found) => figureLabels.some((label) => figureFits(found, label))).length, figures.length);

  const commitments = place(comparison.commitments);
  const pairs = labels.commitments.map((label) => {
    const words = wordsIn(label.quote);
    return { label, found: commitments.filter((one) => one.report === label.report && samePassage(one.words, words)) };
  });
  const recall = ratio(pairs.filter((pair) => pair.found.length > 0).length, pairs.length);
  const precision = ratio(commitments.filter((one) => pairs.some((pair) => pair.found.includes(one))).length, commitments.length);
  const dated = pairs.filter(({ label, found }) => found.length > 0 && (label.dueTo ?? label.dueFrom));
  const datesRight = dated.filter(({ label, found }) => found.some((one) => {
    const [want, got] = label.dueTo ? [label.dueTo, one.dueTo ?? one.dueFrom] : [label.dueFrom ?? '', one.dueFrom ?? one.dueTo];
    return got !== null && daysApart(want, got) <= 15;
  }));

  let verdicts = 0;
  let right = 0;
  let slips = 0;
  let slipsFound = 0;
  for (const { label, found } of pairs) {
    for (const later of label.later ?? []) {
      if (later.verdict === 'slipped') slips += 1;
      if (found.length === 0) continue;
      const hit = found.some((one) => one.later.some((said) => reportName.get(said.reportId) === later.report && said.verdict === later.verdict));
      verdicts += 1;
      if (hit) right += 1;
      if (hit && later.verdict === 'slipped') slipsFound += 1;
    }
  }
  const falseSlips = commitments.filter((one) => one.later.some((said) => said.verdict === 'slipped' && scope.has(reportName.get(said.reportId) ?? '') &&
    !pairs.some(({ label, found }) => found.includes(one) && label.later?.some((later) => later.report === reportName.get(said.reportId) && later.verdict === 'slipped'))));
  return {
    figures: { labels: asked.length, found: figures.length, recall: figureRecall, precision: figurePrecision, f1: harmonic(figurePrecision, figureRecall) },
    commitments: { labels: pairs.length, found: commitments.length, recall, precision, f1: harmonic(precision, recall) },
    dates: { checked: dated.length, right: ratio(datesRight.length, dated.length) },
    verdicts: { checked: verdicts, right: ratio(right, verdicts) },
    slips: { labels: slips, found: slipsFound, false: falseSlips.length },
  };
}
