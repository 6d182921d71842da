/** Which reports of a portfolio follow one another: like is compared with like. */
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { nameWords } from '#core/library/keys.ts';
import { reportDate } from './reportDate.ts';

/** What changes from one report of a series to the next. */
const OF_THE_DAY = new Set([
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec',
  'quarter', 'qtr', 'year', 'spring', 'summer', 'autumn', 'winter', 'first', 'second', 'third', 'fourth', 'draft', 'the', 'of', 'and', 'for', 'a', 'to', 'on', 'in',
]);

/** "Housing Performance Report, Quarter 2 2026-27" and "… Quarter 3 2026-27" share one; so do titles with and without the portfolio's name. */
export function seriesKey(title: string, portfolio: string | null): string {
  const portfolioWords = new Set(nameWords(portfolio ?? ''));
  const words = nameWords(title).filter((word) => !OF_THE_DAY.has(word) && !/\d/.test(word));
  const own = words.filter((word) => !portfolioWords.has(word));
  return (own.length > 0 ? own : words).join(' ');
}

/** Columns that a screen of 1366 pixels has room for. */
const MOST = 8;

/**
 * The reports that are compared when a person asks for a portfolio: one for each day, so that papers of one meeting on
 * different subjects aren't taken for one falling silent after the other; of `series` where that is named and has one,
 * else of the one that has most reports, else the longest. The latest eight, in the order given.
 */
export function oneForEachDay(reports: readonly DocumentSummary[], series: string | null = null): DocumentSummary[] {
  const keyOf = (report: DocumentSummary): string => seriesKey(report.title, report.portfolio);
  const days = new Map<string, Set<string>>();
  for (const report of reports) days.set(keyOf(report), (days.get(keyOf(report)) ?? new Set()).add(dayOf(report)));
  const daysOf = (report: DocumentSummary): number => (keyOf(report) === series ? Number.MAX_SAFE_INTEGER : days.get(keyOf(report))?.size ?? 0);
  const byDay = Map.groupBy(reports, dayOf);
  const chosen = [...byDay.values()].flatMap((sameDay) => sameDay.toSorted((a, b) => daysOf(b) - daysOf(a) || b.pages - a.pages || (a.id < b.id ? -1 : 1)).slice(0, 1));
  return chosen.slice(-MOST);
}

/** Reports of which nothing says when they were written stand each for itself. */
function dayOf(report: DocumentSummary): string {
  return reportDate(report.meetingDate, report.period) ?? report.id;
}
