/** Brings together what the agenda prints, the stamps on the pages and the bookmarks: where each item's papers stand. */
import type { OutlineEntry, PageText } from '#shared/domain/page/pageText.ts';
import type { ListedItem } from '#shared/domain/segment/agendaListing.ts';
import type { SegmentedItem } from '#shared/domain/segment/segment.ts';

export interface PackItem extends SegmentedItem {
  /** Bookmarks under the item's own, in order. */
  readonly bookmarks: readonly OutlineEntry[];
  readonly lines: readonly string[];
}

const NUMBERED = /^(?:item\s+)?(\d{1,3}[a-z]?)[.)]?\s+(.+)$/i;

/**
 * Items in the agenda's order; those with papers carry the pages they stand on, the others the page that lists them.
 * @param publicPack the file says of itself that it is the public's
 */
export function placeItems(listed: readonly ListedItem[], pages: readonly PageText[], outline: readonly OutlineEntry[], frontPages: number, publicPack: boolean): PackItem[] {
  const stamps = firstStamps(pages);
  const top = Math.min(...outline.map((o) => o.level));
  const tops = outline.map((entry, index) => ({ entry, index })).filter(({ entry }) => entry.level === top && entry.pageIndex !== null);
  const all = withUnlisted(listed, stamps, tops.map((t) => t.entry));
  const toFile = printedToFile(pages, all, stamps, frontPages);
  const lastPage = pages.length - 1;
  const placed = all.map((item) => {
    const bookmark = tops.find(({ entry }) => NUMBERED.exec(entry.title)?.[1]?.toLowerCase() === item.number);
    const stamp = stamps.get(item.number) ?? null;
    const printed = item.range === null ? null : toFile(item.range.from);
    const start = stamp ?? bookmark?.entry.pageIndex ?? (printed !== null && printed <= lastPage ? printed : null);
    return { item, stamp, bookmark, printed, start };
  });
  // Bookmarks without a number on the top level end the item before them.
  const walls = tops.filter(({ entry }) => NUMBERED.exec(entry.title) === null && (entry.pageIndex ?? 0) >= frontPages).map(({ entry }) => entry.pageIndex ?? 0);
  const starts = [...placed.map((p) => p.start).filter((s) => s !== null), ...walls].sort((a, b) => a - b);
  return placed.map(({ item, stamp, bookmark, printed, start }) => {
    const next = start === null ? undefined : starts.find((s) => s > start);
    const end = start === null ? item.listedOn : (next ?? lastPage + 1) - 1;
    const children = bookmark === undefined ? [] : outline.slice(bookmark.index + 1, tops.find((t) => t.index > bookmark.index)?.index ?? outline.length);
    return {
      number: item.number,
      title: item.title,
      pageFrom: start ?? item.listedOn,
      pageTo: end,
      // Papers in a public pack were published; what follows the exclusion in any other file stays closed.
      exempt: item.exempt || (item.afterExclusion && !(publicPack && start !== null)),
      papers: start !== null,
      conflict: start === null ? missing(item, lastPage) : conflictOf(item, { start, end, stamp, printed, bookmark: bookmark?.entry.pageIndex ?? null, last: next === undefined, lastPage }, pages, toFile),
      bookmarks: children,
      lines: item.lines,
    };
  });
}

/** First page of each stamped item number. */
function firstStamps(pages: readonly PageText[]): Map<string, number> {
  const stamps = new Map<string, number>();
  for (const page of pages) {
    const number = page.itemStamp?.toLowerCase() ?? null;
    if (number !== null && !stamps.has(number)) stamps.set(number, page.pageIndex);
  }
  return stamps;
}

/** Items that the front sheet's reading missed but that a bookmark or a stamp shows. */
function withUnlisted(listed: readonly ListedItem[], stamps: ReadonlyMap<string, number>, tops: readonly OutlineEntry[]): ListedItem[] {
  const all = [...listed];
  const add = (number: string, title: string, page: number): void => {
    if (all.some((i) => i.number === number)) return;
    all.push({ number, title, range: null, exempt: false, afterExclusion: false, lines: [], listedOn: page });
  };
  for (const entry of tops) {
    const match = NUMBERED.exec(entry.title);
    if (match !== null) add((match[1] ?? '').toLowerCase(), match[2] ?? '', entry.pageIndex ?? 0);
  }
  for (const [number, page] of stamps) add(number, `Item ${number}`, page);
  return all.sort((a, b) => Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10) || a.number.localeCompare(b.number));
}

/**
 * Printed page number → page of the file. Learnt from the stamped numbers; where there are none, from an item whose
 * stamp and range are both known; else numbers count from the file's first page, or from the first after the front
 * pages when the first range begins at 1.
 */
function printedToFile(pages: readonly PageText[], items: readonly ListedItem[], stamps: ReadonlyMap<string, number>, frontPages: number): (printed: number) => number {
  const byNumber = new Map<number, number>();
  const votes = new Map<number, number>();
  const vote = (offset: number, weight: number): void => {
    votes.set(offset, (votes.get(offset) ?? 0) + weight);
  };
  for (const page of pages) {
    const number = page.pageStamp === null || !/^\d+$/.test(page.pageStamp) ? null : Number(page.pageStamp);
    if (number === null) continue;
    if (!byNumber.has(number)) byNumber.set(number, page.pageIndex);
    vote(page.pageIndex - number, 1);
  }
  if (votes.size === 0) {
    for (const item of items) {
      const stamp = stamps.get(item.number);
      if (item.range !== null && stamp !== undefined) vote(stamp - item.range.from, 1);
    }
  }
  if (votes.size === 0) vote(Math.min(...items.map((i) => i.range?.from ?? Infinity)) === 1 ? frontPages - 1 : -1, 1);
  const offset = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
  return (printed) => byNumber.get(printed) ?? printed + offset;
}

interface Placing {
  readonly start: number;
  readonly end: number;
  readonly stamp: number | null;
  readonly printed: number | null;
  readonly bookmark: number | null;
  readonly last: boolean;
  readonly lastPage: number;
}

function conflictOf(item: ListedItem, at: Placing, pages: readonly PageText[], toFile: (printed: number) => number): string | null {
  const label = (index: number): string => pages[index]?.pageStamp ?? pages[index]?.pageLabel ?? String(index + 1);
  if (at.stamp !== null && at.bookmark !== null && at.stamp !== at.bookmark) {
    return `The bookmark for this item points to page ${label(at.bookmark)}, but the page stamped "Agenda Item ${item.number}" is page ${label(at.stamp)}.`;
  }
  if (item.range === null || at.printed === null) return null;
  const prints = item.range.from === item.range.to ? `page ${item.range.from}` : `pages ${item.range.from} to ${item.range.to}`;
  if (at.printed !== at.start) return `The agenda prints ${prints} for this item, but its papers begin at page ${label(at.start)}.`;
  const end = toFile(item.range.to);
  if (end > at.lastPage) return `The agenda prints ${prints} for this item, but the file ends at page ${label(at.lastPage)}.`;
  if (end !== at.end && !at.last) return `The agenda prints ${prints} for this item, but the next item begins after page ${label(at.end)}.`;
  return null;
}

function missing(item: ListedItem, lastPage: number): string | null {
  return item.range === null ? null : `The agenda prints pages ${item.range.from} to ${item.range.to} for this item, but the file has only ${lastPage + 1} ${lastPage === 0 ? 'page' : 'pages'}.`;
}
