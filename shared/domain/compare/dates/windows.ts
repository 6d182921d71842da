/** Stretches counted from the report's own date: "next quarter", "over the next six months", "later this year". */
import { calendarYear, quarterNow, quarterOf, financialYearOf, stretch } from '#shared/domain/compare/dates/calendar.ts';
import { isoDay, monthSpan, plusDays, plusMonths, type Reference } from '#shared/domain/compare/dates/day.ts';
import { type Read, type Readers, span } from '#shared/domain/compare/dates/readDate.ts';
import { numberWord } from '#shared/domain/compare/figures/numberWords.ts';

const SMALL = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty[- ]four|a couple of|couple of|a few|few|several|coming)';
const UNIT = '(working\\s+day|day|week|fortnight|month|quarter|year|financial\\s+year)';
const AHEAD = '(?:over|in|within|during|for|across|throughout)\\s+(?:the\\s+|this\\s+)?(?:next|coming|following)';

const amount = (word: string): number => (/^(?:a few|few|coming|several)$/i.test(word) ? 3 : /couple/i.test(word) ? 2 : (numberWord(word.toLowerCase()) ?? Number(word)));

/** From the report's date on, `count` units. */
function ahead(count: string, unit: string, reference: Reference): Read {
  const n = amount(count);
  if (!Number.isFinite(n)) return null;
  const kind = unit.toLowerCase().replace(/\s+/g, ' ');
  const to = kind === 'working day' ? plusDays(reference.to, Math.round(1.4 * n)) : kind.startsWith('day') ? plusDays(reference.to, n) : kind.startsWith('week') ? plusDays(reference.to, 7 * n)
    : kind === 'fortnight' ? plusDays(reference.to, 14 * n) : kind === 'month' ? plusMonths(reference.to, n)
    : kind === 'quarter' ? plusMonths(reference.to, 3 * n) : plusMonths(reference.to, 12 * n);
  return span({ from: reference.from, to }, 'window', false);
}

/**
 * "Within one month of the scheme's start" counts from another event, and "each report within 14 days" is a standard
 * that holds again and again: neither says a day that can be told from the report's own date.
 */
function isOwnCount(match: RegExpExecArray): boolean {
  const after = match.input.slice(match.index + match[0].length);
  const otherEvent = /^\s+(?:of|after|from|following|before|to)\b(?!\s+(?:this\s+(?:report|meeting|paper)|today|now|the\s+(?:date\s+of\s+)?(?:this|publication)))/i.test(after);
  return otherEvent || /\b(?:every|each|all|any|always|target|standard|(?:are|is|were|was)\s+(?:\p{L}+\s+)?\p{L}+ed)\b[^.;]*$/iu.test(match.input.slice(0, match.index)) || /^\s+in\s+(?:every|each|all)\b/i.test(after);
}

function calendarUnit(unit: string, next: boolean, reference: Reference): Read {
  const by = next ? 1 : 0;
  if (unit === 'week') return span({ from: next ? plusDays(reference.to, 1) : reference.from, to: plusDays(reference.to, 7 + 7 * by) }, 'window', false);
  if (unit === 'fortnight') return span({ from: reference.from, to: plusDays(reference.to, 14) }, 'window', false);
  if (unit === 'month') {
    const from = plusMonths(isoDay(reference.year, reference.month, 1), by);
    return span(monthSpan(Number(from.slice(0, 4)), Number(from.slice(5, 7))), 'month', false);
  }
  if (unit === 'quarter') return span(quarterOf(financialYearOf(reference), quarterNow(reference) + by), 'quarter', false);
  return span(calendarYear(reference.year + by), 'year', false);
}

export const WINDOWS: Readers = [
  [/\b(?:by\s+)?this\s+time\s+next\s+year\b/gi, (m, r) => { const on = plusMonths(r.to, 12); return span({ from: /^by/i.test(m[0]) ? r.from : on, to: on }, 'window', false); }],
  [new RegExp(`\\b${AHEAD}\\s+${SMALL}\\s*(?:-|–|to|or)\\s*${SMALL}\\s+${UNIT}s\\b`, 'gi'), (m, r) => ahead(m[2] ?? '', m[3] ?? '', r)],
  [new RegExp(`\\b${AHEAD}\\s+(?:${SMALL}\\s+)?${UNIT}s?\\b(?!['’])`, 'gi'), (m, r) => {
    const unit = (m[2] ?? '').toLowerCase();
    if (m[1] === undefined && !/s$/i.test(m[0]) && /\b(?:in|during)\s+(?:the\s+)?next\s/i.test(m[0]) && unit !== 'year') return calendarUnit(unit, true, r);
    return ahead(m[1] ?? (/s$/i.test(m[0]) ? 'few' : 'one'), unit, r);
  }],
  [new RegExp(`\\b(?:in|within)\\s+(?:about\\s+|around\\s+|approximately\\s+)?${SMALL}\\s*(?:-|–|to|or)\\s*${SMALL}\\s+${UNIT}s?['’]?(?:\\s+time)?\\b`, 'gi'), (m, r) => (isOwnCount(m) ? null : ahead(m[2] ?? '', m[3] ?? '', r))],
  [new RegExp(`\\b(?:within|in)\\s+(?:about\\s+|around\\s+|approximately\\s+|a\\s+further\\s+)?(?:${SMALL}|an?)\\s+${UNIT}s?(?:['’]s?)?(?:\\s+time)?\\b`, 'gi'), (m, r) => {
    // "In a month", "in a year" may speak of any: only "in a month's time", "within a year" are from now.
    if (m[1] === undefined && !/time$/i.test(m[0]) && !/^within/i.test(m[0])) return null;
    return isOwnCount(m) ? null : ahead(m[1] ?? 'one', m[2] ?? '', r);
  }],
  [/\b(?:the\s+)?(?:next|following|coming)\s+(week|fortnight|month|quarter|year)\b(?!['’]s\s+(?:report|meeting))/gi, (m, r) => calendarUnit((m[1] ?? '').toLowerCase(), true, r)],
  [/(?<=\b(?:end|close)\sof\s(?:the\s|this\s)?)(?:calendar\s+)?(week|month|quarter|year)\b/gi, (m, r) => calendarUnit((m[1] ?? '').toLowerCase(), false, r)],
  [/(?<=\bend\sof\s)(?:the\s+)?calendar\s+year\b/gi, (_m, r) => calendarUnit('year', false, r)],
  [/(?<=\bby\s)(?:the\s+)?(month|quarter)[\s-]end\b/gi, (m, r) => {
    const whole = calendarUnit((m[1] ?? '').toLowerCase(), false, r);
    return whole && { ...whole, from: whole.to };
  }],
  [/\b(earlier\s+)(?:this|in\s+the)\s+(?:month|year|quarter)\b/gi, (_m, r) => ({ ...span({ from: isoDay(r.year, 1, 1), to: r.to }, 'window', false), gone: true })],
  [/\b(?:later\s+)?this\s+(week|month|quarter|year|calendar\s+year)\b(?!['’]s)/gi, (m, r) => {
    const whole = calendarUnit(/year/i.test(m[1] ?? '') ? 'year' : (m[1] ?? '').toLowerCase(), false, r);
    return whole && { ...whole, from: whole.from < r.from ? r.from : whole.from };
  }],
  [/\blater\s+in\s+the\s+year\b/gi, (_m, r) => span({ from: r.from, to: isoDay(r.year, 12, 31) }, 'window', false)],
  [/\bover\s+the\s+(summer|winter|spring|autumn)\b(?=\s+months\b)/gi, (m, r) => span(stretch(r.year, { spring: 3, summer: 6, autumn: 9, winter: 12 }[(m[1] ?? '').toLowerCase() as 'spring'] , 3), 'season', false)],
];
