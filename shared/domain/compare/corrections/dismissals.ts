/** A comparison without what a member said is no real finding. */
import type { Commitment, Comparison, Figure } from '#shared/domain/compare/comparison.ts';
import { referenceOf } from '#shared/domain/compare/dates/day.ts';
import type { FindingRef } from './correction.ts';
import { figureKey, findingKey, keyOfRow, refOfCheck, refOfFigure, refOfPromise, refOfVerdict } from './findingKey.ts';

export function withoutDismissed(comparison: Comparison, dismissed: readonly FindingRef[]): Comparison {
  if (dismissed.length === 0) return comparison;
  const keys = new Set(dismissed.map(findingKey));
  const kinds = new Set(dismissed.map(({ kind }) => kind));
  const stands = (ref: FindingRef): boolean => !keys.has(findingKey(ref));
  return {
    ...comparison,
    topics: kinds.has('statement')
      ? comparison.topics.map((topic) => ({ ...topic, rows: topic.rows.filter((row) => !keys.has(keyOfRow(row))) })).filter((topic) => topic.rows.length > 0)
      : comparison.topics,
    commitments: kinds.has('promise') || kinds.has('verdict') ? promises(comparison, stands) : comparison.commitments,
    figures: apart(kinds.has('figure') ? comparison.figures.filter((figure) => stands(refOfFigure(figure))) : comparison.figures, dismissed),
    checks: kinds.has('check') ? comparison.checks.filter((check) => stands(refOfCheck(check))) : comparison.checks,
  };
}

function promises({ reports, commitments }: Comparison, stands: (ref: FindingRef) => boolean): Commitment[] {
  const latest = referenceOf(reports.at(-1)?.date ?? null);
  return commitments.filter((commitment) => stands(refOfPromise(commitment))).map((commitment) => {
    const later = commitment.later.map((verdict) => {
      if (verdict.quote === null || stands(refOfVerdict(commitment, verdict))) return verdict;
      // Those words don't settle it: nothing is claimed of that report.
      return { ...verdict, verdict: 'mentioned' as const, newDueText: null, newDueTo: null, daysMoved: null };
    });
    if (later.every((verdict, index) => verdict === commitment.later[index])) return commitment;
    const due = later.findLast((verdict) => verdict.newDueTo !== null)?.newDueTo ?? commitment.dueTo;
    return { ...commitment, later, overdue: due !== null && latest !== null && due < latest.from && !later.some(({ verdict }) => verdict === 'delivered') };
  });
}

/** Figures that are not of one measure stand alone; what is left of their series stays where it is still one. */
function apart(figures: readonly Figure[], dismissed: readonly FindingRef[]): Figure[] {
  const alone = new Set(dismissed.flatMap((ref) => (ref.kind === 'series' ? ref.figures.map(figureKey) : [])));
  if (alone.size === 0) return [...figures];
  const parted = figures.map((figure) => (figure.series !== null && alone.has(figureKey(figure)) ? { ...figure, series: null } : figure));
  const left = Map.groupBy(parted, ({ series }) => series);
  return parted.map((figure) => (figure.series !== null && (left.get(figure.series)?.length ?? 0) < 2 ? { ...figure, series: null } : figure));
}
