/** The whole job once, in a real browser: import, search, open, highlight, note, compare, ask, take to the meeting; and all of it after a restart. */
import { extractRawText } from 'mammoth';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '#test/e2e/harness/test.ts';
import { papersToImport } from '#test/e2e/harness/papers.ts';

const NOTE = 'Ask when this began, and who decided it.';
const QUESTION = 'What has moved this, and when will it be done?';
/** A word of councils that any update of theirs has. */
const WORD = 'plan';

const place = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: new RegExp(`^${name}`) });

/** Drags over the page's own text where it's in view, as a hand with a mouse does. @returns the words. */
async function selectLine(page: Page, index: number): Promise<string> {
  const lines = page.locator('[data-text-layer] p > span');
  const inView = await lines.evaluateAll((all) => all.flatMap((each, at) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    // Between the bar for finding and what lies in the lower corner.
    return y > 150 && y + height < 500 && width > 25 && x + width < 945 ? [at] : [];
  }));
  const line = lines.nth(inView[index] ?? -1);
  const box = await line.boundingBox();
  if (!box) throw new Error('The page has no text to select');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
  await page.mouse.move(box.x + box.width - 2, y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
  return (await line.innerText()).trim();
}

test('the whole job, and again after a restart', async ({ page, program, checkAccessibility, look }) => {
  test.setTimeout(240_000);
  const papers = papersToImport();
  await program.open(page);

  await test.step('import', async () => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('main').getByRole('button', { name: 'Choose files' }).click();
    await (await choosing).setFiles([...papers]);
    await expect(page.getByRole('button', { name: new RegExp(`^Imported ${papers.length} papers`) })).toBeVisible({ timeout: 90_000 });
    await look('1-imported');
    await checkAccessibility('the next meeting');
  });

  await test.step('search and open', async () => {
    await place(page, 'Search').click();
    await page.getByRole('searchbox', { name: 'Search every paper, mark and question' }).fill(WORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByText(/\d+ pages and notes found/)).toBeVisible();
    await look('2-search');
    await checkAccessibility('search');
    await page.locator('[data-hit]').first().click();
    await expect(page.getByRole('toolbar', { name: 'Reading' })).toBeVisible();
    await expect(page.locator('canvas').first()).toBeVisible();
    await look('3-opened');
    await checkAccessibility('the reader');
  });

  let quote = '';
  await test.step('highlight and note', async () => {
    quote = await selectLine(page, 3);
    await look('4-selected');
    await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Concern' }).click();
    const margin = page.getByRole('article', { name: /^Concern: / });
    await expect(margin).toBeVisible();
    await selectLine(page, 7);
    await page.getByRole('toolbar', { name: 'Selected passage' }).getByRole('button', { name: 'Note' }).click();
    await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveCount(2);
    await page.keyboard.type(NOTE);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await look('5-noted');
    await checkAccessibility('the reader with marks');
  });

  await test.step('compare', async () => {
    await place(page, 'Compare').click();
    await page.getByRole('link', { name: /^Compare (both|all \d) reports/ }).first().click();
    await expect(page.getByRole('table', { name: 'Statements by topic and report' })).toBeVisible();
    await look('6-compared');
    await checkAccessibility('the comparison');
  });

  await test.step('draft a question from a finding', async () => {
    await page.getByRole('tab', { name: /^Promises/ }).click();
    const promise = page.getByRole('article').first();
    await expect(promise).toBeVisible();
    await look('7-promises');
    await checkAccessibility('promises');
    await promise.getByRole('button', { name: /ask/i }).click();
    const dialog = page.getByRole('dialog', { name: 'Question' });
    await expect(dialog.getByRole('region', { name: 'Evidence' }).getByRole('listitem').first()).toBeVisible();
    await dialog.getByRole('textbox', { name: 'The question' }).fill(QUESTION);
    await expect(dialog.getByText(/^Saved/)).toBeVisible();
    await look('8-question');
    await checkAccessibility('the question’s sheet');
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('take it to the meeting', async () => {
    await place(page, 'Questions').click();
    await expect(page.getByText(QUESTION).first()).toBeVisible();
    await look('9-questions');
    await checkAccessibility('questions');
    await page.getByRole('button', { name: 'Take to the meeting' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Word document (.docx)' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const { value } = await extractRawText({ path: await download.path() });
    expect(value).toContain(QUESTION);
    // With its evidence: words in quotation marks, and where they stand.
    expect(value).toMatch(/“[^”]{10,}”/);
    expect(value).toMatch(/p\. \d/);
  });

  await test.step('a restart finds it all again', async () => {
    await program.stop();
    await program.open(page);
    await place(page, 'Questions').click();
    await expect(page.getByText(QUESTION).first()).toBeVisible();
    await place(page, 'Notes').click();
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect(page.getByText(quote.slice(0, 20)).first()).toBeVisible();
    await look('10-notes');
    await checkAccessibility('notes');
    await place(page, 'Papers').click();
    await look('11-papers');
    await checkAccessibility('papers');
    await place(page, 'Search').click();
    await page.getByRole('searchbox', { name: 'Search every paper, mark and question' }).fill(WORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByText(/\d+ pages and notes found/)).toBeVisible();
  });
});
