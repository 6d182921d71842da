/** Finds the dates that a text names: days, months, quarters, seasons, years, "the next six months". */
import { isoDay, monthSpan, plusDays, plusMonths, type Reference } from '#shared/domain/compare/dates/day.ts';
import { numberWord } from '#shared/domain/compare/figures/numberWords.ts';

export interface DatePoint {
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly grain: 'day' | 'month' | 'quarter' | 'season' | 'year' | 'window';
  /** False where the year was worked out from the report's date. */
  readonly yearSaid: boolean;
  readonly month?: number;
}

export const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const ORDINAL = '(?:(?:<sup>)?\\s?(?:st|nd|rd|th)(?:</sup>)?)?';
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const YEAR = '(?:,?\\s+(?:of\\s+)?(20\\d\\d))?';
const SMALL = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|couple of|few|coming)';

/** The year of a month said without one: a paper speaks of the months to come, and of the two just gone. */
export function yearOfMonth(month: number, reference: Reference): number {
  const ahead = (month - reference.month + 12) % 12;
  const back = 12 - ahead;
  if (ahead !== 0 && back <= 2) return reference.month < month ? reference.year - 1 : reference.year;
  return month < reference.month ? reference.year + 1 : reference.year;
}

type Reader = (match: RegExpExecArray, reference: Reference) => Omit<DatePoint, 'start' | 'end'> | null;

const span = (from: string, to: string, grain: DatePoint['grain'], yearSaid = true): Omit<DatePoint, 'start' | 'end'> => ({ from, to, grain, yearSaid });
const day = (year: number | null, month: number, dayOfMonth: number, reference: Reference): ReturnType<Reader> => {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null;
  const iso = isoDay(year ?? yearOfMonth(month, reference), month, dayOfMonth);
  return { ...span(iso, iso, 'day', year !== null), month };
};
const amount = (word: string): number => (/^(few|coming)$/i.test(word) ? 3 : /^couple/i.test(word) ? 2 : (numberWord(word.toLowerCase()) ?? Number(word)));
const quarterSpan = (financialYear: number, quarter: number): { from: string; to: string } => {
  const from = plusMonths(isoDay(financialYear, 4, 1), 3 * (quarter - 1));
  return { from, to: plusDays(plusMonths(from, 3), -1) };
};
const financialYearOf = (reference: Reference): number => (reference.month >= 4 ? reference.year : reference.year - 1);
const QUARTERS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: 4, final: 4 };
const SEASONS: Record<string, [number, number]> = { spring: [3, 5], summer: [6, 8], autumn: [9, 11], winter: [12, 14] };

/** Patterns in the order in which they are tried; a stretch once read isn't read again. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`\\b(20\\d\\d)-(\\d\\d)-(\\d\\d)\\b`, 'gi'), (m, r) => day(Number(m[1]), Number(m[2]), Number(m[3]), r)],
  [new RegExp(`\\b(\\d{1,2})[/.](\\d{1,2})[/.](20\\d\\d)\\b`, 'gi'), (m, r) => day(Number(m[3]), Number(m[2]), Number(m[1]), r)],
  [new RegExp(`\\b${WEEKDAY}(\\d{1,2})${ORDINAL}\\s+(?:of\\s+)?(${MONTH})\\b(?:\\.(?=\\s+20))?${YEAR}`, 'gi'), (m, r) => day(m[3] ? Number(m[3]) : null, monthNumber(m[2] ?? ''), Number(m[1]), r)],
  [new RegExp(`\\b(${MONTH})\\s+(\\d{1,2})${ORDINAL}\\b(?!\\d)${YEAR}`, 'gi'), (m, r) => {
    const month = monthNumber(m[1] ?? '');
    // "November 24" of a paper of 2024 is that month; "June 25 and 26", "June 25th" are days.
    const short = Number(m[2]) - (r.year % 100);
    const isYear = !m[3] && short >= -1 && short <= 4 && /\d$/.test(m[0]) && !/^\s*(?:and|to|&|-|–)\s*\d/.test(m.input.slice(m.index + m[0].length));
    return isYear ? { ...monthSpan(2000 + Number(m[2]), month), grain: 'month' as const, yearSaid: true, month } : day(m[3] ? Number(m[3]) : null, month, Number(m[2]), r);
  }],
  [/\b(?:the\s+)?(first|second|third|fourth|last|final)\s+quarter\s+of\s+(?:the\s+)?(?:financial\s+year\s+)?(20\d\d)\s?[/–-]\s?(?:20)?\d\d\b/gi, (m) => ({ ...quarterSpan(Number(m[2]), QUARTERS[(m[1] ?? '').toLowerCase()] ?? 1), grain: 'quarter', yearSaid: true })],
  [/\b(?:Q|quarter\s)([1-4])\s+(?:of\s+)?(20\d\d)(?:\s?[/–-]\s?\d{2,4})?\b/gi, (m) => ({ ...quarterSpan(Number(m[2]), Number(m[1])), grain: 'quarter', yearSaid: true })],
  [new RegExp(`\\b(${MONTH})\\b(?:\\.(?=\\s+20))?${YEAR}`, 'gi'), (m, r) => {
    const name = m[1] ?? '';
    // "may" and "march" are also verbs: without a capital they aren't months.
    if (/^(may|march|mar)$/.test(name)) return null;
    if (name === 'May' && (/\b(?:mr|mrs|ms|miss|dr|cllr|councillor)\.?\s$/i.test(m.input.slice(0, m.index)) || /^\s+I\b/.test(m.input.slice(m.index + 3)))) return null;
    const month = monthNumber(name);
    const { from, to } = monthSpan(m[2] ? Number(m[2]) : yearOfMonth(month, r), month);
    return { ...span(from, to, 'month', Boolean(m[2])), month };
  }],
  // A season by itself is often a name ("winter provision", "summer school"): a year or a preposition makes it a date.
  [/\b(?:(spring|summer|autumn|winter)\s+(?:of\s+)?(20\d\d)|(?<=\b(?:by|in|during|until|before|from|this|next|early|late|mid|end of|over)[\s-](?:the\s+)?)(spring|summer|autumn|winter)(?=[.,;)]|$|\s+(?:and|or|when|with|to|so|subject|at)\b))\b/gi, (m, r) => {
    const [first, last] = SEASONS[(m[1] ?? m[3] ?? '').toLowerCase()] ?? [1, 1];
    const year = m[2] ? Number(m[2]) : yearOfMonth(Math.min(first, 12), r);
    return span(monthSpan(year, first).from, plusDays(plusMonths(isoDay(year, first, 1), last - first + 1), -1), 'season', Boolean(m[2]));
  }],
  [/\b(20\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b/gi, (m) => (Number(m[2]) === (Number(m[1]) + 1) % 100 ? span(isoDay(Number(m[1]), 4, 1), isoDay(Number(m[1]) + 1, 3, 31), 'year') : null)],
  [new RegExp(`\\b(?:over|in|within|during|for)\\s+the\\s+(?:next|coming|following)\\s+${SMALL}?\\s*(day|week|fortnight|month|quarter|year|financial year)s?\\b`, 'gi'), (m, r) => ahead(m[1] ?? (/s$/i.test(m[0]) ? 'few' : 'one'), m[2] ?? '', r)],
  [new RegExp(`\\b(?:over|in|within|during|for)\\s+the\\s+(?:next|coming|following)\\s+${SMALL}\\s*(?:-|–|to|or)\\s*${SMALL}\\s+(day|week|month|year)s\\b`, 'gi'), (m, r) => ahead(m[2] ?? '', m[3] ?? '', r)],
  [new RegExp(`\\bin\\s+the\\s+(coming)\\s+(day|week|month)s\\b`, 'gi'), (m, r) => ahead('few', m[2] ?? '', r)],
  [new RegExp(`\\b(?:within|in)\\s+${SMALL}\\s+(day|week|month|year)s?(?:['’]s?)?(?:\\s+time)?\\b`, 'gi'), (m, r) => (isOwnCount(m) ? null : ahead(m[1] ?? '', m[2] ?? '', r))],
  [/\b(?:the\s+)?next\s+(week|month|quarter|year|financial year)\b/gi, (m, r) => nextUnit((m[1] ?? '').toLowerCase(), r)],
  [/(?<=\bend of )(?:the|this)\s+(?:calendar\s+)?year\b/gi, (_m, r) => span(isoDay(r.year, 1, 1), isoDay(r.year, 12, 31), 'year', false)],
  [/\bthis\s+(month|year|quarter)\b/gi, (m, r) => ((m[1] ?? '').toLowerCase() === 'month' ? span(monthSpan(r.year, r.month).from, monthSpan(r.year, r.month).to, 'month', false) : (m[1] ?? '').toLowerCase() === 'year' ? span(r.from, isoDay(r.year, 12, 31), 'year', false) : null)],
  [/\bthe\s+new\s+(financial|municipal|academic)\s+year\b/gi, (m, r) => newYear((m[1] ?? '').toLowerCase(), r)],
  [/\b(?:the\s+)?financial\s+year(?!\s+20)\b/gi, (_m, r) => span(isoDay(financialYearOf(r), 4, 1), isoDay(financialYearOf(r) + 1, 3, 31), 'year', false)],
  [/\bthe\s+new\s+year\b/gi, (_m, r) => span(isoDay(r.year + (r.month > 2 ? 1 : 0), 1, 1), isoDay(r.year + (r.month > 2 ? 1 : 0), 2, 28), 'window', false)],
  [/\bchristmas\b(?!\s+(?:meal|party|event|card|present|dinner|lunch))/gi, (_m, r) => span(isoDay(r.year, 12, 25), isoDay(r.year, 12, 25), 'day', false)],
  [/\b(?:by|in|before|during|until|of|from|since|for)\s+((20[2-5]\d))\b(?![/–-]\d|\.\d)/gi, (m) => span(isoDay(Number(m[1]), 1, 1), isoDay(Number(m[1]), 12, 31), 'year')],
  [/\b(?:early|late|mid)[\s-]+((20[2-5]\d))\b/gi, (m) => span(isoDay(Number(m[1]), 1, 1), isoDay(Number(m[1]), 12, 31), 'year')],
];

/**
 * "Within one month of the scheme's start" counts from another event, and "each report within 14 days" is a standard
 * that holds again and again: neither says a day that can be told from the report's own date.
 */
function isOwnCount(match: RegExpExecArray): boolean {
  const after = match.input.slice(match.index + match[0].length);
  const otherEvent = /^\s+(?:of|after|from|following|before|to)\b(?!\s+(?:this|today|the (?:date of )?(?:this|publication)))/i.test(after);
  return otherEvent || /\b(?:every|each|all|any|always)\b/i.test(match.input.slice(0, match.index)) || /^\s+in\s+(?:every|each|all)\b/i.test(after);
}

function ahead(count: string, unit: string, reference: Reference): ReturnType<Reader> {
  const n = amount(count);
  if (!Number.isFinite(n)) return null;
  const kind = unit.toLowerCase();
  const to = kind.startsWith('day') ? plusDays(reference.to, n) : kind.startsWith('week') ? plusDays(reference.to, 7 * n)
    : kind === 'fortnight' ? plusDays(reference.to, 14 * n) : kind === 'month' ? plusMonths(reference.to, n)
    : kind === 'quarter' ? plusMonths(reference.to, 3 * n) : plusMonths(reference.to, 12 * n);
  return span(reference.from, to, 'window', false);
}

function nextUnit(unit: string, reference: Reference): ReturnType<Reader> {
  if (unit === 'week') return span(plusDays(reference.to, 1), plusDays(reference.to, 14), 'window', false);
  if (unit === 'month') {
    const next = plusMonths(isoDay(reference.year, reference.month, 1), 1);
    return span(next, plusDays(plusMonths(next, 1), -1), 'month', false);
  }
  if (unit === 'year') return span(isoDay(reference.year + 1, 1, 1), isoDay(reference.year + 1, 12, 31), 'year', false);
  if (unit === 'financial year') return newYear('financial', reference);
  const quarterStart = plusMonths(isoDay(reference.year, 3 * Math.floor((reference.month - 1) / 3) + 1, 1), 3);
  return span(quarterStart, plusDays(plusMonths(quarterStart, 3), -1), 'quarter', false);
}

function newYear(kind: string, reference: Reference): ReturnType<Reader> {
  const month = kind === 'financial' ? 4 : kind === 'municipal' ? 5 : 9;
  const year = reference.month < month ? reference.year : reference.year + 1;
  return span(isoDay(year, month, 1), plusDays(plusMonths(isoDay(year, month, 1), 12), -1), 'year', false);
}

const MAY_HOLD_DATE = new RegExp(`\\b(?:${MONTH}|spring|summer|autumn|winter|christmas|quarter|year|month|week|fortnight|days?|weeks|months|years|Q[1-4])\\b|20\\d\\d`, 'i');

/** All dates that a text names, in order, none overlapping. */
export function datePoints(text: string, reference: Reference): DatePoint[] {
  const points: DatePoint[] = [];
  if (!MAY_HOLD_DATE.test(text)) return points;
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      // Where only part of the match is the date ("by 2030"), the date is the last captured year.
      const inner = /^(?:by|in|before|during|until|of|from|since|for|early|late|mid)[\s-]+20\d\d$/i.test(match[0]) ? match[0].length - 4 : 0;
      const start = match.index + inner;
      const end = match.index + match[0].length;
      if (points.some((point) => start < point.end && end > point.start)) continue;
      const value = read(match, reference);
      if (value) points.push({ ...value, start, end });
    }
  }
  return points.sort((a, b) => a.start - b.start);
}
