/**
 * Takes records that are no longer as they were written from a backup that still has them so. Which version it was is
 * beyond doubt: a record keeps the hash of what was written, and the backup's has to be the very same.
 */
import type { DatabaseSync } from 'node:sqlite';
import { isGood, listBackups } from './backups.ts';
import { openForReading } from './connection.ts';
import { changedRecords, recordHash, type HashedTable } from './recordHash.ts';
import { text, type Row } from './rows.ts';

const TABLES: readonly HashedTable[] = ['annotation', 'question', 'shared_record'];

/** Call it inside a transaction. @returns how many are as they were written again */
export function mendRecords(db: DatabaseSync, folder: string): number {
  let mended = 0;
  for (const { path } of listBackups(folder)) {
    const changed = TABLES.flatMap((table) => changedRecords(db, table).map((row) => ({ table, row })));
    if (changed.length === 0) return mended;
    if (!isGood(path)) continue;
    const backup = openForReading(path);
    try {
      for (const { table, row } of changed) if (takeBack(db, backup, table, row)) mended += 1;
    } finally {
      backup.close();
    }
  }
  return mended;
}

function takeBack(db: DatabaseSync, backup: DatabaseSync, table: HashedTable, row: Row): boolean {
  const there = findIn(backup, table, row);
  if (there === null) return false;
  if (keepOwn(db, table, row, there)) return true;
  if (there['content_sha256'] !== row['content_sha256'] || recordHash(backup, table, there) !== row['content_sha256']) return false;
  putBack(db, table, there);
  if (table === 'question') {
    db.prepare('DELETE FROM evidence WHERE question_id = ?').run(text(there, 'id'));
    for (const evidence of backup.prepare('SELECT * FROM evidence WHERE question_id = ? ORDER BY position').all(text(there, 'id'))) putBack(db, 'evidence', evidence);
  }
  return true;
}

/** Only the hash is not what it was: the record itself is as the backup says that it was written. */
function keepOwn(db: DatabaseSync, table: HashedTable, row: Row, there: Row): boolean {
  const written = recordHash(db, table, row);
  if (there['content_sha256'] !== written) return false;
  db.prepare(`UPDATE ${table} SET content_sha256 = ? WHERE id = ?${table === 'shared_record' ? ' AND kind = ?' : ''}`)
    .run(written, text(row, 'id'), ...(table === 'shared_record' ? [text(row, 'kind')] : []));
  return true;
}

/** Null also in an older version's backup, which may have no such table or hash. */
function findIn(backup: DatabaseSync, table: HashedTable, row: Row): Row | null {
  try {
    const found = table === 'shared_record'
      ? backup.prepare('SELECT * FROM shared_record WHERE kind = ? AND id = ?').get(text(row, 'kind'), text(row, 'id'))
      : backup.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(text(row, 'id'));
    return found ?? null;
  } catch {
    return null;
  }
}

/** Where it stands now, and whether it was removed, stays as it is: the backup may be of before. */
const STANDING = new Set(['revision', 'removed_at', 'updated_at', 'position']);

function putBack(db: DatabaseSync, table: HashedTable | 'evidence', row: Row): void {
  const columns = Object.keys(row);
  const kept = table === 'evidence' ? columns : columns.filter((column) => !STANDING.has(column));
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT DO UPDATE SET ${kept.map((column) => `${column} = excluded.${column}`).join(', ')}`).run(...columns.map((column) => row[column] ?? null));
}
