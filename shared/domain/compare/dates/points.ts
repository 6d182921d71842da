/** Finds the dates that a text names: days, months, quarters, seasons, years, "the next six months". */
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { NAMED_DATES } from '#shared/domain/compare/dates/namedDates.ts';
import { NAMED_PERIODS } from '#shared/domain/compare/dates/namedPeriods.ts';
import { type DatePoint, MONTH, type Readers } from '#shared/domain/compare/dates/readDate.ts';
import { WINDOWS } from '#shared/domain/compare/dates/windows.ts';

export { type DatePoint, MONTH, yearOfMonth } from '#shared/domain/compare/dates/readDate.ts';

const READERS: Readers = [...NAMED_DATES, ...NAMED_PERIODS, ...WINDOWS];

const MAY_HOLD_DATE = new RegExp(`\\b(?:${MONTH}|spring|summer|autumn|winter|christmas|easter|term|heating season|schools|pupils|quarter|year|month|week|fortnight|days?|weeks|months|years|Q[1-4]|FY\\s?\\d+|\\d+(?:st|nd|rd|th))\\b|20\\d\\d|\\d[/.]\\d`, 'i');

/** All dates that a text names, in order, none overlapping. */
export function datePoints(text: string, reference: Reference): DatePoint[] {
  const points: DatePoint[] = [];
  if (!MAY_HOLD_DATE.test(text)) return points;
  for (const [pattern, read] of READERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (points.some((point) => start < point.end && end > point.start)) continue;
      const value = read(match, reference);
      if (value) points.push({ ...value, start, end });
    }
  }
  return points.sort((a, b) => a.start - b.start);
}
