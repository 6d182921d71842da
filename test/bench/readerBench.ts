/**
 * Reading a pack of a thousand pages in a real browser: the first page after a click, any page after a jump, memory after
 * scrolling through it all. Against plain pdf.js, which opens the same file and paints the same pages at the same size in the same browser.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import buildPage from '#test/e2e/harness/buildOnce.ts';
import { chromiumArguments, findChromium } from '#test/e2e/harness/chromium.ts';
import { startHost, type RunningHost } from '#test/e2e/harness/runningHost.ts';
import { importInto } from './importBench.ts';
import { percentiles, type Measured } from './measured.ts';
import { plainPdfjs } from './plainPdfjs.ts';
import { PAGES, writeThousandPages } from './thousandPages.ts';

/** A laptop's window. */
const VIEWPORT = { width: 1366, height: 768 };
const OPENINGS = 7;
const JUMPS = 40;
/** ms */
const FIRST_PAGE_GOAL = 500;
const JUMP_GOAL = 300;
/** MB */
const MEMORY_GOAL = 600;
/** Pages scrolled between two looks at the memory. */
const LOOK_EVERY = 50;
/** ms between two jumps. */
const REST = 700;
/** ms that a page is waited for as one scrolls through: somebody who leafs through waits for none. */
const PATIENCE = 100;

/** @returns figures; none where there is no Chromium. @param folder for the pack and its library */
export async function measureReader(corpus: string, folder: string): Promise<Measured[]> {
  const executablePath = findChromium();
  if (executablePath === null) {
    process.stderr.write('There is no Chromium here: the reader is not measured\n');
    return [];
  }
  buildPage();
  const pack = join(folder, 'A thousand pages.pdf');
  await writeThousandPages(corpus, pack);
  const library = join(folder, 'reader');
  await importInto(library, [pack]);
  const home = mkdtempSync(join(tmpdir(), 'scrutineer-bench-home-'));
  const start = (): Promise<RunningHost> => startHost(home, ['--library', library]);
  const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: chromiumArguments() });
  try {
    const { first, jumps, peers } = await openAndJump(pack, start, launch);
    // In a browser of its own: nothing that was measured before is counted.
    const memory = await scrollThrough(start, launch);
    return [
      line('First page of 1,000 after a click, the first time', first[0] ?? Number.NaN, peers.first[0] ?? Number.NaN, FIRST_PAGE_GOAL),
      line('First page of 1,000 after a click, middle', percentiles(first).p50, percentiles(peers.first).p50, FIRST_PAGE_GOAL),
      line('First page of 1,000 after a click, slowest', Math.max(...first), Math.max(...peers.first), FIRST_PAGE_GOAL),
      line('A page of 1,000 after a jump, middle', percentiles(jumps).p50, percentiles(peers.pages).p50, null),
      line('A page of 1,000 after a jump, slowest of 95 in 100', percentiles(jumps).p95, percentiles(peers.pages).p95, JUMP_GOAL),
      { what: 'Memory after scrolling through 1,000 pages (page and GPU processes, what they share counted once)', value: memory.after, unit: 'MB', goal: { says: `at most ${MEMORY_GOAL} MB`, met: memory.after <= MEMORY_GOAL } },
      { what: 'the same on the first screen, before', value: memory.before, unit: 'MB' },
      { what: 'the most on the way', value: memory.most, unit: 'MB' },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Opened {
  readonly first: number[];
  readonly jumps: number[];
  readonly peers: { readonly first: number[]; readonly pages: number[] };
}

async function openAndJump(pack: string, start: () => Promise<RunningHost>, launch: () => Promise<Browser>): Promise<Opened> {
  const host = await start();
  const browser = await launch();
  const peer = await plainPdfjs(pack);
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(host.address);
    await page.locator('#main').waitFor();
    const first: number[] = [];
    for (let time = 0; time < OPENINGS; time += 1) first.push(await openPack(page));
    const id = /#\/read\/([^?]+)/.exec(page.url())?.[1] ?? '';
    const pages = evenly(JUMPS);
    const jumps: number[] = [];
    for (const pageIndex of pages) {
      // Somebody who jumps has looked at a page before: its neighbours are painted by then.
      await page.waitForTimeout(REST);
      jumps.push(await jump(page, id, pageIndex));
    }
    // Pixels to a point: plain pdf.js paints as many.
    const scale = await page.locator('[data-page] canvas').first().evaluate((canvas: HTMLCanvasElement) => canvas.width / 595);
    return { first, jumps, peers: await peer.measure(browser, VIEWPORT, pages, scale, OPENINGS) };
  } finally {
    await browser.close();
    await host.stop();
    await peer.close();
  }
}

function line(what: string, value: number, plain: number, goal: number | null): Measured {
  return { what, value, unit: 'ms', against: { name: 'plain pdf.js, same page', value: plain }, ...(goal === null ? {} : { goal: { says: `at most ${goal} ms`, met: value <= goal } }) };
}

/** Page indexes all over the file, near and far by turns; the same in every run. */
function evenly(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index * 617 + 331) % PAGES);
}

/** ms from the click on the pack's line to its first page, as the page itself sees it; the list of papers stands before. */
async function openPack(page: Page): Promise<number> {
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  // The pack itself, not a report in it: plain pdf.js opens the same page.
  const link = page.locator('main a[href*="#/read/"]:not([href*="-p"])').first();
  await link.waitFor();
  const took = page.evaluate(() => new Promise<number>((resolve) => {
    document.addEventListener('click', () => {
      const start = performance.now();
      const look = () => (document.querySelector('[data-painted="painted"]') ? resolve(performance.now() - start) : void requestAnimationFrame(look));
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  }));
  await link.click();
  return took;
}

/** ms from a jump, as back, forward and links make it, to the page being painted and in sight. */
async function jump(page: Page, id: string, pageIndex: number): Promise<number> {
  return page.evaluate(({ id, pageIndex }) => new Promise<number>((resolve) => {
    const start = performance.now();
    const look = () => {
      const there = document.querySelector(`[data-page="${pageIndex}"] [data-painted="painted"]`);
      const box = there?.getBoundingClientRect();
      if ((box && box.top < window.innerHeight && box.bottom > 0) || performance.now() - start > 10_000) resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    window.location.hash = `#/read/${id}?pageIndex=${pageIndex}`;
    requestAnimationFrame(look);
  }), { id, pageIndex });
}

async function scrollThrough(start: () => Promise<RunningHost>, launch: () => Promise<Browser>): Promise<{ before: number; after: number; most: number }> {
  const host = await start();
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(host.address);
    await page.locator('#main').waitFor();
    await page.waitForTimeout(3000);
    const before = await memoryOf(browser);
    await openPack(page);
    let most = before;
    for (let from = 0; from < PAGES; from += LOOK_EVERY) {
      await leafThrough(page, from, from + LOOK_EVERY);
      most = Math.max(most, await memoryOf(browser));
    }
    await page.waitForTimeout(5000);
    return { before, after: await memoryOf(browser), most };
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function leafThrough(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(async ({ from, to, patience }) => {
    const scroller = document.querySelector('[data-page]')!.parentElement!.parentElement!;
    const high = scroller.scrollHeight / 1000;
    for (let at = from; at < to; at += 1) {
      scroller.scrollTop = at * high;
      const until = performance.now() + patience;
      do await new Promise(requestAnimationFrame);
      while (performance.now() < until && !document.querySelector(`[data-page="${at}"] [data-painted="painted"]`));
    }
  }, { from, to, patience: PATIENCE });
}

/** Memory in MB of the processes that show pages and draw; NaN where the system doesn't tell. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU').reduce((sum, { id }) => sum + megabytesOf(id), 0);
}

/** What a process shares with others is counted by its share (PSS of Linux). */
function megabytesOf(id: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return process.platform === 'linux' ? 0 : Number.NaN; // it has ended
  }
}
