/** Turns what SQLite and the file system throw into the failures that people are told about. */
import { AppError } from '#shared/contract/errors.ts';

// Primary result codes, https://sqlite.org/rescode.html
const BUSY = 5;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** SQLite's primary result code of a thrown error, or null where it isn't SQLite's. */
function sqliteCode(thrown: unknown): number | null {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return null;
  return thrown.errcode & 0xff;
}

export function isBusy(thrown: unknown): boolean {
  return sqliteCode(thrown) === BUSY;
}

export function isDamage(thrown: unknown): boolean {
  if (thrown instanceof AppError) return thrown.code === 'LIBRARY_DAMAGED';
  const code = sqliteCode(thrown);
  return code === CORRUPT || code === NOTADB;
}

/** True for errors of the file system with one of these codes ("ENOSPC"). */
export function hasErrno(thrown: unknown, ...codes: string[]): boolean {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' && codes.includes(thrown.code);
}

/** The same error, as an `AppError` where it's one that a person can do something about. */
export function explain(thrown: unknown): unknown {
  if (thrown instanceof AppError) return thrown;
  const code = sqliteCode(thrown);
  if (code === FULL || hasErrno(thrown, 'ENOSPC', 'EDQUOT')) return new AppError('DISK_FULL', 'No room left on the disk', { cause: thrown });
  if (code === READONLY || hasErrno(thrown, 'EROFS')) return new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed', { cause: thrown });
  if (code === BUSY) return new AppError('LIBRARY_LOCKED', 'Another program has this library open', { cause: thrown });
  if (isDamage(thrown)) return new AppError('LIBRARY_DAMAGED', 'The library file is damaged', { cause: thrown });
  if (code === CANTOPEN) return new AppError('FILE_UNREADABLE', 'The library file cannot be opened', { cause: thrown });
  return thrown;
}
