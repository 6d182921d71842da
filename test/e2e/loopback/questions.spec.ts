/** Questions: written, saved by themselves, put in order, exported, removed and brought back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test('a question proposed from the papers is made one’s own, sent, taken in by the chair, and settled where both changed it', async ({ page, program, checkAccessibility, look }) => {
  test.setTimeout(120_000);
  await program.openPrepared(page);
  await page.getByRole('link', { name: /^Questions/ }).click();
  await page.getByRole('button', { name: 'Proposed from the papers' }).click();
  const dialog = page.getByRole('dialog');
  const proposals = dialog.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Take as a question/ }) });
  await expect(proposals.first()).toContainText('Harbour House');
  await checkAccessibility('proposals');
  await look('questions-proposals');
  const count = await proposals.count();
  await proposals.nth(1).getByRole('button', { name: /^Not wanted/ }).click();
  await expect(proposals).toHaveCount(count - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(proposals).toHaveCount(count);
  await proposals.first().getByRole('button', { name: /^Take as a question/ }).click();
  await expect(proposals).toHaveCount(count - 1);
  await page.keyboard.press('Escape');

  // Made one's own: the wording is looked over, a follow-up is added, the private note stays here.
  await page.getByRole('row').first().click();
  const text = page.getByRole('textbox', { name: 'The question' });
  await expect(text).toHaveValue(/Harbour House/);
  await text.fill('Don’t you agree that the handover is a shambles?');
  await expect(page.getByText('gives the answer away')).toBeVisible();
  await expect(page.getByText('judges before the answer has come')).toBeVisible();
  await text.fill('What moved the handover each time?');
  await expect(page.getByText('gives the answer away')).toBeHidden();
  await page.getByRole('button', { name: 'Add a follow-up' }).click();
  await page.getByRole('textbox', { name: 'Follow-up 1' }).fill('On what date exactly?');
  await page.getByRole('textbox', { name: 'Minutes' }).fill('4');
  await page.getByRole('textbox', { name: 'Private note' }).fill('Speak to Bell first');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await checkAccessibility('the question editor');
  await look('questions-editor');

  const send = async (name: string, passphrase = ''): Promise<string> => {
    await page.getByRole('button', { name: 'Exchange' }).click();
    await page.getByRole('menuitem', { name: 'Send to the chair' }).click();
    await page.getByRole('textbox', { name: /^Your name/ }).fill(name);
    await page.getByRole('textbox', { name: /^Passphrase/ }).fill(passphrase);
    await checkAccessibility('sending');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make the file' }).click();
    const path = join(program.home, `${name}.questions`);
    await (await download).saveAs(path);
    await expect(page.getByRole('dialog')).toBeHidden();
    return path;
  };
  const choose = async (path: string): Promise<void> => {
    await page.getByRole('button', { name: 'Exchange' }).click();
    await page.getByRole('menuitem', { name: 'Import from colleagues' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles(path);
  };
  const file = await send('Cllr Amos', 'four words of ours');
  expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1/);

  // The chair's library has none of the papers: the words are there all the same.
  await program.open(page, ['--library', join(program.home, 'chair')]);
  await page.getByRole('link', { name: /^Questions/ }).click();
  await choose(file);
  await page.getByRole('textbox', { name: /passphrase that the sender/ }).fill('four words of ours');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(dialog.getByText('What moved the handover each time?')).toBeVisible();
  await checkAccessibility('taking in');
  await look('questions-take');
  await page.getByRole('button', { name: 'Take over 1 question' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('row').first().click();
  await expect(page.getByText('This library has no copy of the paper').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Private note' })).toHaveValue('');
  await text.fill('What moved the handover, and what did it cost?');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  const back = await send('The Chair');

  // Meanwhile the member rewords it, too: both versions stay until somebody chooses.
  await program.open(page);
  await page.getByRole('link', { name: /^Questions/ }).click();
  await page.getByRole('row').first().click();
  await text.fill('What moved the handover three times?');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await choose(back);
  await expect(dialog.getByText('You both changed it')).toBeVisible();
  await page.getByRole('button', { name: 'Take over 1 question' }).click();
  await expect(dialog.getByRole('heading', { name: 'Two versions' })).toBeVisible();
  await expect(dialog.getByText('What moved the handover, and what did it cost?')).toBeVisible();
  await checkAccessibility('two versions');
  await look('questions-conflict');
  await dialog.getByRole('button', { name: 'Keep this one, by The Chair' }).click();
  await expect(dialog.getByText('Everything is decided.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text).toHaveValue('What moved the handover, and what did it cost?');
  await expect(page.getByRole('textbox', { name: 'Private note' })).toHaveValue('Speak to Bell first');
});
