/** Writes dates as people say them, in en-GB. */
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

/** "24 September 2024". */
export const sayDay = (iso: string): string => format(parseISO(iso), 'd MMMM yyyy');

/** "May 2023" for a whole month, "early"-like stretches as "1 to 10 February 2023", a day as a day. */
export function sayDue(from: string | null, to: string | null): string {
  if (to === null) return from === null ? 'no date' : `after ${sayDay(from)}`;
  if (from === null) return isMonthEnd(to) ? `the end of ${format(parseISO(to), 'MMMM yyyy')}` : sayDay(to);
  if (from === to) return sayDay(to);
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && isMonthEnd(to)) return format(parseISO(to), 'MMMM yyyy');
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (from.endsWith('-01') && isMonthEnd(to)) return `${format(parseISO(from), sameYear ? 'MMMM' : 'MMMM yyyy')} to ${format(parseISO(to), 'MMMM yyyy')}`;
  return `${format(parseISO(from), from.slice(0, 7) === to.slice(0, 7) ? 'd' : sameYear ? 'd MMMM' : 'd MMMM yyyy')} to ${sayDay(to)}`;
}

/** When something is due, as the end of "due …": "by the end of June 2026", "in May 2023", "on 6 March 2023". */
export function sayWhen(from: string | null, to: string | null): string {
  const said = sayDue(from, to);
  if (to === null) return said;
  if (from === null) return `by ${said}`;
  if (from === to) return `on ${said}`;
  return from.slice(0, 7) === to.slice(0, 7) && /^[A-Z]/.test(said) ? `in ${said}` : `from ${said}`;
}

/** A report's date: a day, or a month where no day is known. */
export const sayReportDate = (date: string | null): string => (date === null ? 'an undated report' : date.length > 7 ? sayDay(date) : format(parseISO(`${date.slice(0, 7)}-01`), 'MMMM yyyy'));

const isMonthEnd = (iso: string): boolean => {
  const day = parseISO(iso);
  return new Date(day.getFullYear(), day.getMonth() + 1, 0).getDate() === day.getDate();
};
