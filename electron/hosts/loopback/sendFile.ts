/** Sends a file or a part of one. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { readByteRange } from '#hosts/serve/byteRange.ts';

/** @throws when the file can't be read, before anything was sent. */
export async function sendFile(
  request: IncomingMessage, response: ServerResponse, path: string, headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { size } = await stat(path);
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
  const stream = part ? createReadStream(path, { start: range.from, end: range.to }) : createReadStream(path);
  // A page that scrolls on drops what it no longer needs: that is no error.
  await pipeline(stream, response).catch(() => response.destroy());
}
