/** Marks as the library keeps them. A mark that was removed stays, so that it can be brought back. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Anchor, Citation, PdfRect } from '#shared/domain/anchor/anchor.ts';
import { annotationKindSchema, annotationMeaningSchema, annotationScopeSchema, type Annotation, type AnnotationScope, type Stroke } from '#shared/domain/annotation/annotation.ts';
import { keepHash } from '#core/library/recordHash.ts';
import { integer, json, text, textOrNull, type Row } from '#core/library/rows.ts';
import { citationOfMark } from './citationOfMark.ts';

/**
 * Marks that aren't removed, in order of papers and places: of one file, or of all (null). A paper that was taken out of
 * the library keeps its marks.
 */
export function listAnnotations(db: DatabaseSync, documentId: string | null): Annotation[] {
  // A part's id means the file that it stands in.
  const part = documentId === null ? undefined : db.prepare('SELECT file_id FROM document WHERE id = ?').get(documentId);
  const fileId = part ? text(part, 'file_id') : documentId;
  const rows = db.prepare(`
    SELECT annotation.* FROM annotation JOIN file ON file.id = annotation.file_id
    WHERE annotation.removed_at IS NULL AND (?1 IS NULL OR annotation.file_id = ?1)
    ORDER BY file.imported_at, file.id, annotation.page_index, annotation.start_offset, annotation.created_at, annotation.id`).all(fileId);
  return rows.map((row) => annotationFrom(db, row));
}

/** @throws AppError `NOT_FOUND` */
export function readAnnotation(db: DatabaseSync, id: string): Annotation {
  const row = db.prepare('SELECT * FROM annotation WHERE id = ? AND removed_at IS NULL').get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such mark');
  return annotationFrom(db, row);
}

export function insertAnnotation(db: DatabaseSync, annotation: Annotation): void {
  db.prepare(`
    INSERT INTO annotation (id, revision, kind, meaning, file_id, sha256, page_index, start_offset, end_offset, quote, prefix, suffix,
      rects, note, tags, citation, created_at, updated_at)
    VALUES (?, 0, '', '', ?, '', 0, 0, 0, '', '', '', '', '', '', '', ?, '')`).run(annotation.id, annotation.anchor.fileId, annotation.createdAt);
  rewriteAnnotation(db, annotation);
}

/** Writes all of a mark that is already there. Call it in a transaction. */
export function rewriteAnnotation(db: DatabaseSync, annotation: Annotation): void {
  const { id, revision, kind, scope, item, meaning, anchor, continued, strokes, note, tags, citation, updatedAt } = annotation;
  db.prepare(`
    UPDATE annotation SET revision = ?, kind = ?, scope = ?, item = ?, meaning = ?, file_id = ?, sha256 = ?, page_index = ?, start_offset = ?,
      end_offset = ?, quote = ?, prefix = ?, suffix = ?, rects = ?, continued = ?, strokes = ?, note = ?, tags = ?, citation = ?, updated_at = ?
    WHERE id = ?`).run(
    revision, kind, scope, item, meaning, anchor.fileId, anchor.sha256, anchor.pageIndex, anchor.start,
    anchor.end, anchor.quote, anchor.prefix, anchor.suffix, JSON.stringify(anchor.rects), continued.length === 0 ? null : JSON.stringify(continued),
    strokes === null ? null : JSON.stringify(strokes), note, JSON.stringify(tags), JSON.stringify(citation), updatedAt, id,
  );
  keepHash(db, 'annotation', id);
}

/** Tags of the marks that aren't removed, the most used first. */
export function tagsInUse(db: DatabaseSync): { tag: string; count: number }[] {
  return db.prepare(`
    SELECT value AS tag, count(*) AS count FROM annotation, json_each(annotation.tags) WHERE removed_at IS NULL
    GROUP BY value ORDER BY count(*) DESC, value COLLATE NOCASE`).all().map((row) => ({ tag: text(row, 'tag'), count: integer(row, 'count') }));
}

function annotationFrom(db: DatabaseSync, row: Row): Annotation {
  const anchor: Anchor = {
    fileId: text(row, 'file_id'), sha256: text(row, 'sha256'), pageIndex: integer(row, 'page_index'),
    start: integer(row, 'start_offset'), end: integer(row, 'end_offset'), quote: text(row, 'quote'),
    prefix: text(row, 'prefix'), suffix: text(row, 'suffix'), rects: json<PdfRect[]>(row, 'rects'),
  };
  const before = json<Citation>(row, 'citation');
  const place = { scope: scopeOf(row), item: textOrNull(row, 'item'), anchor };
  return {
    id: text(row, 'id'), revision: integer(row, 'revision'), kind: annotationKindSchema.parse(row['kind']), ...place,
    meaning: annotationMeaningSchema.parse(row['meaning']),
    continued: row['continued'] === null ? [] : json<Anchor[]>(row, 'continued'),
    strokes: row['strokes'] === null ? null : json<Stroke[]>(row, 'strokes'), note: text(row, 'note'), tags: json<string[]>(row, 'tags'),
    createdAt: text(row, 'created_at'), updatedAt: text(row, 'updated_at'),
    // As it is now (a title may have been corrected since); as it was, where the paper has gone.
    citation: citationOfMark(db, place, before.documentId, before) ?? before,
  };
}

/** Marks from before there were scopes are on words, or on their page. */
function scopeOf(row: Row): AnnotationScope {
  if (row['scope'] !== null) return annotationScopeSchema.parse(row['scope']);
  return integer(row, 'end_offset') > integer(row, 'start_offset') ? 'text' : 'page';
}
