/** Writes what was made of an original into the library's tables. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { EXTRACTOR_VERSION, type ExtractedFile, type PageText } from '#shared/domain/page/pageText.ts';
import { SEGMENTER_VERSION, type SegmentedFile } from '#shared/domain/segment/segment.ts';
import { layCorrections } from './corrections.ts';
import { documentsOf, pageOwner, type DerivedDocument } from './documentRows.ts';
import { writePages } from './pages.ts';

export interface Original {
  readonly id: string;
  readonly sha256: string;
  /** File name that it was imported from. */
  readonly source: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly importedAt: string;
}

/** Adds an original, or brings one back that had been taken out. */
export function storeOriginal(db: DatabaseSync, original: Original): void {
  db.prepare(`INSERT INTO main.file (id, sha256, source, extension, media_type, size_bytes, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET source = excluded.source, imported_at = excluded.imported_at, removed_at = NULL`)
    .run(original.id, original.sha256, original.source, original.extension, original.mediaType, original.sizeBytes, original.importedAt);
}

/** Replaces everything that is derived from a file, but for its index. Call it inside a transaction. */
export function storeDerived(db: DatabaseSync, fileId: string, file: ExtractedFile, pages: readonly PageText[], segmented: SegmentedFile): void {
  dropDerived(db, fileId);
  db.prepare('INSERT INTO main.derived (file_id, extractor_version, segmenter_version, index_version, extracted, text_sha256, glossary) VALUES (?, ?, ?, NULL, ?, ?, ?)')
    .run(fileId, EXTRACTOR_VERSION, SEGMENTER_VERSION, JSON.stringify(file), textHash(pages.map((page) => page.text)), JSON.stringify(segmented.glossary));
  const documents = documentsOf(fileId, pages.length, segmented);
  writeDocuments(db, fileId, documents);
  writeItems(db, fileId, segmented);
  writePages(db, fileId, pages, pageOwner(documents), itemOf(segmented));
  layCorrections(db, fileId);
}

export function dropDerived(db: DatabaseSync, fileId: string): void {
  for (const table of ['page', 'document', 'agenda_item', 'derived']) db.prepare(`DELETE FROM main.${table} WHERE file_id = ?`).run(fileId);
}

/** Of a file's text, page by page: tells whether what is stored is still what was extracted. */
export function textHash(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\f');
  return hash.digest('hex');
}

function writeDocuments(db: DatabaseSync, fileId: string, documents: readonly DerivedDocument[]): void {
  const insert = db.prepare(`INSERT INTO main.document (id, file_id, part_of, part, position, kind, title, meeting_time, meeting_venue, published_on, item,
    page_from, page_to, exempt, fields, segmented) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)`);
  const body = db.prepare('INSERT INTO main.report_body (document_id, sections, statements) VALUES (?, ?, ?)');
  for (const [position, each] of documents.entries()) {
    const { segmented } = each;
    insert.run(
      each.id, fileId, each.part === '' ? null : fileId, each.part, position, segmented.kind, segmented.title, segmented.time, segmented.venue, segmented.publishedOn,
      each.item, each.pageFrom, each.pageTo, JSON.stringify(each.fields), JSON.stringify(segmented),
    );
    body.run(each.id, JSON.stringify(each.sections), JSON.stringify(each.statements));
  }
}

function writeItems(db: DatabaseSync, fileId: string, segmented: SegmentedFile): void {
  const insert = db.prepare('INSERT INTO main.agenda_item (file_id, position, number, title, page_from, page_to, exempt, papers, conflict) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const [position, item] of segmented.items.entries()) {
    insert.run(fileId, position, item.number, item.title, item.pageFrom, item.pageTo, item.exempt ? 1 : 0, item.papers ? 1 : 0, item.conflict);
  }
}

/** A page that only lists business belongs to none of it. */
function itemOf(segmented: SegmentedFile): (pageIndex: number) => string | null {
  const items = segmented.items.filter((item) => item.papers);
  return (pageIndex) => items.findLast((item) => item.pageFrom <= pageIndex && pageIndex <= item.pageTo)?.number ?? null;
}
