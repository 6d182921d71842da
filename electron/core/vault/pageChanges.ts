/** What changed between two images of one SQLite database, page by page, as bytes and back. */

/** SQLite's usual page; an image is a whole number of them. */
export const PAGE_BYTES = 4096;

/** Null where nothing did. Layout: pages of the new image (uint32), then each changed page's number (uint32) and bytes. */
export function changesBetween(before: Uint8Array, after: Uint8Array): Buffer | null {
  const [was, is] = [view(before), view(after)];
  const changed: Buffer[] = [];
  for (let at = 0; at < is.length; at += PAGE_BYTES) {
    const page = is.subarray(at, at + PAGE_BYTES);
    if (at + PAGE_BYTES <= was.length && page.equals(was.subarray(at, at + PAGE_BYTES))) continue;
    changed.push(number(at / PAGE_BYTES), page);
  }
  if (changed.length === 0 && was.length === is.length) return null;
  return Buffer.concat([number(is.length / PAGE_BYTES), ...changed]);
}

/** @throws RangeError for what `changesBetween` never gave */
export function withChanges(before: Uint8Array, changes: Uint8Array): Buffer {
  const bytes = view(changes);
  const after = Buffer.alloc(bytes.readUInt32LE(0) * PAGE_BYTES);
  view(before).copy(after, 0, 0, Math.min(before.length, after.length));
  for (let at = 4; at < bytes.length; at += 4 + PAGE_BYTES) {
    const place = bytes.readUInt32LE(at) * PAGE_BYTES;
    if (place + PAGE_BYTES > after.length || at + 4 + PAGE_BYTES > bytes.length) throw new RangeError('No such page');
    bytes.copy(after, place, at + 4, at + 4 + PAGE_BYTES);
  }
  return after;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
