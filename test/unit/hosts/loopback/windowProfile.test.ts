import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeRedirectFile } from '#hosts/loopback/redirectFile.ts';
import { isRunning, makeWindowProfile } from '#hosts/loopback/windowProfile.ts';

let home = '';
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'scrutineer-home-')); });
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('a profile is this person’s alone, and goes with its window; what others left is cleared away', () => {
  for (const name of ['window-1', 'window-2', 'library', 'window-x']) mkdirSync(join(home, name));
  const profile = makeWindowProfile(home, 77, (pid) => pid === 2);
  expect(statSync(profile.folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(home).sort()).toEqual(['library', 'window-2', 'window-77', 'window-x']);
  writeFileSync(join(profile.folder, 'History'), 'x');
  profile.remove();
  expect(existsSync(profile.folder)).toBe(false);
  profile.remove();
});

test('this process runs; one that never was does not', () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(2 ** 22 + 12345)).toBe(false);
});

test('the launch code stands in a file that nobody else can read, and not in its name', () => {
  const file = writeRedirectFile(home, 'http://127.0.0.1:1234', 'c0de');
  const path = fileURLToPath(file.url);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(path).not.toContain('c0de');
  expect(readFileSync(path, 'utf8')).toContain('url=http://127.0.0.1:1234/#launch=c0de"');
  file.remove();
  expect(existsSync(path)).toBe(false);
});
