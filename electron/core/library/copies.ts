/** The copies that a library makes of itself, as a person sees them, and going back to one. */
import { statSync } from 'node:fs';
import type { Result } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import { isGood, listBackups, setInPlace } from './backups.ts';
import { numberOf, openForReading } from './connection.ts';
import { databasePath } from './folder.ts';
import type { Library } from './library.ts';
import type { LibrarySession } from './session.ts';

type Copy = Result<'library.copies'>['copies'][number];

export function listCopies(folder: string): Copy[] {
  return listBackups(folder).map(({ path, name, madeAt }) => ({ name, madeAt, sizeBytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0, holds: holdingsOf(path) }));
}

function holdingsOf(path: string): Copy['holds'] {
  try {
    const db = openForReading(path);
    try {
      return {
        files: numberOf(db, 'SELECT count(*) FROM file WHERE removed_at IS NULL'),
        marks: numberOf(db, 'SELECT count(*) FROM annotation WHERE removed_at IS NULL'),
        questions: numberOf(db, 'SELECT count(*) FROM question WHERE removed_at IS NULL'),
      };
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/**
 * Puts a copy in the library's place. The library as it is now is copied first, where it can be: that copy's name is given.
 * @throws AppError `NOT_FOUND` no such copy; `LIBRARY_DAMAGED` it does not read back; `LIBRARY_READ_ONLY`, `DISK_FULL`
 */
export async function goBackTo(name: string, session: LibrarySession, now: () => Date): Promise<string | null> {
  const { library } = session;
  if (library.readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
  const copy = listBackups(library.folder).find((each) => each.name === name);
  if (!copy) throw new AppError('NOT_FOUND', 'There is no such copy any more');
  if (!isGood(copy.path)) throw new AppError('LIBRARY_DAMAGED', 'This copy does not read back');
  const before = await copyOfNow(library, name);
  await session.reopen({ wentBackTo: copy.madeAt }, () => setInPlace(copy, databasePath(library.folder), now()));
  return before;
}

/** A damaged library can't be copied, and is kept beside the one that takes its place anyway. */
async function copyOfNow(library: Library, spare: string): Promise<string | null> {
  try {
    return (await library.copyNow(spare)).name;
  } catch (error) {
    if (error instanceof AppError && error.code === 'LIBRARY_DAMAGED') return null;
    throw error;
  }
}
