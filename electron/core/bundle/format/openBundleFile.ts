import { open, type FileHandle } from 'node:fs/promises';
import { AppError } from '#shared/contract/errors.ts';
import { hasErrno } from '#core/library/sqliteErrors.ts';
import { readManifest, type SignedManifest } from './readManifest.ts';
import { readZip, type PlacedEntry } from './readZip.ts';

export interface BundleHead extends SignedManifest {
  readonly file: FileHandle;
  readonly entries: readonly PlacedEntry[];
  readonly sizeBytes: number;
}

/**
 * Opens a bundle as far as its signed manifest, and lets `work` go on with it; the file is closed again whatever happens.
 * @throws AppError `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `FILE_EMPTY`, and what `readZip` and `readManifest` throw
 */
export async function withBundleFile<T>(path: string, work: (head: BundleHead) => Promise<T>): Promise<T> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    if (hasErrno(cause, 'ENOENT')) throw new AppError('FILE_NOT_FOUND', 'This file is no longer there', { cause });
    throw new AppError('FILE_UNREADABLE', 'This file could not be read', { cause });
  });
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new AppError('BUNDLE_NOT_ONE', 'This is a folder, not a file');
    if (status.size === 0) throw new AppError('FILE_EMPTY', 'This file is empty');
    const entries = await readZip(file, status.size);
    return await work({ ...await readManifest(file, entries), file, entries, sizeBytes: status.size });
  } finally {
    await file.close();
  }
}
