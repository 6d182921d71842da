/** Files that the page sends to be imported: streamed into a folder of our own, gone when they're imported or we end. */
import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Transform, type Readable } from 'node:stream';
import { AppError } from '#shared/contract/errors.ts';
import type { Uploads } from '#core/ports.ts';

/** As much as the largest file that is imported, and a little more so that import can say that it's too large. */
export const LARGEST_UPLOAD_BYTES = 320 * 1024 * 1024;

export interface UploadFolder extends Uploads {
  /** @throws AppError `FILE_TOO_LARGE`, `DISK_FULL`, `FILE_UNREADABLE`. */
  receive(body: Readable): Promise<{ readonly id: string; readonly sizeBytes: number }>;
  /** Removes everything that is still there. */
  close(): void;
}

export function createUploadFolder(largestBytes: number = LARGEST_UPLOAD_BYTES): UploadFolder {
  // mkdtemp makes it 0700.
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-uploads-'));
  const paths = new Map<string, string>();

  return {
    async receive(body) {
      const id = randomUUID();
      const path = join(folder, id);
      let sizeBytes = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          sizeBytes += chunk.length;
          if (sizeBytes > largestBytes) done(new AppError('FILE_TOO_LARGE', 'This file is larger than can be read', { details: { largestBytes } }));
          else done(null, chunk);
        },
      });
      try {
        await pipeline(body, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (thrown) {
        await rm(path, { force: true });
        throw asAppError(thrown);
      }
      paths.set(id, path);
      return { id, sizeBytes };
    },
    path: (id) => paths.get(id) ?? null,
    discard(id) {
      const path = paths.get(id);
      paths.delete(id);
      if (path !== undefined) rmSync(path, { force: true });
    },
    close() {
      paths.clear();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  if (code === 'ENOSPC') return new AppError('DISK_FULL', 'The disk is full', { cause: thrown });
  return new AppError('FILE_UNREADABLE', 'The file did not arrive whole', { cause: thrown });
}
