/** Looks through a bundle's zip file from its beginning. It has the one form that `zipForm.ts` describes, or it is refused. */
import type { FileHandle } from 'node:fs/promises';
import { AppError, type ErrorCode } from '#shared/contract/errors.ts';
import { MAX_BUNDLE_BYTES, MAX_BUNDLE_ENTRIES, MAX_BUNDLE_ENTRY_BYTES } from '#core/bundle/limits.ts';
import { directoryOf, inOrder, LOCAL_BYTES, localHeader, MANIFEST, SIGNATURE, type ZipEntry } from './zipForm.ts';

/** Folders of a bundle. What a file is called says its SHA-256, and nothing else. */
const NAME = /^(?:papers|prepared|locked|keys)\/[0-9a-f]{64}$/;
const LONGEST_NAME = 'prepared/'.length + 64;
/** `PK` and two more: a local header, or the directory that comes after the last entry. */
const HEADER = 0x04034b50;
const DIRECTORY = 0x02014b50;

export interface PlacedEntry extends ZipEntry {
  /** Where its bytes begin in the file. */
  readonly offset: number;
}

/**
 * @param size the file's, in bytes.
 * @throws AppError `BUNDLE_NOT_ONE`, `BUNDLE_ALTERED`, `BUNDLE_CUT_SHORT`, `BUNDLE_EXTENDED`, `BUNDLE_TOO_LARGE`, `BUNDLE_UNSIGNED`
 */
export async function readZip(file: FileHandle, size: number): Promise<readonly PlacedEntry[]> {
  if (size > MAX_BUNDLE_BYTES) throw refused('BUNDLE_TOO_LARGE', 'The file is larger than any bundle may be');
  const entries: PlacedEntry[] = [];
  let at = 0;
  for (;;) {
    const head = await readAt(file, at, Math.min(LOCAL_BYTES + LONGEST_NAME, size - at));
    if (entries.length === 0) mustBegin(head);
    if (head.length < 4) throw refused('BUNDLE_CUT_SHORT', 'The file ends before all its parts have come');
    if (head.readUInt32LE(0) === DIRECTORY) break;
    if (entries.length >= MAX_BUNDLE_ENTRIES) throw refused('BUNDLE_TOO_LARGE', `The file holds more than ${MAX_BUNDLE_ENTRIES} parts`);
    const entry = readEntry(head, at, entries.at(-1)?.name ?? null);
    entries.push(entry);
    at = entry.offset + entry.length;
    if (at > size) throw refused('BUNDLE_CUT_SHORT', 'The file ends within one of its parts');
  }
  if (entries[1]?.name !== SIGNATURE) throw refused('BUNDLE_UNSIGNED', 'The bundle carries no signature');
  await checkEnd(file, at, size, directoryOf(entries));
  return entries;
}

function mustBegin(head: Buffer): void {
  const name = head.toString('latin1', LOCAL_BYTES, LOCAL_BYTES + MANIFEST.length);
  if (head.length < 4 || head.readUInt32LE(0) !== HEADER || name !== MANIFEST.slice(0, name.length)) {
    throw refused('BUNDLE_NOT_ONE', 'The file does not begin as a bundle does');
  }
}

function readEntry(head: Buffer, at: number, before: string | null): PlacedEntry {
  if (head.readUInt32LE(0) !== HEADER) throw refused('BUNDLE_ALTERED', 'Between two parts stands something else');
  if (head.length < LOCAL_BYTES) throw refused('BUNDLE_CUT_SHORT', 'The file ends within the heading of a part');
  const [crc32, length, nameLength] = [head.readUInt32LE(14), head.readUInt32LE(22), head.readUInt16LE(26)];
  if (length > MAX_BUNDLE_ENTRY_BYTES) throw refused('BUNDLE_TOO_LARGE', 'One of its parts is larger than any may be');
  if (nameLength > LONGEST_NAME) throw refused('BUNDLE_ALTERED', 'A part has a name that no part of a bundle has');
  const name = head.toString('latin1', LOCAL_BYTES, LOCAL_BYTES + nameLength);
  if (name.length < nameLength) throw refused('BUNDLE_CUT_SHORT', 'The file ends within the name of a part');
  const expected = before === null ? name === MANIFEST : (before === MANIFEST && name === SIGNATURE) || NAME.test(name);
  if (!expected) throw refused('BUNDLE_ALTERED', 'A part has a name that no part of a bundle has');
  if (before !== null && inOrder(before, name) >= 0) throw refused('BUNDLE_ALTERED', 'A part comes twice, or out of order');
  if (!localHeader({ name, length, crc32 }).equals(head.subarray(0, LOCAL_BYTES + nameLength))) throw refused('BUNDLE_ALTERED', 'The heading of a part says what none of a bundle’s says');
  return { name, length, crc32, offset: at + LOCAL_BYTES + nameLength };
}

async function checkEnd(file: FileHandle, at: number, size: number, expected: Buffer): Promise<void> {
  const found = await readAt(file, at, Math.min(expected.length, size - at));
  if (!found.equals(expected.subarray(0, found.length))) throw refused('BUNDLE_ALTERED', 'The list of its parts does not fit them');
  if (found.length < expected.length) throw refused('BUNDLE_CUT_SHORT', 'The file ends within the list of its parts');
  if (size - at > expected.length) throw refused('BUNDLE_EXTENDED', 'Something was added after the end of the bundle');
}

/** Fewer bytes where the file has shrunk meanwhile. */
export async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, at + read);
    if (bytesRead === 0) return bytes.subarray(0, read);
    read += bytesRead;
  }
  return bytes;
}

function refused(code: ErrorCode, message: string): AppError {
  return new AppError(code, message);
}
