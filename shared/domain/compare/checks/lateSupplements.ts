/** A paper published fewer than five clear days before its meeting (Local Government Act 1972, s.100B, as amended by SI 2002/715). */
import type { Check, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { sayDay } from '#shared/domain/compare/dates/sayDate.ts';
import { passageOf, type Sentence, sentencesOf } from '#shared/domain/compare/language/sentences.ts';
import { addDays } from 'date-fns/addDays';
import { isWeekend } from 'date-fns/isWeekend';
import { parseISO } from 'date-fns/parseISO';

const CLEAR_DAYS = 5;

/** Clear days between two dates: neither end counted; Saturdays and Sundays aren't counted (bank holidays are). */
export function clearDays(published: string, meeting: string): number {
  let days = 0;
  const end = parseISO(meeting);
  for (let day = addDays(parseISO(published), 1); day < end && days < 60; day = addDays(day, 1)) if (!isWeekend(day)) days += 1;
  return days;
}

export function lateSupplements(reports: readonly ReportForComparison[]): Check[] {
  return reports.flatMap((report): Check[] => {
    const { date, publishedOn } = report;
    if (!publishedOn || !date || date.length < 10 || publishedOn > date) return [];
    const days = clearDays(publishedOn, date);
    if (days >= CLEAR_DAYS) return [];
    const first = dateLine(report, reports, publishedOn) ?? sentencesOf(report, 0, 0)[0];
    const left = days === 0 ? 'with no clear day' : `${days} clear ${days === 1 ? 'day' : 'days'}`;
    return [{
      kind: 'lateSupplement',
      explanation: `Published on ${sayDay(publishedOn)} for a meeting on ${sayDay(date)}: ${left} between, where five are the rule.`,
      evidence: first ? [passageOf(first)] : [],
    }];
  });
}

/** The line of the covering letter that gives its date, where the letter is among the statements. */
function dateLine(report: ReportForComparison, reports: readonly ReportForComparison[], publishedOn: string): Sentence | undefined {
  const day = sayDay(publishedOn).toLowerCase();
  const inFile = [report, ...reports.filter((other) => other !== report && other.fileId === report.fileId)];
  return inFile.flatMap((each) => sentencesOf(each, 0, 0))
    .find(({ text, words }) => words.length <= 10 && text.toLowerCase().replace(/(\d)(?:st|nd|rd|th)\b/, '$1').includes(day) && /^(?:date|dated|published|issued|\w+day|\d)/i.test(text.trim()));
}
