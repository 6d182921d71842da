/** What is said of a mark's place: that of its words, of its page, of its agenda item, or of a whole paper. */
import type { DatabaseSync } from 'node:sqlite';
import type { Citation } from '#shared/domain/anchor/anchor.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { integer, text, textOrNull } from '#core/library/rows.ts';
import { citationOf } from './citationOf.ts';

type Placed = Pick<Annotation, 'scope' | 'item' | 'anchor'>;

/**
 * Null where the paper or the page is not in the library (any more).
 * @param before what was said of it before: saves looking for its paragraph again
 * @param documentId the paper that it is on, where its scope is `document`
 */
export function citationOfMark(db: DatabaseSync, { scope, item, anchor }: Placed, documentId: string, before?: Citation): Citation | null {
  if (scope === 'document') return citationOfPaper(db, documentId);
  const citation = citationOf(db, anchor, before);
  if (!citation) return null;
  if (scope === 'item') return { ...citation, item: item ?? citation.item, paragraph: null };
  // A mark on a page as a whole, or on a picture, stands in no paragraph.
  return anchor.quote === '' ? { ...citation, paragraph: null } : citation;
}

function citationOfPaper(db: DatabaseSync, id: string): Citation | null {
  const row = db.prepare(`
    SELECT part.title, part.part_of, part.page_from, part.item, file.source, page.page_label, coalesce(part.meeting_date, whole.meeting_date) AS date
    FROM document AS part JOIN document AS whole ON whole.id = part.file_id JOIN file ON file.id = part.file_id
    JOIN page ON page.file_id = part.file_id AND page.page_index = part.page_from
    WHERE part.id = ? AND file.removed_at IS NULL`).get(id);
  if (!row) return null;
  return {
    documentId: id, title: text(row, 'title'), source: text(row, 'source'), date: textOrNull(row, 'date'), item: textOrNull(row, 'item'),
    pageIndex: integer(row, 'page_from'), pageLabel: text(row, 'page_label'), reportPage: row['part_of'] === null ? null : 1, paragraph: null,
  };
}
