import { crc32 } from 'node:zlib';
import { directoryOf, inOrder, localHeader } from './zipForm.ts';

/** The same files give the same bytes, in whatever order they come. Names are ours: ASCII, each once. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].toSorted(([a], [b]) => inOrder(a, b));
  const entries = sorted.map(([name, bytes]) => ({ name, length: bytes.length, crc32: crc32(bytes) }));
  return Buffer.concat([...entries.flatMap((entry, at) => [localHeader(entry), sorted[at]?.[1] ?? Buffer.alloc(0)]), directoryOf(entries)]);
}
