/** Copies a file into the library's incoming folder, and tells what it is by its content. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#shared/contract/errors.ts';
import { MAX_FILE_BYTES } from '#core/extract/limits.ts';
import { incomingFolder } from '#core/library/folder.ts';
import { explain, hasErrno } from '#core/library/sqliteErrors.ts';

export interface TakenIn {
  /** The library's own copy: what is read from now on, whatever becomes of the file it came from. */
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly extension: string;
}

/**
 * Copying and hashing is one pass, so that the hash is of exactly the bytes that are kept.
 * @throws AppError `FILE_EMPTY`, `FILE_TOO_LARGE`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `DISK_FULL`
 */
export async function takeIn(file: { path: string; name: string }, libraryFolder: string, id: string, signal: AbortSignal): Promise<TakenIn> {
  const extension = /^\.[a-z]{2,8}$/.exec(extname(file.name).toLowerCase())?.[0].slice(1) ?? 'bin';
  const path = join(incomingFolder(libraryFolder), `${id}.${extension}`);
  const hash = createHash('sha256');
  try {
    const { size } = await stat(file.path);
    if (size === 0) throw new AppError('FILE_EMPTY', 'This file is empty');
    if (size > MAX_FILE_BYTES) throw new AppError('FILE_TOO_LARGE', 'This file is larger than 300 MB', { details: { sizeBytes: size } });
    const counter = hashing(hash);
    await pipeline(createReadStream(file.path), counter.through, createWriteStream(path, { mode: 0o600 }), { signal });
    return { path, sha256: hash.digest('hex'), sizeBytes: counter.bytes(), extension };
  } catch (error) {
    await rm(path, { force: true });
    signal.throwIfAborted();
    if (hasErrno(error, 'ENOENT')) throw new AppError('FILE_NOT_FOUND', 'This file is no longer there', { cause: error });
    if (hasErrno(error, 'EACCES', 'EPERM', 'EISDIR', 'EIO')) throw new AppError('FILE_UNREADABLE', 'This file could not be read', { cause: error });
    throw explain(error);
  }
}

function hashing(hash: Hash): { through: Transform; bytes: () => number } {
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, bytes: () => bytes };
}
