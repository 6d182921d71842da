/**
 * pdf.js unpacks each stream through the platform's `DecompressionStream`, which takes a page's few kilobytes to
 * another thread and back through four layers of streams: a fifth of the time of reading a page. Unpacking them on
 * the spot takes a tenth of that.
 */
import { inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';
import { MAX_INFLATED_BYTES } from '#core/extract/limits.ts';

/** At most this much is set aside at first for what a stream unpacks to. */
const MOST_AT_FIRST = 1024 * 1024;
const SMALLEST = 16 * 1024;
/** Content and fonts unpack to three or four times their size. */
const USUAL_GROWTH = 5;

/** As much of `DecompressionStream` as pdf.js uses: all in by one write, all out by one read. */
class InflateAtOnce {
  readonly readable: { getReader(): { read(): Promise<{ value: Uint8Array | undefined; done: boolean }> } };
  readonly writable: { getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> } };

  constructor(format: string) {
    if (format !== 'deflate' && format !== 'deflate-raw') throw new TypeError(`Not unpacked here: ${format}`);
    const inflate = format === 'deflate' ? inflateSync : inflateRawSync;
    let packed: Uint8Array | null = null;
    this.writable = {
      getWriter: () => ({
        write: async (bytes) => void (packed = bytes),
        close: async () => undefined,
      }),
    };
    this.readable = {
      getReader: () => ({
        // A damaged stream fails here, and pdf.js saves by itself what there is to save.
        read: async () => {
          if (!packed) return { value: undefined, done: true };
          const value = inflate(packed, optionsFor(packed));
          packed = null;
          return { value, done: false };
        },
      }),
    };
  }
}

function optionsFor(packed: Uint8Array): ZlibOptions {
  return { chunkSize: Math.min(MOST_AT_FIRST, Math.max(SMALLEST, packed.length * USUAL_GROWTH)), maxOutputLength: MAX_INFLATED_BYTES };
}

/** From now on pdf.js in this process unpacks with it. Other code here doesn't unpack streams. */
export function inflateAtOnce(): void {
  if (globalThis.DecompressionStream as unknown !== InflateAtOnce) Object.assign(globalThis, { DecompressionStream: InflateAtOnce });
}
