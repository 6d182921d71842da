/** Lists of papers as the page shows them. */
import type { DatabaseSync } from 'node:sqlite';
import type { DocumentKind, DocumentSummary } from '#shared/domain/document/document.ts';
import { integer, text, textOrNull, type Row } from '#core/library/rows.ts';

/** Pages read and pages without text are counted in the file's pages, so that a part and its pack always agree. */
const SUMMARY = `
  SELECT document.*, file.source, file.media_type, file.imported_at, file.sha256, file.size_bytes,
    CASE WHEN EXISTS (SELECT 1 FROM page WHERE page.file_id = document.file_id) THEN page_to - page_from + 1 ELSE 0 END AS pages,
    (SELECT count(*) FROM reading WHERE reading.sha256 = file.sha256 AND page_index BETWEEN page_from AND page_to) AS pages_read,
    (SELECT count(*) FROM page WHERE page.file_id = document.file_id AND page_index BETWEEN page_from AND page_to AND needs_ocr = 1) AS pages_needing_ocr,
    (SELECT coalesce(sum(changes), 0) FROM correction WHERE correction.sha256 = file.sha256 AND correction.part = document.part) AS changes
  FROM document JOIN file ON file.id = document.file_id
  WHERE file.removed_at IS NULL`;

export function summaryOf(row: Row): DocumentSummary {
  return {
    id: text(row, 'id'),
    fileId: text(row, 'file_id'),
    partOf: textOrNull(row, 'part_of'),
    source: text(row, 'source'),
    mediaType: text(row, 'media_type'),
    kind: text(row, 'kind') as DocumentKind,
    title: text(row, 'title'),
    committee: textOrNull(row, 'committee'),
    meetingDate: textOrNull(row, 'meeting_date'),
    portfolio: textOrNull(row, 'portfolio'),
    author: textOrNull(row, 'author'),
    period: textOrNull(row, 'period'),
    item: textOrNull(row, 'item'),
    pageFrom: integer(row, 'page_from'),
    pageTo: integer(row, 'page_to'),
    pages: integer(row, 'pages'),
    pagesRead: integer(row, 'pages_read'),
    pagesNeedingOcr: integer(row, 'pages_needing_ocr'),
    exempt: integer(row, 'exempt') === 1,
    importedAt: text(row, 'imported_at'),
    revision: 1 + integer(row, 'changes'),
  };
}

/** Every paper, newest meeting first, a pack before its parts; the undated last. */
export function listDocuments(db: DatabaseSync): DocumentSummary[] {
  return listWhere(db, '');
}

/** Imported files alone. */
export function listFiles(db: DatabaseSync): DocumentSummary[] {
  return listWhere(db, 'AND document.part_of IS NULL');
}

/** Papers of which a portfolio is known, and the files that they stand in. */
export function listWithPortfolio(db: DatabaseSync): DocumentSummary[] {
  return listWhere(db, 'AND document.portfolio_key IS NOT NULL');
}

function listWhere(db: DatabaseSync, condition: string): DocumentSummary[] {
  const rows = db.prepare(`${SUMMARY} ${condition} ORDER BY
    (SELECT whole.meeting_date FROM document AS whole WHERE whole.id = document.file_id) DESC NULLS LAST,
    file.source, file.id, document.position`).all();
  return rows.map(summaryOf);
}

/** One paper's row, or null: summary and what only its detail shows. */
export function documentRow(db: DatabaseSync, id: string): Row | null {
  return db.prepare(`${SUMMARY} AND document.id = ?`).get(id) ?? null;
}

export function partsOf(db: DatabaseSync, fileId: string): DocumentSummary[] {
  return db.prepare(`${SUMMARY} AND document.file_id = ? AND document.part_of IS NOT NULL ORDER BY document.position`).all(fileId).map(summaryOf);
}
