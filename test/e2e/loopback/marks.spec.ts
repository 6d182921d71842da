/** Every kind of mark, made by keyboard and by mouse, undone and done again; references; the list of all marks, many at once. */
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

/** Its text is there, too: sentences can be chosen. */
async function goTo(page: Page, pageNumber: number): Promise<void> {
  await paper(page).focus();
  await page.keyboard.press('g');
  await page.keyboard.type(`p${pageNumber}`);
  await page.keyboard.press('Enter');
  await expect(paper(page)).toBeFocused();
  await page.locator(`[data-text-layer="${pageNumber - 1}"] [data-start]`).first().waitFor({ state: 'attached' });
}

async function menu(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Mark this page, item or paper' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('marks of every kind, with and without a mouse, each undone and done again', async ({ page, program, checkAccessibility, look }) => {
  test.slow();
  await program.openPrepared(page);
  await openPack(page);
  await goTo(page, 18);
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
    // Item 7 begins on the page before: its card stands beside that, ready to be written in.
    await where(page, /^Pack p\. 17 of 42/);
    const note = card(page, /On item 7 as a whole/);
    await expect(note.getByRole('textbox', { name: 'Your note' })).toBeFocused();
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

test('a passage over a page break is one mark; meanings have the member’s names; tables are marked by name in the text view', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  await openPack(page);
  await goTo(page, 17);

  await test.step('over the page break', async () => {
    for (const index of [16, 17]) await page.locator(`[data-text-layer="${index}"] [data-start]`).first().waitFor({ state: 'attached' });
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

  await test.step('a table by its name, where nothing can be drawn', async () => {
    await paper(page).focus();
    await page.keyboard.press('t');
    await menu(page, /^Mark the table “Report to:/);
    await expect(card(page, /^Worry: Report to:/)).toContainText('Area');
    await look('marks-text-view');
    await checkAccessibility('marks in the text view');
  });
});

test('the list of all marks: searched, filtered, grouped, and many changed at once; refused before typing where it can only be read', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  await openPack(page);
  await goTo(page, 18);
  await test.step('some marks, with tags and notes', async () => {
    for (const key of ['1', '3', '4']) {
      await page.keyboard.press('s');
      for (let step = 0; step < Number(key); step += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press(key);
      await expect(page.locator('[data-page="17"] [data-kind="highlight"]')).toHaveCount(key === '1' ? 1 : key === '3' ? 2 : 3);
    }
    await card(page, /^Concern: /).getByRole('textbox', { name: 'Your note' }).fill('See p30: who was asked?');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });
  await page.evaluate(() => { window.location.hash = '#/notes'; });
  const list = page.getByRole('grid', { name: 'Your marks and notes' });
  const search = page.getByRole('searchbox', { name: 'Find in notes and marked words' });
  await expect(list.getByRole('row')).toHaveCount(3);

  await test.step('words are found by their stems and while they are typed', async () => {
    await search.fill('asking');
    await expect(list.getByRole('row')).toHaveCount(1);
    await expect(list.getByRole('row').getByRole('link', { name: 'p30' })).toBeVisible();
    await search.fill('surv part');
    await expect(list.getByRole('row')).toHaveCount(1);
    await search.fill('nowhere');
    await expect(page.getByText('No marks fit these filters.')).toBeVisible();
    await search.fill('');
    await expect(list.getByRole('row')).toHaveCount(3);
  });

  await test.step('all chosen by keyboard and tagged at once, undone as one', async () => {
    await list.getByRole('row').first().focus();
    await page.keyboard.press('Control+a');
    const bulk = page.getByRole('toolbar', { name: 'Chosen marks' });
    await expect(bulk).toContainText('3 marks chosen');
    await look('notes-chosen');
    await checkAccessibility('marks chosen in the list');
    await bulk.getByRole('button', { name: 'Add a tag' }).click();
    await page.keyboard.type('strategy');
    await page.keyboard.press('Enter');
    await expect(list.getByText('strategy', { exact: true })).toHaveCount(3);
    await bulk.getByRole('button', { name: 'Meaning' }).click();
    await page.getByRole('menuitem', { name: 'Promise' }).click();
    await expect(list.getByText('Promise', { exact: true })).toHaveCount(3);
    await list.getByRole('row').first().focus();
    await page.keyboard.press('Control+z');
    await expect(list.getByText('Promise', { exact: true })).toHaveCount(0);
    await bulk.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('No marks yet')).toBeVisible();
    await page.getByRole('alertdialog', { name: '3 marks removed' }).getByRole('button', { name: 'Undo' }).click();
    await expect(list.getByRole('row')).toHaveCount(3);
  });

  await test.step('a reference in a note leads to its place, not to the mark', async () => {
    await list.getByRole('link', { name: 'p30' }).click();
    await where(page, /^Pack p\. 30 of 42/);
    await page.goBack();
    await expect(list.getByRole('row')).toHaveCount(3);
  });

  await test.step('grouped by meaning, and one changed in its dialog', async () => {
    await page.getByRole('button', { name: /Group by/ }).click();
    await page.getByRole('option', { name: 'Meaning' }).click();
    await expect(list.getByText('1 mark', { exact: true })).toHaveCount(3);
    await list.getByRole('button', { name: /^Change: / }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Change this mark' });
    await dialog.getByRole('button', { name: 'Underline instead' }).click();
    await expect(dialog.getByRole('button', { name: 'Highlight instead' })).toBeVisible();
    await look('notes-edit');
    await checkAccessibility('a mark being changed');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(list.getByText('Underline', { exact: true })).toBeVisible();
  });

  await test.step('at 200% zoom and in the dark', async () => {
    await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
    await look('notes-dark');
    await checkAccessibility('the list in the dark');
    await page.setViewportSize({ width: 683, height: 384 });
    await look('notes-zoomed');
    await checkAccessibility('the list at 200%');
    await list.getByRole('row').first().scrollIntoViewIfNeeded();
    await look('notes-zoomed-list');
  });

  await test.step('a library that can only be read refuses before anything is typed', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.routeWebSocket(/.*/, (socket) => {
      const core = socket.connectToServer();
      core.onMessage((message) => socket.send(typeof message === 'string' ? message.replace('"readOnly":false', '"readOnly":true') : message));
    });
    await page.reload();
    await openPack(page);
    await goTo(page, 18);
    await page.keyboard.press('n');
    await expect(page.getByText(/^This library can only be read: /).first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveCount(0);
    await expect(card(page, /^Concern: /).getByRole('link', { name: 'p30' })).toBeVisible();
    await look('marks-read-only');
    await checkAccessibility('marks that can only be read');
  });
});
