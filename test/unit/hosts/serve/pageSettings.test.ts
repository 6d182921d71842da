import { expect, test } from 'vitest';
import { keepSetting, type SettingsFile } from '#hosts/serve/pageSettings.ts';

function memory(start: Record<string, unknown> = {}): SettingsFile & { kept: Record<string, unknown> } {
  const file = { kept: start, read: () => file.kept, write: (next: Record<string, unknown>) => { file.kept = next; } };
  return file;
}

test('keeps a setting, changes it, takes it away', () => {
  const file = memory();
  expect(keepSetting(file, 'theme', 'dark')).toBe(true);
  expect(keepSetting(file, 'panes', [0.2, { a: 1 }])).toBe(true);
  expect(file.kept).toEqual({ theme: 'dark', panes: [0.2, { a: 1 }] });
  keepSetting(file, 'theme', undefined);
  expect(file.kept).toEqual({ panes: [0.2, { a: 1 }] });
});

test.each([
  ['__proto__', {}], ['constructor', 1], ['toString', 1], ['', 1], ['a/b', 1], ['a'.repeat(65), 1], [3, 1], ['long', 'x'.repeat(70_000)],
])('%j is no setting', (key, value) => {
  const file = memory();
  expect(keepSetting(file, key, value)).toBe(false);
  expect(file.kept).toEqual({});
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

test('does not grow without end', () => {
  const file = memory(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`k${at}`, at])));
  expect(keepSetting(file, 'one-more', 1)).toBe(false);
  expect(keepSetting(file, 'k1', 'changed')).toBe(true);
});
