/** Reading a paper in a real browser: going about in it, marking it with and without a mouse, finding, and the text view. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Opened } from '#test/e2e/harness/test.ts';

/** The sample's pack, and the older of its updates: the list has the newest first. */
const PACK = /Agenda pack/;
const UPDATE = /Cabinet Member Update/;

/** Opens a paper by its line under Papers. */
async function openPaper(page: Page, program: Opened, title: RegExp): Promise<void> {
  await program.openPrepared(page);
  await goTo(page, title);
  await painted(page, 0);
}

async function goTo(page: Page, title: RegExp): Promise<void> {
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  await page.getByRole('link', { name: title }).last().click();
}

/** A page has been drawn. */
async function painted(page: Page, pageIndex: number): Promise<void> {
  await expect(page.locator(`[data-page="${pageIndex}"] [data-painted="painted"]`)).toBeAttached({ timeout: 30_000 });
}

const where = (page: Page, text: RegExp) => expect(page.getByRole('button', { name: /Go to a page, item or paragraph/ })).toHaveText(text);
const paper = (page: Page) => page.getByRole('region', { name: /^Text of / });

test('goes about in a pack: outline, pages, references, back and reload', async ({ page, program, checkAccessibility, look }) => {
  await openPaper(page, program, PACK);
  await where(page, /^Pack p\. 1 of 42$/);
  await test.step('the front pages are the agenda’s; business without papers says so', async () => {
    const outline = page.getByRole('navigation', { name: 'Outline of this paper' });
    await expect(outline.locator('[aria-current]')).toHaveText(/^Agenda/);
    await expect(outline.getByRole('button', { name: /^Item 1 / })).toHaveText(/No papers$/);
    await expect(outline.getByRole('button', { name: /^Item 11 / })).toHaveText(/Papers to followExempt$/);
  });
  await look('read-pack');
  await checkAccessibility('a pack');

  await test.step('the outline leads to an item, and back returns', async () => {
    const outline = page.getByRole('navigation', { name: 'Outline of this paper' });
    await outline.getByRole('button', { name: /^Item 7 / }).click();
    await where(page, /item 7$/);
    await painted(page, 16);
    await page.keyboard.press('Alt+ArrowLeft');
    await where(page, /^Pack p\. 1 of 42/);
  });

  await test.step('a reference leads to its page; one that is not there is told', async () => {
    await paper(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.type('item 99');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('There is no “item 99” in this paper');
    await look('read-no-such-place');
    await page.getByRole('textbox', { name: /Go to/ }).fill('p30');
    await page.keyboard.press('Enter');
    await where(page, /^Pack p\. 30 of 42/);
    await expect(paper(page)).toBeFocused();
  });

  await test.step('arrows turn pages, and a reload stands where one was', async () => {
    await page.keyboard.press('ArrowRight');
    await where(page, /^Pack p\. 31 of 42/);
    await expect(page).toHaveURL(/pageIndex=30/);
    await page.reload();
    await where(page, /^Pack p\. 31 of 42/);
    await painted(page, 30);
  });

  await test.step('a page that has been looked at is read', async () => {
    await expect(page.getByRole('navigation', { name: 'Outline of this paper' }).locator('[aria-current]').first()).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: /Mark this page as (not )?read/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

test('marks without a mouse: a sentence is chosen, highlighted, noted, taken away and brought back', async ({ page, program, checkAccessibility, look }) => {
  await openPaper(page, program, UPDATE);
  const toolbar = page.getByRole('toolbar', { name: 'Selected passage' });

  await test.step('highlight a sentence', async () => {
    await paper(page).focus();
    await page.keyboard.press('s');
    await expect(toolbar).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await look('read-chosen');
    await checkAccessibility('a chosen sentence');
    await page.keyboard.press('3');
    await expect(page.getByRole('article', { name: /^Concern: / })).toBeVisible();
    await expect(page.locator('[data-page="0"] [data-tone="concern"]')).toHaveCount(1);
  });

  await test.step('a note on another, written as one types', async () => {
    await paper(page).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('Shift+ArrowRight');
    // The buttons come next after the page.
    await page.keyboard.press('Tab');
    await expect(toolbar.getByRole('button', { name: 'Evidence' })).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Your note' }).and(page.locator(':focus'))).toBeVisible();
    await page.keyboard.type('Since when?');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await look('read-note');
    await checkAccessibility('notes beside the page');
  });

  await test.step('taken away, and back', async () => {
    await page.getByRole('article').filter({ hasText: 'Since when?' }).getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('article').filter({ hasText: 'Since when?' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('article').filter({ hasText: 'Since when?' })).toBeVisible();
  });

  await test.step('the same marks in the text view, and after a restart', async () => {
    await paper(page).focus();
    await page.keyboard.press('t');
    await expect(page.locator('mark[data-tone="concern"]').first()).toBeVisible();
    await look('read-text-view');
    await checkAccessibility('the text view');
    await program.stop();
    await program.open(page);
    await goTo(page, UPDATE);
    await expect(page.locator('mark[data-tone="concern"]').first()).toBeVisible();
    await expect(page.getByText('Since when?')).toBeVisible();
  });
});

test('selects with a mouse: by letters, words and paragraphs; copies clean text', async ({ page, program, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPaper(page, program, UPDATE);
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  const line = page.locator('[data-page="0"] [data-text-layer] p > span').filter({ hasText: /(\w+ ){6}/ }).nth(1);
  const box = await line.boundingBox();
  if (!box) throw new Error('No line to select');
  const y = box.y + box.height / 2;

  await page.mouse.dblclick(box.x + 30, y);
  expect(await selected()).toMatch(/^[\p{L}\p{N}’'-]+$/u);

  await page.mouse.click(box.x + 30, y, { clickCount: 3 });
  const paragraph = await selected();
  expect(paragraph.length).toBeGreaterThan(20);

  await page.keyboard.press('Control+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\s+/g, ' ')).toBe(paragraph.replace(/\s+/g, ' ').trim());

  await page.keyboard.press('c');
  await expect(page.getByText('Copied with its citation')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“.+” \(.+p\. 1\)$/s);

  // A drag that ends in the empty margin below takes the text up to there, not the whole page.
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, y + 3, { steps: 3 });
  await page.mouse.move(box.x - 60, y + 3 * box.height, { steps: 5 });
  await page.mouse.up();
  const dragged = await selected();
  expect(dragged.length).toBeGreaterThan(5);
  expect(dragged.length).toBeLessThan(600);
});

test('a note over the end of a page is one note, and the whole passage is marked', async ({ page, program, look }) => {
  await openPaper(page, program, UPDATE);
  // The page in sight comes first: its neighbour's words a moment later.
  await page.locator('[data-text-layer="1"] [data-start]').nth(2).waitFor({ state: 'attached' });
  // The last words of one page and the first of the next, as a drag would select them.
  await page.evaluate(() => {
    const spans = (pageIndex: number) => [...document.querySelectorAll<HTMLElement>(`[data-text-layer="${pageIndex}"] [data-start]`)];
    const from = spans(0).at(-3)?.firstChild;
    const to = spans(1)[2]?.firstChild;
    if (!from || !to) throw new Error('The pages have no text');
    document.getSelection()?.setBaseAndExtent(from, 0, to, to.textContent?.length ?? 0);
  });
  await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Note' }).click();
  await expect(page.getByRole('textbox', { name: 'Your note' }).and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.type('Over the page');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.locator('[data-page="0"] [data-tone="evidence"]')).toHaveCount(1);
  await expect(page.locator('[data-page="1"] [data-tone="evidence"]')).toHaveCount(1);
  await look('read-note-over-pages');
  await page.evaluate(() => { window.location.hash = '#/notes'; });
  await expect(page.getByRole('main').getByText('Over the page')).toHaveCount(1);
  // One mark, though it runs over two pages.
  await expect(page.getByRole('main').getByRole('row').getByRole('blockquote')).toHaveCount(1);
});

test('finds words, steps through them and lists them; words of a search come marked', async ({ page, program, checkAccessibility, look }) => {
  await openPaper(page, program, PACK);
  await paper(page).focus();
  await page.keyboard.press('Control+F');
  const find = page.getByRole('searchbox', { name: 'Find in this paper' });
  await expect(find).toBeFocused();
  await find.fill('families');
  const status = page.getByRole('search').getByRole('status');
  await expect(status).toHaveText(/^\d+ matches$/);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^\d+ of \d+ matches$/);
  await expect(page.locator('[data-tone="current"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the list of matches' }).click();
  await expect(page.getByRole('list', { name: 'Matches' }).getByRole('listitem').first()).toBeVisible();
  await look('read-find');
  await checkAccessibility('find');
  await find.fill('xyzzyx');
  await expect(status).toHaveText('“xyzzyx” is not in this paper’s text.');
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await expect(paper(page)).toBeFocused();

  await page.evaluate(() => { window.location.hash = '#/search?q=homeless*'; });
  await page.locator('[data-hit]').first().click();
  await expect(page.locator('[data-tone="found"]').first()).toBeAttached();
});

test('stays usable at 200% zoom, and in the dark', async ({ page, program, checkAccessibility, look }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPaper(page, program, PACK);
  await look('read-zoomed');
  await checkAccessibility('the reader at 200%');
  await page.getByRole('button', { name: 'Show outline' }).click();
  const drawer = page.getByRole('dialog', { name: 'Outline' });
  await checkAccessibility('the outline as a drawer');
  await drawer.getByRole('button', { name: /^Item 7 / }).click();
  await expect(drawer).toHaveCount(0);
  await where(page, /item 7$/);
  await page.getByRole('button', { name: 'Show notes' }).click();
  await expect(page.getByRole('dialog', { name: 'Beside this page' })).toBeVisible();
  await look('read-zoomed-notes');
  await checkAccessibility('the notes as a drawer');
});

test('a paper whose original is gone can still be read as text', async ({ page, program, expectError, checkAccessibility, look }) => {
  expectError(/\b404\b/);
  await openPaper(page, program, UPDATE);
  await program.stop();
  rmSync(join(program.home, 'library', 'files'), { recursive: true });
  await program.open(page);
  await goTo(page, UPDATE);
  await expect(page.getByRole('alert')).toContainText('The original of this paper is no longer in the library’s folder');
  await look('read-original-gone');
  await checkAccessibility('a paper without its original');
  await page.getByRole('button', { name: 'Read as text' }).click();
  await expect(paper(page)).toContainText('Housing');
});

test('says so where a paper is not there', async ({ page, program, checkAccessibility }) => {
  await program.open(page);
  await expect(page.getByRole('main')).toBeVisible();
  await page.evaluate(() => { window.location.hash = '#/read/nothing'; });
  await expect(page.getByRole('heading', { name: 'This paper is not in the library' })).toBeVisible();
  await checkAccessibility('a paper that is not there');
});
