/** Rotating copies of the database, made by SQLite's own backup call and each proved good before it counts. */
import { chmodSync, closeSync, copyFileSync, linkSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { AppError } from '#shared/contract/errors.ts';
import { numberOf, openForReading } from './connection.ts';
import { backupsFolder, putInPlace } from './folder.ts';
import { RECORD_TABLES } from './recordTables.ts';

/** Enough for a working week. */
const KEPT = 5;
/** The number tells which came later, whatever the clock said; the first versions' copies have none. */
const NAME = /^library-(?:(\d{6})-)?(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}-\d{3})Z\.sqlite$/;
const UNPROVED = '.part';

export interface Backup {
  readonly path: string;
  readonly name: string;
  /** Grows from copy to copy. */
  readonly number: number;
  /** ISO time that it was made, by the clock of then. */
  readonly madeAt: string;
}

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  let names: string[];
  try {
    names = readdirSync(backupsFolder(folder));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const made = NAME.exec(name);
    if (!made) return [];
    return [{ path: join(backupsFolder(folder), name), name, number: Number(made[1] ?? 0), madeAt: `${made[2]}T${made[3]}:${made[4]}:${made[5]?.replace('-', '.')}Z` }];
  }).toSorted((a, b) => b.number - a.number || (a.madeAt < b.madeAt ? 1 : -1));
}

/** What a copy that was cut short left behind: as large as the library, and good for nothing. */
export function clearUnproved(folder: string): void {
  for (const name of readdirSync(backupsFolder(folder))) {
    if (name.startsWith('library-') && name.endsWith(UNPROVED)) rmSync(join(backupsFolder(folder), name), { force: true });
  }
}

/**
 * Copies the database as it stands, proves the copy, keeps the newest five.
 * @param spare a copy that stays, however old it is
 * @throws AppError `LIBRARY_DAMAGED` when the copy turns out bad: the older ones stay.
 */
export async function makeBackup(db: DatabaseSync, folder: string, now: Date, spare?: string): Promise<Backup> {
  const madeAt = now.toISOString();
  const number = (listBackups(folder)[0]?.number ?? 0) + 1;
  const name = `library-${String(number).padStart(6, '0')}-${madeAt.replaceAll(/[:.]/g, '-')}.sqlite`;
  const path = join(backupsFolder(folder), name);
  const unproved = path + UNPROVED;
  rmSync(unproved, { force: true });
  try {
    closeSync(openSync(unproved, 'w', 0o600));
    const before = countRecords(db);
    await copyTo(db, unproved);
    chmodSync(unproved, 0o600);
    if (!isGood(unproved, before)) throw new AppError('LIBRARY_DAMAGED', 'The backup that was just made does not read back');
    await putInPlace(unproved, path);
  } finally {
    rmSync(unproved, { force: true });
  }
  for (const old of listBackups(folder).slice(KEPT)) if (old.name !== spare) rmSync(old.path, { force: true });
  return { path, name, number, madeAt };
}

/** A copy that could not begin because a write was under way is begun again so often, after so long. */
const TRIES = 5;
const AGAIN_AFTER_MS = 40;

/** Node gives up on a database that is being written at that moment, with an error that says `not an error` (`errcode` 0). */
async function copyTo(db: DatabaseSync, path: string): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await backup(db, path, { rate: 2000 });
      return;
    } catch (error) {
      const busy = error instanceof Error && 'errcode' in error && error.errcode === 0;
      if (!busy || tried === TRIES) throw error;
      await setTimeout(AGAIN_AFTER_MS * tried);
    }
  }
}

/** SQLite also looks into the search index, which is derived: what is wrong with that alone costs nobody anything. */
const INDEX_ALONE = /FTS5 table main\.search_posting|^fts5: .*"search_posting"/;

/** What SQLite finds wrong with a database, but for its search index. @throws SQLite's error where it can't even be looked through */
export function damageIn(db: DatabaseSync): string[] {
  return db.prepare('PRAGMA integrity_check(20)').all().map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok' && !INDEX_ALONE.test(line));
}

/** Whether a database file is whole. With `atLeast`, also whether each record table has as many rows. */
export function isGood(path: string, atLeast: ReadonlyMap<string, number> = new Map()): boolean {
  if (!hasSqliteHeader(path)) return false;
  let copy: DatabaseSync;
  try {
    copy = openForReading(path);
  } catch {
    return false;
  }
  try {
    if (damageIn(copy).length > 0) return false;
    // A library of any version has this table: without it, the list of tables itself is gone.
    if (numberOf(copy, 'PRAGMA user_version') > 0) numberOf(copy, 'SELECT count(*) FROM about');
    const found = countRecords(copy);
    return [...atLeast].every(([table, rows]) => (found.get(table) ?? 0) >= rows);
  } catch {
    return false;
  } finally {
    copy.close();
  }
}

/** Sets the newest good backup in the damaged database's place; the damaged files stay beside it. Null where none is good. */
export async function restoreNewest(folder: string, path: string, now: Date): Promise<Backup | null> {
  const good = listBackups(folder).find((candidate) => isGood(candidate.path));
  if (!good) return null;
  await setInPlace(good, path, now);
  return good;
}

/**
 * Puts a copy where the library's database is; that one and what belongs to it stay beside it, under names that say when.
 * At every moment there is a whole file in the place: the copy is written and on disk before anything is moved.
 */
export async function setInPlace(copy: Backup, path: string, now: Date): Promise<void> {
  const coming = `${path}.restoring`;
  copyFileSync(copy.path, coming);
  chmodSync(coming, 0o600);
  const aside = `${path}.damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  keepBeside(path, aside);
  for (const suffix of ['-wal', '-shm']) {
    try {
      renameSync(path + suffix, aside + suffix);
    } catch {
      // Not every library has a -wal or -shm beside it.
    }
  }
  await putInPlace(coming, path);
}

/** A second name needs no room; where the disk knows none, a copy. */
function keepBeside(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    copyFileSync(path, aside);
  }
}

/** Rows of the tables that hold what a person did: a backup that has fewer of them is no backup. */
function countRecords(db: DatabaseSync): Map<string, number> {
  // An older version's backup has fewer tables.
  const there = new Set(db.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table'").all().map(({ name }) => String(name)));
  return new Map(RECORD_TABLES.filter(({ table }) => there.has(table)).map(({ table }) => [table, numberOf(db, `SELECT count(*) FROM main.${table}`)]));
}

function hasSqliteHeader(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const header = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  return header.toString('latin1') === 'SQLite format 3\0';
}
