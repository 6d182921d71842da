/** Writes a finished export to where a person said. */
import { writeFile } from 'node:fs/promises';
import { AppError } from '#shared/contract/errors.ts';
import { fromHere } from './fromHere.ts';
import type { Session } from './session.ts';

/** @returns the whole path. @throws AppError `NOT_FOUND`, `DISK_FULL`, `FILE_UNREADABLE` */
export async function writeExport({ core }: Session, exportId: string, to: string): Promise<string> {
  const path = fromHere(to);
  const finished = core.exported(exportId);
  if (!finished) throw new AppError('NOT_FOUND', 'The export has gone');
  try {
    await writeFile(path, finished.bytes, { mode: 0o600 });
  } catch (thrown) {
    const full = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC';
    throw new AppError(full ? 'DISK_FULL' : 'FILE_UNREADABLE', `Could not write ${path}: ${thrown instanceof Error ? thrown.message : ''}`, { cause: thrown });
  }
  return path;
}
