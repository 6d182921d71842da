/** What every browser test starts from: a fresh library, the host on it, and a page that must stay clean. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { copyPrepared, type PreparedName } from './preparedLibrary.ts';
import { startHost, type RunningHost } from './runningHost.ts';

export interface Opened {
  /** Folder that holds the library and whatever else the program keeps. */
  readonly home: string;
  /** Starts the program (again) and opens it in the page. */
  open(page: Page, args?: readonly string[]): Promise<void>;
  /** Starts it on a copy of a library that has its papers already: for every test that isn't about importing. */
  openPrepared(page: Page, name?: PreparedName): Promise<void>;
  stop(): Promise<void>;
  /** Ends the program as a crash does. */
  crash(): Promise<void>;
}

export interface Fixtures {
  readonly program: Opened;
  /** A console error that this test brings about. */
  readonly expectError: (error: RegExp) => void;
  /** No screen may break one of WCAG 2.2 AA's rules that axe-core knows. */
  readonly checkAccessibility: (screen: string) => Promise<void>;
  /** Writes `test-results/screens/NAME.png`, to be looked at. */
  readonly look: (name: string) => Promise<void>;
}

export const test = base.extend<Fixtures & { noErrors: void; expectedErrors: RegExp[] }>({
  program: async ({ page: window }, give) => {
    const home = mkdtempSync(join(tmpdir(), 'scrutineer-e2e-'));
    const library = join(home, 'library');
    let host: RunningHost | null = null;
    const stop = async (): Promise<void> => {
      await host?.stop();
      host = null;
    };
    /** A window that is still fetching its other screens is left before its host goes: what is cut off would count as a fault of the page. */
    const leave = async (page: Page): Promise<void> => {
      if (host !== null) await page.goto('about:blank');
      await stop();
    };
    const open: Opened['open'] = async (page, args = ['--library', library]) => {
      await leave(page);
      host = await startHost(home, args);
      await page.goto(host.address);
      // The screen that says "Opening your library" gives way to the program: keys pressed before that go nowhere.
      await page.locator('#main').waitFor();
    };
    await give({
      home, open, stop,
      crash: async () => host?.crash(),
      async openPrepared(page, name = 'sample') {
        await leave(page);
        copyPrepared(name, library);
        await open(page);
      },
    });
    if (!window.isClosed()) await leave(window);
    await stop();
    rmSync(home, { recursive: true, force: true });
  },

  expectedErrors: async ({ browserName: _browser }, give) => give([]),
  expectError: async ({ expectedErrors }, give) => give((error) => void expectedErrors.push(error)),

  /** An error on the console, a thrown error or a breach of the policy fails the test that met it. */
  noErrors: [async ({ page, expectedErrors }, give) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text()) && !expectedErrors.some((each) => each.test(message.text()))) errors.push(message.text());
    });
    page.on('pageerror', (error) => void errors.push(error.message));
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url())) errors.push(`asked for ${request.url()}`);
    });
    await give();
    expect(errors, 'errors on the page').toEqual([]);
  }, { auto: true }],

  checkAccessibility: async ({ page }, give) => {
    await give(async (screen) => {
      // Legacy mode is the plain one: it runs in the page itself, which has no frames, and opens none to gather from. What passes isn't listed.
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).setLegacyMode().analyze();
      const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}\n    ${failureSummary ?? ''}`).join('\n')}`);
      expect.soft(told, `accessibility of ${screen}`).toEqual([]);
    });
  },

  look: async ({ page }, give) => {
    await give(async (name) => {
      await page.screenshot({ path: `test-results/screens/${name}.png`, animations: 'disabled' });
    });
  },
});

export { expect };

/** The pipe closes when a test stops the host: the browser says so. */
function isExpected(text: string): boolean {
  return /WebSocket connection to .* failed|ERR_CONNECTION_REFUSED/.test(text);
}
