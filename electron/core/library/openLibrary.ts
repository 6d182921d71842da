/** Opens a library: takes its lock, sees that it is whole, brings it up to date. */
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Clock, Log } from '#core/ports.ts';
import { isGood, listBackups, makeBackup, restoreNewest } from './backups.ts';
import { numberOf, openForReading, openForWriting } from './connection.ts';
import { databasePath, incomingFolder, prepareFolder } from './folder.ts';
import type { Library } from './library.ts';
import { claimFolder, lockLibrary } from './lock.ts';
import { migrate, refuseNewer, schemaVersion } from './migrate.ts';
import { migrations } from './migrations.ts';
import { text } from './rows.ts';
import { explain, hasErrno, isDamage } from './sqliteErrors.ts';

/** One backup a day, also for somebody who opens the library a little earlier each morning. */
const BACKUP_EVERY_MS = 20 * 60 * 60 * 1000;
/** After opening: for people whose laptops are never shut down in order. By then the first screen stands. */
const BACKUP_AFTER_MS = 30_000;

/**
 * @throws AppError `LIBRARY_LOCKED` another program has it open; `LIBRARY_TOO_NEW` a newer version wrote it (not one byte is
 *   changed); `LIBRARY_DAMAGED` and there is no good backup; `DISK_FULL`
 */
export async function openLibrary(folder: string, which: Library['which'], clock: Clock, log: Log): Promise<Library> {
  let giveBack = (): void => undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    giveBack = claimFolder(folder);
    refuseNewer(versionInHeader(databasePath(folder)));
    if (!prepareFolder(folder)) return openReadOnly(folder, which, giveBack);
    const unlock = lockLibrary(folder);
    try {
      return await openWritable(folder, which, () => {
        unlock();
        giveBack();
      }, clock, log);
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    giveBack();
    if (hasErrno(error, 'EACCES', 'EPERM', 'EROFS')) throw new AppError('FILE_UNREADABLE', 'This folder cannot be used', { cause: error });
    throw explain(error);
  }
}

async function openWritable(folder: string, which: Library['which'], unlock: () => void, clock: Clock, log: Log): Promise<Library> {
  const path = databasePath(folder);
  const restored = refuseDamage(folder, path, clock, log);
  const db = openForWriting(path);
  try {
    const version = schemaVersion(db);
    refuseNewer(version);
    if (version > 0 && version < migrations.length) await makeBackup(db, folder, clock.now());
    migrate(db);
    if (restored === null) clearHalfImports(folder, db, readAbout(db, 'open'));
    else setAbout(db, 'restoredFrom', restored);
    setAbout(db, 'open', clock.now().toISOString());
  } catch (error) {
    db.close();
    throw error;
  }
  return new OpenLibrary(which, folder, db, unlock, clock, log);
}

/**
 * A library that wasn't closed properly is checked whole before anything else; a damaged one is set aside and the newest
 * good backup takes its place. Returns when that backup was made, or null where nothing was wrong.
 */
function refuseDamage(folder: string, path: string, clock: Clock, log: Log): string | null {
  if (statSync(path).size === 0 || wasClosed(path) || isGood(path)) return null;
  const backup = restoreNewest(folder, path, clock.now());
  if (!backup) throw new AppError('LIBRARY_DAMAGED', 'The library file is damaged, and there is no good backup');
  log.error(`The library file was damaged: the backup of ${backup.madeAt} took its place`);
  return backup.madeAt;
}

/** Whether the program that had it last closed it in order. Cheap: done at each start. */
function wasClosed(path: string): boolean {
  if (statSync(`${path}-wal`, { throwIfNoEntry: false }) !== undefined) return false;
  try {
    const db = openForReading(path);
    try {
      return numberOf(db, `SELECT count(*) FROM about WHERE key = 'open'`) === 0;
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

function openReadOnly(folder: string, which: Library['which'], giveBack: () => void): Library {
  const db = openForReading(databasePath(folder));
  try {
    const version = schemaVersion(db);
    refuseNewer(version);
    if (version < migrations.length) throw new AppError('LIBRARY_READ_ONLY', 'This library has to be brought up to date, and its folder cannot be written');
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    which, folder, db, readOnly: true,
    write: () => {
      throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
    },
    close: () => {
      db.close();
      giveBack();
      return Promise.resolve();
    },
  };
}

class OpenLibrary implements Library {
  readonly readOnly = false;
  readonly which: Library['which'];
  readonly folder: string;
  readonly db: DatabaseSync;
  readonly #unlock: () => void;
  readonly #clock: Clock;
  readonly #log: Log;
  #changed = false;
  readonly #timer: NodeJS.Timeout;
  #backup: Promise<void> = Promise.resolve();

  constructor(which: Library['which'], folder: string, db: DatabaseSync, unlock: () => void, clock: Clock, log: Log) {
    this.which = which;
    this.folder = folder;
    this.db = db;
    this.#unlock = unlock;
    this.#clock = clock;
    this.#log = log;
    this.#timer = setTimeout(() => {
      if (this.#hasRecords()) this.#backup = this.#makeBackup();
    }, BACKUP_AFTER_MS);
    this.#timer.unref();
  }

  write<T>(work: () => T): T {
    if (this.db.isTransaction) return work();
    try {
      this.db.exec('BEGIN IMMEDIATE');
      const result = work();
      this.db.exec('COMMIT');
      this.#changed = true;
      return result;
    } catch (error) {
      // SQLite has rolled back by itself where the disk is full.
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw explain(error);
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#backup;
    if (this.#changed) await this.#makeBackup();
    try {
      setAbout(this.db, 'open', null);
    } catch (error) {
      // The disk is full, say: the next start will look the library over.
      this.#log.error('The library could not be marked as closed', error);
    } finally {
      this.db.close();
      this.#unlock();
    }
  }

  async #makeBackup(): Promise<void> {
    const newest = listBackups(this.folder)[0];
    if (newest && this.#clock.now().getTime() - Date.parse(newest.madeAt) <= BACKUP_EVERY_MS) return;
    try {
      await makeBackup(this.db, this.folder, this.#clock.now());
    } catch (error) {
      this.#log.error('No backup could be made', error);
    }
  }

  #hasRecords(): boolean {
    return numberOf(this.db, 'SELECT count(*) FROM file') > 0;
  }
}

export function setAbout(db: DatabaseSync, key: string, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM about WHERE key = ?').run(key);
  else db.prepare('INSERT INTO about (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value);
}

export function readAbout(db: DatabaseSync, key: string): string | null {
  const row = db.prepare('SELECT value FROM about WHERE key = ?').get(key);
  return row ? String(row['value']) : null;
}

/**
 * What an import that was cut short left behind: copies that were still being read, and originals that no record names.
 * Only files that came since that program started go: anything older is the member's, and the doctor tells of it.
 */
function clearHalfImports(folder: string, db: DatabaseSync, since: string | null): void {
  for (const name of readdirSync(incomingFolder(folder))) rmSync(join(incomingFolder(folder), name), { recursive: true, force: true });
  if (since === null) return;
  const known = new Set(db.prepare('SELECT sha256 FROM file').all().map((row) => text(row, 'sha256')));
  for (const name of readdirSync(join(folder, 'files'))) {
    const path = join(folder, 'files', name);
    const original = /^([0-9a-f]{64})\.[a-z]+$/.exec(name);
    if (original && !known.has(original[1] ?? '') && statSync(path).ctimeMs >= Date.parse(since)) rmSync(path);
  }
}

/** `user_version` as it stands in the file's header (offset 60): read without opening, so that nothing is touched. */
function versionInHeader(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < 100) return 0;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  return header.toString('latin1', 0, 15) === 'SQLite format 3' ? header.readUInt32BE(60) : 0;
}
