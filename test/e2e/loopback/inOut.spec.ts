/** What a member wrote goes out (marks in a copy of the PDF, a backup) and comes in again, into an empty library. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#test/e2e/harness/test.ts';

const paper = (page: Page) => page.getByRole('region', { name: /^Text of / });
const PASSPHRASE = 'ferry walnut lantern seventy';

async function openPack(page: Page): Promise<void> {
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  await page.getByRole('link', { name: /Agenda pack/ }).first().click();
  await expect(page.locator('[data-page="0"] [data-painted="painted"]')).toBeAttached({ timeout: 30_000 });
}

/** Marks the first sentences of page 18, the one after the other, each with another key. */
async function markSome(page: Page, keys: readonly string[]): Promise<void> {
  await paper(page).focus();
  await page.keyboard.press('g');
  await page.keyboard.type('p18');
  await page.keyboard.press('Enter');
  await expect(paper(page)).toBeFocused();
  // Sentences can be chosen once the page's text has come.
  await expect(page.locator('[data-text-layer="17"]')).toBeAttached();
  for (const [at, key] of keys.entries()) {
    await page.keyboard.press('s');
    for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press(key);
    await expect(page.getByRole('article')).toHaveCount(at + 1);
  }
}

/** The first offer is to search for what was typed; the second the command itself. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox').or(page.getByRole('dialog').getByRole('searchbox'))).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByText('Commands', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Does something that ends with a file, and gives where it lies. */
async function saved(page: Page, folder: string, act: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await act();
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

test.use({ actionTimeout: 20_000 });

test('marks go out in a copy of the PDF, everything goes into a backup, and both come back into an empty library', async ({ page, program, checkAccessibility, look }) => {
  test.slow();
  await program.openPrepared(page);
  await openPack(page);
  await markSome(page, ['1', 'u']);
  let marked = '';
  let backup = '';

  await test.step('the marks of this paper, as annotations in a copy of it: all by keyboard', async () => {
    await page.evaluate(() => { window.location.hash = '#/notes'; });
    await page.getByRole('button', { name: 'Export marks…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Export marks' });
    await expect(dialog.getByRole('radio', { name: 'All marks (2)' })).toBeChecked();
    await look('export-marks');
    await checkAccessibility('exporting marks');
    await dialog.getByRole('radio', { name: /^Word document/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: /^Copy of the PDF/ })).toBeChecked();
    await dialog.getByLabel(/^Your name/).fill('A. Member');
    await look('export-marks-pdf');
    marked = await saved(page, program.home, () => page.keyboard.press('Enter'));
    expect(readFileSync(marked).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(page.getByText(/^Saved .*\(marked\)\.pdf, with 2 marks\./)).toBeVisible();
  });

  await test.step('a backup, with a passphrase that is typed twice and is long enough', async () => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Backup…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Backup' });
    await expect(dialog.getByText(/^No backup was saved yet: 2 things/)).toBeVisible();
    await dialog.getByLabel('Passphrase', { exact: true }).fill('short');
    await dialog.getByRole('button', { name: 'Make the backup' }).click();
    await expect(dialog.getByText(/^Too short/)).toBeVisible();
    await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await dialog.getByLabel('The passphrase again').fill('something else entirely');
    await dialog.getByRole('button', { name: 'Make the backup' }).click();
    await expect(dialog.getByText('These two are not the same.')).toBeVisible();
    await look('backup-make');
    await checkAccessibility('making a backup');
    await dialog.getByLabel('The passphrase again').fill(PASSPHRASE);
    backup = await saved(page, program.home, () => dialog.getByRole('button', { name: 'Make the backup' }).click());
    expect(readFileSync(backup).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    await expect(dialog.getByText(/Tested: it opens, and holds 2 marks/)).toBeVisible();
    await look('backup-made');
    await checkAccessibility('a backup that was made');
  });

  await program.open(page, ['--library', join(program.home, 'empty')]);
  await test.step('restored into an empty library: a wrong passphrase, a preview, done, undone, done again', async () => {
    await command(page, 'Backup');
    const dialog = page.getByRole('dialog', { name: 'Backup' });
    await dialog.getByRole('tab', { name: 'Restore one' }).click();
    const restore = async (passphrase: string): Promise<void> => {
      await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.keyboard.press('Enter');
    };
    const choose = async (): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Choose the backup…' }).click();
      await (await chooser).setFiles(backup);
    };
    await choose();
    await restore('not this one at all');
    await expect(dialog.getByRole('alert')).toContainText('This passphrase does not open the backup', { timeout: 30_000 });
    await look('backup-wrong-passphrase');
    await restore(PASSPHRASE);
    await expect(dialog.getByRole('heading', { name: 'What restoring it would do' })).toBeVisible({ timeout: 30_000 });
    await expect(dialog.getByText('1 paper of these marks is not in this library', { exact: false })).toBeVisible();
    await look('backup-preview');
    await checkAccessibility('what a restore would do');
    await dialog.getByRole('button', { name: 'Restore it' }).click();
    await expect(dialog.getByText(/^Restored\. Added: 2 marks/)).toBeVisible();
    await look('backup-restored');
    await dialog.getByRole('button', { name: 'Undo this restore' }).click();
    await expect(dialog.getByText(/^Taken back: /)).toBeVisible();
    await dialog.getByRole('button', { name: 'Restore another' }).click();
    await choose();
    await restore(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Restore it' }).click({ timeout: 30_000 });
    await expect(dialog.getByText(/^Restored\. Added: 2 marks/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.evaluate(() => { window.location.hash = '#/notes'; });
    await expect(page.getByRole('region', { name: /2 marks from a backup wait/ })).toBeVisible();
    await look('notes-waiting');
    await checkAccessibility('marks that wait for their paper');
  });

  await test.step('the marked copy, imported there: its annotations are offered, taken in, and taken out again', async () => {
    await page.getByRole('region', { name: /2 marks from a backup wait/ }).getByRole('button', { name: 'Import papers' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Choose files/ }).click();
    await (await chooser).setFiles(marked);
    await expect(async () => {
      await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
      await expect(page.getByRole('link', { name: /Agenda pack/ }).first()).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await openPack(page);
    const notice = page.getByRole('region', { name: 'This paper carries 2 annotations by A. Member, made in another program.' });
    await expect(notice).toBeVisible({ timeout: 60_000 });
    await look('annotations-found');
    await checkAccessibility('annotations found in a paper');
    await notice.getByRole('button', { name: 'Take them in as my marks' }).click();
    await expect(page.getByText('2 marks taken in.')).toBeVisible();
    await expect(notice).toBeHidden();
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect(page.getByText('The marks were taken back out.')).toBeVisible();
  });
});
