/** Papers that marks hang on and that were never in this library: they came by name with a backup. */
import type { DatabaseSync } from 'node:sqlite';
import { integer, text } from '#core/library/rows.ts';

export interface WaitingPaper {
  readonly fileId: string;
  readonly source: string;
  readonly marks: number;
}

/** The one with most marks first. */
export function waitingPapers(db: DatabaseSync): WaitingPaper[] {
  return db.prepare(`SELECT file.id, source, count(*) AS marks FROM file JOIN annotation ON annotation.file_id = file.id AND annotation.removed_at IS NULL
    WHERE file.removed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM derived WHERE derived.file_id = file.id)
    GROUP BY file.id ORDER BY marks DESC, source`).all().map((row) => ({ fileId: text(row, 'id'), source: text(row, 'source'), marks: integer(row, 'marks') }));
}
