/** Days, weeks and months by name: "on 4 June", "week commencing 3 March", "Feb 26", "next March". */
import { isoDay, monthSpan, plusDays, type Reference } from '#shared/domain/compare/dates/day.ts';
import { MONTH, monthNumber, type Read, type Readers, span, yearOfMonth } from '#shared/domain/compare/dates/readDate.ts';

const ORDINAL = '(?:(?:<sup>)?\\s?(?:st|nd|rd|th)(?:</sup>)?)?';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+(?:the\\s+)?)?';
const YEAR = '(?:,?\\s+(?:of\\s+)?(20\\d\\d))?';
/** "September next year", "May of this year". */
const WHICH_YEAR = '(?:\\s+(?:of\\s+)?(next|this|last)\\s+year\\b)?';

function day(year: number | null, month: number, dayOfMonth: number, reference: Reference): Read {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null;
  const iso = isoDay(year ?? yearOfMonth(month, reference), month, dayOfMonth);
  return { ...span({ from: iso, to: iso }, 'day', year !== null), month };
}
const century = (year: string | undefined): number => (year?.length === 2 ? 2000 + Number(year) : Number(year));
/** Two figures after a month are a year where they lie near the report's own, else a day. */
const isShortYear = (digits: string, reference: Reference): boolean => Number(digits) - (reference.year % 100) >= -1 && Number(digits) - (reference.year % 100) <= 4;
const saidYear = (which: string | undefined, reference: Reference): number | null => (which === undefined ? null : reference.year + { next: 1, this: 0, last: -1 }[which.toLowerCase() as 'next' | 'this' | 'last']);

function month(name: string, year: number | null, reference: Reference, more: { gone?: boolean } = {}): Read {
  const number = monthNumber(name);
  return { ...span(monthSpan(year ?? yearOfMonth(number, reference), number), 'month', year !== null), month: number, ...more };
}

/** "May" and "March" are verbs too, and May a name. */
function isMonth(name: string, { input, index }: RegExpExecArray): boolean {
  if (/^(may|march|mar)$/.test(name)) return false;
  if (!/^(?:May|March)$/.test(name)) return true;
  return !/\b(?:mr|mrs|ms|miss|dr|cllr|councillor)\.?\s$/i.test(input.slice(0, index)) && !/^\s+I\b/.test(input.slice(index + name.length));
}

const WEEK_OF: Record<string, number> = { first: 0, second: 1, third: 2, fourth: 3 };

export const NAMED_DATES: Readers = [
  // Councils are elected on the first Thursday of May.
  [/\b(?:the\s+)?(?:(?:may|local|council|borough|county|city)\s+)+elections?\b/gi, (_m, r) => {
    const year = r.month > 5 ? r.year + 1 : r.year;
    const on = isoDay(year, 5, 1 + ((11 - new Date(year, 4, 1).getDay()) % 7));
    return span({ from: on, to: on }, 'day', false);
  }],
  [/\b(20\d\d)-(\d\d)-(\d\d)\b/gi, (m, r) => day(Number(m[1]), Number(m[2]), Number(m[3]), r)],
  [/(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)(?![\d/]|\.\d)/gi, (m, r) => day(century(m[3]), Number(m[2]), Number(m[1]), r)],
  [new RegExp(`\\b(?:week\\s+(?:commencing|beginning|starting|of)|w/c|wc|w/b)\\s+(?:the\\s+)?${WEEKDAY}(\\d{1,2})${ORDINAL}\\s+(?:of\\s+)?(${MONTH})\\b${YEAR}`, 'gi'), (m, r) => {
    const first = day(m[3] ? Number(m[3]) : null, monthNumber(m[2] ?? ''), Number(m[1]), r);
    return first && { ...first, to: plusDays(first.from, 6), grain: 'week' };
  }],
  [new RegExp(`\\b${WEEKDAY}(\\d{1,2})${ORDINAL}\\s+(?:of\\s+)?(${MONTH})\\b(?:\\.(?=\\s+20))?${YEAR}`, 'gi'), (m, r) => day(m[3] ? Number(m[3]) : null, monthNumber(m[2] ?? ''), Number(m[1]), r)],
  [new RegExp(`\\b(first|second|third|fourth|last|final)\\s+(week|fortnight)\\s+(?:of|in)\\s+(${MONTH})\\b${YEAR}`, 'gi'), (m, r) => {
    const whole = month(m[3] ?? '', m[4] ? Number(m[4]) : null, r);
    if (!whole) return null;
    const days = /week/i.test(m[2] ?? '') ? 7 : 14;
    const nth = WEEK_OF[(m[1] ?? '').toLowerCase()];
    const from = nth === undefined ? plusDays(whole.to, 1 - days) : plusDays(whole.from, nth * days);
    return { ...whole, from, to: plusDays(from, days - 1), grain: 'week' };
  }],
  [new RegExp(`\\b(${MONTH})\\s+(\\d{1,2})${ORDINAL}\\b(?!\\d|,\\d|\\s+(?:people|children|households|families|residents|homes|cases|staff|pupils|tenants|carers)\\b)${YEAR}`, 'gi'), (m, r) => {
    if (!isMonth(m[1] ?? '', m)) return null;
    // "November 24" of a paper of 2024 is that month; "June 25 and 26", "June 25th" are days.
    const isYear = !m[3] && isShortYear(m[2] ?? '', r) && /\d$/.test(m[0]) && !/^\s*(?:and|to|&|-|–)\s*\d/.test(m.input.slice(m.index + m[0].length));
    return isYear ? month(m[1] ?? '', 2000 + Number(m[2]), r) : day(m[3] ? Number(m[3]) : null, monthNumber(m[1] ?? ''), Number(m[2]), r);
  }],
  // "Mar-26", "Sept '25".
  [new RegExp(`\\b(${MONTH})\\.?(?:-|\\s?['’])(\\d\\d)\\b(?!\\d)`, 'gi'), (m, r) => (isShortYear(m[2] ?? '', r) ? month(m[1] ?? '', 2000 + Number(m[2]), r) : null)],
  [new RegExp(`\\b(next|this coming|the coming|last)\\s+(${MONTH})\\b(?!\\s+(?:20)?\\d)`, 'gi'), (m, r) => {
    const number = monthNumber(m[2] ?? '');
    const last = /^last$/i.test(m[1] ?? '');
    return month(m[2] ?? '', r.year + (last ? (number < r.month ? 0 : -1) : number > r.month ? 0 : 1), r, { gone: last });
  }],
  [new RegExp(`\\b(${MONTH})\\b(?:\\.(?=\\s+20))?${YEAR}${WHICH_YEAR}`, 'gi'), (m, r) => {
    if (!isMonth(m[1] ?? '', m)) return null;
    return month(m[1] ?? '', m[2] ? Number(m[2]) : saidYear(m[3], r), r, { gone: /^last$/i.test(m[3] ?? '') });
  }],
  // Only with its preposition: "by the 14th" of the month that is on or next.
  [/(?<=\b(?:by|on|before)\s+the\s)(\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:of|anniversary|century|edition|\p{Lu}|birthday))/giu, (m, r) => {
    const own = isoDay(r.year, r.month, Number(m[1]));
    return own >= r.to ? span({ from: own, to: own }, 'day', false) : null;
  }],
];
