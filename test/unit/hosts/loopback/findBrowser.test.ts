import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '#hosts/loopback/findBrowser.ts';

const folder = mkdtempSync(join(tmpdir(), 'scrutineer-browser-'));
const program = (name: string, mode: number): string => {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
};

beforeAll(() => {
  program('google-chrome', 0o755);
  program('microsoft-edge', 0o755);
  program('chromium', 0o644);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the first that can be run, along the path', () => {
  expect(findBrowser({ PATH: ['/nowhere', folder].join(delimiter) }, 'linux')).toBe(join(folder, 'google-chrome'));
  expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toBeNull();
  expect(findBrowser({}, 'linux')).toBeNull();
});

test('a variable names one outright, and nothing else is then tried', () => {
  expect(findBrowser({ PATH: folder, SCRUTINEER_CHROMIUM: join(folder, 'microsoft-edge') }, 'linux')).toBe(join(folder, 'microsoft-edge'));
  expect(findBrowser({ PATH: folder, SCRUTINEER_CHROMIUM: '/nowhere' }, 'linux')).toBeNull();
});
