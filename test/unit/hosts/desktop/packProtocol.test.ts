import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPackProtocol } from '#hosts/desktop/packProtocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-pack-'));
const PAPER = 'the paper’s bytes';
const answer = createPackProtocol({
  folders: { page: join(folder, 'page'), pdfjs: join(folder, 'pdfjs') },
  file: (id) => Promise.resolve(id === 'f1' ? { path: join(folder, 'paper.pdf'), fileName: 'p.pdf', mediaType: 'application/pdf', sizeBytes: 1 }
    : id === 'gone' ? { path: join(folder, 'gone.pdf'), fileName: 'p.pdf', mediaType: 'application/pdf', sizeBytes: 1 } : null),
});
const get = (path: string, init: RequestInit = {}) => answer(new Request(`app://scrutineer${path}`, init));

beforeAll(() => {
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'page', 'pdf.worker.min-1.mjs'), 'work');
  writeFileSync(join(folder, 'paper.pdf'), PAPER);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the page comes under its policy, a worker under its own', async () => {
  const page = await get('/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; worker-src/);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await get('/pdf.worker.min-1.mjs')).headers.get('content-security-policy')).toContain('wasm-unsafe-eval');
});

test('a paper comes whole, or in part', async () => {
  expect(await (await get('/files/f1')).text()).toBe(PAPER);
  const part = await get('/files/f1', { headers: { range: 'bytes=4-8' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 4-8/${Buffer.byteLength(PAPER)}`);
  expect(await part.text()).toBe('paper');
  expect((await get('/files/f1', { headers: { range: 'bytes=999-' } })).status).toBe(416);
  expect(await (await get('/files/f1', { method: 'HEAD' })).text()).toBe('');
});

test.each([
  ['/files/nothing', {}, 404], ['/files/gone', {}, 404], ['/files/..%2fpaper.pdf', {}, 404], ['/..%2fpaper.pdf', {}, 404], ['/%2e%2e/paper.pdf', {}, 404], ['/../paper.pdf', {}, 404],
  ['/nothing.js', {}, 404], ['/files/f1', { method: 'POST', body: 'x' }, 405], ['/files/f1', { headers: { origin: 'https://evil.example' } }, 403], ['/files/f1', { headers: { origin: 'null' } }, 403],
])('%s %j: %i', async (path, init, status) => {
  const refused = await get(path, init);
  expect(refused.status).toBe(status);
  expect(await refused.text()).toBe('refused\n');
});

test('another host of the scheme gets nothing', async () => {
  expect((await answer(new Request('app://evil/files/f1'))).status).toBe(403);
});
