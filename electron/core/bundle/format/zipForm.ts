/**
 * The one form of zip file that a bundle may have: files stored as they are, one after another without a gap, sorted by name, with
 * the same constants in every header. From names, lengths and checksums follows every other byte, so none can be changed unseen:
 * no second directory, no second name, no comment, nothing between, before or after. Any zip program opens it.
 */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** PKZIP 2.0; made on Unix by version 2.0; names are UTF-8. */
const NEEDED = 20;
const MADE_BY = (3 << 8) | 20;
const UTF8_NAMES = 1 << 11;
/** 1 January 1980, the earliest that a zip file can say. */
const EARLIEST = 0x0021;
/** A plain file that its owner reads and writes. */
const ATTRIBUTES = (0o100600 << 16) >>> 0;

export const LOCAL_BYTES = 30;
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';

export interface ZipEntry {
  readonly name: string;
  readonly length: number;
  readonly crc32: number;
}

export function localHeader({ name, length, crc32 }: ZipEntry): Buffer {
  const bytes = Buffer.alloc(LOCAL_BYTES + name.length);
  bytes.writeUInt32LE(LOCAL, 0);
  writeShared(bytes, 4, { name, length, crc32 });
  bytes.write(name, LOCAL_BYTES, 'latin1');
  return bytes;
}

/** The directory and the end of a file that holds these entries. */
export function directoryOf(entries: readonly ZipEntry[]): Buffer {
  let offset = 0;
  const records = entries.map((entry) => {
    const bytes = Buffer.alloc(46 + entry.name.length);
    bytes.writeUInt32LE(CENTRAL, 0);
    bytes.writeUInt16LE(MADE_BY, 4);
    writeShared(bytes, 6, entry);
    bytes.writeUInt32LE(ATTRIBUTES, 38);
    bytes.writeUInt32LE(offset, 42);
    bytes.write(entry.name, 46, 'latin1');
    offset += LOCAL_BYTES + entry.name.length + entry.length;
    return bytes;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(records.reduce((sum, each) => sum + each.length, 0), 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...records, end]);
}

/** What both headers of an entry say, in the same order. */
function writeShared(bytes: Buffer, at: number, { name, length, crc32 }: ZipEntry): void {
  bytes.writeUInt16LE(NEEDED, at);
  bytes.writeUInt16LE(UTF8_NAMES, at + 2);
  bytes.writeUInt16LE(EARLIEST, at + 8);
  bytes.writeUInt32LE(crc32, at + 10);
  bytes.writeUInt32LE(length, at + 14);
  bytes.writeUInt32LE(length, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
}

/** Manifest and signature first, then the rest by name. */
export function inOrder(a: string, b: string): number {
  const rank = (name: string): number => (name === MANIFEST ? 0 : name === SIGNATURE ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
