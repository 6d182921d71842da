/** Days as ISO dates, and stretches of days, by date-fns in UTC-free calendar arithmetic. */
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { endOfMonth } from 'date-fns/endOfMonth';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/** A stretch of days, both ends included; an open end is null. */
export interface DaySpan {
  readonly from: string | null;
  readonly to: string | null;
}

/** ISO date of a day; `month` from 1. Days past the month's end are cut back to it. */
export function isoDay(year: number, month: number, day: number): string {
  const last = endOfMonth(new Date(year, month - 1, 1)).getDate();
  return format(new Date(year, month - 1, Math.min(day, last)), 'yyyy-MM-dd');
}

export const plusDays = (iso: string, days: number): string => format(addDays(parseISO(iso), days), 'yyyy-MM-dd');
export const plusMonths = (iso: string, months: number): string => format(addMonths(parseISO(iso), months), 'yyyy-MM-dd');
/** Days from `a` to `b`. */
export const daysBetween = (a: string, b: string): number => differenceInCalendarDays(parseISO(b), parseISO(a));

/** First and last day of a month. */
export function monthSpan(year: number, month: number): { from: string; to: string } {
  return { from: isoDay(year, month, 1), to: isoDay(year, month, 31) };
}

/** Year, month and first and last day that a report's date stands for ("2022-12-20" or "2022-12"); null where it has none. */
export function referenceOf(date: string | null): { readonly year: number; readonly month: number; readonly from: string; readonly to: string } | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date ?? '');
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const span = match[3] ? { from: isoDay(year, month, Number(match[3])), to: isoDay(year, month, Number(match[3])) } : monthSpan(year, month);
  return { year, month, ...span };
}
export type Reference = NonNullable<ReturnType<typeof referenceOf>>;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The day ("2022-12-20") or month ("2022-12") that a line such as "December 2022" or "31 January 2023" names; null for none. */
export function dateSaid(text: string | null): string | null {
  const match = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\s+(20\\d\\d)`, 'i').exec(text ?? '');
  if (!match) return null;
  const month = MONTHS.findIndex((name) => name.toLowerCase().startsWith((match[2] ?? '').slice(0, 3).toLowerCase())) + 1;
  return match[1] ? isoDay(Number(match[3]), month, Number(match[1])) : isoDay(Number(match[3]), month, 1).slice(0, 7);
}
