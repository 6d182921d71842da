/** A member corrects the comparison: by mouse and by keyboard, remembered, and taken back. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Opened } from '#test/e2e/harness/test.ts';

const table = (page: Page): Locator => page.getByRole('table', { name: 'Statements by topic and report' });
const topicMenus = (page: Page): Locator => table(page).getByRole('button', { name: /^Correct the topic/ });
const notice = (page: Page, text: string | RegExp): Locator => page.getByRole('alertdialog').filter({ hasText: text });

async function openComparison(page: Page, program: Opened): Promise<void> {
  await program.openPrepared(page);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: /^Compare/ }).click();
  await page.getByRole('link', { name: /^Compare all [3-8] reports: Housing/ }).click();
  await expect(table(page)).toBeVisible();
}

test('a topic is renamed by keyboard alone, remembered after a restart, and taken back', async ({ page, program, checkAccessibility, look }) => {
  await openComparison(page, program);
  const menu = topicMenus(page).first();
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await look('corrections-menu');
  await checkAccessibility('the menu of a topic');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rename the topic' });
  await look('corrections-rename');
  await checkAccessibility('renaming');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('What I call it');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(table(page).getByText('What I call it')).toBeVisible();
  await expect(table(page).getByText('Named by you')).toBeVisible();
  await expect(notice(page, 'The topic is called “What I call it”.')).toBeVisible();
  await look('corrections-renamed');

  await program.open(page);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: /^Compare/ }).click();
  await page.getByRole('link', { name: /^Compare all [3-8] reports: Housing/ }).click();
  await expect(table(page).getByText('What I call it')).toBeVisible();
  await page.getByRole('button', { name: 'Corrections (1)' }).click();
  await look('corrections-list');
  await checkAccessibility('the list of corrections');
  await page.getByRole('button', { name: /^Take back: “.*” is called “What I call it”$/ }).click();
  await expect(page.getByText('Nothing has been corrected here.', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table(page).getByText('What I call it')).toHaveCount(0);
});

test('topics are merged, and statements moved out into a new one', async ({ page, program, checkAccessibility, look }) => {
  await openComparison(page, program);
  const count = await topicMenus(page).count();
  await topicMenus(page).first().click();
  await page.getByRole('menuitem', { name: 'Merge with another topic…' }).click();
  await look('corrections-merge');
  await checkAccessibility('merging');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(topicMenus(page)).toHaveCount(count - 1);
  await expect(table(page).getByText('Merged by you')).toBeVisible();
  await notice(page, 'is merged into').getByRole('button', { name: 'Undo' }).click();
  await expect(topicMenus(page)).toHaveCount(count);

  await table(page).getByRole('button', { name: 'More about this statement' }).first().click();
  await look('corrections-statement-menu');
  await page.getByRole('menuitem', { name: 'Move to another topic…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move statements to another topic' });
  await dialog.getByText('A new topic').click();
  await look('corrections-move');
  await checkAccessibility('moving statements');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(dialog.getByText('Write a name first.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name of the new topic' }).fill('A topic of my own');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(table(page).getByText('A topic of my own')).toBeVisible();
  await expect(table(page).getByText('Made by you')).toBeVisible();
  await look('corrections-moved');

  await test.step('many statements are chosen by what they say', async () => {
    await topicMenus(page).first().click();
    await page.getByRole('menuitem', { name: 'Move statements out…' }).click();
    await dialog.getByRole('textbox', { name: 'Name of the new topic' }).fill('Harbour House');
    await dialog.getByRole('searchbox', { name: 'Find among these statements' }).fill('families');
    await dialog.getByText(/^Everything here that says “families”/).click();
    await look('corrections-move-saying');
    await checkAccessibility('moving what says a word');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(table(page).getByText('Harbour House', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Corrections (2)' }).click();
    await expect(page.getByText('What says “families” stands under “Harbour House”')).toBeVisible();
  });
});

test('a finding is dismissed and brought back; the focus goes on to the next', async ({ page, program, checkAccessibility, look }) => {
  await openComparison(page, program);
  await page.getByRole('tab', { name: /^Promises/ }).click();
  const promises = page.getByRole('article');
  const count = await promises.count();
  const first = await promises.first().getAttribute('aria-label');
  await promises.first().getByRole('button', { name: `More about this: ${first}` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Not a real finding' }).click();
  await expect(promises).toHaveCount(count - 1);
  await expect(promises.first().getByRole('button', { name: /^More about this/ }).first()).toBeFocused();
  await checkAccessibility('a finding dismissed');
  await look('corrections-dismissed');
  await notice(page, 'Dismissed').getByRole('button', { name: 'Undo' }).click();
  await expect(promises).toHaveCount(count);

  await promises.first().getByRole('button', { name: `More about this: ${first}` }).click();
  await page.getByRole('menuitem', { name: 'Not a real finding' }).click();
  await expect(promises).toHaveCount(count - 1);
  await page.getByRole('button', { name: 'Corrections (1)' }).click();
  await page.getByRole('button', { name: /^Take back: Promise: / }).click();
  await page.keyboard.press('Escape');
  await expect(promises).toHaveCount(count);
});

test('a date that did not move is dismissed where it stands; the statement stays', async ({ page, program }) => {
  await openComparison(page, program);
  const slipped = table(page).getByRole('cell').filter({ hasText: /^Slipped/ });
  const count = await slipped.count();
  await slipped.first().getByRole('button', { name: 'More about this statement' }).click();
  await page.getByRole('menuitem', { name: 'This report does not say that' }).click();
  await expect(notice(page, 'Dismissed')).toBeVisible();
  await expect(slipped).toHaveCount(count - 1);
  await notice(page, 'Dismissed').getByRole('button', { name: 'Undo' }).click();
  await expect(slipped).toHaveCount(count);
});

test('two names are taken as one thing; a note is made from a finding', async ({ page, program, checkAccessibility, look }) => {
  await openComparison(page, program);
  await page.getByRole('button', { name: 'Corrections', exact: true }).click();
  await page.getByRole('button', { name: 'Two names, one thing…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two names, one thing' });
  await dialog.getByRole('textbox', { name: 'One name' }).fill('Riverside');
  await dialog.getByRole('button', { name: 'They are the same' }).click();
  await expect(dialog.getByText('Write two different names.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'The other name' }).fill('Lock Street');
  await look('corrections-alias');
  await checkAccessibility('two names');
  await dialog.getByRole('button', { name: 'They are the same' }).click();
  await expect(page.getByRole('button', { name: 'Corrections (1)' })).toBeVisible();

  await table(page).getByRole('button', { name: 'More about this statement' }).first().click();
  await page.getByRole('menuitem', { name: 'Make a note on these words…' }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill('Ask for the minutes of this.');
  await look('corrections-note');
  await checkAccessibility('a note on a finding');
  await page.getByRole('button', { name: 'Mark and note' }).click();
  await expect(notice(page, 'Marked in the paper')).toBeVisible();
  await table(page).locator('a[data-passage]').first().click();
  await expect(page.getByText('Ask for the minutes of this.').first()).toBeVisible();
});

test('a finding is dismissed, or noted, where it stands: on the first screen and beside its page', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  const home = page.getByRole('main').getByRole('button', { name: /^More about this/ });
  await expect(home.first()).toBeVisible();
  const count = await home.count();
  const about = await home.first().getAttribute('aria-label') ?? '';
  await home.first().focus();
  await page.keyboard.press('Enter');
  await look('finding-menu-home');
  await checkAccessibility('the menu of a finding on the first screen');
  await page.getByRole('menuitem', { name: 'This report does not say that' }).click();
  await expect(page.getByRole('button', { name: about })).toHaveCount(0);
  await expect(home.first()).toBeFocused();
  await notice(page, 'Dismissed').getByRole('button', { name: 'Undo' }).click();
  // Another finding may have taken its place meanwhile: what counts is that this one is back.
  await expect(page.getByRole('button', { name: about })).toHaveCount(1);
  await expect(home).toHaveCount(count);
  await page.getByRole('button', { name: about }).click();
  await page.getByRole('menuitem', { name: 'Make a note on these words…' }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill('Ask who moved it.');
  await page.getByRole('button', { name: 'Mark and note' }).click();
  await expect(notice(page, 'Marked in the paper')).toBeVisible();

  await page.getByRole('main').getByRole('region', { name: /^Since the last report/ }).getByRole('listitem').getByRole('listitem').getByRole('link').last().click();
  const beside = page.getByRole('region', { name: /^Marks, questions and findings/ }).getByRole('button', { name: /^More about this/ });
  await expect(beside.first()).toBeVisible();
  const cards = await beside.count();
  await beside.first().click();
  await look('finding-menu-beside');
  await checkAccessibility('the menu of a finding beside its page');
  await page.getByRole('menuitem', { name: /^Not |does not say/ }).click();
  await expect(beside).toHaveCount(cards - 1);
  await notice(page, 'Dismissed').getByRole('button', { name: 'Undo' }).click();
  await expect(beside).toHaveCount(cards);
});

test('leaves the program as a briefing for Word and as a table', async ({ page, program }) => {
  await openComparison(page, program);
  const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Briefing for Word' }).click()]);
  expect(word.suggestedFilename()).toMatch(/^Comparison Housing.*\.docx$/);
  expect(readFileSync(await word.path()).subarray(0, 2).toString()).toBe('PK');
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV: every finding as a table' }).click()]);
  expect(readFileSync(await csv.path(), 'utf8')).toMatch(/^\ufeffFinding,Kind,Topic/);
});

test('is usable in the dark and at 200%', async ({ page, program, checkAccessibility, look }) => {
  await openComparison(page, program);
  await page.emulateMedia({ colorScheme: 'dark' });
  await topicMenus(page).first().click();
  await look('corrections-dark');
  await checkAccessibility('a menu in the dark');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 683, height: 384 });
  await look('corrections-zoomed');
  await page.getByRole('button', { name: /^Correct the topic/ }).first().click();
  await page.getByRole('menuitem', { name: 'Move statements out…' }).click();
  await look('corrections-zoomed-move');
  await checkAccessibility('moving statements at 200%');
});
