/** From an empty library to the next meeting: welcome, import, what's on the first screen, and that it's found again. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { copyPrepared } from '#test/e2e/harness/preparedLibrary.ts';
import { expect, test, type Opened } from '#test/e2e/harness/test.ts';

const SAMPLE = fileURLToPath(new URL('../../../resources/sample/', import.meta.url));
const PAPERS = readdirSync(SAMPLE).filter((name) => name.endsWith('.pdf')).map((name) => SAMPLE + name);

async function importSample(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(PAPERS);
  await expect(page.getByRole('button', { name: `Imported ${PAPERS.length} papers` })).toBeVisible({ timeout: 90_000 });
}

test('an empty library is welcomed, papers come in, and the next meeting stands first', async ({ page, program, checkAccessibility, look }) => {
  await program.open(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Prepare for your next meeting' })).toBeVisible();
  await checkAccessibility('the welcome');
  await look('welcome');

  await importSample(page);
  const panel = page.getByRole('region', { name: 'Imports' });
  await test.step('a success folds to a line in the header, which opens its summary', async () => {
    await expect(panel).toHaveCount(0);
    await look('imported');
    const line = page.getByRole('button', { name: `Imported ${PAPERS.length} papers` });
    await line.click();
    await expect(panel.getByRole('link').first()).toBeVisible();
    await checkAccessibility('the end of an import');
    await look('imported-summary');
    await panel.getByRole('button', { name: 'Fold away' }).click();
    await expect(panel).toHaveCount(0);
    await expect(line).toBeFocused();
    await line.press('Enter');
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(line).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
  });

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Scrutiny/);
  const items = page.getByRole('region', { name: 'Items' }).getByRole('listitem');
  expect(await items.count()).toBeGreaterThan(4);
  await expect(page.getByText(/^0 of \d+ pages read$/)).toBeVisible();
  await checkAccessibility('the next meeting');
  await look('home');

  // The same files again: nothing twice.
  await page.getByRole('button', { name: 'Import papers' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(PAPERS);
  await page.getByRole('button', { name: 'No new papers' }).click({ timeout: 60_000 });
  await expect(panel.getByText(`${PAPERS.length} files already in the library`)).toBeVisible();

  await program.open(page);
  await expect(page.getByRole('region', { name: 'Items' }).getByRole('listitem').first()).toBeVisible();
});

/** The sample's meeting a few days ahead, whatever the day is on which tests run. */
async function meetingIn(days: number, home: string, program: Opened, page: Page): Promise<void> {
  copyPrepared('sample', join(home, 'library'));
  const db = new DatabaseSync(join(home, 'library', 'library.sqlite'));
  const day = new Date();
  day.setDate(day.getDate() + days);
  const two = (value: number): string => String(value).padStart(2, '0');
  db.prepare("UPDATE document SET meeting_date = ? WHERE meeting_date = '2026-12-08'").run(`${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`);
  db.close();
  await program.open(page);
}

test('what is left is shared over the evenings, and what was gone past is said', async ({ page, program, checkAccessibility, look }) => {
  // An hour's reading at a slow pace: worth spreading over the three evenings left.
  await meetingIn(3, program.home, program, page);
  const items = page.getByRole('region', { name: 'Items' });
  const open = items.getByRole('button', { name: 'Reading plan' });
  const evenings = items.getByRole('list', { name: 'Evenings on which you can read' }).getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  await open.click();
  await items.getByRole('button', { name: 'Change the pace' }).click();
  await items.getByText('Set by hand').click();
  const pace = items.getByRole('textbox', { name: 'Words a minute' });
  await pace.fill('100');
  await pace.press('Enter');
  await expect(items.getByText('At 100 words a minute, as you set it.')).toBeVisible();
  await expect(evenings).toHaveCount(3);
  const left = /(\d+) pages? left/.exec(await items.innerText())?.[1];
  const planned = async (): Promise<number[]> => (await evenings.allInnerTexts()).map((text) => Number(/(\d+) pages?,/.exec(text)?.[1] ?? 0));
  const sum = async (): Promise<string> => String((await planned()).reduce((all, each) => all + each, 0));
  expect(await sum()).toBe(left);
  await checkAccessibility('a reading plan');
  await look('reading-plan');

  await test.step('an evening that is unticked gives its share to the others, and stays so', async () => {
    const tonight = evenings.first().getByRole('checkbox', { name: /^Tonight/ });
    await tonight.focus();
    await page.keyboard.press('Space');
    await expect(evenings.first()).toContainText('No reading');
    expect((await planned())[0]).toBe(0);
    expect(await sum()).toBe(left);
    await page.reload();
    await open.click();
    await expect(evenings.first().getByRole('checkbox')).not.toBeChecked();
  });

  await test.step('a page passed over, and one only glanced at, are told and lead there', async () => {
    await evenings.getByRole('link', { name: /^Item 7/ }).first().click();
    const where = page.getByRole('button', { name: /Go to a page, item or paragraph/ });
    const at = async (): Promise<number> => Number(/^Pack p\. (\d+) of/.exec(await where.innerText())?.[1]);
    const left = (pages: number) => page.getByRole('navigation', { name: 'Outline of this paper' }).getByText(`${pages} pages left to read`);
    await expect(where).toHaveText(/^Pack p\. \d+ of/);
    const first = await at();
    // In view for long enough to count as read, and for far less than its words take.
    await expect(left(9)).toBeAttached();
    await page.getByRole('region', { name: /^Text of / }).focus();
    await page.keyboard.press('g');
    await page.keyboard.type(`${first + 3}`);
    await page.keyboard.press('Enter');
    await expect.poll(at).toBe(first + 3);
    await page.keyboard.press('r');
    await expect(left(8)).toBeAttached();
    await page.evaluate(() => { window.location.hash = '#/meetings'; });
    await open.click();
    await expect(items.getByRole('list', { name: 'Passed over:' }).getByRole('link', { name: `Item 7, pp. ${first + 1}–${first + 2}` })).toBeVisible();
    await expect(items.getByRole('list', { name: 'Only glanced at:' }).getByRole('link')).toHaveText([`Item 7, p. ${first}`]);
    await checkAccessibility('pages that were gone past');
    await look('reading-plan-gone-past');
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessibility('a reading plan in the dark');
    await look('reading-plan-dark');
    await page.setViewportSize({ width: 683, height: 384 });
    await items.getByRole('heading', { name: 'Evenings on which you can read' }).scrollIntoViewIfNeeded();
    await checkAccessibility('a reading plan at 200%');
    await look('reading-plan-200');
    await items.getByText('Only glanced at:').scrollIntoViewIfNeeded();
    await look('reading-plan-200-end');
    await page.setViewportSize({ width: 1366, height: 768 });
    await items.getByRole('button', { name: 'I have read these' }).click();
    await expect(items.getByRole('list', { name: 'Only glanced at:' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await items.getByRole('list', { name: 'Only glanced at:' }).getByRole('link').click();
    await expect.poll(at).toBe(first);
  });
});

test('a file that can’t be read says why and what to do, and the others come in', async ({ page, program, checkAccessibility, look }) => {
  await program.open(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([
    { name: 'Broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nthis goes no further') },
    { name: 'Nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    { name: 'Note.txt', mimeType: 'text/plain', buffer: Buffer.from('Repairs took 24 days on average in the quarter.\n') },
  ]);
  const panel = page.getByRole('region', { name: 'Imports' });
  await expect(panel.getByText('Imported 1 paper')).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByText('2 files could not be imported')).toBeVisible();
  await expect(panel.getByText('Broken.pdf')).toBeVisible();
  await expect(panel.getByText(/download it again|ask the clerk/i).first()).toBeVisible();
  await expect(panel.getByText('The file is empty.', { exact: false })).toBeVisible();
  await checkAccessibility('an import with failures');
  await look('import-failures');

  await test.step('it stays until it is put away, folded once one goes elsewhere', async () => {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Papers', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Papers' })).toBeVisible();
    await expect(panel).toHaveCount(0);
    const line = page.getByRole('button', { name: '2 files could not be imported' });
    await look('import-failures-line');
    await line.click();
    await expect(panel.getByText('Broken.pdf')).toBeVisible();
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(line).toHaveCount(0);
  });
});

test('papers dropped anywhere on the window are imported', async ({ page, program }) => {
  await program.open(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Repairs took 24 days on average in the quarter.\n'], 'Note on repairs.txt', { type: 'text/plain' }));
    return data;
  });
  await page.getByRole('main').dispatchEvent('dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop papers to import them')).toBeVisible();
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop papers to import them')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Imported 1 paper' })).toBeVisible({ timeout: 60_000 });
});

test('an import is found again after a reload, and can be stopped', async ({ page, program }) => {
  await program.open(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(PAPERS);
  const panel = page.getByRole('region', { name: 'Imports' });
  await expect(panel.getByText('Importing papers')).toBeVisible();
  await page.reload();
  const stop = panel.getByRole('button', { name: 'Stop' });
  const ended = page.getByRole('button', { name: /^Imported|^Import stopped/ });
  // The import may be quicker than the reload: then there's nothing left to stop, and nothing on the panel.
  // With some papers in and others still coming both stand there.
  await expect(stop.or(page.getByRole('region', { name: 'Items' })).first()).toBeVisible({ timeout: 60_000 });
  if (await stop.isVisible()) {
    await stop.click();
    await expect(ended).toBeVisible({ timeout: 60_000 });
  }
});

test('papers are arranged, corrected by hand, removed and brought back', async ({ page, program, checkAccessibility, look }) => {
  await program.open(page, ['--sample']);
  await page.getByRole('link', { name: 'Papers' }).click();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows.first()).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole('region', { name: 'Imports' }).getByText('Importing')).toHaveCount(0, { timeout: 90_000 });
  await look('papers-by-meeting');
  await checkAccessibility('papers by meeting');

  await page.getByRole('tab', { name: 'By portfolio' }).click();
  await expect(page.getByRole('link', { name: /^Compare \d+ reports$/ }).first()).toBeVisible();
  await checkAccessibility('papers by portfolio');
  await look('papers-by-portfolio');

  await page.getByRole('tab', { name: 'One list' }).click();
  await page.getByRole('searchbox', { name: 'Filter by words in the title' }).fill('selective');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: /^Details of Selective/ }).click();
  const details = page.getByRole('dialog', { name: 'Details' });
  await expect(details.getByRole('heading', { name: 'About this paper' })).toBeVisible();
  await checkAccessibility('a paper’s details');
  await look('paper-details');

  await details.getByRole('button', { name: 'Correct: Title' }).click();
  await details.getByRole('textbox', { name: 'Title' }).fill('Licensing of rented homes');
  await details.getByRole('button', { name: 'Save' }).click();
  await expect(details.getByText('Corrected by hand')).toBeVisible();
  await details.getByRole('button', { name: 'Take back the correction: Title' }).click();
  await expect(details.getByText('Corrected by hand')).toHaveCount(0);

  await details.getByRole('button', { name: 'Remove from the library' }).click();
  await expect(page.getByText('No papers fit these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(1);
});
