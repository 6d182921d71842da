/** Looks through a zip before anything unpacks it: a small file can unpack to gigabytes. */
import { inflateRawSync } from 'node:zlib';
import { AppError } from '#shared/contract/errors.ts';
import { MAX_ZIP_ENTRIES, MAX_ZIP_ENTRY_BYTES, MAX_ZIP_RATIO, MAX_ZIP_TOTAL_BYTES, ZIP_RATIO_FREE_BYTES } from '#core/extract/limits.ts';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
/** A zip's closing comment is at most this long, so its end record begins no further from the end. */
const MAX_COMMENT = 65_535;

/**
 * Every entry is really unpacked, bounded, since the sizes that a zip declares can lie.
 * @returns names of its entries. @throws AppError DOCX_DAMAGED, FILE_TOO_LARGE.
 */
export function checkZip(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return checkEntries(view);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw damaged('The document cannot be unpacked', cause);
  }
}

function checkEntries(view: Buffer): string[] {
  const end = findEnd(view);
  const count = view.readUInt16LE(end + 10);
  if (count > MAX_ZIP_ENTRIES) throw tooLarge('entries', MAX_ZIP_ENTRIES);
  const names: string[] = [];
  let at = view.readUInt32LE(end + 16);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (view.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged('The list of its parts is damaged');
    const method = view.readUInt16LE(at + 10);
    const packed = view.readUInt32LE(at + 20);
    const nameLength = view.readUInt16LE(at + 28);
    const local = view.readUInt32LE(at + 42);
    names.push(view.toString('utf8', at + 46, at + 46 + nameLength));
    total += unpackedBytes(view, local, packed, method);
    if (total > MAX_ZIP_TOTAL_BYTES) throw tooLarge('bytes', MAX_ZIP_TOTAL_BYTES);
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return names;
}

function findEnd(view: Buffer): number {
  const first = Math.max(0, view.length - END_BYTES - MAX_COMMENT);
  for (let at = view.length - END_BYTES; at >= first; at--) if (view.readUInt32LE(at) === END_SIGNATURE) return at;
  throw damaged('The document is cut off');
}

function unpackedBytes(view: Buffer, local: number, packed: number, method: number): number {
  if (view.readUInt32LE(local) !== LOCAL_SIGNATURE) throw damaged('One of its parts is damaged');
  if (method === 0) return packed;
  if (method !== 8) throw damaged('One of its parts is packed in a way that is not read');
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const most = Math.min(MAX_ZIP_ENTRY_BYTES, Math.max(ZIP_RATIO_FREE_BYTES, packed * MAX_ZIP_RATIO));
  try {
    return inflateRawSync(view.subarray(start, start + packed), { maxOutputLength: most }).length;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('bytes', most, cause);
    throw cause;
  }
}

function damaged(message: string, cause?: unknown): AppError {
  return new AppError('DOCX_DAMAGED', message, { cause });
}

function tooLarge(what: string, most: number, cause?: unknown): AppError {
  return new AppError('FILE_TOO_LARGE', `The document unpacks to more than ${most} ${what}`, { details: { most }, cause });
}
