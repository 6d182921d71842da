/** Brings a backup's records up to this version's tables, in memory: by the same steps that bring a library up to date. */
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { migrate } from '#core/library/migrate.ts';
import { migrations } from '#core/library/migrations.ts';
import { RECORD_TABLES } from '#core/library/recordTables.ts';
import { fromBackup, type BackupPayload } from './payload.ts';

/** @returns a database in memory that holds these records and nothing else; the caller closes it. @throws AppError `BACKUP_DAMAGED` */
export function openRecords(payload: BackupPayload): DatabaseSync {
  const db = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  try {
    migrate(db, migrations.slice(0, payload.schema));
    const there = new Set(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().map(({ name }) => String(name)));
    const known = new Set(RECORD_TABLES.map(({ table }) => table).filter((table) => there.has(table)));
    db.exec('BEGIN');
    for (const table of known) db.exec(`DELETE FROM main.${table}`);
    for (const [table, rows] of Object.entries(payload.tables)) {
      if (!known.has(table)) throw new AppError('BACKUP_DAMAGED', `No table of ours: ${table}`);
      insertRows(db, table, rows);
    }
    db.exec('COMMIT');
    migrate(db);
  } catch (cause) {
    db.close();
    if (cause instanceof AppError) throw cause;
    throw new AppError('BACKUP_DAMAGED', 'The records of this backup do not fit', { cause });
  }
  return db;
}

function insertRows(db: DatabaseSync, table: string, rows: BackupPayload['tables'][string]): void {
  const columns = new Set(db.prepare(`PRAGMA table_info(${table})`).all().map(({ name }) => String(name)));
  for (const row of rows) {
    const names = Object.keys(row);
    if (names.some((name) => !columns.has(name))) throw new AppError('BACKUP_DAMAGED', `No columns of ours in ${table}`);
    db.prepare(`INSERT INTO main.${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...names.map((name) => fromBackup(row[name] ?? null)));
  }
}
