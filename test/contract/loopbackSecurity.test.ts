/** The loopback host against everybody but its own page: a 4xx, no data, no CORS header, no stack. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createRouter } from '#shared/contract/router.ts';
import { TOKEN_HEADER, UPLOAD_NAME_HEADER } from '#shared/contract/loopback.ts';
import { startLoopbackServer, type LoopbackServer } from '#hosts/loopback/server.ts';
import { createUploadFolder, type UploadFolder } from '#hosts/loopback/uploads.ts';
import { LAUNCH_MS } from '#hosts/loopback/tokens.ts';
import { stubHandlers } from './stubHandlers.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-loopback-'));
const page = join(folder, 'page');
const SECRET = 'exempt paper: bytes that nobody else may see';
const logged: string[] = [];
let server: LoopbackServer;
let uploads: UploadFolder;
let token = '';
let settings: Record<string, unknown> = {};
let now = 0;

beforeAll(async () => {
  for (const path of ['assets', '.hidden']) mkdirSync(join(page, path), { recursive: true });
  for (const path of ['cmaps', 'wasm', 'build']) mkdirSync(join(folder, 'pdfjs', path), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Scrutineer</title>');
  writeFileSync(join(page, 'assets', 'pdf.worker.min-a1b2.mjs'), 'self');
  writeFileSync(join(page, 'assets', 'index-a1b2.js'), 'page');
  writeFileSync(join(page, '.hidden', 'x.js'), SECRET);
  writeFileSync(join(folder, 'outside.txt'), SECRET);
  writeFileSync(join(folder, 'original.pdf'), SECRET);
  writeFileSync(join(folder, 'pdfjs', 'cmaps', 'UniJIS-H.bcmap'), 'map');
  writeFileSync(join(folder, 'pdfjs', 'wasm', 'quickjs-eval.wasm'), SECRET);
  writeFileSync(join(folder, 'pdfjs', 'build', 'pdf.mjs'), SECRET);
  const router = createRouter({ handlers: stubHandlers().handlers, appVersion: '1', host: 'loopback', checkResults: true, log: { error: () => undefined } });
  uploads = createUploadFolder(1000);
  server = await startLoopbackServer({
    core: {
      file: (id) => {
        if (id === 'broken') throw new Error('secret reason');
        const path = id === 'f1' ? join(folder, 'original.pdf') : id === 'gone' ? join(folder, 'gone.pdf') : null;
        return path === null ? null : { path, fileName: 'x.pdf', mediaType: 'application/pdf', sizeBytes: 44 };
      },
      exported: (id) => (id === 'e1' ? { bytes: Buffer.from(SECRET), fileName: 'Questions “July”.docx', mediaType: 'text/plain' } : null),
    },
    connect: (transport) => router.connect(transport),
    uploads,
    settings: () => Promise.resolve({ read: () => settings, write: (next) => { settings = next; } }),
    folders: { page, pdfjs: join(folder, 'pdfjs') },
    log: { info: (line) => void logged.push(line), error: (line) => void logged.push(line) },
    now: () => now,
  });
  token = server.tokens.exchange(server.tokens.launchCode()) ?? '';
});

afterAll(async () => {
  await server.close();
  uploads.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Exactly these lines on a socket: `fetch` would correct what a stranger wouldn't. */
function send(lines: readonly string[], body = ''): Promise<Answer> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => { text += String(chunk); });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head: head.toLowerCase(), body: rest.join('\r\n\r\n') });
    });
    socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`);
  });
}

const host = (): string => new URL(server.origin).host;
const auth = (): string => `${TOKEN_HEADER}: ${token}`;
const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];

describe('strangers', () => {
  const strangers: readonly (readonly [string, () => readonly string[], string?])[] = [
    ['no Host', () => ['GET / HTTP/1.1']],
    ['no Host, with a token', () => ['GET /files/f1 HTTP/1.1', auth()]],
    ['Host localhost', () => ['GET / HTTP/1.1', `Host: localhost:${new URL(server.origin).port}`]],
    ['a rebound name', () => ['GET / HTTP/1.1', `Host: evil.example:${new URL(server.origin).port}`, auth()]],
    ['Host without the port', () => ['GET / HTTP/1.1', 'Host: 127.0.0.1']],
    ['Host of another port', () => ['GET / HTTP/1.1', 'Host: 127.0.0.1:80']],
    ['two Hosts', () => ['GET / HTTP/1.1', `Host: ${host()}`, 'Host: evil.example']],
    ['two Hosts, ours last', () => ['GET / HTTP/1.1', 'Host: evil.example', `Host: ${host()}`]],
    ['an address in full', () => ['GET http://evil.example/ HTTP/1.1', 'Host: evil.example']],
    ['foreign Origin', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, 'Origin: https://evil.example', auth()]],
    ['Origin null', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, 'Origin: null', auth()]],
    ['Origin of another port', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, 'Origin: http://127.0.0.1:1', auth()]],
    ['Origin with https', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, `Origin: https://${host()}`, auth()]],
    ['preflight', () => ['OPTIONS /files/f1 HTTP/1.1', `Host: ${host()}`, 'Origin: https://evil.example', 'Access-Control-Request-Method: GET', `Access-Control-Request-Headers: ${TOKEN_HEADER}`]],
    ['no token', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`]],
    ['an empty token', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, `${TOKEN_HEADER}:`]],
    ['a wrong token', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, `${TOKEN_HEADER}: ${'A'.repeat(43)}`]],
    ['token in the query', () => [`GET /files/f1?token=${token}&${TOKEN_HEADER}=${token} HTTP/1.1`, `Host: ${host()}`]],
    ['token as a cookie', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, `Cookie: ${TOKEN_HEADER}=${token}; token=${token}`]],
    ['token as a bearer', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, `Authorization: Bearer ${token}`]],
    ['an export without a token', () => ['GET /exports/e1 HTTP/1.1', `Host: ${host()}`]],
    ['a launch code as a token', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, `${TOKEN_HEADER}: ${server.tokens.launchCode()}`]],
    ['a form’s POST', () => ['POST /uploads HTTP/1.1', `Host: ${host()}`, 'Origin: https://evil.example', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 3'], 'a=b'],
    ['POST without Origin', () => ['POST /uploads HTTP/1.1', `Host: ${host()}`, auth(), `${UPLOAD_NAME_HEADER}: a.pdf`, 'Content-Length: 3'], 'a=b'],
    ['POST without a token', () => ['POST /uploads HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, `${UPLOAD_NAME_HEADER}: a.pdf`, 'Content-Length: 3'], 'a=b'],
    ['a launch code tried by a form', () => ['POST /session HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, 'Content-Type: text/plain', 'Content-Length: 13'], '{"code":"xx"}'],
    ['a guessed launch code', () => ['POST /session HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, 'Content-Type: application/json', 'Content-Length: 13'], '{"code":"xx"}'],
    ['a session body that is none', () => ['POST /session HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, 'Content-Type: application/json', 'Content-Length: 4'], 'null'],
    ['settings without a token', () => ['GET /settings HTTP/1.1', `Host: ${host()}`]],
    ['a setting without Origin', () => ['PUT /settings HTTP/1.1', `Host: ${host()}`, auth(), 'Content-Length: 21'], '{"key":"a","value":1}'],
    ['a setting of an odd name', () => ['PUT /settings HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, auth(), 'Content-Length: 29'], '{"key":"__proto__","value":1}'],
    ['a session body without end', () => ['POST /session HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, 'Content-Type: application/json', 'Content-Length: 5000'], 'x'.repeat(5000)],
    ['a session by GET', () => ['GET /session?code=x HTTP/1.1', `Host: ${host()}`]],
    ['script include', () => ['GET /assets/index-a1b2.js HTTP/1.1', `Host: ${host()}`, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script']],
    ['a frame', () => ['GET / HTTP/1.1', `Host: ${host()}`, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe']],
    ['a page of the same machine', () => ['GET /assets/index-a1b2.js HTTP/1.1', `Host: ${host()}`, 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script']],
    ['traversal', () => ['GET /../outside.txt HTTP/1.1', `Host: ${host()}`]],
    ['traversal, encoded', () => ['GET /%2e%2e/outside.txt HTTP/1.1', `Host: ${host()}`]],
    ['traversal, slashes encoded', () => ['GET /..%2foutside.txt HTTP/1.1', `Host: ${host()}`]],
    ['traversal, twice encoded', () => ['GET /%252e%252e%252foutside.txt HTTP/1.1', `Host: ${host()}`]],
    ['traversal, backslashes', () => ['GET /..\\outside.txt HTTP/1.1', `Host: ${host()}`]],
    ['traversal inside assets', () => ['GET /assets/../../outside.txt HTTP/1.1', `Host: ${host()}`]],
    ['traversal by a file’s id', () => ['GET /files/..%2f..%2foutside.txt HTTP/1.1', `Host: ${host()}`, auth()]],
    ['traversal from pdf.js', () => ['GET /pdfjs/cmaps/../../outside.txt HTTP/1.1', `Host: ${host()}`]],
    ['pdf.js’ scripting sandbox', () => ['GET /pdfjs/wasm/quickjs-eval.wasm HTTP/1.1', `Host: ${host()}`]],
    ['the rest of pdf.js', () => ['GET /pdfjs/build/pdf.mjs HTTP/1.1', `Host: ${host()}`]],
    ['a hidden folder', () => ['GET /.hidden/x.js HTTP/1.1', `Host: ${host()}`]],
    ['NUL', () => ['GET /index.html%00.js HTTP/1.1', `Host: ${host()}`]],
    ['broken percent signs', () => ['GET /%E0%A4%A HTTP/1.1', `Host: ${host()}`]],
    ['a folder', () => ['GET /assets HTTP/1.1', `Host: ${host()}`]],
    ['PUT', () => ['PUT /files/f1 HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, auth(), 'Content-Length: 1'], 'x'],
    ['DELETE', () => ['DELETE /files/f1 HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, auth()]],
    ['TRACE', () => ['TRACE / HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, auth()]],
    ['a socket without Origin', () => ['GET /socket HTTP/1.1', `Host: ${host()}`, ...upgrade]],
    ['a socket of another page', () => ['GET /socket HTTP/1.1', `Host: ${host()}`, 'Origin: https://evil.example', ...upgrade]],
    ['a socket with Origin null', () => ['GET /socket HTTP/1.1', `Host: ${host()}`, 'Origin: null', ...upgrade]],
    ['a socket of a rebound name', () => ['GET /socket HTTP/1.1', 'Host: evil.example', 'Origin: http://evil.example', ...upgrade]],
    ['a socket elsewhere', () => ['GET /files/f1 HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, ...upgrade]],
    ['a socket with its token in the query', () => [`GET /socket?token=${token} HTTP/1.1`, `Host: ${host()}`, `Origin: http://${host()}`, ...upgrade]],
    ['a file that has gone', () => ['GET /files/nothing HTTP/1.1', `Host: ${host()}`, auth()]],
  ];

  test.each(strangers.map(([name, lines, body = '']) => ({ name, lines, body })))('$name', async ({ lines, body }) => {
    const answer = await send(lines(), body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toContain(SECRET);
    expect(answer.head + answer.body).not.toMatch(/access-control|set-cookie|at .*\.ts|node_modules/);
  });

  test('no log line carries a query or a token', () => {
    expect(logged.join('\n')).not.toMatch(/\?|token/);
    expect(logged.join('\n')).not.toContain(token);
  });

  test('something that breaks is told without its reason', async () => {
    const answer = await send(['GET /files/broken HTTP/1.1', `Host: ${host()}`, auth()]);
    expect(answer.status).toBe(500);
    expect(answer.body.trim()).toBe('something went wrong');
  });

  test('an original that was taken out of the library’s folder is missing, and no more is said', async () => {
    const answer = await send(['GET /files/gone HTTP/1.1', `Host: ${host()}`, auth()]);
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(answer.body).not.toContain(folder);
  });
});

describe('sockets', () => {
  async function closeCode(first: unknown): Promise<number> {
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/socket`, { origin: server.origin });
    const heard: unknown[] = [];
    socket.on('message', (message) => heard.push(message));
    socket.on('open', () => socket.send(typeof first === 'string' ? first : JSON.stringify(first)));
    const code = await new Promise<number>((resolve) => { socket.on('close', resolve); });
    expect(heard).toEqual([]);
    return code;
  }
  const hello = { type: 'hello', protocol: 1, appVersion: '1', host: 'loopback' };

  test.each([
    ['no token', hello], ['a wrong token', { ...hello, token: 'x' }], ['an empty token', { ...hello, token: '' }],
    ['a request first', { type: 'request', id: 1, method: 'library.get', params: {} }], ['no frame', 'x'],
  ])('%s: closed without a word', async (_name, first) => {
    expect(await closeCode(first)).toBe(4401);
  });
});

describe('our own page', () => {
  const own = (path: string, more: readonly string[] = []) => send([`GET ${path} HTTP/1.1`, `Host: ${host()}`, auth(), ...more]);

  test('gets the page under its policy', async () => {
    const { status, head } = await send(['GET / HTTP/1.1', `Host: ${host()}`, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document']);
    expect(status).toBe(200);
    expect(head).toContain("content-security-policy: default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n");
    expect(head).toContain('x-content-type-options: nosniff');
    expect(head).toContain('referrer-policy: no-referrer');
    expect(head).toContain('cross-origin-resource-policy: same-origin');
    expect(head).toContain('cache-control: no-store');
  });

  test('gets its worker under a policy of its own, which alone may compile WebAssembly', async () => {
    const { status, head } = await own('/assets/pdf.worker.min-a1b2.mjs');
    expect(status).toBe(200);
    expect(head).toContain("content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'\r\n");
    expect((await own('/assets/index-a1b2.js')).head).not.toContain('wasm');
    expect((await own('/pdfjs/cmaps/UniJIS-H.bcmap')).body).toBe('map');
  });

  test('gets a file whole or in part', async () => {
    expect((await own('/files/f1')).body).toBe(SECRET);
    const part = await own('/files/f1', ['Range: bytes=7-11']);
    expect(part.status).toBe(206);
    expect(part.head).toContain('content-range: bytes 7-11/44');
    expect(part.body).toBe(SECRET.slice(7, 12));
    expect((await own('/files/f1', ['Range: bytes=44-'])).status).toBe(416);
  });

  test('keeps its settings with the host', async () => {
    const body = JSON.stringify({ key: 'theme', value: 'dark' });
    expect((await send(['PUT /settings HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, auth(), `Content-Length: ${body.length}`], body)).status).toBe(200);
    expect(JSON.parse((await own('/settings')).body)).toEqual({ theme: 'dark' });
  });

  test('gets an export under its name', async () => {
    const { head, body } = await own('/exports/e1');
    expect(body).toBe(SECRET);
    expect(head).toContain("filename*=utf-8''questions%20%e2%80%9cjuly%e2%80%9d.docx");
  });

  const upload = (name: string, body: string) => send(['POST /uploads HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, auth(), `${UPLOAD_NAME_HEADER}: ${name}`, `Content-Length: ${body.length}`], body);

  test('sends a file to be imported; nobody else can read it', async () => {
    const { status, body } = await upload(encodeURIComponent('../packs/Pack £1.pdf'), 'bytes');
    expect(status).toBe(200);
    const { id, name } = JSON.parse(body) as { id: string; name: string };
    expect(name).toBe('Pack £1.pdf');
    const path = uploads.path(id) ?? '';
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    uploads.discard(id);
    expect(uploads.path(id)).toBeNull();
  });

  test('an upload that is too large is refused and leaves nothing', async () => {
    const { status, body } = await upload('a.pdf', 'x'.repeat(1001));
    expect(status).toBe(413);
    expect(JSON.parse(body)).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  test.each(['..', '%2e%2e', '', '%E0%A4%A', '%00'])('an upload named %j is refused', async (name) => {
    expect((await upload(name, 'x')).status).toBe(400);
  });

  test('a launch code works once, and not for long', async () => {
    const exchange = (code: string) => {
      const body = JSON.stringify({ code });
      return send(['POST /session HTTP/1.1', `Host: ${host()}`, `Origin: http://${host()}`, 'Content-Type: application/json', `Content-Length: ${body.length}`], body);
    };
    const code = server.tokens.launchCode();
    const first = await exchange(code);
    expect(first.status).toBe(200);
    const own = (JSON.parse(first.body) as { token: string }).token;
    expect(Buffer.from(own, 'base64url')).toHaveLength(32);
    expect(server.tokens.accepts(own)).toBe(true);
    expect((await exchange(code)).status).toBe(401);
    const late = server.tokens.launchCode();
    now += LAUNCH_MS + 1;
    expect((await exchange(late)).status).toBe(401);
  });

  test('listens on 127.0.0.1 alone', () => {
    expect(new URL(server.origin).hostname).toBe('127.0.0.1');
  });
});
