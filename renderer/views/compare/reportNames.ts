/** How a report is named in a sentence, a column and a citation. */
import type { ComparedReport } from '#shared/domain/compare/comparison.ts';
import { shortDay } from '#renderer/strings/words.ts';

/** "5 Jul 2022", or its period, or its title where it has no date. */
export function reportDate(report: Pick<ComparedReport, 'date' | 'period' | 'title'>): string {
  return report.date ? shortDay(report.date) : report.period ?? report.title;
}

/** "5 Jul 2022, p. 3"; pages are told as counted in the file. */
export function citePassage(report: ComparedReport | undefined, pageIndex: number): string {
  return report ? `${reportDate(report)}, p. ${pageIndex + 1}` : `p. ${pageIndex + 1}`;
}
