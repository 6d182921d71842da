import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash, stampSays } from '#hosts/start/sourceStamp.ts';

let top = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'scrutineer-stamp-'));
  mkdirSync(join(top, 'a', 'b'), { recursive: true });
  writeFileSync(join(top, 'a', 'b', 'x.ts'), 'one');
  writeFileSync(join(top, 'c.json'), '{}');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const hash = () => contentHash(top, ['a', 'c.json', 'not-there']);

test('content and names count, dates do not', () => {
  const before = hash();
  utimesSync(join(top, 'c.json'), 1, 1);
  expect(hash()).toBe(before);
  writeFileSync(join(top, 'a', 'b', 'x.ts'), 'two');
  const changed = hash();
  expect(changed).not.toBe(before);
  writeFileSync(join(top, 'a', 'y.ts'), '');
  expect(hash()).not.toBe(changed);
});

test('what moves from one file to its neighbour is seen', () => {
  writeFileSync(join(top, 'a', '1'), 'ab');
  writeFileSync(join(top, 'a', '2'), 'c');
  const before = hash();
  writeFileSync(join(top, 'a', '1'), 'a');
  writeFileSync(join(top, 'a', '2'), 'bc');
  expect(hash()).not.toBe(before);
});

test('a stamp that is missing or old says so', () => {
  const stamp = join(top, '.sources');
  expect(stampSays(stamp, 'x')).toBe(false);
  writeFileSync(stamp, 'x');
  expect(stampSays(stamp, 'x')).toBe(true);
  expect(stampSays(stamp, 'y')).toBe(false);
});
