/**
 * One program writes a library at a time. The lock is SQLite's own lock on an empty file: the system lets go of it when the
 * program ends, however it ends, so there is no stale lock to clear, and two windows of one program see each other too.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { isBusy } from './sqliteErrors.ts';

/**
 * Takes the lock; the function that it returns gives it back.
 * @throws AppError `LIBRARY_LOCKED`
 */
export function lockLibrary(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'library.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new AppError('LIBRARY_LOCKED', 'Another program has this library open', { cause: error });
    throw error;
  }
  return () => lock.close();
}
