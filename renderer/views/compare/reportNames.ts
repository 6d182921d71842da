/** How a report is named in a sentence, a column and a citation. */
import type { ComparedReport } from '#shared/domain/compare/comparison.ts';
import { shortDay } from '#renderer/strings/words.ts';

/** "5 Jul 2022", or its period, or its title where it has no date. */
export function reportDate(report: Pick<ComparedReport, 'date' | 'period' | 'title'>): string {
  return report.date ? shortDay(report.date) : report.period ?? report.title;
}

/** "p. 57": as the reader, search and every export call that page. */
export function citePage(report: ComparedReport | undefined, pageIndex: number): string {
  return `p. ${report?.pageLabels?.[pageIndex] ?? pageIndex + 1}`;
}

/** "5 Jul 2022, p. 3". */
export function citePassage(report: ComparedReport | undefined, pageIndex: number): string {
  const page = citePage(report, pageIndex);
  return report ? `${reportDate(report)}, ${page}` : page;
}
