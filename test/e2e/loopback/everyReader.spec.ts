/** For every reader: dark pages, a ruler, a voice, text as one needs it in a window of 320 pixels; scanned pages recognised and found. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#test/e2e/harness/test.ts';
import { picturedPaper, PICTURE_AT, PICTURE_COLOUR } from '#test/fixtures/picturedPaper.ts';
import { scannedPaper } from '#test/fixtures/scan/scannedPaper.ts';

const paper = (page: Page) => page.getByRole('region', { name: /^Text of / }).first();
const painted = (page: Page, pageIndex: number) => expect(page.locator(`[data-page="${pageIndex}"] [data-painted="painted"]`).first()).toBeAttached({ timeout: 30_000 });
const comfort = (page: Page) => page.getByRole('toolbar', { name: 'Reading' }).getByRole('button', { name: 'Reading comfort' });
/** Colour of the painted page at a point, in shares of its width and height. */
const colourAt = (page: Page, x: number, y: number) => page.locator('[data-page="0"] canvas').first().evaluate((canvas: HTMLCanvasElement, at) =>
  [...canvas.getContext('2d')!.getImageData(Math.round(at.x * canvas.width), Math.round(at.y * canvas.height), 1, 1).data].slice(0, 3), { x, y });

const isDark = async (page: Page) => (await colourAt(page, 0.02, 0.02)).every((part) => part < 40);

async function openPaper(page: Page, title: RegExp): Promise<void> {
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  await page.getByRole('link', { name: title }).last().click();
}

async function importFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Import papers' }).first().click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
  await (await choosing).setFiles(path);
  await expect(page.getByRole('button', { name: /^Imported / }).first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
}

test('pages, text and voice as each reader needs them', async ({ page, program, checkAccessibility, look }) => {
  // What Chromium has of a system's voices differs by machine: one that says nothing, and tells what it was given.
  await page.addInitScript(() => {
    const said: string[] = [];
    const speech = new EventTarget();
    let ended: (() => void) | null = null;
    Object.assign(speech, {
      getVoices: () => [{ name: 'Daniel', lang: 'en-GB', localService: true, voiceURI: 'urn:daniel', default: true }],
      speak: (utterance: { text: string; dispatchEvent: (event: Event) => void }) => {
        said.push(utterance.text);
        ended = () => utterance.dispatchEvent(new Event('end'));
      },
      cancel: () => { ended = null; },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: class extends EventTarget { readonly text: string; constructor(text: string) { super(); this.text = text; } } });
    Object.assign(window, { said, endSentence: () => ended?.() });
  });
  await program.openPrepared(page);
  const picturedPath = join(program.home, 'Pictured.pdf');
  writeFileSync(picturedPath, await picturedPaper());
  await importFile(page, picturedPath);
  await openPaper(page, /Pictured/);
  await painted(page, 0);

  await test.step('dark pages keep their pictures', async () => {
    const [x, y] = PICTURE_AT;
    expect(await colourAt(page, 0.02, 0.02)).toEqual([255, 255, 255]);
    await paper(page).focus();
    await page.keyboard.press('i');
    await expect.poll(() => isDark(page)).toBe(true);
    expect(await colourAt(page, x, y)).toEqual([...PICTURE_COLOUR]);
    await look('aids-dark');
    await page.keyboard.press(']');
    await painted(page, 0);
    // A quarter to the right: what was so far from the top stands so far from the right.
    await expect.poll(() => colourAt(page, 1 - y, x)).toEqual([...PICTURE_COLOUR]);
    await page.keyboard.press('[');
    await comfort(page).click();
    await look('aids-panel-page');
    await checkAccessibility('reading comfort, page view');
    await page.keyboard.press('Escape');
  });

  await openPaper(page, /Agenda pack/);
  await painted(page, 0);
  await test.step('a mark on a dark page', async () => {
    await paper(page).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-mark][data-tone="evidence"]').first()).toBeAttached();
    await look('aids-dark-mark');
    await page.keyboard.press('i');
  });

  await test.step('the ruler follows pointer and keys', async () => {
    await page.keyboard.press('e');
    const band = page.locator('[data-ruler] > div');
    await page.mouse.move(700, 400);
    await expect.poll(async () => { const box = await band.boundingBox(); return box ? Math.round(box.y + box.height / 2) : 0; }).toBe(400);
    const height = (await band.boundingBox())?.height ?? 0;
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => { const box = await band.boundingBox(); return box ? Math.round(box.y + box.height / 2) : 0; }).toBe(Math.round(400 + height));
    await look('aids-ruler');
    await page.keyboard.press('e');
    await expect(band).toHaveCount(0);
  });

  await test.step('reads aloud, sentence by sentence, on page and text alike', async () => {
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    const end = () => page.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());
    await page.keyboard.press('Home');
    await page.keyboard.press('k');
    await expect.poll(said).toHaveLength(1);
    await end();
    await expect.poll(said).toHaveLength(2);
    await expect(page.locator('[data-mark="spoken"]').first()).toBeAttached();
    await look('aids-aloud');
    await checkAccessibility('reading aloud');
    await paper(page).focus();
    await page.keyboard.press('k');
    await expect(page.getByRole('group', { name: 'Reading aloud' })).toContainText('Paused');
    await page.keyboard.press('.');
    await page.keyboard.press('t');
    await paper(page).focus();
    await page.keyboard.press('k');
    await expect.poll(said).toHaveLength(3);
    await expect(page.locator('mark[data-mark="spoken"]')).toHaveText((await said())[2] ?? '');
    await look('aids-aloud-text');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('group', { name: 'Reading aloud' })).toHaveCount(0);
  });

  await test.step('text of another size, spacing and face; the place is kept', async () => {
    await page.keyboard.press('g');
    await page.keyboard.type('p9');
    await page.keyboard.press('Enter');
    const where = page.getByRole('button', { name: /Go to a page, item or paragraph/ });
    await expect(where).toHaveText(/p\. 9/);
    await comfort(page).click();
    await page.getByRole('button', { name: /Typeface/ }).click();
    await page.getByRole('option', { name: /serif$/ }).last().click();
    await page.getByRole('slider', { name: 'Size' }).fill('1.5');
    await page.getByRole('slider', { name: 'Space between lines' }).fill('2');
    await page.getByRole('slider', { name: 'Space between letters' }).fill('0.12');
    await page.getByRole('slider', { name: 'Space between words' }).fill('0.16');
    await look('aids-panel-text');
    await checkAccessibility('reading comfort, text view');
    await page.keyboard.press('Escape');
    await expect(where).toHaveText(/p\. 9/);
    const style = await page.locator('[data-page="8"] p').first().evaluate((element) => { const { fontFamily, letterSpacing, fontSize } = getComputedStyle(element); return { fontFamily, letterSpacing: parseFloat(letterSpacing) / parseFloat(fontSize) }; });
    expect(style.fontFamily).toMatch(/Georgia/);
    expect(style.letterSpacing).toBeCloseTo(0.12, 2);
    await page.keyboard.press('t');
    await painted(page, 8);
    await expect(where).toHaveText(/p\. 9/);
    await page.keyboard.press('t');
    await expect(where).toHaveText(/p\. 9/);
  });

  await test.step('in 320 pixels nothing is wider than the window', async () => {
    await page.setViewportSize({ width: 320, height: 480 });
    const wider = () => page.evaluate(() => [...document.querySelectorAll('[data-text-layer] *, [role="region"]')].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' && one.clientWidth > 1).map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`));
    await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
    await page.getByRole('link', { name: /Agenda pack/ }).last().click();
    for (const printed of [9, 28, 30, 41]) {
      await page.getByRole('toolbar', { name: 'Reading' }).waitFor();
      await paper(page).focus();
      await page.keyboard.press('g');
      await page.keyboard.type(`p${printed}`);
      await page.keyboard.press('Enter');
      await expect(page.locator(`[data-text-layer="${printed - 1}"]`)).toBeAttached();
      expect(await wider(), `p. ${printed}`).toEqual([]);
      await look(`aids-320-p${printed}`);
    }
    await checkAccessibility('text view at 400%');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Reading comfort' }).click();
    await expect(page.getByRole('slider', { name: 'Size' })).toBeAttached();
    await look('aids-320-panel');
  });
});

test('a scanned paper is recognised, said to be so, and found; a machine without voices says so', async ({ page, program, checkAccessibility, look }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => Object.defineProperty(window.speechSynthesis, 'getVoices', { value: () => [] }));
  await program.open(page);
  await importFile(page, await scannedPaper(program.home));
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  await expect(page.getByRole('button', { name: /^Recognise the words of/ })).toBeVisible();
  await look('scan-papers');
  await checkAccessibility('papers with a scan');
  await page.getByRole('link', { name: /Scan/ }).last().click();
  await painted(page, 0);
  await expect(page.getByRole('note')).toContainText('This page is a picture of text.');
  await look('scan-page');
  await paper(page).focus();
  await page.keyboard.press('k');
  await expect(page.getByRole('group', { name: 'Reading aloud' })).toContainText('no voice');
  await look('scan-no-voices');
  await checkAccessibility('no voices');
  await page.getByRole('button', { name: 'Stop reading aloud' }).click();
  await paper(page).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('note').first()).toContainText('This page is a picture of text.');
  await look('scan-text');
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Recognise the words', exact: true }).click();
  await expect(page.getByRole('note')).toContainText(/Recognised from a picture/, { timeout: 120_000 });
  await look('scan-recognised');
  await paper(page).focus();
  await page.keyboard.press('i');
  // The page is one picture, of paper: dark it must be.
  await expect.poll(() => isDark(page)).toBe(true);
  await look('scan-dark');
  await page.keyboard.press('i');
  await page.keyboard.press('t');
  await expect(page.getByRole('note').first()).toContainText(/Recognised from a picture/);
  await look('scan-recognised-text');
  await checkAccessibility('a recognised page as text');
  await page.evaluate(() => { window.location.hash = '#/search?q=homelessness'; });
  await expect(page.locator('[data-hit]').first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Recognised from a picture');
  await look('scan-found');
});
