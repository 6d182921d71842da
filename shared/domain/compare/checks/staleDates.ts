/** Something written as to come whose date had passed when the paper was published. */
import { TO_COME } from '#shared/domain/compare/commitments/cues.ts';
import type { Check, Commitment, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { sayDue, sayReportDate } from '#shared/domain/compare/dates/sayDate.ts';

export function staleDates(reports: readonly ReportForComparison[], commitments: readonly Commitment[]): Check[] {
  const dates = new Map(reports.map((report) => [report.id, report.date]));
  return commitments.filter((commitment) => commitment.stale && commitment.dueTo !== null && isAhead(commitment, dates.get(commitment.reportId) ?? null)).map((commitment) => ({
    kind: 'staleDate' as const,
    explanation: `Written as still to come, but ${sayDue(commitment.dueFrom, commitment.dueTo)} had passed by the date of the report, ${sayReportDate(dates.get(commitment.reportId) ?? null)}.`,
    evidence: [{ reportId: commitment.reportId, pageIndex: commitment.pageIndex, start: commitment.start, end: commitment.end, quote: commitment.quote }],
  }));
}

/** The date is of what happened, whatever is being done since: "working with partners following the fire on 29 July". */
const OF_WHAT_HAPPENED = /\b(?:following|after|since|further to|in response to|in the wake of|as a result of)\b[^,;.]*$/i;

/** Said to come, in so many words, on a day that was over: what is only under way may name the day that it began. */
function isAhead({ quote, dueText, dueTo }: Commitment, reportDate: string | null): boolean {
  if (dueText === null || dueTo === null || reportDate === null || dueTo >= reportDate) return false;
  const before = quote.slice(0, Math.max(0, quote.indexOf(dueText)));
  // "Training was held on 3 May and more will follow": only a date said after what is to come is the date of it.
  const cues = [/\b(?:will|shall)\b/i, ...TO_COME].map((cue) => quote.search(cue)).filter((at) => at >= 0);
  return !OF_WHAT_HAPPENED.test(before) && !/^from\b/i.test(dueText) && cues.length > 0 && Math.min(...cues) < before.length + dueText.length;
}
