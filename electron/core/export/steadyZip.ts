/** Takes the time of packing out of a zip file, so that the same content gives the same bytes. */

/** 1 January 1980, midnight: the earliest that a zip file can say. Date and time in DOS form, time first. */
const EARLIEST = [0x00, 0x00, 0x21, 0x00];

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Sets every entry's time to a fixed one, in place, in its local header and in the central directory.
 * @throws Error where the bytes are no zip file: they were packed a moment ago
 */
export function steadyZip(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('A zip file without a directory');
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error('A zip file with a broken directory');
    bytes.set(EARLIEST, at + 12);
    bytes.set(EARLIEST, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
