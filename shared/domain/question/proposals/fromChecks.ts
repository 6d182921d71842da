/** Questions from the careful reader's checks. How late a paper was published is for the clerk, and not asked here. */
import type { Check, Comparison } from '#shared/domain/compare/comparison.ts';
import { draftOfCheck } from '#shared/domain/question/drafting/draftFinding.ts';
import type { Candidate } from './candidate.ts';
import { isPast, isPromised, standsAlone } from './telling.ts';

export function fromChecks(comparison: Comparison): Candidate[] {
  const latest = comparison.reports.at(-1);
  return comparison.checks.filter(({ evidence }) => evidence.some(({ reportId }) => reportId === latest?.id)).flatMap((check) => candidateOf(check, comparison.reports));
}

const WEIGHTS = { percentage: 70, sum: 70, contradiction: 78, staleDate: 54 } as const;

function candidateOf(check: Check, reports: Comparison['reports']): Candidate[] {
  const { kind, evidence } = check;
  const [first] = evidence;
  if (!first || kind === 'lateSupplement') return [];
  if (kind === 'staleDate' && (!standsAlone(first.quote) || !isPromised(first.quote) || isPast(first.quote))) return [];
  const { text, type, passages } = draftOfCheck(check, reports);
  return [{ from: kind, type, text, passages, weight: WEIGHTS[kind], blocks: [] }];
}
