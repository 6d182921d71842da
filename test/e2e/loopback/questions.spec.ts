/** Questions: written, saved by themselves, put in order, exported, removed and brought back. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '#test/e2e/harness/test.ts';

async function ask(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'New question' }).click();
  const text = page.getByRole('textbox', { name: 'The question' });
  await expect(text).toHaveValue('');
  await expect(text).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByText(/^Saved at/)).toBeVisible();
}

test.beforeEach(async ({ page, program }) => {
  await program.open(page);
  await page.getByRole('link', { name: /^Questions/ }).click();
});

test('questions save themselves, keep their order, and are found again', async ({ page, program, checkAccessibility, look }) => {
  await checkAccessibility('no questions');
  await ask(page, 'Why has the target moved?');
  await page.getByRole('textbox', { name: 'Private note' }).fill('Speak to Bell first');
  await page.getByRole('combobox', { name: 'Put to' }).fill('The Cabinet Member');
  await ask(page, 'What did the pilot show?');
  await expect(page.getByRole('row')).toHaveCount(2);
  await checkAccessibility('questions');
  await look('questions');

  // By keyboard alone: take the second by its handle, move it up, let it go.
  await page.getByRole('button', { name: 'Move: What did the pilot show?' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').first()).toContainText('What did the pilot show?');
  await expect.poll(async () => (await page.getByRole('row').allInnerTexts()).join()).toMatch(/pilot[\s\S]*target/);

  await program.open(page);
  await page.getByRole('link', { name: /^Questions/ }).click();
  await expect(page.getByRole('row').first()).toContainText('What did the pilot show?');
  await expect(page.getByRole('row').nth(1)).toContainText('Why has the target moved?');
});

test('they leave as a file without private notes', async ({ page }) => {
  await ask(page, 'Why has the target moved?');
  await page.getByRole('textbox', { name: 'Private note' }).fill('Speak to Bell first');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: 'Take to the meeting' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Markdown (.md)' }).click();
  const path = await (await download).path();
  const written = readFileSync(path, 'utf8');
  expect(written).toContain('Why has the target moved?');
  expect(written).not.toContain('Bell');
});

test('one that is removed can be brought back; one that was left blank is not kept', async ({ page }) => {
  await ask(page, 'Why has the target moved?');
  await page.getByRole('button', { name: 'Remove question' }).click();
  await expect(page.getByRole('heading', { name: 'No questions yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row')).toHaveCount(1);

  await page.getByRole('button', { name: 'New question' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('row').first().click();
  await expect(page.getByRole('row')).toHaveCount(1);
});

test('a change made in another window is never overwritten', async ({ page, context, program: _program }) => {
  await ask(page, 'Why has the target moved?');
  const other = await context.newPage();
  // The other window shares this one's session, as two windows of one start do.
  const token = await page.evaluate(() => sessionStorage.getItem('scrutineer-token'));
  await other.addInitScript((value) => sessionStorage.setItem('scrutineer-token', value ?? ''), token);
  await other.goto(page.url());
  await expect(other.getByRole('textbox', { name: 'The question' })).toHaveValue('Why has the target moved?');
  await other.getByRole('textbox', { name: 'The question' }).fill('Why has the target moved twice?');
  await expect(page.getByRole('textbox', { name: 'The question' })).toHaveValue('Why has the target moved twice?');
});
