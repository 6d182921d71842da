/** How pages are shown: modes, sizes, turned, two papers side by side, small pictures, in front of a room, on paper; and what a paper carries. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CARRIED_ADDRESS, CARRIED_FILE, carryingPdf } from '#test/fixtures/carryingPdf.ts';
import { expect, test } from '#test/e2e/harness/test.ts';

const paper = (page: Page) => page.getByRole('region', { name: /^Text of / }).first();
const where = (page: Page, text: RegExp) => expect(page.getByRole('button', { name: /Go to a page, item or paragraph/ })).toHaveText(text);
const painted = (page: Page, pageIndex: number) => expect(page.locator(`[data-page="${pageIndex}"] [data-painted="painted"]`).first()).toBeAttached({ timeout: 30_000 });
/** Pages that are in sight, in the first paper. */
const inSight = (page: Page) => paper(page).locator('[data-page]').evaluateAll((pages) => pages.filter((one) => {
  const [box, window] = [one.getBoundingClientRect(), one.closest('[role="region"]')!.getBoundingClientRect()];
  return box.bottom > window.top + 2 && box.top < window.bottom - 2;
}).map((one) => Number((one as HTMLElement).dataset['page'])));
const announced = (page: Page, text: RegExp) => expect(page.locator('[aria-live="polite"]').filter({ hasText: text }).first()).toBeAttached();

async function openPaper(page: Page, title: RegExp): Promise<void> {
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  await page.getByRole('link', { name: title }).last().click();
  await painted(page, 0);
}

test('shows pages in every way, and never loses the place', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  await openPaper(page, /Agenda pack/);

  await test.step('two side by side', async () => {
    await paper(page).focus();
    await page.keyboard.press('d');
    await announced(page, /Two pages side by side/);
    expect(await inSight(page)).toEqual(expect.arrayContaining([0, 1]));
    await page.keyboard.press('ArrowRight');
    await where(page, /^Pack p\. 3 of 42/);
    await look('read-two-up');
    await page.keyboard.press('d');
    await where(page, /^Pack p\. 3 of 42/);
  });

  await test.step('page by page: one in sight, turned by wheel and keys, whole', async () => {
    await page.keyboard.press('p');
    await page.keyboard.press('f');
    await announced(page, /whole page/);
    await expect.poll(() => inSight(page)).toEqual([2]);
    await page.keyboard.press('Space');
    await where(page, /^Pack p\. 4 of 42/);
    await page.mouse.move(600, 500);
    await page.mouse.wheel(0, 120);
    await where(page, /^Pack p\. 5 of 42/);
    await expect.poll(() => inSight(page)).toEqual([4]);
    await painted(page, 4);
    await expect(page.locator('[data-page="4"]')).toHaveAccessibleName('Page 5, item 5');
    await look('read-page-by-page');
    await checkAccessibility('page by page');
  });

  await test.step('fitted to the width, the rest of a page comes before the next', async () => {
    const top = () => paper(page).evaluate((element) => element.scrollTop);
    const wholePage = await page.locator('[data-page="4"]').evaluate((element) => element.clientHeight);
    await page.keyboard.press('0');
    await page.keyboard.press('Home');
    await expect.poll(top).toBeLessThan(20);
    await expect.poll(() => page.locator('[data-page="0"]').evaluate((element) => element.clientHeight)).toBeGreaterThan(wholePage);
    await page.keyboard.press('PageDown');
    await expect.poll(top).toBeGreaterThan(100);
    await where(page, /^Pack p\. 1 of 42/);
    await page.keyboard.press('PageDown');
    await where(page, /^Pack p\. 2 of 42/);
    await page.keyboard.press('p');
  });

  await test.step('larger by the menu, by keys and by the wheel', async () => {
    await page.getByRole('button', { name: /Size of the page/ }).click();
    await look('read-zoom-menu');
    await page.getByRole('menuitemradio', { name: '400%' }).click();
    await expect(page.getByRole('button', { name: /^400%/ })).toBeVisible();
    await paper(page).focus();
    for (let time = 0; time < 20; time += 1) await page.keyboard.press('-');
    await expect(page.getByRole('button', { name: /^25%/ })).toBeVisible();
    await page.keyboard.press('0');
    await page.mouse.move(600, 500);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect(page.getByRole('button', { name: /^(7\d|8\d|9\d|1\d\d)%/ })).toBeVisible();
    await page.keyboard.press('0');
  });

  await test.step('turned, and so again after a reload', async () => {
    await page.keyboard.press(']');
    await announced(page, /turned by 90 degrees/);
    const wider = () => page.locator('[data-page] canvas').first().evaluate((canvas: HTMLCanvasElement) => canvas.width > canvas.height);
    await expect.poll(wider).toBe(true);
    await page.keyboard.press('s');
    await expect(page.locator('[data-tone="chosen"]').first()).toBeAttached();
    await look('read-turned');
    await page.keyboard.press('Escape');
    await page.reload();
    await expect.poll(wider).toBe(true);
    await paper(page).focus();
    await page.keyboard.press('[');
    await expect.poll(wider).toBe(false);
  });

  await test.step('small pictures: what is read and marked, and the way there by keyboard', async () => {
    await page.keyboard.press('o');
    const pictures = page.getByRole('listbox', { name: 'Pages as small pictures' });
    await expect(pictures.locator('canvas').first()).toBeVisible();
    await pictures.focus();
    await page.keyboard.press('End');
    await expect(pictures.getByRole('option', { name: /^Page 42, item 9, not read$/ })).toBeVisible();
    await expect(pictures.locator('[data-thumbnail="41"] canvas')).toBeVisible();
    await look('read-thumbnails');
    await checkAccessibility('small pictures of pages');
    await page.keyboard.press('Enter');
    await where(page, /^Pack p\. 42 of 42/);
    await page.getByRole('button', { name: 'Items', exact: true }).click();
  });

  await test.step('back says where it leads', async () => {
    await page.getByRole('button', { name: /^Back to p\. \d+/ }).click();
    await where(page, /^Pack p\. [123] of 42/);
    await expect(page.getByRole('button', { name: 'Forward to p. 42, item 9' })).toBeEnabled();
  });

  await test.step('matches are listed under their items, and gone to by keyboard', async () => {
    await page.keyboard.press('Control+F');
    await page.keyboard.type('families');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ matches$/);
    await page.keyboard.press('ArrowDown');
    const list = page.getByRole('list', { name: 'Matches' });
    await expect(list.getByRole('heading', { name: /^Item 5 · .* \d+ match/ })).toBeVisible();
    await expect(list.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-tone="current"]').first()).toBeAttached();
    await look('read-find-list');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });
});

test('two papers side by side, each by itself or together; in front of a room; on paper', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  await openPaper(page, /Cabinet Member Update/);
  const second = page.getByRole('region', { name: /^Second paper: / });

  await test.step('the portfolio’s reports are offered first', async () => {
    await paper(page).focus();
    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog', { name: 'Read another paper beside this one' });
    await expect(dialog.getByRole('heading', { name: /Housing and Homelessness: the last report first/ })).toBeVisible();
    await look('read-beside-choose');
    await checkAccessibility('choosing a second paper');
    await dialog.getByRole('searchbox').fill('Agenda pack');
    await dialog.getByRole('button', { name: /^Agenda pack/ }).first().click();
    await expect(second.locator('[data-painted="painted"]').first()).toBeAttached();
    await expect(page).toHaveURL(/beside=/);
  });

  const tops = async () => ({
    first: await paper(page).evaluate((one) => one.scrollTop),
    second: await second.getByRole('region', { name: /^Text of / }).evaluate((one) => one.scrollTop),
  });
  await test.step('each scrolls by itself', async () => {
    await paper(page).focus();
    const before = await tops();
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await tops()).first).toBeGreaterThan(before.first + 100);
    expect((await tops()).second).toBe(before.second);
  });

  await test.step('or both together, whichever is moved', async () => {
    await page.keyboard.press('l');
    await expect(second.getByRole('status')).toContainText('Scrolling together');
    const before = await tops();
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await tops()).second).toBeGreaterThan(before.second);
    await second.getByRole('region', { name: /^Text of / }).evaluate((one) => one.scrollTo({ top: 0 }));
    await expect.poll(async () => (await tops()).first).toBeLessThan(30);
    await look('read-beside');
    await checkAccessibility('two papers');
  });

  await test.step('it is there again after a reload, and back closes it', async () => {
    await page.reload();
    await expect(second.getByRole('status')).toContainText('Scrolling together');
    await paper(page).focus();
    await page.keyboard.press('v');
    await expect(second).toHaveCount(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(second).toBeVisible();
    await second.getByRole('button', { name: 'Close the second paper' }).click();
    await expect(second).toHaveCount(0);
  });

  await test.step('in front of a room: the paper and its page’s number, none of what is marked or noted', async () => {
    await paper(page).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('3');
    await expect(page.getByRole('article', { name: /^Concern: / })).toBeAttached();
    await paper(page).focus();
    await page.keyboard.press('F11');
    const room = page.getByRole('dialog', { name: /^Full screen: / });
    await expect(room.locator('[data-painted="painted"]').first()).toBeAttached();
    expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await expect(room.getByText('1', { exact: true })).toBeVisible();
    await expect(room.locator('[data-mark]')).toHaveCount(0);
    await look('read-full-screen');
    await checkAccessibility('full screen');
    await page.keyboard.press('ArrowRight');
    await expect(room.getByText('2', { exact: true })).toBeVisible();
    // No key of the reader marks or opens anything here.
    for (const key of ['n', 'h', 'v', 'q']) await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(room).toHaveCount(0);
    await where(page, /^p\. 2 of /);
    await expect(paper(page)).toBeFocused();
  });

  await test.step('on paper: pages by their printed numbers, with marks when asked', async () => {
    await page.evaluate(() => { window.print = () => { document.documentElement.dataset['printed'] = ''; }; });
    await page.keyboard.press('Control+P');
    const dialog = page.getByRole('dialog', { name: 'Print pages of this paper' });
    await dialog.getByText('Pages by their printed numbers').click();
    await dialog.getByRole('textbox', { name: 'Page numbers' }).fill('1, 57');
    await expect(dialog).toContainText('No page has the number “57”.');
    await look('read-print');
    await checkAccessibility('printing');
    await dialog.getByRole('textbox', { name: 'Page numbers' }).fill('1-2');
    await dialog.getByText('With your marks in colour').click();
    await dialog.getByRole('button', { name: 'Print 2 pages' }).click();
    await expect(page.locator('html[data-printed]')).toBeAttached();
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await page.evaluate(() => { window.dispatchEvent(new Event('afterprint')); });
    await expect(page.locator('[data-sheets]')).toHaveCount(0);
  });
});

test('a paper’s links, form, attachment and scripts: shown, never obeyed; and a place named in a search', async ({ page, context, program, checkAccessibility, look }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const made = join(program.home, 'Homes report.pdf');
  writeFileSync(made, await carryingPdf());
  await program.open(page, ['--library', join(program.home, 'library'), made]);
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  await page.getByRole('link', { name: /Homes report/ }).first().click({ timeout: 60_000 });
  await painted(page, 0);
  const address = page.url().replace(/\?.*/, '');

  await test.step('a link out is an address to copy, and nothing goes there', async () => {
    await page.getByRole('button', { name: `Link out of this paper: ${CARRIED_ADDRESS}` }).click();
    const dialog = page.getByRole('dialog', { name: 'This link leads out of the paper' });
    await expect(dialog).toContainText(CARRIED_ADDRESS);
    await look('read-link-out');
    await checkAccessibility('a link out of the paper');
    await dialog.getByRole('button', { name: 'Copy the address' }).click();
    await expect(dialog).toHaveCount(0);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CARRIED_ADDRESS);
    expect(page.url().replace(/\?.*/, '')).toBe(address);
    expect(context.pages()).toHaveLength(1);
  });

  await test.step('a link within is a jump, with a way back', async () => {
    await page.getByRole('button', { name: 'Link to Page 3', exact: true }).click();
    await where(page, /^p\. 3 of 4/);
    await page.keyboard.press('Alt+ArrowLeft');
    await where(page, /^p\. 1 of 4/);
  });

  await test.step('its attachment can be saved; its form is shown; no script has run', async () => {
    await page.getByRole('button', { name: '1 attachment · a form · scripts, not run' }).click();
    const dialog = page.getByRole('dialog', { name: 'In this file besides its pages' });
    await expect(dialog).toContainText(`${CARRIED_FILE.name}${CARRIED_FILE.text.length} bytes`);
    await look('read-carried');
    await checkAccessibility('what a file carries');
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Save ${CARRIED_FILE.name}` }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(CARRIED_FILE.name);
    expect(readFileSync(await download.path(), 'utf8')).toBe(CARRIED_FILE.text);
    await page.keyboard.press('Escape');
    expect(await page.title()).not.toContain('a script ran');
    await expect(page.locator('input[name="name"], .annotationLayer, [data-page] input')).toHaveCount(0);
  });

  await test.step('a search for a place leads there', async () => {
    await page.evaluate(() => { window.location.hash = '#/search?q=p3'; });
    const places = page.getByRole('navigation', { name: 'Go to “p3” in' });
    await expect(places.getByRole('link', { name: /^p\. 3/ })).toBeVisible();
    await look('search-place');
    await checkAccessibility('a place named in a search');
    await places.getByRole('link').click();
    await where(page, /^p\. 3 of 4/);
  });
});
