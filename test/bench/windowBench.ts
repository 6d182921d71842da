/** From `npm start`'s process to a window in which a member can work: loopback host, then Chromium, then the home screen. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium } from '@playwright/test';
import buildPage from '#test/e2e/harness/buildOnce.ts';
import { chromiumArguments, findChromium } from '#test/e2e/harness/chromium.ts';
import { startHost } from '#test/e2e/harness/runningHost.ts';
import { percentiles, type Measured } from './measured.ts';

const TIMES = 7;
/** ms */
const GOAL = 1500;

/** @param library folder of the library that is opened: the whole corpus */
export async function measureWindow(library: string): Promise<Measured[]> {
  const executablePath = findChromium();
  if (executablePath === null) {
    process.stderr.write('There is no Chromium here: windows are not measured\n');
    return [];
  }
  buildPage(); // an installed program comes built
  const home = mkdtempSync(join(tmpdir(), 'scrutineer-bench-home-'));
  const served: number[] = [];
  const usable: number[] = [];
  try {
    for (let time = 0; time < TIMES; time += 1) {
      const start = performance.now();
      const host = await startHost(home, ['--library', library]);
      served.push(performance.now() - start);
      const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
      const page = await browser.newPage();
      await page.goto(host.address);
      // The meetings are read and shown (nothing leads to a paper before that), and a click is heard.
      await page.getByRole('main').getByRole('heading').first().waitFor();
      await page.getByRole('main').getByRole('link').first().waitFor();
      await page.getByRole('navigation').getByRole('link').first().click({ trial: true });
      usable.push(performance.now() - start);
      await browser.close();
      await host.stop();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  // The very first start reads everything from disk.
  const middle = percentiles(usable.slice(1)).p50;
  return [
    { what: 'Window usable after start (host, Chromium, meetings read), with the whole corpus', value: middle, unit: 'ms', goal: { says: `at most ${GOAL.toLocaleString('en-GB')} ms`, met: middle <= GOAL } },
    { what: 'of that, until the host serves', value: percentiles(served.slice(1)).p50, unit: 'ms' },
  ];
}
