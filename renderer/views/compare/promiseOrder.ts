/** Which promises need a question first. */
import type { Commitment } from '#shared/domain/compare/comparison.ts';

export type PromiseFilter = 'all' | 'overdue' | 'slipped' | 'quiet';

export function hasSlipped(commitment: Pick<Commitment, 'later'>): boolean {
  return commitment.later.some((later) => later.verdict === 'slipped');
}

/** There are later reports, and none of them mentions it. */
export function isQuiet(commitment: Pick<Commitment, 'later'>): boolean {
  return commitment.later.length > 0 && commitment.later.every((later) => later.verdict === 'notMentioned');
}

export function promiseFits(commitment: Commitment, filter: PromiseFilter): boolean {
  if (filter === 'overdue') return commitment.overdue;
  if (filter === 'slipped') return hasSlipped(commitment);
  return filter === 'all' || isQuiet(commitment);
}

const rank = (commitment: Commitment) => (commitment.overdue ? 0 : hasSlipped(commitment) ? 1 : isQuiet(commitment) ? 2 : 3);

/** Overdue, then slipped, then gone quiet, then the rest; the earliest due first, those without a date last. */
export function byUrgency(a: Commitment, b: Commitment): number {
  return rank(a) - rank(b) || (a.dueTo ?? '9999').localeCompare(b.dueTo ?? '9999') || a.pageIndex - b.pageIndex || a.start - b.start;
}

/** Verdicts in runs: neighbouring reports that do not mention it together, every other verdict alone. */
export function foldSilence<V extends { readonly verdict: string }>(later: readonly V[]): V[][] {
  const runs: V[][] = [];
  for (const one of later) {
    const last = runs.at(-1);
    if (one.verdict === 'notMentioned' && last?.[0]?.verdict === 'notMentioned') last.push(one);
    else runs.push([one]);
  }
  return runs;
}
