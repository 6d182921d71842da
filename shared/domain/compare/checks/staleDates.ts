/** Something written as to come whose date had passed when the paper was published. */
import type { Check, Commitment, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { sayDue, sayReportDate } from '#shared/domain/compare/dates/sayDate.ts';

export function staleDates(reports: readonly ReportForComparison[], commitments: readonly Commitment[]): Check[] {
  const dates = new Map(reports.map((report) => [report.id, report.date]));
  return commitments.filter((commitment) => commitment.stale && commitment.dueTo !== null).map((commitment) => ({
    kind: 'staleDate' as const,
    explanation: `Written as still to come, but ${sayDue(commitment.dueFrom, commitment.dueTo)} had passed by the date of the report, ${sayReportDate(dates.get(commitment.reportId) ?? null)}.`,
    evidence: [{ reportId: commitment.reportId, pageIndex: commitment.pageIndex, start: commitment.start, end: commitment.end, quote: commitment.quote }],
  }));
}
