import { expect, test } from 'vitest';
import { chooseHost, type Surroundings } from '#hosts/start/chooseHost.ts';

const desk: Surroundings = { asked: null, noWindow: false, electron: true, display: true, browser: '/usr/bin/chromium' };

test.each<[string, Partial<Surroundings>, string | null, string | null | undefined]>([
  ['a desk with Electron', {}, 'desktop', undefined],
  ['a desk without Electron', { electron: false }, 'loopback', '/usr/bin/chromium'],
  ['a desk with neither Electron nor browser', { electron: false, browser: null }, 'loopback', null],
  ['no display', { display: false }, 'loopback', null],
  ['no display, no Electron', { display: false, electron: false }, 'loopback', null],
  ['loopback asked for', { asked: 'loopback' }, 'loopback', '/usr/bin/chromium'],
  ['loopback asked for, no display', { asked: 'loopback', display: false }, 'loopback', null],
  ['no window wanted', { noWindow: true }, 'loopback', null],
  ['desktop asked for, Electron missing', { asked: 'desktop', electron: false }, null, undefined],
])('%s', (_name, around, host, browser) => {
  const choice = chooseHost({ ...desk, ...around });
  expect(choice.host).toBe(host);
  expect('browser' in choice ? choice.browser : undefined).toBe(browser);
  // One line, that says which and why.
  expect(choice.why).not.toContain('\n');
  expect(choice.why.length).toBeGreaterThan(20);
});
