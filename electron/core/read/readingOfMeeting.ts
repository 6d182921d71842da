/** A meeting's papers, page by page, under the items that the pages belong to. */
import type { DatabaseSync } from 'node:sqlite';
import type { MeetingDetail } from '#shared/domain/meeting/meeting.ts';
import { isGlance } from '#shared/domain/reading/pace.ts';
import type { ReadingItem, ReadingPage } from '#shared/domain/reading/reading.ts';
import { integer, text } from '#core/library/rows.ts';
import { PAGE_WORDS } from './readingTime.ts';

/** A picture of a page has no words to count: the mean of 6,673 pages of real packs was 315, tables and half-empty pages included. */
const WORDS_OF_PICTURE = 315;
/** A page of little text still has to be looked at: ten seconds' worth. */
const LEAST_WORDS = 40;

export function readingOfMeeting(db: DatabaseSync, meeting: Pick<MeetingDetail, 'items' | 'papers'>): ReadingItem[] {
  const pages = new Map(meeting.papers.map(({ fileId }) => [fileId, new Map(pagesOf(db, fileId).map((page) => [page.pageIndex, page]))]));
  /** Procedural items often share a page with the one before: it is the first one's. */
  const own = meeting.items.filter(({ papers, number }) => papers || number === null).map(({ number, title, fileId, supplement, pageFrom, pageTo }): ReadingItem => {
    const left = pages.get(fileId);
    const taken = [...left?.values() ?? []].filter(({ pageIndex }) => pageIndex >= pageFrom && pageIndex <= pageTo);
    for (const { pageIndex } of taken) left?.delete(pageIndex);
    return { number, title, fileId, supplement, pages: taken };
  });
  const items = own.filter((item) => item.pages.length > 0);
  for (const { fileId, title, kind } of meeting.papers) {
    for (const run of inRuns([...pages.get(fileId)?.values() ?? []])) insert(items, { number: null, title: kind === 'pack' ? '' : title, fileId, supplement: kind === 'supplement', pages: run });
  }
  return items;
}

function pagesOf(db: DatabaseSync, fileId: string): ReadingPage[] {
  return db.prepare(`SELECT page.page_index, page_label, needs_ocr, ${PAGE_WORDS} AS words, reading.read_at IS NOT NULL AS read,
    coalesce(ms, 0) AS ms, coalesce(at_least, 0) AS at_least, coalesce(vouched, 0) AS vouched
    FROM page JOIN file ON file.id = page.file_id
    LEFT JOIN reading ON reading.sha256 = file.sha256 AND reading.page_index = page.page_index
    LEFT JOIN reading_time ON reading_time.sha256 = file.sha256 AND reading_time.page_index = page.page_index
    WHERE page.file_id = ? ORDER BY page.page_index`).all(fileId).map((row) => {
    const words = integer(row, 'words');
    const read = row['read'] === 1;
    return {
      pageIndex: integer(row, 'page_index'), pageLabel: text(row, 'page_label'), read,
      words: row['needs_ocr'] === 1 ? WORDS_OF_PICTURE : Math.max(words, LEAST_WORDS),
      glanced: read && row['vouched'] === 0 && isGlance({ words, ms: integer(row, 'ms'), atLeast: row['at_least'] === 1 }),
    };
  });
}

function inRuns(pages: readonly ReadingPage[]): ReadingPage[][] {
  const runs: ReadingPage[][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.at(-1)?.pageIndex === page.pageIndex - 1) last.push(page);
    else runs.push([page]);
  }
  return runs;
}

/** Pages of no item stand where they are in the paper: before the first item that follows them. */
function insert(items: ReadingItem[], run: ReadingItem): void {
  const at = (item: ReadingItem): number => item.pages[0]?.pageIndex ?? 0;
  const next = items.findIndex((item) => item.fileId === run.fileId && at(item) > at(run));
  const last = items.findLastIndex((item) => item.fileId === run.fileId);
  items.splice(next === -1 ? (last === -1 ? items.length : last + 1) : next, 0, run);
}
