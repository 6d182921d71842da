/** Opens a library: takes its lock, sees that it is whole, brings it up to date. */
import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { AppError, toWire, type WireError } from '#shared/contract/errors.ts';
import type { Clock, Log } from '#core/ports.ts';
import { clearUnproved, isGood, listBackups, makeBackup, restoreNewest, type Backup } from './backups.ts';
import { numberOf, openForReading, openForWriting } from './connection.ts';
import { finishImports } from './finishImports.ts';
import { databasePath, prepareFolder } from './folder.ts';
import type { Beside, Library } from './library.ts';
import { claimFolder, lockLibrary } from './lock.ts';
import { migrate, refuseNewer, schemaVersion } from './migrate.ts';
import { migrations } from './migrations.ts';
import { explain, hasErrno, isBusy } from './sqliteErrors.ts';

/** One backup a day, also for somebody who opens the library a little earlier each morning. */
const BACKUP_EVERY_MS = 20 * 60 * 60 * 1000;
/** After opening: for people whose laptops are never shut down in order. By then the first screen stands. */
const BACKUP_AFTER_MS = 30_000;

export interface Opening {
  /** Looked over whole also where it was closed in order: something about it is known to be wrong. */
  readonly suspect?: boolean;
  /** A person put a copy of this time in its place just now. */
  readonly wentBackTo?: string;
}

/**
 * @throws AppError `LIBRARY_LOCKED` another program has it open; `LIBRARY_TOO_NEW` a newer version wrote it (not one byte is
 *   changed); `LIBRARY_DAMAGED` and there is no good backup; `DISK_FULL`
 */
export async function openLibrary(folder: string, which: Library['which'], clock: Clock, log: Log, how: Opening = {}): Promise<Library> {
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
      }, clock, log, how);
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

async function openWritable(folder: string, which: Library['which'], unlock: () => void, clock: Clock, log: Log, how: Opening): Promise<Library> {
  const path = databasePath(folder);
  const restored = await refuseDamage(folder, path, clock, log, how.suspect === true);
  const db = openForWriting(path);
  try {
    const version = schemaVersion(db);
    refuseNewer(version);
    if (version > 0 && version < migrations.length) await makeBackup(db, folder, clock.now());
    migrate(db);
    clearUnproved(folder);
    await finishImports(folder, db);
    if (restored !== null) setAbout(db, 'restoredFrom', restored);
    // A copy keeps what was said of damage before it was made: that is over.
    if (how.wentBackTo !== undefined) setAbout(db, 'restoredFrom', null);
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
async function refuseDamage(folder: string, path: string, clock: Clock, log: Log, suspect: boolean): Promise<string | null> {
  if (isNew(folder, path) || (!suspect && statSync(path).size > 0 && wasClosed(path)) || isGood(path)) return null;
  const backup = await restoreNewest(folder, path, clock.now());
  if (!backup) throw new AppError('LIBRARY_DAMAGED', 'The library file is damaged, and there is no good backup');
  log.error(`The library file was damaged: the backup of ${backup.madeAt} took its place`);
  return backup.madeAt;
}

/** A file without bytes is a new library's, unless there are backups of it: then somebody emptied it. */
function isNew(folder: string, path: string): boolean {
  return statSync(path).size === 0 && listBackups(folder).length === 0;
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
    if (isBusy(error)) throw error;
    // Damage shows in many ways; what it is, looking the file over tells.
    return false;
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
  let beside: Beside | null = null;
  return {
    which, folder, db, readOnly: true, copyTrouble: null,
    copyNow: () => Promise.reject(new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed')),
    write: () => {
      throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
    },
    standBeside: (given) => {
      beside = given;
    },
    close: () => {
      beside?.closing();
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
  #beside: Beside | null = null;
  readonly #timer: NodeJS.Timeout;
  #backup: Promise<void> = Promise.resolve();
  #copyTrouble: WireError | null = null;

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
      this.#beside?.written();
      return result;
    } catch (error) {
      // SQLite has rolled back by itself where the disk is full.
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw explain(error);
    }
  }

  standBeside(beside: Beside | null): void {
    this.#beside = beside;
  }

  async close(): Promise<void> {
    this.#beside?.closing();
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

  get copyTrouble(): WireError | null {
    return this.#copyTrouble;
  }

  async copyNow(spare?: string): Promise<Backup> {
    try {
      const made = await makeBackup(this.db, this.folder, this.#clock.now(), spare);
      this.#copyTrouble = null;
      return made;
    } catch (error) {
      const explained = explain(error);
      this.#copyTrouble = toWire(explained);
      throw explained;
    }
  }

  async #makeBackup(): Promise<void> {
    const newest = listBackups(this.folder)[0];
    const age = newest === undefined ? null : this.#clock.now().getTime() - Date.parse(newest.madeAt);
    // One from the future is of a day on which the clock was wrong.
    if (age !== null && age >= 0 && age <= BACKUP_EVERY_MS) return;
    try {
      await this.copyNow();
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
