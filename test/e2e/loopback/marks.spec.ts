/** Every kind of mark, made by keyboard and by mouse, undone and done again; references; the list of all marks, many at once. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#test/e2e/harness/test.ts';

const paper = (page: Page) => page.getByRole('region', { name: /^Text of / });
const where = (page: Page, text: RegExp) => expect(page.getByRole('button', { name: /Go to a page, item or paragraph/ })).toHaveText(text);
const card = (page: Page, name: RegExp) => page.getByRole('article', { name });

async function openPack(page: Page): Promise<void> {
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  await page.getByRole('link', { name: /Agenda pack/ }).first().click();
  await expect(page.locator('[data-page="0"] [data-painted="painted"]')).toBeAttached({ timeout: 30_000 });
}

async function goTo(page: Page, reference: string): Promise<void> {
  await paper(page).focus();
  await page.keyboard.press('g');
  await page.keyboard.type(reference);
  await page.keyboard.press('Enter');
  await expect(paper(page)).toBeFocused();
}

async function menu(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Mark this page, item or paper' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('marks of every kind, with and without a mouse, each undone and done again', async ({ page, program, checkAccessibility, look }) => {
  test.slow();
  await program.openPrepared(page);
  await openPack(page);
  await goTo(page, 'p18');
  await where(page, /^Pack p\. 18 of 42/);

  await test.step('underline a sentence by keyboard; undo takes it away, also from elsewhere, and redo brings it back', async () => {
    await page.keyboard.press('s');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('u');
    await expect(card(page, /^Evidence: /)).toContainText('Underline');
    await page.evaluate(() => { window.location.hash = '#/notes'; });
    await expect(page.getByText('1 mark', { exact: true }).first()).toBeVisible();
    await page.getByRole('heading', { level: 1, name: 'Notes' }).click();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('No marks yet')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText('1 mark', { exact: true }).first()).toBeVisible();
    await page.goBack();
    await expect(card(page, /^Evidence: /)).toBeVisible();
  });

  await test.step('an area by keyboard: moved, resized, kept', async () => {
    await paper(page).focus();
    await page.keyboard.press('a');
    const surface = page.getByRole('application', { name: /^Area on page/ });
    await expect(surface).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await look('marks-area');
    await checkAccessibility('marking an area');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-kind="area"][data-mark]')).toHaveCount(1);
    await expect(paper(page)).toBeFocused();
  });

  await test.step('an area and ink by mouse', async () => {
    await page.keyboard.press('a');
    const box = await page.locator('[data-drawing]').first().boundingBox();
    if (!box) throw new Error('nothing to draw on');
    const top = Math.max(box.y, 120);
    await page.mouse.move(box.x + 60, top + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 260, top + 140, { steps: 4 });
    await page.mouse.up();
    await expect(page.locator('[data-kind="area"][data-mark]')).toHaveCount(2);
    await menu(page, /^Draw by hand/);
    await page.mouse.move(box.x + 80, top + 180);
    await page.mouse.down();
    await page.mouse.move(box.x + 160, top + 230, { steps: 5 });
    await page.mouse.up();
    await look('marks-ink');
    await page.getByRole('button', { name: 'Keep drawing' }).click();
    await expect(page.locator('[data-kind="ink"] polyline')).toHaveCount(1);
  });

  await test.step('a bookmark, by its key: listed over the outline', async () => {
    await paper(page).focus();
    await page.keyboard.press('b');
    await expect(page.getByRole('region', { name: 'Bookmarks' }).getByRole('button')).toHaveText(/^Page 18/);
    await page.keyboard.press('b');
    await expect(page.getByRole('region', { name: 'Bookmarks' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('region', { name: 'Bookmarks' })).toBeVisible();
  });

  await test.step('a note on the item as a whole, with references that lead, and one that doesn’t', async () => {
    await menu(page, /^Note on item 7 as a whole/);
    // Item 7 begins on the page before: its card stands beside that.
    await goTo(page, 'item 7');
    const note = card(page, /On item 7 as a whole/);
    await note.getByRole('textbox', { name: 'Your note' }).fill('Compare p30 and item 7 p2; p999 is missing.');
    await expect(note.getByRole('link', { name: 'Go to p30' })).toBeVisible();
    await expect(note.getByText('“p999” is not in this paper')).toBeVisible();
    await note.getByRole('button', { name: 'Add a tag' }).click();
    await page.keyboard.type('compare');
    await page.keyboard.press('Enter');
    await expect(note.getByText('compare', { exact: true })).toBeVisible();
    await expect(note.getByText('Saved', { exact: true })).toBeVisible();
    await look('marks-item-note');
    await checkAccessibility('marks of every kind');
    await note.getByRole('link', { name: 'Go to p30' }).click();
    await where(page, /^Pack p\. 30 of 42/);
  });
});

test('a passage over a page break is one mark; tables are marked by name in the text view; a library that can only be read refuses', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  await openPack(page);
  await goTo(page, 'p17');

  await test.step('over the page break', async () => {
    await page.evaluate(() => {
      const spans = (index: number) => [...document.querySelectorAll(`[data-text-layer="${index}"] [data-start]`)];
      const [from, to] = [spans(16).at(-1)?.firstChild, spans(17)[0]?.firstChild];
      if (from && to) document.getSelection()?.setBaseAndExtent(from, 0, to, 8);
    });
    const bar = page.getByRole('toolbar', { name: 'Selected passage' });
    await bar.getByRole('button', { name: 'Concern' }).click();
    await expect(page.locator('[data-page="16"] [data-tone="concern"]')).toHaveCount(1);
    await expect(page.locator('[data-page="17"] [data-tone="concern"]')).toHaveCount(1);
    await expect(card(page, /^Concern: /)).toContainText('Runs on to p. 18');
  });

  await test.step('a meaning gets another name, and has it everywhere', async () => {
    await menu(page, /^Name the meanings/);
    const dialog = page.getByRole('dialog', { name: 'Names of the meanings' });
    await dialog.getByRole('textbox', { name: 'Instead of “Concern”' }).fill('Worry');
    await look('marks-meanings');
    await checkAccessibility('names of the meanings');
    await dialog.getByRole('button', { name: 'Save names' }).click();
    await expect(card(page, /^Worry: /)).toBeVisible();
  });
  void resolve;
});
