/** Rotating copies of the database, made by SQLite's own backup call and each proved good before it counts. */
import { chmodSync, closeSync, copyFileSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { numberOf, openForReading } from './connection.ts';
import { backupsFolder, putInPlace } from './folder.ts';
import { RECORD_TABLES } from './recordTables.ts';

/** Enough for a working week. */
const KEPT = 5;
const NAME = /^library-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}-\d{3})Z\.sqlite$/;

export interface Backup {
  readonly path: string;
  /** ISO time that it was made. */
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
    return [{ path: join(backupsFolder(folder), name), madeAt: `${made[1]}T${made[2]}:${made[3]}:${made[4]?.replace('-', '.')}Z` }];
  }).toSorted((a, b) => (a.path < b.path ? 1 : -1));
}

/**
 * Copies the database as it stands, proves the copy, keeps the newest five.
 * @throws Error when the copy turns out bad: the older ones stay.
 */
export async function makeBackup(db: DatabaseSync, folder: string, now: Date): Promise<Backup> {
  const madeAt = now.toISOString();
  const path = join(backupsFolder(folder), `library-${madeAt.replaceAll(/[:.]/g, '-')}.sqlite`);
  const unproved = `${path}.part`;
  rmSync(unproved, { force: true });
  try {
    closeSync(openSync(unproved, 'w', 0o600));
    const before = countRecords(db);
    await copyTo(db, unproved);
    chmodSync(unproved, 0o600);
    if (!isGood(unproved, before)) throw new Error('The backup that was just made does not read back');
    await putInPlace(unproved, path);
  } finally {
    rmSync(unproved, { force: true });
  }
  for (const old of listBackups(folder).slice(KEPT)) rmSync(old.path, { force: true });
  return { path, madeAt };
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
    if (String(Object.values(copy.prepare('PRAGMA integrity_check(1)').get() ?? {})[0]) !== 'ok') return false;
    const found = countRecords(copy);
    return [...atLeast].every(([table, rows]) => (found.get(table) ?? 0) >= rows);
  } catch {
    return false;
  } finally {
    copy.close();
  }
}

/** Sets the newest good backup in the damaged database's place; the damaged files stay beside it. Null where none is good. */
export function restoreNewest(folder: string, path: string, now: Date): Backup | null {
  const good = listBackups(folder).find((candidate) => isGood(candidate.path));
  if (!good) return null;
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  for (const suffix of ['-wal', '-shm', '']) {
    try {
      renameSync(path + suffix, `${path}.damaged-${stamp}${suffix}`);
    } catch {
      // Not every library has a -wal or -shm beside it.
    }
  }
  copyFileSync(good.path, path);
  return good;
}

/** Rows of the tables that hold what a person did: a backup that has fewer of them is no backup. */
function countRecords(db: DatabaseSync): Map<string, number> {
  // An older version's backup has fewer tables.
  const there = new Set(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().map(({ name }) => String(name)));
  return new Map(RECORD_TABLES.filter(({ table }) => there.has(table)).map(({ table }) => [table, numberOf(db, `SELECT count(*) FROM ${table}`)]));
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
