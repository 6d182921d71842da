/** A member looks after the library alone: sees that all is well, mends what isn't, goes back to a copy and comes back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '#test/e2e/harness/test.ts';

test('library health: checked, mended, copied, gone back to, reported', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Library health…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Library health' });
  await expect(dialog.getByText('The library is in good order.')).toBeVisible();
  await checkAccessibility('library health');
  await look('health-good');

  await dialog.getByRole('button', { name: 'Copy the library now' }).click();
  await expect(dialog.getByText('5 papers').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Look at it' }).click();
  const report = dialog.getByRole('region', { name: 'What would be saved' });
  await expect(report).toContainText('5 files');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save it as a file…' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(await report.textContent());

  // Another program, or a tired disk, changes what is stored.
  const harm = new DatabaseSync(join(program.home, 'library', 'library.sqlite'));
  harm.exec(`UPDATE page SET text = replace(text, 'damp', 'dry'); DELETE FROM search_entry WHERE page_index = 0`);
  harm.close();
  await dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(dialog.getByText(/The check found 2 things/)).toBeVisible();
  await checkAccessibility('library health with something wrong');
  await look('health-wrong');
  await dialog.getByRole('button', { name: 'Mend what can be mended' }).click();
  await expect(dialog.getByText(/Papers are being prepared again/)).toBeVisible();
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Check again' }).click();
    await expect(dialog.getByText('The library is in good order.')).toBeVisible({ timeout: 4000 });
  }).toPass();

  await dialog.getByRole('button', { name: /^Go back to this copy… of/ }).first().click();
  await look('health-asks');
  await dialog.getByRole('button', { name: 'Go back to it' }).click();
  await expect(dialog.getByText(/This is the library of/)).toBeVisible();
  await dialog.getByRole('button', { name: /Undo: come back/ }).click();
  await expect(dialog.getByText(/This is the library of/)).toBeHidden();

  // As on a laptop of 1366×768 at 200%, and in the dark.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await checkAccessibility('library health at 200% in the dark');
  await look('health-200');
});
