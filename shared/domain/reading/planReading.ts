/** Shares what is unread over the evenings left, in the order of the agenda. Pure arithmetic; said to be an estimate where it's shown. */
import { eveningsUntil } from './evenings.ts';
import type { ReadingItem, ReadingPage } from './reading.ts';

/** Below this an evening isn't worth dividing further: a short pack is read in one sitting. */
const SITTING_MINUTES = 20;
/** An item that is this much too long for an evening is still read whole. */
const STRETCH = 1.25;
/** Minutes below which an item isn't begun at an evening's end. */
const WORTH_BEGINNING = 5;

/** An item, or some pages of it, on one evening. */
export interface PlannedPart {
  readonly number: string | null;
  readonly title: string;
  readonly fileId: string;
  readonly supplement: boolean;
  /** Unread ones, in order; never empty. */
  readonly pages: readonly ReadingPage[];
  /** All that is left of the item: else it goes on, or went before, on another evening. */
  readonly whole: boolean;
}

export interface PlannedEvening {
  /** ISO day. */
  readonly date: string;
  /** False where the member said that they can't read then. */
  readonly free: boolean;
  readonly parts: readonly PlannedPart[];
  readonly pages: number;
  readonly minutes: number;
}

export interface ReadingPlan {
  readonly pagesLeft: number;
  /** Minutes for all that is left. */
  readonly minutes: number;
  /** Every evening until the meeting, tonight first; those that nothing is planned for too. */
  readonly evenings: readonly PlannedEvening[];
  /** Minutes on each free evening, where all of them are used and there are several; else null. */
  readonly eachEvening: number | null;
  /** Pages that no evening is left for: all of them, or none. */
  readonly unplanned: number;
}

interface Waiting {
  readonly item: ReadingItem;
  /** Unread pages not yet planned. */
  pages: readonly ReadingPage[];
  begun: boolean;
}

const wordsOf = (pages: readonly ReadingPage[]): number => pages.reduce((sum, { words }) => sum + words, 0);

/** The first pages that come to about `room` words: at least one. */
function firstPages(pages: readonly ReadingPage[], room: number): number {
  let taken = 0;
  let words = 0;
  for (const page of pages) {
    // Half a page more than there's room for is nearer to the share than half a page less.
    if (taken > 0 && words + page.words / 2 > room) break;
    words += page.words;
    taken += 1;
  }
  return taken;
}

/** Takes one evening's share off the front of what waits. @param beginning words below which an item isn't begun */
function takeEvening(waiting: Waiting[], share: number, beginning: number): PlannedPart[] {
  const parts: PlannedPart[] = [];
  let words = 0;
  for (let [next] = waiting; next; [next] = waiting) {
    const { item, pages, begun } = next;
    const all = wordsOf(pages);
    if (parts.length > 0 && words >= share) break;
    const fits = words + all <= share * STRETCH;
    if (!fits && parts.length > 0 && share - words < beginning) break;
    const count = fits ? pages.length : firstPages(pages, share - words);
    const rest = pages.slice(count);
    parts.push({ number: item.number, title: item.title, fileId: item.fileId, supplement: item.supplement, pages: pages.slice(0, count), whole: !begun && rest.length === 0 });
    words += wordsOf(pages.slice(0, count));
    if (rest.length === 0) {
      waiting.shift();
    } else {
      next.pages = rest;
      next.begun = true;
      break;
    }
  }
  return parts;
}

/**
 * @param items in the order of the agenda; no page under two of them. @param today ISO day, as the library sees it; `meetingDate` likewise.
 * @param away evenings on which the member can't read. @param pace words a minute.
 */
export function planReading(items: readonly ReadingItem[], today: string, meetingDate: string, away: ReadonlySet<string>, pace: number): ReadingPlan {
  const waiting = items.map((item): Waiting => ({ item, pages: item.pages.filter(({ read }) => !read), begun: false })).filter(({ pages }) => pages.length > 0);
  const pagesLeft = waiting.reduce((sum, { pages }) => sum + pages.length, 0);
  let words = waiting.reduce((sum, { pages }) => sum + wordsOf(pages), 0);
  const minutes = words / pace;
  const dates = eveningsUntil(today, meetingDate);
  const free = dates.filter((date) => !away.has(date)).length;
  const sittings = Math.min(free, Math.max(1, Math.floor(minutes / SITTING_MINUTES)));
  let left = pagesLeft === 0 ? 0 : sittings;
  const evenings = dates.map((date): PlannedEvening => {
    const isFree = !away.has(date);
    const parts = isFree && left > 0 ? takeEvening(waiting, left === 1 ? Infinity : words / left, WORTH_BEGINNING * pace) : [];
    if (isFree && left > 0) left -= 1;
    const taken = parts.reduce((sum, part) => sum + wordsOf(part.pages), 0);
    words -= taken;
    return { date, free: isFree, parts, pages: parts.reduce((sum, part) => sum + part.pages.length, 0), minutes: taken / pace };
  });
  return {
    pagesLeft, minutes, evenings, eachEvening: sittings > 1 && sittings === free ? minutes / free : null,
    unplanned: waiting.reduce((sum, { pages }) => sum + pages.length, 0),
  };
}
