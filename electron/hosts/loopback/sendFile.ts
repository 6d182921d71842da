/** Sends a file or a part of one. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { readByteRange } from '#hosts/serve/byteRange.ts';

/** @throws when the file can't be read, before anything was sent. */
export async function sendFile(
  request: IncomingMessage, response: ServerResponse, from: string | Uint8Array, headers: Readonly<Record<string, string>>,
): Promise<void> {
  const size = typeof from === 'string' ? (await stat(from)).size : from.length;
  const range = readByteRange(request.headers.range, size);
  const common = { ...headers, 'accept-ranges': 'bytes' };
  if (range.kind === 'unsatisfiable') {
    response.writeHead(416, { ...common, 'content-range': `bytes */${size}` }).end();
    return;
  }
  const part = range.kind === 'part';
  const length = part ? range.to - range.from + 1 : size;
  response.writeHead(part ? 206 : 200, {
    ...common,
    'content-length': String(length),
    ...(part ? { 'content-range': `bytes ${range.from}-${range.to}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || length === 0) {
    response.end();
    return;
  }
  if (typeof from !== 'string') {
    // Decrypted in memory: a copy of the part, since what is sent later may have been overwritten by then.
    response.end(Buffer.from(part ? from.subarray(range.from, range.to + 1) : from));
    return;
  }
  const stream = part ? createReadStream(from, { start: range.from, end: range.to }) : createReadStream(from);
  // A page that scrolls on drops what it no longer needs: that is no error.
  await pipeline(stream, response).catch(() => response.destroy());
}
