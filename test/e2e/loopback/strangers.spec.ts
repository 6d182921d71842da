/** Another page in the same browser, and a name that is rebound to this machine, against the running program: nothing to be had. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser } from '@playwright/test';
import { chromiumArguments, findChromium } from '#test/e2e/harness/chromium.ts';
import { startHost, type RunningHost } from '#test/e2e/harness/runningHost.ts';

let home: string;
let host: RunningHost;
let browser: Browser;
let evil: Server;
let evilOrigin: string;

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'scrutineer-strangers-'));
  host = await startHost(home, ['--library', join(home, 'library')]);
  const executablePath = findChromium();
  browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [...chromiumArguments(), '--host-resolver-rules=MAP rebound.example 127.0.0.1'],
  });
  evil = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>Somebody else</title>'));
  await new Promise<void>((resolve) => { evil.listen(0, '127.0.0.1', resolve); });
  evilOrigin = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
});

test.afterAll(async () => {
  await browser.close();
  await host.stop();
  evil.close();
  rmSync(home, { recursive: true, force: true });
});

test('a rebound name gets a refusal, page and all', async () => {
  const page = await browser.newPage();
  const answer = await page.goto(`http://rebound.example:${new URL(host.address).port}/`);
  expect(answer?.status()).toBe(400);
  expect(await page.content()).not.toContain('script');
  await page.close();
});

test('a page on another port of this machine gets nothing', async () => {
  const page = await browser.newPage();
  await page.goto(evilOrigin);
  const { origin } = new URL(host.address);
  const code = /launch=(.+)$/.exec(host.address)?.[1] ?? '';
  const got = await page.evaluate(async ({ origin, code }) => {
    const text = (path: string, init?: RequestInit) => fetch(origin + path, init).then((response) => response.text(), () => 'refused');
    const event = (element: HTMLElement, source: string) => new Promise<string>((resolve) => {
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('error', () => resolve('refused'));
      element.setAttribute('src', source);
      document.body.append(element);
    });
    const socket = () => new Promise<string>((resolve) => {
      const opened = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
      opened.addEventListener('open', () => resolve('opened'));
      opened.addEventListener('error', () => resolve('refused'));
    });
    return {
      page: await text('/'),
      // Even with the code that the person's own window would use.
      session: await text('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) }),
      plainSession: await text('/session', { method: 'POST', body: JSON.stringify({ code }) }),
      upload: await text('/uploads', { method: 'POST', body: 'x', mode: 'no-cors' }),
      files: await text('/files/x', { headers: { 'x-scrutineer-token': 'x' } }),
      script: await event(document.createElement('script'), `${origin}/index.html`),
      image: await event(document.createElement('img'), `${origin}/icon.svg`),
      socket: await socket(),
      frame: await event(document.createElement('iframe'), `${origin}/`).then(() => {
        try {
          return document.querySelector('iframe')?.contentDocument === null ? 'refused' : 'read';
        } catch {
          return 'refused';
        }
      }),
    };
  }, { origin, code });
  expect(got).toEqual({
    page: 'refused', session: 'refused', plainSession: 'refused', upload: 'refused', files: 'refused', script: 'refused', image: 'refused', socket: 'refused', frame: 'refused',
  });
  await page.close();

  // The code was not spent by all this: the person's own window still opens.
  const own = await browser.newPage();
  await own.goto(host.address);
  await expect(own.getByRole('navigation', { name: 'Places' })).toBeVisible();
  await own.close();
});
