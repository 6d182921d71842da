import { describe, expect, test } from 'vitest';
import { isOwnAddress, isOwnPage, mayRequest, mayUse } from '#hosts/desktop/guards.ts';

const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } }) as unknown as Parameters<typeof isOwnPage>[0];

describe('our own page', () => {
  test.each(['app://scrutineer/', 'app://scrutineer/#/meetings', 'app://scrutineer/files/abc'])('%s is', (url) => {
    expect(isOwnAddress(url)).toBe(true);
    expect(isOwnPage(frame(url))).toBe(true);
    expect(mayRequest(url)).toBe(true);
  });

  test.each([
    'app://scrutineer.evil.example/', 'app://evil/app://scrutineer/', 'https://scrutineer/', 'app://user@scrutineer/', 'app://scrutineer:80/', 'file:///etc/passwd',
    'https://evil.example/?app://scrutineer/', 'javascript:alert(1)', 'data:text/html,x', 'about:blank', '', 'app:scrutineer', 'http://127.0.0.1:1/', 'blob:https://evil.example/1',
  ])('%j is not', (url) => {
    expect(isOwnAddress(url)).toBe(false);
    expect(isOwnPage(frame(url))).toBe(false);
    expect(mayRequest(url)).toBe(false);
  });

  test('a frame within it is not, nor one that has gone', () => {
    expect(isOwnPage(frame('app://scrutineer/', {}))).toBe(false);
    expect(isOwnPage({ senderFrame: null })).toBe(false);
  });

  test('what the page made itself may be asked for', () => {
    expect(mayRequest('blob:app://scrutineer/6f1b')).toBe(true);
  });
});

test('the system gives the page a full screen and the clipboard to write to, and nothing else', () => {
  expect(['fullscreen', 'clipboard-sanitized-write'].map(mayUse)).toEqual([true, true]);
  for (const permission of ['clipboard-read', 'media', 'geolocation', 'notifications', 'openExternal', 'hid', 'fileSystem', '']) expect([permission, mayUse(permission)]).toEqual([permission, false]);
});
