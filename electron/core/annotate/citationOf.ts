/** From a place in a file to what is said of it: title, date, agenda item, page, paragraph. */
import type { DatabaseSync } from 'node:sqlite';
import type { Citation } from '#shared/domain/anchor/anchor.ts';
import type { Statement } from '#shared/domain/segment/segment.ts';
import { integer, json, text, textOrNull } from '#core/library/rows.ts';

/** `start` is an offset into the page's text. */
export interface CitedPlace {
  readonly fileId: string;
  readonly pageIndex: number;
  readonly start: number;
}

/**
 * Null where the file or the page is not in the library (any more).
 * @param before what was said of the same place before: saves looking for its paragraph again
 */
export function citationOf(db: DatabaseSync, place: CitedPlace, before?: Citation): Citation | null {
  const row = db.prepare(`
    SELECT part.id, part.title, part.part_of, part.page_from, file.source, page.page_label,
      coalesce(page.item, part.item) AS item, coalesce(part.meeting_date, whole.meeting_date) AS date
    FROM page JOIN document AS part ON part.id = page.document_id JOIN document AS whole ON whole.id = page.file_id
    JOIN file ON file.id = page.file_id
    WHERE page.file_id = ? AND page.page_index = ? AND file.removed_at IS NULL`).get(place.fileId, place.pageIndex);
  if (!row) return null;
  const documentId = text(row, 'id');
  return {
    documentId,
    title: text(row, 'title'),
    source: text(row, 'source'),
    date: textOrNull(row, 'date'),
    item: textOrNull(row, 'item'),
    pageIndex: place.pageIndex,
    pageLabel: text(row, 'page_label'),
    reportPage: row['part_of'] === null ? null : place.pageIndex - integer(row, 'page_from') + 1,
    paragraph: before?.documentId === documentId ? before.paragraph : paragraphOf(db, documentId, place),
  };
}

/** The numbered paragraph that a place stands in, or null. */
function paragraphOf(db: DatabaseSync, documentId: string, { pageIndex, start }: CitedPlace): string | null {
  const row = db.prepare('SELECT statements FROM report_body WHERE document_id = ?').get(documentId);
  if (!row) return null;
  const statement = json<Statement[]>(row, 'statements').find(({ spans }) =>
    spans.some((span) => span.pageIndex === pageIndex && span.start <= start && start < span.end));
  return statement?.paragraph ?? null;
}
