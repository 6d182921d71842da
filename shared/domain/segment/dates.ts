/** Reads dates, months and times as British papers print them. */
import { isValid } from 'date-fns/isValid';

export interface FoundDate {
  /** ISO date (`2024-09-24`), or month (`2024-09`) where no day is given. */
  readonly iso: string;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
// "8 th March 2023", "24TH SEPTEMBER, 2024", "30th-Jan-2025"
const DAY_MONTH_YEAR = new RegExp(`\\b(\\d{1,2})\\s*(?:<sup>)?(?:st|nd|rd|th)?(?:</sup>)?(?:\\s+of)?[\\s,.-]+${MONTH}\\.?[\\s,-]+(\\d{4})\\b`, 'gi');
const MONTH_DAY_YEAR = new RegExp(`\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'gi');
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/g;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const MONTH_YEAR = new RegExp(`\\b${MONTH}\\.?,?\\s+(\\d{4})\\b`, 'gi');
const TIME = /\b(\d{1,2})(?:[.:](\d{2}))?\s*(a\.?m\b\.?|p\.?m\b\.?|noon\b)|\b([01]?\d|2[0-3]):([0-5]\d)\b/gi;

/** The first whole date in the text, or null. */
export function readDate(text: string): FoundDate | null {
  return allDates(text)[0] ?? null;
}

/** Every whole date in the text, in order. Day before month, as in Britain. */
export function allDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, year: string | undefined, month: number, day: string | undefined): void => {
    const iso = isoDate(Number(year), month, Number(day));
    if (iso === null || found.some((f) => f.start < match.index + match[0].length && f.end > match.index)) return;
    found.push({ iso, start: match.index, end: match.index + match[0].length });
  };
  for (const m of text.matchAll(DAY_MONTH_YEAR)) add(m, m[3], monthNumber(m[2]), m[1]);
  for (const m of text.matchAll(MONTH_DAY_YEAR)) add(m, m[3], monthNumber(m[1]), m[2]);
  for (const m of text.matchAll(ISO)) add(m, m[1], Number(m[2]), m[3]);
  for (const m of text.matchAll(NUMERIC)) add(m, m[3]?.length === 2 ? `20${m[3]}` : m[3], Number(m[2]), m[1]);
  return found.sort((a, b) => a.start - b.start);
}

/** The first "June 2022" in the text (a whole date's month counts too), or null. */
export function readMonth(text: string): FoundDate | null {
  const match = [...text.matchAll(MONTH_YEAR)][0];
  if (match === undefined) return null;
  const month = String(monthNumber(match[1])).padStart(2, '0');
  return { iso: `${match[2] ?? ''}-${month}`, start: match.index, end: match.index + match[0].length };
}

/** The first time of day in the text as "18:30", or null. A bare "7" is not one. */
export function readTime(text: string): { readonly time: string; readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(TIME)) {
    const clock = match[4] !== undefined;
    let hour = Number(clock ? match[4] : match[1]);
    const minute = Number((clock ? match[5] : match[2]) ?? '0');
    const half = match[3]?.toLowerCase() ?? '';
    if (half.startsWith('p') && hour < 12) hour += 12;
    if (half.startsWith('a') && hour === 12) hour = 0;
    if (hour > 23 || minute > 59) continue;
    return { time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** "2024-09-24" → "September 2024". */
export function monthName(iso: string): string {
  const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  return `${names[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`.trim();
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function isoDate(year: number, month: number, day: number): string | null {
  const iso = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return isValid(date) && date.toISOString().startsWith(iso) && year > 1900 ? iso : null;
}
