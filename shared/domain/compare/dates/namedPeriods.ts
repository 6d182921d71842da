/** Quarters, halves, seasons, terms, holidays and years, as councils name them. Data, with the calendar to read them by. */
import { isoDay, plusDays, plusMonths, type Reference } from '#shared/domain/compare/dates/day.ts';
import { calendarYear, easter, financialYear, financialYearOf, halfTermAhead, quarterNow, quarterOf, season, seasonAhead, stretch, term, termAfter, termAhead, termNow } from '#shared/domain/compare/dates/calendar.ts';
import { type Read, type Readers, span } from '#shared/domain/compare/dates/readDate.ts';

const NTH: Record<string, number> = { first: 1, one: 1, second: 2, two: 2, third: 3, three: 3, fourth: 4, four: 4, last: 4, final: 4 };
const quarterNumber = (word: string | undefined): number => NTH[(word ?? '').toLowerCase()] ?? Number(word);
/** "2025/26", "2025-2026", "25/26": the year it begins in, where the second follows the first. */
const FY = '(?:FY\\s?)?(?:(20\\d\\d)\\s?[/–-]\\s?(?:20)?(\\d\\d)|(\\d\\d)\\s?[/–-]\\s?(\\d\\d))(?![/–-]?\\d)';
function begins(long: string | undefined, second: string | undefined, short?: string, shortSecond?: string): number | null {
  const year = long ? Number(long) : 2000 + Number(short);
  return Number(second ?? shortSecond) === (year + 1) % 100 && year >= 2010 && year < 2060 ? year : null;
}
/** The financial year in which a quarter named without one lies: the one that is on, or the next where it's long gone. */
const yearOfQuarter = (quarter: number, reference: Reference): number => financialYearOf(reference) + (quarter < quarterNow(reference) - 1 ? 1 : 0);

const opening = (read: NonNullable<Read>): NonNullable<Read> => ({ ...read, opens: true });

export const NAMED_PERIODS: Readers = [
  [new RegExp(`\\b(?:the\\s+)?(first|second|third|fourth|last|final)\\s+quarter\\s+of\\s+(?:the\\s+)?(?:financial\\s+year\\s+)?${FY}`, 'gi'), (m) => {
    const year = begins(m[2], m[3], m[4], m[5]);
    return year === null ? null : span(quarterOf(year, quarterNumber(m[1])), 'quarter');
  }],
  [new RegExp(`\\b(?:Q|Qtr\\s?|quarter\\s)([1-4]|one|two|three|four)\\s*,?\\s*(?:of\\s+|in\\s+)?(?:the\\s+)?(?:financial\\s+year\\s+)?\\(?${FY}\\)?`, 'gi'), (m) => {
    const year = begins(m[2], m[3], m[4], m[5]);
    return year === null ? null : span(quarterOf(year, quarterNumber(m[1])), 'quarter');
  }],
  [/\b(?:Q|Qtr\s?|quarter\s)([1-4])\s+(?:of\s+)?(20\d\d)\b/gi, (m) => span(quarterOf(Number(m[2]), Number(m[1])), 'quarter')],
  // The quarter by itself: "in Q3", "in quarter four", "in the final quarter (of the year)".
  [/\b(?:Q|Qtr\s?|quarter\s)([1-4]|one|two|three|four)\b(?:\s+of\s+(next|this)\s+(?:financial\s+)?year\b)?/gi, (m, r) => {
    const quarter = quarterNumber(m[1]);
    return span(quarterOf(m[2] ? financialYearOf(r) + (/next/i.test(m[2]) ? 1 : 0) : yearOfQuarter(quarter, r), quarter), 'quarter', false);
  }],
  [/\b(?:the\s+)?(first|second|third|fourth|last|final)\s+quarter\b(?:\s+of\s+(?:the\s+|this\s+|(next)\s+)?(?:(?:current|new|financial)\s+)*year\b|\s+of\s+(20\d\d)\b)?/gi, (m, r) => {
    const quarter = quarterNumber(m[1]);
    if (m[3]) return span(stretch(Number(m[3]), 3 * quarter - 2, 3), 'quarter');
    return span(quarterOf(m[2] || /\bnew\b/i.test(m[0]) ? financialYearOf(r) + 1 : yearOfQuarter(quarter, r), quarter), 'quarter', false);
  }],
  [new RegExp(`\\b(?:winter)\\s+(?:of\\s+)?(20\\d\\d)\\s?[/–-]\\s?(?:20)?\\d\\d\\b`, 'gi'), (m) => opening(span(season('winter', Number(m[1])), 'season'))],
  [/\b(autumn|spring|summer)\s+term\b(?:\s+(?:of\s+|in\s+)?(20\d\d))?/gi, (m, r) => span(m[2] ? term(m[1] ?? '', Number(m[2])) : termAhead(m[1] ?? '', r), 'season', Boolean(m[2]))],
  [/\b(?:the\s+)?(?:next|new|coming|following)\s+(?:school\s+)?term\b/gi, (_m, r) => span(termAfter(r), 'season', false)],
  [/(?<=\b(?:by\s+the|when|before|until|after)\s)(?:time\s+)?(?:schools|pupils)\s+(?:go\s+back|return|are\s+back)\b/gi, (_m, r) => opening(span(termAfter(r), 'season', false))],
  // Boilers are lit from October to April.
  [/\b(?:the\s+)?(?:(?:next|coming)\s+)?heating\s+season\b/gi, (_m, r) => opening(span(stretch(r.month >= 10 ? r.year + 1 : r.year, 10, 7), 'season', false))],
  [/\bseptember\s+term\b/gi, (_m, r) => span(termAhead('autumn', r), 'season', false)],
  [/(?<=\bend\sof\s)(?:the\s+|this\s+)?term\b/gi, (_m, r) => span(termNow(r), 'season', false)],
  [/\b(spring|summer|autumn|winter)\s+(?:of\s+)?(20\d\d)\b/gi, (m) => opening(span(season(m[1] ?? '', Number(m[2])), 'season'))],
  [/\b(?:the\s+)?(spring|summer|autumn|winter)\s+(?:of\s+)?next\s+year\b/gi, (m, r) => opening(span(season(m[1] ?? '', r.year + 1), 'season'))],
  // A recess: the weeks of the summer in which no committee meets.
  [/\b(?:the\s+)?summer\s+(?:recess|break|holidays?)\b/gi, (_m, r) => {
    const year = r.to > isoDay(r.year, 8, 31) ? r.year + 1 : r.year;
    return span({ from: isoDay(year, 7, 25), to: isoDay(year, 8, 31) }, 'window', false);
  }],
  [/\b(this|next|last)\s+(?:coming\s+)?(spring|summer|autumn|winter)\b/gi, (m, r) => {
    const now = seasonAhead(m[2] ?? '', r);
    const on = now.from <= r.to;
    const years = /^next$/i.test(m[1] ?? '') && on ? 12 : /^last$/i.test(m[1] ?? '') ? -12 : 0;
    return { opens: true, ...span({ from: plusMonths(now.from, years), to: plusDays(plusMonths(plusDays(now.to, 1), years), -1) }, 'season', false), gone: /^last$/i.test(m[1] ?? '') };
  }],
  // A season by itself is often a name ("winter provision", "summer school"): a preposition before and none of its nouns behind make it a date.
  [/(?<=\b(?:by|in|during|until|before|from|early|late|mid|end of|over|after|through|throughout|for|following)[\s-](?:the\s+)?)(spring|summer|autumn|winter)(?=[.,;:)/]|$|\s+(?:and|or|when|with|to|so|subject|at|once|following|after|as|months?|but|while|if)\b)/gi,
    (m, r) => opening(span(seasonAhead(m[1] ?? '', r), 'season', false))],
  [/(?<=(?:\/|\bor\s|\band\s)(?:early\s|late\s)?)(spring|summer|autumn|winter)(?=\s+20\d\d|[.,;)]|$)/gi, (m, r) => opening(span(seasonAhead(m[1] ?? '', r), 'season', false))],
  [/\b(?:the\s+)?(first|second)\s+half\s+of\s+(?:the\s+)?(20\d\d)\b(?!\s?[/–-]\s?\d)/gi, (m) => span(stretch(Number(m[2]), /first/i.test(m[1] ?? '') ? 1 : 7, 6), 'season')],
  [/\b(?:the\s+)?(first|second)\s+half\s+of\s+(?:the\s+|this\s+)?(?:financial\s+)?year\b/gi, (m, r) => span(stretch(financialYearOf(r), /first/i.test(m[1] ?? '') ? 4 : 10, 6), 'season', false)],
  [new RegExp(`\\b${FY}`, 'gi'), (m) => {
    const year = begins(m[1], m[2], m[3], m[4]);
    return year === null || (m[3] && !/^(?:FY|\d\d\s?\/)/i.test(m[0])) ? null : span(financialYear(year), 'year');
  }],
  [/\b(?:the\s+|this\s+)?(?:financial|fiscal)\s+year[\s-]end\b|\b(?:the\s+)?(?:council['’]s\s+)?year[\s-]end\b/gi, (_m, r) => span({ from: isoDay(financialYearOf(r) + 1, 3, 1), to: isoDay(financialYearOf(r) + 1, 3, 31) }, 'month', false)],
  [/\b(?:the\s+)?(new|next|coming|following)\s+(financial|municipal|civic|academic|school)\s+year\b/gi, (m, r) => {
    const month = { financial: 4, municipal: 5, civic: 5, academic: 9, school: 9 }[(m[2] ?? '').toLowerCase()] ?? 4;
    const year = r.month < month ? r.year : r.year + 1;
    return span(stretch(year, month, 12), 'year', false);
  }],
  [/\b(?:(?:the|this)\s+)?(?:current\s+)?(financial|municipal|civic|academic|school)\s+year(?!\s+(?:20|on\b))\b/gi, (m, r) => {
    const month = { financial: 4, municipal: 5, civic: 5, academic: 9, school: 9 }[(m[1] ?? '').toLowerCase()] ?? 4;
    const year = r.month < month ? r.year - 1 : r.year;
    const days = stretch(year, month, 12);
    // A school year is over in July.
    return span(month === 9 ? { from: days.from, to: isoDay(year + 1, 7, 31) } : days, 'year', false);
  }],
  [/\b(?:the\s+)?(?:(autumn|october|spring|february|summer|may)\s+)?half[\s-]term\b/gi, (m, r) => span(halfTermAhead(m[1], r), 'week', false)],
  [/\b(?:the\s+)?turn\s+of\s+the\s+year\b/gi, (_m, r) => span(stretch(r.year + (r.month > 1 ? 1 : 0), 1, 1), 'month', false)],
  [/\b(?:the\s+)?new\s+year\b/gi, (_m, r) => span({ from: isoDay(r.year + (r.month > 2 ? 1 : 0), 1, 1), to: isoDay(r.year + (r.month > 2 ? 1 : 0), 1, 31) }, 'window', false)],
  [/\bchristmas\b(?!\s+(?:meal|party|event|card|present|dinner|lunch|lights|market|tree|fair))(?:\s+(20\d\d))?/gi, (m, r) => {
    const on = isoDay(m[1] ? Number(m[1]) : r.year, 12, 25);
    return span({ from: on, to: on }, 'day', Boolean(m[1]));
  }],
  [/\beaster\b(?!\s+(?:egg|event|trail|fair|holiday activit))(?:\s+(20\d\d))?/gi, (m, r) => {
    const own = easter(r.year);
    const on = m[1] ? easter(Number(m[1])) : own >= r.from ? own : easter(r.year + 1);
    return span({ from: on, to: on }, 'day', Boolean(m[1]));
  }],
  [/(?<=\b(?:by|in|before|during|until|of|from|since|for|throughout|over)\s+)(20[2-5]\d)\b(?!\s?[/–-]\s?\d|\.\d)/gi, (m) => span(calendarYear(Number(m[1])), 'year')],
  [/(?<=\b(?:early|late|mid|later in|end)[\s-]+)(20[2-5]\d)\b(?!\s?[/–-]\s?\d)/gi, (m) => span(calendarYear(Number(m[1])), 'year')],
];
