/** How long the unread pages will take, and what to read tonight. Pure arithmetic; said to be an estimate where it's shown. */
import { daysBetween } from '#renderer/strings/words.ts';

/**
 * Words on a page of a council paper, to estimate with: the mean of 6,673 pages of real packs was 315 (2.1 million
 * words), tables and half-empty pages included.
 */
export const WORDS_A_PAGE = 315;

export interface PlannedItem {
  /** "5", or null for what stands before the items. */
  readonly number: string | null;
  readonly pages: number;
  readonly pagesRead: number;
}

export interface ReadingPlan {
  readonly pagesLeft: number;
  /** Minutes for all that is left. */
  readonly minutes: number;
  /** Evenings until the meeting, tonight included; 0 when it has begun or passed. */
  readonly evenings: number;
  /** Null when there's nothing to spread: all read, passed, or the last evening. */
  readonly tonight: { readonly items: readonly string[]; readonly partly: string | null; readonly pages: number; readonly minutes: number } | null;
}

/** @param pace words a minute. */
export function minutesFor(pages: number, pace: number): number {
  return (pages * WORDS_A_PAGE) / pace;
}

/** Shares the unread pages over the evenings left, in the order of the agenda. Dates are ISO; `today` is the library's. */
export function planReading(items: readonly PlannedItem[], today: string, meetingDate: string, pace: number): ReadingPlan {
  const unread = items.map((item) => ({ number: item.number, left: Math.max(0, item.pages - item.pagesRead) })).filter(({ left }) => left > 0);
  const pagesLeft = unread.reduce((sum, { left }) => sum + left, 0);
  const evenings = Math.max(0, daysBetween(today, meetingDate));
  const plan = { pagesLeft, minutes: minutesFor(pagesLeft, pace), evenings };
  if (pagesLeft === 0 || evenings < 2) return { ...plan, tonight: null };
  const share = Math.ceil(pagesLeft / evenings);
  const whole: string[] = [];
  let partly: string | null = null;
  let pages = 0;
  for (const { number, left } of unread) {
    if (number === null) continue;
    if (pages + left <= share * 1.25) {
      whole.push(number);
      pages += left;
    } else {
      if (share - pages >= 5 || pages === 0) {
        partly = number;
        pages = Math.max(pages, share);
      }
      break;
    }
    if (pages >= share) break;
  }
  return { ...plan, tonight: pages === 0 ? null : { items: whole, partly, pages, minutes: minutesFor(pages, pace) } };
}
