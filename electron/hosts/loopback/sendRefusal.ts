/** A refusal in two words: no data, no stack, no hint of what would have been right. */
import type { ServerResponse } from 'node:http';
import { securityHeaders } from '#hosts/serve/securityHeaders.ts';
import type { Refusal } from './guard.ts';

export function sendRefusal(response: ServerResponse, path: string, refusal: Refusal): void {
  const body = `${refusal.reason}\n`;
  response.writeHead(refusal.status, {
    ...securityHeaders(path),
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).end(body);
}
