/** How long pages were in view, kept and added up. */
import type { DatabaseSync } from 'node:sqlite';
import type { PageTime } from '#shared/domain/reading/pace.ts';
import type { Params } from '#shared/contract/api.ts';
import { homeOfOriginal } from '#core/library/homes.ts';
import { integer } from '#core/library/rows.ts';

/** Words of a page, in SQL: what stands between spaces, line ends and the tabs of a table's cells, which extraction leaves single. */
export const PAGE_WORDS = `(CASE WHEN trim(page.text) = '' THEN 0
  ELSE 1 + length(page.text) - length(replace(replace(replace(page.text, ' ', ''), char(10), ''), char(9), '')) END)`;

/** Telling takes a moment, and two pages side by side each get half of the time: how much longer ago than its ms a look may have begun. */
const BEGAN = { factor: 2, slackMs: 5_000 };

/** Adds to what is known of each page; of pages that aren't there nothing is kept. */
export function addLooks(db: DatabaseSync, fileId: string, sha256: string, looks: Params<'reading.looked'>['looks'], now: Date): void {
  // A page that was read before its first look that is known was read for longer than is known.
  const add = db.prepare(`INSERT INTO ${homeOfOriginal(db, sha256)}.reading_time (sha256, page_index, ms, at_least, vouched, changed_at)
    SELECT ?, page.page_index, ?, max(?, read_at IS NOT NULL AND read_at < ?), 0, ?
    FROM page LEFT JOIN reading ON reading.sha256 = ? AND reading.page_index = page.page_index WHERE file_id = ? AND page.page_index = ?
    ON CONFLICT DO UPDATE SET ms = ms + excluded.ms, at_least = max(at_least, ?), changed_at = excluded.changed_at`);
  for (const { pageIndex, ms, atLeast } of looks) {
    const began = new Date(now.getTime() - ms * BEGAN.factor - BEGAN.slackMs).toISOString();
    add.run(sha256, ms, atLeast ? 1 : 0, began, now.toISOString(), sha256, fileId, pageIndex, atLeast ? 1 : 0);
  }
}

/** The member says of these pages that they were read, or that they weren't. */
export function vouchFor(db: DatabaseSync, fileId: string, sha256: string, pageIndexes: readonly number[], read: boolean, now: string): void {
  const vouch = db.prepare(`INSERT INTO ${homeOfOriginal(db, sha256)}.reading_time (sha256, page_index, ms, at_least, vouched, changed_at)
    SELECT ?, page_index, 0, 0, ?, ? FROM page WHERE file_id = ? AND page_index = ?
    ON CONFLICT DO UPDATE SET vouched = excluded.vouched, changed_at = excluded.changed_at`);
  for (const pageIndex of pageIndexes) vouch.run(sha256, read ? 1 : 0, now, fileId, pageIndex);
}

/** Every page that was in view, in papers that are in the library. */
export function pageTimes(db: DatabaseSync): PageTime[] {
  return db.prepare(`SELECT ${PAGE_WORDS} AS words, ms, at_least FROM reading_time
    JOIN file ON file.sha256 = reading_time.sha256 AND removed_at IS NULL
    JOIN page ON page.file_id = file.id AND page.page_index = reading_time.page_index`).all()
    .map((row) => ({ words: integer(row, 'words'), ms: integer(row, 'ms'), atLeast: row['at_least'] === 1 }));
}
