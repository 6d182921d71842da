/** What the lists of date expressions are made of: a pattern, and how a match is read against the report's own date. */
import { type Reference } from '#shared/domain/compare/dates/day.ts';

export interface DatePoint {
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'window';
  /** False where the year was worked out from the report's date. */
  readonly yearSaid: boolean;
  readonly month?: number;
  /** True for a season or a return to school, that "by" waits for the beginning of. */
  readonly opens?: boolean;
  /** True for "last March", "earlier this year": what has been. */
  readonly gone?: boolean;
}

/** What a match says, without its place; null where it is no date after all. */
export type Read = Omit<DatePoint, 'start' | 'end'> | null;
/** In the order in which they're tried: a stretch once read isn't read again. */
export type Readers = readonly (readonly [RegExp, (match: RegExpExecArray, reference: Reference) => Read])[];

export const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

export const span = (dates: { readonly from: string; readonly to: string }, grain: DatePoint['grain'], yearSaid = true): NonNullable<Read> => ({ from: dates.from, to: dates.to, grain, yearSaid });

/** The year of a month said without one: a paper speaks of the months to come, and of the two just gone. */
export function yearOfMonth(month: number, reference: Reference): number {
  const ahead = (month - reference.month + 12) % 12;
  const back = 12 - ahead;
  if (ahead !== 0 && back <= 2) return reference.month < month ? reference.year - 1 : reference.year;
  return month < reference.month ? reference.year + 1 : reference.year;
}
