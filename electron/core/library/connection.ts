/** Opens SQLite files with the values that a library relies on. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** "SCRT": tells our files from other SQLite files. */
export const APPLICATION_ID = 0x53435254;

/**
 * Opens a library's database for writing.
 * `synchronous=FULL`: a commit is on disk when it returns. `secure_delete`: what is taken out doesn't linger in
 * free pages. No ATTACH: nothing that a crafted file does can reach another one.
 */
export function openForWriting(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5000, allowExtension: false, defensive: true, enableForeignKeyConstraints: true, limits: { attach: 0 } });
  try {
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA mmap_size = 0;
      PRAGMA cache_size = -32768;
    `);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/**
 * Opens a database that is only to be read. A cleanly closed WAL database can't be opened in a folder that can't be
 * written, except as immutable; one with a WAL beside it must not be, since its newest pages are in that.
 */
export function openForReading(path: string): DatabaseSync {
  const url = pathToFileURL(path);
  if (!existsSync(`${path}-wal`)) url.searchParams.set('immutable', '1');
  const db = new DatabaseSync(url, { readOnly: true, timeout: 5000, allowExtension: false, limits: { attach: 0 } });
  try {
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;');
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** One number that a pragma or a query gives. */
export function numberOf(db: DatabaseSync, sql: string, ...values: (string | number | null)[]): number {
  const row = db.prepare(sql).get(...values);
  return Number(row ? Object.values(row)[0] : 0);
}
