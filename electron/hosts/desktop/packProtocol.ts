/** `app://scrutineer/…`: the page and the papers' bytes, with the same policy and the same paths as on loopback. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { loopbackPaths } from '#shared/contract/loopback.ts';
import type { StoredFile } from '#core/core.ts';
import { readByteRange } from '#hosts/serve/byteRange.ts';
import { mediaTypeOf } from '#hosts/serve/mediaType.ts';
import { findPageFile, type PageFolders } from '#hosts/serve/pageFiles.ts';
import { securityHeaders } from '#hosts/serve/securityHeaders.ts';
import { isOwnAddress } from './guards.ts';

export interface PackProtocolOptions {
  readonly folders: PageFolders;
  readonly file: (fileId: string) => Promise<StoredFile | null>;
}

/** @returns the handler for `protocol.handle`. It answers, whatever is asked: it never throws. */
export function createPackProtocol({ folders, file }: PackProtocolOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    // `URL` has resolved dots already; what is still encoded is decoded once, by findPageFile.
    const path = isOwnAddress(request.url) ? new URL(request.url).pathname : null;
    if (path === null) return refusal('/', 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(path, 405);
    const origin = request.headers.get('origin');
    if (origin !== null && !isOwnAddress(origin)) return refusal(path, 403);
    try {
      const found = path.startsWith(loopbackPaths.files)
        ? await original(path.slice(loopbackPaths.files.length), file)
        : await pageFile(path, folders);
      return found === null ? refusal(path, 404) : await sendFile(request, path, found);
    } catch {
      return refusal(path, 404);
    }
  };
}

interface Found {
  /** Null where it comes as bytes. */
  readonly path: string | null;
  readonly bytes?: Uint8Array;
  readonly mediaType: string;
}

async function original(id: string, file: PackProtocolOptions['file']): Promise<Found | null> {
  return /^[\w-]{1,100}$/.test(id) ? file(id) : null;
}

async function pageFile(path: string, folders: PageFolders): Promise<Found | null> {
  const found = await findPageFile(path, folders);
  return found === null ? null : { path: found, mediaType: mediaTypeOf(found) };
}

async function sendFile(request: Request, path: string, found: Found): Promise<Response> {
  const source = found.bytes ?? found.path ?? '';
  const size = typeof source === 'string' ? (await stat(source)).size : source.length;
  const range = readByteRange(request.headers.get('range') ?? undefined, size);
  const headers: Record<string, string> = { ...securityHeaders(path), 'content-type': found.mediaType, 'accept-ranges': 'bytes' };
  if (range.kind === 'unsatisfiable') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const part = range.kind === 'part';
  headers['content-length'] = String(part ? range.to - range.from + 1 : size);
  if (part) headers['content-range'] = `bytes ${range.from}-${range.to}/${size}`;
  const status = part ? 206 : 200;
  if (request.method === 'HEAD' || size === 0) return new Response(null, { status, headers });
  if (typeof source !== 'string') return new Response(Buffer.from(part ? source.subarray(range.from, range.to + 1) : source), { status, headers });
  const stream = part ? createReadStream(source, { start: range.from, end: range.to }) : createReadStream(source);
  return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers });
}

function refusal(path: string, status: number): Response {
  return new Response('refused\n', { status, headers: { ...securityHeaders(path), 'content-type': 'text/plain; charset=utf-8' } });
}
