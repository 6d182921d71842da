/** What was recognised on pages that are pictures, as the library keeps it: by the original's content. */
import type { DatabaseSync } from 'node:sqlite';
import { confidenceOf, type RecognisedPage } from '#core/extract/recognise/recognisedPage.ts';
import { json } from '#core/library/rows.ts';

/** @param engine what read it. @param at ISO time. */
export function keepRecognised(db: DatabaseSync, sha256: string, page: RecognisedPage, engine: string, at: string): void {
  db.prepare(`INSERT OR REPLACE INTO recognised_page (sha256, page_index, page, confidence, engine, recognised_at) VALUES (?, ?, ?, ?, ?, ?)`)
    .run(sha256, page.pageIndex, JSON.stringify(page), confidenceOf(page), engine, at);
}

export function forgetRecognised(db: DatabaseSync, sha256: string): void {
  db.prepare('DELETE FROM recognised_page WHERE sha256 = ?').run(sha256);
}

/** In order of pages. */
export function recognisedPagesOf(db: DatabaseSync, sha256: string): RecognisedPage[] {
  return db.prepare('SELECT page FROM recognised_page WHERE sha256 = ? ORDER BY page_index').all(sha256).map((row) => json<RecognisedPage>(row, 'page'));
}
