/** Finds a paper by id, or says that there is none. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { integer, text, textOrNull } from '#core/library/rows.ts';

export interface Place {
  readonly id: string;
  readonly fileId: string;
  readonly sha256: string;
  /** Key of its corrections. */
  readonly part: string;
  readonly isFile: boolean;
  readonly pageFrom: number;
  readonly pageTo: number;
  readonly item: string | null;
}

/** @throws AppError `NOT_FOUND`, also where the file was taken out of the library */
export function findDocument(db: DatabaseSync, id: string): Place {
  const row = db.prepare(`SELECT document.id, file_id, part, part_of, page_from, page_to, item, sha256
    FROM document JOIN file ON file.id = document.file_id WHERE document.id = ? AND removed_at IS NULL`).get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such paper in the library');
  return {
    id: text(row, 'id'), fileId: text(row, 'file_id'), sha256: text(row, 'sha256'), part: text(row, 'part'), isFile: row['part_of'] === null,
    pageFrom: integer(row, 'page_from'), pageTo: integer(row, 'page_to'), item: textOrNull(row, 'item'),
  };
}
