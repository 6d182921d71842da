/** Which papers were prepared by another version of the program. */
import type { DatabaseSync } from 'node:sqlite';
import { EXTRACTOR_VERSION } from '#shared/domain/page/pageText.ts';
import { SEGMENTER_VERSION } from '#shared/domain/segment/segment.ts';
import { text } from './rows.ts';

export interface StaleFile {
  readonly id: string;
  readonly sha256: string;
  readonly extension: string;
  readonly source: string;
  /** The first step that has to be done again; those after it follow. */
  readonly from: 'extract' | 'segment' | 'index';
}

/** Whether all that is derived from a file, taken out or not, was made by this version. */
export function isFresh(db: DatabaseSync, fileId: string, indexVersion: number): boolean {
  return db.prepare('SELECT 1 FROM main.derived WHERE file_id = ? AND extractor_version = ? AND segmenter_version = ? AND index_version = ?')
    .get(fileId, EXTRACTOR_VERSION, SEGMENTER_VERSION, indexVersion) !== undefined;
}

/** Papers that were taken out are left as they are until they come back. */
export function staleFiles(db: DatabaseSync, indexVersion: number): StaleFile[] {
  const rows = db.prepare(`SELECT file.id, sha256, extension, source, extractor_version, segmenter_version, index_version
    FROM main.file LEFT JOIN main.derived ON file_id = file.id WHERE removed_at IS NULL
    AND (extractor_version IS NOT ?1 OR segmenter_version IS NOT ?2 OR index_version IS NOT ?3) ORDER BY imported_at, file.id`)
    .all(EXTRACTOR_VERSION, SEGMENTER_VERSION, indexVersion);
  return rows.map((row) => ({
    id: text(row, 'id'), sha256: text(row, 'sha256'), extension: text(row, 'extension'), source: text(row, 'source'),
    from: row['extractor_version'] !== EXTRACTOR_VERSION ? 'extract' : row['segmenter_version'] !== SEGMENTER_VERSION ? 'segment' : 'index',
  }));
}
