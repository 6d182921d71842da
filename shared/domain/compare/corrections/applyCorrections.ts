/** Lays a member's corrections over a comparison. */
import type { Comparison } from '#shared/domain/compare/comparison.ts';
import type { CorrectionRecord } from './correction.ts';
import { withoutDismissed } from './dismissals.ts';
import { correctTopics } from './topicCorrections.ts';

/**
 * Names that mean one thing go into the comparison itself (`aliasSets`); everything else is laid over it here.
 * @param records in any order: the result doesn't depend on it
 * @returns a comparison of its own; the one given is left as it is. Without records, the same.
 */
export function applyCorrections(comparison: Comparison, records: readonly CorrectionRecord[]): Comparison {
  if (records.length === 0) return comparison;
  const corrections = inOrderMade(records).map(({ correction }) => correction);
  const dismissed = corrections.flatMap((one) => (one.kind === 'dismiss' ? [one.finding] : []));
  const touchesTopics = corrections.some(({ kind }) => kind !== 'dismiss' && kind !== 'alias');
  const topics = touchesTopics ? correctTopics(comparison.topics, corrections, comparison.reports.map(({ id }) => id)) : comparison.topics;
  return withoutDismissed({ ...comparison, topics: [...topics] }, dismissed);
}

/** Earliest first. */
export function inOrderMade(records: readonly CorrectionRecord[]): CorrectionRecord[] {
  const key = ({ madeAt, id }: CorrectionRecord): string => `${madeAt} ${id}`;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
