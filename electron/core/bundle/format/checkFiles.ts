/** Reads every file of a bundle from end to end, and holds it against what was signed; where asked, copies it out on the way. */
import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { AppError } from '#shared/contract/errors.ts';
import { explain } from '#core/library/sqliteErrors.ts';
import type { PlacedEntry } from './readZip.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * @param staging a folder that only this run uses, for copies named by their SHA-256; null for none
 * @param onBytes is told how many were read, all together
 * @throws AppError `BUNDLE_ALTERED`, `BUNDLE_CUT_SHORT`, `DISK_FULL`; the signal's reason
 */
export async function checkFiles(file: FileHandle, entries: readonly PlacedEntry[], staging: string | null, onBytes: (done: number) => void, signal: AbortSignal): Promise<void> {
  let done = 0;
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (const [at, entry] of entries.entries()) {
    const named = at < 2 ? null : entry.name.slice(entry.name.indexOf('/') + 1);
    const copy = named !== null && staging !== null ? await open(join(staging, named), 'wx', 0o600).catch(explained) : null;
    try {
      const hash = createHash('sha256');
      const checksum = await readThrough(file, entry, chunk, hash, copy, (bytes) => {
        signal.throwIfAborted();
        done += bytes;
        onBytes(done);
      });
      if (checksum !== entry.crc32 || (named !== null && hash.digest('hex') !== named)) throw new AppError('BUNDLE_ALTERED', 'One of its parts is not what was signed');
    } finally {
      await copy?.close();
    }
  }
}

async function readThrough(file: FileHandle, entry: PlacedEntry, chunk: Buffer, hash: Hash, copy: FileHandle | null, onBytes: (bytes: number) => void): Promise<number> {
  let checksum = 0;
  for (let at = 0; at < entry.length;) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, entry.length - at), entry.offset + at);
    if (bytesRead === 0) throw new AppError('BUNDLE_CUT_SHORT', 'The file became shorter while it was read');
    const bytes = chunk.subarray(0, bytesRead);
    hash.update(bytes);
    checksum = crc32(bytes, checksum);
    if (copy) await copy.write(bytes, 0, bytesRead).catch(explained);
    at += bytesRead;
    onBytes(bytesRead);
  }
  return checksum;
}

function explained(error: unknown): never {
  throw explain(error);
}
