/** How long the unread pages will take, and what to read tonight. Pure arithmetic; said to be an estimate where it's shown. */
import { daysBetween } from '#renderer/strings/words.ts';

/**
 * Words on a page of a council paper, to estimate with: the mean of 6,673 pages of real packs was 315 (2.1 million
 * words), tables and half-empty pages included.
 */
export const WORDS_A_PAGE = 315;

/** Below this an evening isn't worth dividing further: a short pack is read in one sitting. */
const SITTING_MINUTES = 20;

export interface PlannedItem {
  /** "5", or null for what stands before the items. */
  readonly number: string | null;
  readonly fileId: string;
  /** 0-based, both included. Procedural items often share a page with the one before. */
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly pagesRead: number;
}

export interface ReadingPlan {
  readonly pagesLeft: number;
  /** Minutes for all that is left. */
  readonly minutes: number;
  /** Evenings until the meeting, tonight included; 0 when it has begun or passed. */
  readonly evenings: number;
  /** Minutes on each of them, where it is worth spreading over more than one; else null. */
  readonly eachEvening: number | null;
  /** Null when there's nothing to spread. */
  readonly tonight: { readonly items: readonly string[]; readonly partly: string | null; readonly pages: number; readonly minutes: number } | null;
}

/** @param pace words a minute. */
export function minutesFor(pages: number, pace: number): number {
  return (pages * WORDS_A_PAGE) / pace;
}

/** Unread pages of each item, a page that two items share counted with the first. */
function unreadPages(items: readonly PlannedItem[]): readonly { readonly number: string | null; readonly left: number }[] {
  const counted = new Map<string, number>();
  return items.map(({ number, fileId, pageFrom, pageTo, pagesRead }) => {
    const from = Math.max(pageFrom, (counted.get(fileId) ?? -1) + 1);
    counted.set(fileId, Math.max(pageTo, counted.get(fileId) ?? -1));
    return { number, left: Math.max(0, Math.min(pageTo - from + 1, pageTo - pageFrom + 1 - pagesRead)) };
  });
}

/** The first of them that come to about `share` pages; an item that is much too long is taken in part. */
function forTonight(unread: readonly { readonly number: string | null; readonly left: number }[], share: number, pace: number): ReadingPlan['tonight'] {
  const items: string[] = [];
  let partly: string | null = null;
  let pages = 0;
  for (const { number, left } of unread) {
    if (number === null || left === 0) continue;
    if (pages + left <= share * 1.25) {
      items.push(number);
      pages += left;
    } else {
      if (pages === 0 || share - pages >= 5) {
        partly = number;
        pages = share;
      }
      break;
    }
    if (pages >= share) break;
  }
  return pages === 0 ? null : { items, partly, pages, minutes: minutesFor(pages, pace) };
}

/**
 * Shares the unread pages over the evenings left, in the order of the agenda.
 * @param pagesLeft of all the meeting's papers, which may be more than its items have.
 * @param today ISO date, as the library sees it; `meetingDate` likewise. @param pace words a minute.
 */
export function planReading(items: readonly PlannedItem[], pagesLeft: number, today: string, meetingDate: string, pace: number): ReadingPlan {
  const evenings = Math.max(0, daysBetween(today, meetingDate));
  const minutes = minutesFor(pagesLeft, pace);
  const sittings = Math.min(evenings, Math.floor(minutes / SITTING_MINUTES));
  if (sittings < 2) return { pagesLeft, minutes, evenings, eachEvening: null, tonight: null };
  return {
    pagesLeft, minutes, evenings,
    eachEvening: sittings === evenings ? minutes / evenings : null,
    tonight: forTonight(unreadPages(items), Math.ceil(pagesLeft / sittings), pace),
  };
}
