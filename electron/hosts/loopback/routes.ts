/** What the loopback host answers, once a request is known to be no stranger's. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, toWire } from '#shared/contract/errors.ts';
import { loopbackPaths, UPLOAD_NAME_HEADER } from '#shared/contract/loopback.ts';
import { mediaTypeOf } from '#hosts/serve/mediaType.ts';
import { keepSetting } from '#hosts/serve/pageSettings.ts';
import { findPageFile } from '#hosts/serve/pageFiles.ts';
import { securityHeaders } from '#hosts/serve/securityHeaders.ts';
import { refuseWithoutToken } from './guard.ts';
import { sendFile } from './sendFile.ts';
import { sendRefusal } from './sendRefusal.ts';
import type { LoopbackOptions } from './loopbackOptions.ts';
import type { Tokens } from './tokens.ts';

export interface Place extends LoopbackOptions {
  readonly tokens: Tokens;
  readonly path: string;
}

/** A launch code is 43 characters. */
const LARGEST_SESSION_BODY_BYTES = 1024;
/** A setting is a few words; the largest is a list of pane sizes. */
const LARGEST_SETTING_BODY_BYTES = 128 * 1024;

export async function answerRequest(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  const { path } = place;
  const method = request.method ?? '';
  const reading = method === 'GET' || method === 'HEAD';
  if (path === loopbackPaths.session) {
    if (method !== 'POST') refuse(response, path, 405, 'not allowed');
    else await startSession(request, response, place);
    return;
  }
  const guarded = path === loopbackPaths.uploads || path === loopbackPaths.settings || path.startsWith(loopbackPaths.files) || path.startsWith(loopbackPaths.exports);
  const refusal = guarded ? refuseWithoutToken(request, place.tokens) : null;
  if (refusal) sendRefusal(response, path, refusal);
  else if (path === loopbackPaths.uploads && method === 'POST') await takeUpload(request, response, place);
  else if (path === loopbackPaths.settings && method === 'PUT') await takeSetting(request, response, place);
  else if (!reading || path === loopbackPaths.uploads) refuse(response, path, 405, 'not allowed');
  else if (path === loopbackPaths.settings) sendJson(response, path, (await place.settings()).read());
  else if (path.startsWith(loopbackPaths.files)) await sendOriginal(request, response, place);
  else if (path.startsWith(loopbackPaths.exports)) sendExport(response, place);
  else await sendPageFile(request, response, place);
}

async function startSession(request: IncomingMessage, response: ServerResponse, { path, tokens }: Place): Promise<void> {
  // A form can't send JSON, so another page can't even try a code.
  if (request.headers['content-type'] !== 'application/json') return refuse(response, path, 415, 'not JSON');
  const body = await readJson(request, LARGEST_SESSION_BODY_BYTES);
  const code = body !== null && typeof body['code'] === 'string' ? body['code'] : null;
  const token = code === null ? null : tokens.exchange(code);
  if (token === null) refuse(response, path, 401, 'no such code');
  else sendJson(response, path, { token });
}

async function takeSetting(request: IncomingMessage, response: ServerResponse, { path, settings }: Place): Promise<void> {
  const body = await readJson(request, LARGEST_SETTING_BODY_BYTES);
  if (body !== null && keepSetting(await settings(), body['key'], body['value'])) sendJson(response, path, {});
  else refuse(response, path, 400, 'no setting');
}

/** @returns null for what is too large or no JSON object. */
async function readJson(request: IncomingMessage, largestBytes: number): Promise<Readonly<Record<string, unknown>> | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBytes) return null;
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : null;
  } catch {
    return null;
  }
}

async function takeUpload(request: IncomingMessage, response: ServerResponse, { path, uploads }: Place): Promise<void> {
  const name = fileNameIn(request.headers[UPLOAD_NAME_HEADER]);
  if (name === null) return refuse(response, path, 400, 'no file name');
  try {
    const { id } = await uploads.receive(request);
    sendJson(response, path, { id, name });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const status = thrown.code === 'FILE_TOO_LARGE' ? 413 : thrown.code === 'DISK_FULL' ? 507 : 400;
    sendJson(response, path, toWire(thrown), status);
  }
}

/** The last part of what the page says, without what no file name holds. It's shown and stored, never opened. */
function fileNameIn(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  try {
    const last = decodeURIComponent(header).split(/[/\\]/).at(-1) ?? '';
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    const name = last.replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim().slice(0, 255);
    return name === '' || name === '.' || name === '..' ? null : name;
  } catch {
    return null;
  }
}

async function sendOriginal(request: IncomingMessage, response: ServerResponse, { path, core }: Place): Promise<void> {
  const id = path.slice(loopbackPaths.files.length);
  const file = /^[\w-]{1,100}$/.test(id) ? core.file(id) : null;
  if (!file) return refuse(response, path, 404, 'no such file');
  try {
    await sendFile(request, response, file.bytes ?? file.path ?? '', { ...securityHeaders(path), 'content-type': file.mediaType, 'content-disposition': 'attachment' });
  } catch (thrown) {
    if (!isGone(thrown)) throw thrown;
    // Somebody took it out of the library's folder.
    sendJson(response, path, toWire(new AppError('FILE_NOT_FOUND', 'The original is not in the library’s folder any more')), 404);
  }
}

function isGone(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR');
}

function sendExport(response: ServerResponse, { path, core }: Place): void {
  const id = path.slice(loopbackPaths.exports.length);
  const finished = /^[\w-]{1,100}$/.test(id) ? core.exported(id) : null;
  if (!finished) return refuse(response, path, 404, 'no such export');
  response.writeHead(200, {
    ...securityHeaders(path),
    'content-type': finished.mediaType,
    'content-length': String(finished.bytes.length),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(finished.fileName)}`,
  }).end(finished.bytes);
}

async function sendPageFile(request: IncomingMessage, response: ServerResponse, { path, folders }: Place): Promise<void> {
  const file = await findPageFile(path, folders);
  if (file === null) return refuse(response, path, 404, 'no such page');
  await sendFile(request, response, file, { ...securityHeaders(path), 'content-type': mediaTypeOf(file) });
}

function sendJson(response: ServerResponse, path: string, value: unknown, status = 200): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    ...securityHeaders(path),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
  }).end(body);
}

function refuse(response: ServerResponse, path: string, status: number, reason: string): void {
  sendRefusal(response, path, { status, reason });
}
