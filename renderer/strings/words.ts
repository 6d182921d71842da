/** Dates, numbers and counts as people write them (en-GB). */

const NUMBER = new Intl.NumberFormat('en-GB');

/** "1,204" */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** "1 page", "1,204 pages"; `many` where adding an s is wrong. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const LONG_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function utc(iso: string): Date | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso);
  return match ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? '1'))) : null;
}

function parts(format: Intl.DateTimeFormat, date: Date): string {
  // ICU puts a comma after the weekday, and writes "Sept"; people here write "Tue 24 Sep 2024".
  return format.format(date).replace(',', '').replace('Sept ', 'Sep ');
}

/** "Tue 24 Sep 2024"; a month ("2024-09") as "September 2024"; anything else as it stands. */
export function dayInWords(iso: string): string {
  const date = utc(iso);
  if (!date) return iso;
  return iso.length < 10 ? LONG_MONTH.format(date) : parts(DAY, date);
}

/** "24 Sep 2024"; a month as "Sep 2024". */
export function shortDay(iso: string): string {
  const date = utc(iso);
  if (!date) return iso;
  return parts(iso.length < 10 ? MONTH : SHORT_DAY, date);
}

/** A moment as this laptop's clock tells it: "20 Nov 2026, 17:05". */
export function momentInWords(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${shortDay(day)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Whole days from one ISO date to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [utc(from), utc(to)];
  return a && b ? Math.round((b.getTime() - a.getTime()) / 86_400_000) : 0;
}

/** "today", "tomorrow", "in 3 days", "in 5 weeks", "yesterday", "3 days ago", "4 months ago", "2 years ago". */
export function whenInWords(today: string, date: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const size = Math.abs(days);
  const span = size < 21 ? plural(size, 'day') : size < 75 ? plural(Math.round(size / 7), 'week')
    : size < 548 ? plural(Math.round(size / 30.44), 'month') : plural(Math.round(size / 365.25), 'year');
  return days > 0 ? `in ${span}` : `${span} ago`;
}

/** "about 5 minutes", "about 1 hour 20 minutes": rounded, since it is an estimate. */
export function aboutMinutes(minutes: number): string {
  const rounded = minutes < 10 ? Math.max(1, Math.round(minutes)) : Math.round(minutes / 5) * 5;
  if (rounded < 60) return `about ${plural(rounded, 'minute')}`;
  const hours = Math.floor(rounded / 60);
  const rest = rounded % 60;
  return rest === 0 ? `about ${plural(hours, 'hour')}` : `about ${plural(hours, 'hour')} ${plural(rest, 'minute')}`;
}

/** "a, b and c" */
export function listInWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
