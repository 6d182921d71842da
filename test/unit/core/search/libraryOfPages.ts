/** A library's database with the pages that a test gives, indexed; and the plain Lunr index over the same. */
import { DatabaseSync } from 'node:sqlite';
import lunr from 'lunr';
import { committeeKey, portfolioKey } from '#core/library/keys.ts';
import { migrations } from '#core/library/migrations.ts';
import { indexPages } from '#core/search/indexPages.ts';
import { FIELD_BOOST, FIELDS } from '#core/search/lunrParts.ts';
import { searchableText } from '#core/search/searchableText.ts';

export interface TestFile {
  readonly id: string;
  readonly title?: string;
  readonly kind?: string;
  readonly committee?: string | null;
  readonly portfolio?: string | null;
  readonly date?: string | null;
  readonly pages: readonly string[];
}

export function emptyLibrary(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec('PRAGMA foreign_keys = ON');
  for (const migration of migrations) migration.apply(db);
  return db;
}

export function addFile(db: DatabaseSync, file: TestFile): void {
  const { id, title = '', kind = 'report', committee = null, portfolio = null, date = null, pages } = file;
  db.exec('BEGIN');
  db.prepare("INSERT INTO file VALUES (?, ?, ?, 'pdf', 'application/pdf', 1, '2024-01-01T00:00:00Z', NULL)").run(id, `sha-${id}`, `${id}.pdf`);
  db.prepare(`
    INSERT INTO document (id, file_id, part, position, kind, title, committee, committee_key, meeting_date, portfolio, portfolio_key,
      page_from, page_to, exempt, fields, segmented) VALUES (?, ?, '', 0, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, '{}', '{}')`)
    .run(id, id, kind, title, committee, committeeKey(committee), date, portfolio, portfolioKey(portfolio), pages.length - 1);
  const add = db.prepare("INSERT INTO page (file_id, page_index, page_label, document_id, text, width_pt, height_pt, problems, needs_ocr) VALUES (?, ?, ?, ?, ?, 595, 842, '[]', 0)");
  for (const [pageIndex, text] of pages.entries()) add.run(id, pageIndex, String(pageIndex + 1), id, text);
  indexPages(db, id);
  db.exec('COMMIT');
}

export function libraryOf(files: readonly TestFile[]): DatabaseSync {
  const db = emptyLibrary();
  for (const file of files) addFile(db, file);
  return db;
}

/** One plain Lunr index over every page that a library's index has, in the same order. */
export function plainLunr(db: DatabaseSync): lunr.Index {
  return lunr((builder) => {
    builder.ref('id');
    for (const field of FIELDS) builder.field(field, { boost: FIELD_BOOST[field] });
    const rows = db.prepare(`
      SELECT search_entry.id, page.text, CASE WHEN page.page_index = document.page_from THEN document.title ELSE '' END AS title
      FROM search_entry JOIN page ON page.file_id = search_entry.file_id AND page.page_index = search_entry.page_index
      JOIN document ON document.id = page.document_id ORDER BY search_entry.id`).all();
    for (const row of rows) {
      builder.add({ id: String(row['id']), title: searchableText(String(row['title'])), text: searchableText(String(row['text'])) });
    }
  });
}
