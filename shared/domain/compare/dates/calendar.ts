/** The calendar that councils go by: financial years and their quarters, seasons, school terms, holidays. */
import { isoDay, monthSpan, plusDays, plusMonths, type Reference } from '#shared/domain/compare/dates/day.ts';

interface Days { readonly from: string; readonly to: string }

/** The year in which the financial year began that the report was written in. */
export const financialYearOf = (reference: Reference): number => (reference.month >= 4 ? reference.year : reference.year - 1);
export const financialYear = (began: number): Days => ({ from: isoDay(began, 4, 1), to: isoDay(began + 1, 3, 31) });
export const calendarYear = (year: number): Days => ({ from: isoDay(year, 1, 1), to: isoDay(year, 12, 31) });

/** Quarters are the financial year's: the first is April to June. */
export function quarterOf(began: number, quarter: number): Days {
  const from = plusMonths(isoDay(began, 4, 1), 3 * (quarter - 1));
  return { from, to: plusDays(plusMonths(from, 3), -1) };
}
/** The quarter that a report's date falls in, from 1. */
export const quarterNow = (reference: Reference): number => Math.floor(((reference.month + 8) % 12) / 3) + 1;

const SEASONS = { spring: [3, 3], summer: [6, 3], autumn: [9, 3], winter: [12, 3] } as const;
/** `winter` is that which begins in the year. */
export function season(name: string, year: number): Days {
  const [first, months] = SEASONS[name.toLowerCase() as keyof typeof SEASONS];
  return stretch(year, first, months);
}
/** The season of that name that is on or next to come. */
export function seasonAhead(name: string, reference: Reference): Days {
  const own = [reference.year - 1, reference.year, reference.year + 1].map((year) => season(name, year));
  return own.find(({ to }) => to >= reference.to) ?? season(name, reference.year + 1);
}

const TERMS = { autumn: [9, 1, 12, 20], spring: [1, 4, 3, 31], summer: [4, 15, 7, 22] } as const;
/** School terms as they usually fall in England. */
export function term(name: string, year: number): Days {
  const [month, day, endMonth, endDay] = TERMS[name.toLowerCase() as keyof typeof TERMS];
  return { from: isoDay(year, month, day), to: isoDay(year, endMonth, endDay) };
}
export function termAhead(name: string, reference: Reference): Days {
  const now = term(name, reference.year);
  return now.to >= reference.to ? now : term(name, reference.year + 1);
}
/** The term that is on, or the next one in holidays. */
export const termNow = (reference: Reference): Days =>
  ['spring', 'summer', 'autumn', 'spring'].map((name, i) => term(name, reference.year + (i === 3 ? 1 : 0))).find(({ to }) => to >= reference.to) ?? term('spring', reference.year + 1);

/** The term that follows the one that is on; in holidays, the one to come. */
export const termAfter = (reference: Reference): Days =>
  ['spring', 'summer', 'autumn', 'spring'].map((name, i) => term(name, reference.year + (i === 3 ? 1 : 0))).find(({ from }) => from > reference.to) ?? term('spring', reference.year + 1);

const HALF_TERMS = { spring: [2, 15], february: [2, 15], summer: [5, 25], may: [5, 25], autumn: [10, 25], october: [10, 25] } as const;
/** The half-term week of that name that is next to come, or the next of all. */
export function halfTermAhead(name: string | undefined, reference: Reference): Days {
  const own = name === undefined ? Object.values(HALF_TERMS) : [HALF_TERMS[name.toLowerCase() as keyof typeof HALF_TERMS]];
  const starts = [reference.year, reference.year + 1].flatMap((year) => own.map(([month, day]) => isoDay(year, month, day)));
  const from = starts.find((start) => start >= reference.from) ?? reference.to;
  return { from, to: plusDays(from, 6) };
}

/** `count` whole months from the first of `month`. */
export function stretch(year: number, month: number, count: number): Days {
  const from = monthSpan(year, month).from;
  return { from, to: plusDays(plusMonths(from, count), -1) };
}

/** Easter Sunday, by the anonymous Gregorian reckoning. */
export function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return isoDay(year, Math.floor(n / 31), (n % 31) + 1);
}
