/** What comparing needs of a report, out of the library. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import type { DocumentKind } from '#shared/domain/document/document.ts';
import type { Section, Statement } from '#shared/domain/segment/segment.ts';
import { AppError } from '#shared/contract/errors.ts';
import { integer, json, text, textOrNull, type Row } from '#core/library/rows.ts';
import { reportDate } from '#core/read/reportDate.ts';

const REPORT = `SELECT document.id, file_id, file.source, title, kind, meeting_date, published_on, period, sections, statements
  FROM document JOIN file ON file.id = file_id JOIN report_body ON document_id = document.id WHERE removed_at IS NULL`;

export interface StoredReport extends Omit<ReportForComparison, 'sections' | 'statements'> {
  /** Of everything that comparing it depends on. */
  readonly hash: string;
  /** With its sections and statements, which take longer to parse than to read. */
  parsed(): ReportForComparison;
}

/** @throws AppError `NOT_FOUND` */
export function storedReport(db: DatabaseSync, id: string): StoredReport {
  const row = db.prepare(`${REPORT} AND document.id = ?`).get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such report in the library');
  const about = aboutReport(row);
  const hash = createHash('sha256').update(JSON.stringify(about)).update(text(row, 'sections')).update('\0').update(text(row, 'statements'));
  return {
    ...about, hash: hash.digest('hex'),
    parsed: () => ({ ...about, sections: json<Section[]>(row, 'sections'), statements: json<Statement[]>(row, 'statements') }),
  };
}

/** What its pages are called: by `pageIndex`. Asked for with each answer, since they are no part of what is compared. */
export function pageLabelsOf(db: DatabaseSync, id: string): Record<string, string> {
  const rows = db.prepare(`SELECT page_index, page_label FROM page JOIN document ON document.file_id = page.file_id
    WHERE document.id = ? AND page_index BETWEEN page_from AND page_to`).all(id);
  return Object.fromEntries(rows.map((row) => [integer(row, 'page_index'), text(row, 'page_label')]));
}

/** The reports that an id stands for: a report itself; a pack's or supplement's reports where that has no text of its own. */
export function reportsBehind(db: DatabaseSync, id: string): string[] {
  const row = db.prepare(`${REPORT} AND document.id = ?`).get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such report in the library');
  if (json<Statement[]>(row, 'statements').length > 0) return [id];
  const inside = db.prepare(`SELECT id FROM document WHERE part_of = ? AND kind = 'report' ORDER BY position`).all(id).map((part) => text(part, 'id'));
  return inside.length > 0 ? inside : [id];
}

function aboutReport(row: Row): Omit<ReportForComparison, 'sections' | 'statements'> {
  return {
    id: text(row, 'id'), fileId: text(row, 'file_id'), source: text(row, 'source'), title: text(row, 'title'), kind: text(row, 'kind') as DocumentKind,
    date: reportDate(textOrNull(row, 'meeting_date'), textOrNull(row, 'period')), publishedOn: textOrNull(row, 'published_on'), period: textOrNull(row, 'period'),
  };
}
