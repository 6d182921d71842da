/**
 * One program writes a library at a time. The lock is SQLite's own lock on an empty file: the system lets go of it when the
 * program ends, however it ends, so there is no stale lock to clear.
 *
 * Such locks belong to a process, and closing *any* handle of the file gives them up (POSIX): so nothing but SQLite opens
 * `library.lock` or `library.sqlite` while they are in use, and a folder that this process has open is refused untouched.
 */
import { chmodSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { isBusy } from './sqliteErrors.ts';

const openHere = new Set<string>();

/**
 * Sees to it that this process opens a folder once; the function that it returns gives it back.
 * @throws AppError `LIBRARY_LOCKED`
 */
export function claimFolder(folder: string): () => void {
  let path = folder;
  try {
    path = realpathSync(folder);
  } catch {
    // It isn't there yet.
  }
  if (openHere.has(path)) throw new AppError('LIBRARY_LOCKED', 'This library is open already');
  openHere.add(path);
  return () => void openHere.delete(path);
}

/**
 * Takes the lock; the function that it returns gives it back.
 * @throws AppError `LIBRARY_LOCKED`
 */
export function lockLibrary(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'library.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    chmodSync(join(folder, 'library.lock'), 0o600);
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new AppError('LIBRARY_LOCKED', 'Another program has this library open', { cause: error });
    throw error;
  }
  return () => lock.close();
}
