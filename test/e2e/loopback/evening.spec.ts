/** A whole evening: two members draft and send, the chair themes and holds the meeting, and the next report meets what was promised. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import mammoth from 'mammoth';
import { copyPrepared } from '#test/e2e/harness/preparedLibrary.ts';
import { startHost } from '#test/e2e/harness/runningHost.ts';
import { expect, test } from '#test/e2e/harness/test.ts';
import { paper } from '#test/fixtures/papers.ts';

/** What the cabinet member says two months later. */
const NEXT_REPORT = `Communities and Housing Overview and Scrutiny Committee
9 February 2027
CABINET MEMBER UPDATE REPORT

Councillor: A. Member
Portfolio: Housing and Homelessness

New homes
Handover of the 24 flats at Harbour House is now planned for May 2027.
The lift for the flats at Harbour House has been ordered.`;

const nav = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click();
const view = (page: Page, name: string) => page.getByRole('navigation', { name: 'Ways to look at the questions' }).getByRole('link', { name }).click();

/** The way back that the newest notice of this offers. */
const undo = (page: Page, said: string) => page.getByRole('alertdialog').filter({ hasText: said }).getByRole('button', { name: 'Undo' }).first().click();

async function download(page: Page, act: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download');
  await act();
  return (await coming).path();
}

/** A member at home: one question from a finding, one of their own, sent as a file. @returns its path */
async function member(browser: Browser, name: string, own: string, words: string): Promise<{ file: string; close: () => Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'scrutineer-member-'));
  copyPrepared('sample', join(home, 'library'));
  const host = await startHost(home, ['--library', join(home, 'library')]);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(host.address);
  await page.getByRole('region', { name: /^Since the last report/ }).getByRole('button', { name: 'Ask about this' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Question' });
  await sheet.getByRole('textbox', { name: 'The question' }).fill(words);
  await sheet.getByRole('textbox', { name: 'Private note' }).fill('Zebra: not for the room');
  await expect(sheet.getByText(/^Saved at/)).toBeVisible();
  await sheet.getByRole('button', { name: 'Done' }).click();
  await nav(page, /^Questions/);
  await page.getByRole('button', { name: 'New question' }).click();
  await expect(page.getByRole('textbox', { name: 'The question' })).toHaveValue('');
  await page.getByRole('textbox', { name: 'The question' }).fill(own);
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.getByRole('button', { name: 'Exchange' }).click();
  await page.getByRole('menuitem', { name: 'Send to the chair' }).click();
  await page.getByRole('textbox', { name: /^Your name/ }).fill(name);
  const file = await download(page, () => page.getByRole('button', { name: 'Make the file' }).click());
  return { file, close: async () => { await context.close(); await host.stop(); rmSync(home, { recursive: true, force: true }); } };
}

test('an evening of three people, from drafts to what the next report says', async ({ page, browser, program, checkAccessibility, look }) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(20_000);
  /** Each screen once in the light and once in the dark. */
  const seen = async (name: string): Promise<void> => {
    await checkAccessibility(name);
    await look(`evening-${name}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessibility(`${name}, dark`);
    await look(`evening-${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  };

  const [amos, bell] = await test.step('two members draft and send', () => Promise.all([
    member(browser, 'Cllr Amos', 'How many homes were let in the quarter?', 'Why has the handover of the flats at Harbour House moved?'),
    member(browser, 'Cllr Bell', 'What have tenants said about the repairs service?', 'What caused the handover of the flats to move twice?'),
  ]));

  await test.step('the chair takes in both files', async () => {
    await program.openPrepared(page);
    await nav(page, /^Questions/);
    await view(page, 'Lines of enquiry');
    await expect(page.getByRole('heading', { level: 1, name: /^Lines of enquiry/ })).toBeVisible();
    await seen('board-empty');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem', { name: 'Import from colleagues' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles([amos.file, bell.file].map((path, at) => ({ name: `${at}.questions`, mimeType: 'application/octet-stream', buffer: readFileSync(path) })));
    await page.getByRole('button', { name: 'Take over 4 questions' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Put all on this item' }).click();
    await expect(page.getByText('4 questions from 2 members')).toBeVisible();
    await Promise.all([amos.close(), bell.close()]);
  });

  await test.step('merges what is asked twice, and takes it apart again', async () => {
    await page.getByRole('button', { name: 'Look at them side by side' }).click();
    await seen('merge');
    await page.getByRole('button', { name: 'Ask as one', exact: true }).click();
    await expect(page.getByText('2 questions asked as one', { exact: true })).toBeVisible();
    await undo(page, 'asked as one. Nothing');
    await expect(page.getByText('2 questions asked as one', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Look at them side by side' }).click();
    await page.getByRole('button', { name: 'Ask as one', exact: true }).click();
    await expect(page.getByText('2 questions asked as one', { exact: true })).toBeVisible();
  });

  await test.step('makes themes, moves with the keyboard, allots time and allocates', async () => {
    for (const [title, minutes] of [['Promises', '12'], ['Repairs', '10']] as const) {
      await page.getByRole('button', { name: 'New theme' }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill(title);
      await page.getByRole('textbox', { name: 'Minutes' }).fill(minutes);
      await page.getByRole('button', { name: 'Make it' }).click();
      await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Set the time' }).click();
    await page.getByRole('textbox', { name: 'Minutes for this item' }).fill('20');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('2 minutes too many')).toBeVisible();

    const promises = page.getByRole('region', { name: /^Promises:/ });
    const repairs = page.getByRole('region', { name: /^Repairs:/ });
    const handover = page.getByRole('row', { name: /handover/ });
    await handover.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(promises.getByRole('row', { name: /handover/ })).toBeFocused();
    const tenants = page.getByRole('row', { name: /tenants/ });
    await tenants.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitemradio', { name: 'Repairs' }).click();
    await expect(repairs.getByRole('row', { name: /tenants/ })).toBeVisible();
    await tenants.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitemradio', { name: 'Cllr Amos' }).click();
    await expect(tenants.getByText('Cllr Amos')).toBeVisible();
    await page.getByRole('row', { name: /homes were let/ }).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(promises.getByRole('row', { name: /homes were let/ })).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(repairs.getByRole('row', { name: /homes were let/ })).toBeFocused();
    await expect(repairs.getByRole('row')).toHaveCount(2);
    await page.keyboard.press('Alt+ArrowUp');
    await expect(repairs.getByRole('row').first()).toContainText('homes were let');

    // With the mouse, and back.
    const notices = page.getByRole('alertdialog').getByRole('button', { name: 'Close' });
    while (await notices.count() > 0) await notices.first().click();
    await repairs.getByRole('row', { name: /homes were let/ }).dragTo(promises.getByRole('grid'));
    await expect(promises.getByRole('row')).toHaveCount(2);
    await undo(page, 'Moved to Promises.');
    await expect(repairs.getByRole('row')).toHaveCount(2);
    await expect(repairs.getByRole('row').first()).toContainText('homes were let');
    await seen('board');
    await page.getByRole('button', { name: 'What is not asked yet' }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Draft a question' }).first()).toBeVisible();
    await seen('coverage');
    await page.keyboard.press('Escape');
  });

  await test.step('holds the meeting: one key each, the page beside, and nothing lost when all of it dies', async () => {
    await page.getByRole('link', { name: 'Start the meeting' }).click();
    const now = page.getByRole('article', { name: 'The question now' });
    await expect(now.getByRole('heading', { level: 2 })).toContainText('handover');
    await expect(page.getByRole('region', { name: 'The page for it' })).toBeVisible();
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await expect(page.getByRole('button', { name: 'Stop the clock' })).toBeVisible();
    await expect(page.getByText('Zebra')).toHaveCount(0);
    await page.keyboard.press('4');
    await expect(now.getByRole('button', { name: 'In writing' })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('a');
    const answer = now.getByRole('textbox', { name: 'The answer' });
    await expect(answer).toBeFocused();
    await page.keyboard.type('The date for the flats will be confirmed in writing once the lift is ordered.');
    await expect(now.getByRole('region', { name: 'What became of it' }).getByText('Saved', { exact: true })).toBeVisible();
    await program.crash();
    await program.open(page);
    await nav(page, /^Meeting mode/);
    await expect(now.getByRole('heading', { level: 2 })).toContainText('handover');
    await expect(answer).toHaveValue(/once the lift is ordered\.$/);
    await expect(page.getByRole('button', { name: 'Stop the clock' })).toBeVisible();

    await now.getByRole('combobox', { name: 'Given by' }).fill('Director of Housing');
    await now.getByRole('button', { name: 'Add an action' }).click();
    // Typed at once: no letter may get lost before the library has made it.
    await page.keyboard.type('Send members the programme for the flats at Harbour House');
    await expect(now.getByRole('textbox', { name: 'What is to be done' })).toHaveValue('Send members the programme for the flats at Harbour House');
    await now.getByRole('combobox', { name: 'Who does it' }).fill('Director of Housing');
    await now.getByRole('button', { name: 'Draft a recommendation' }).click();
    await page.keyboard.type('improves communication with tenants');
    await expect(now.getByRole('textbox', { name: 'The committee recommends that…' })).toHaveValue('improves communication with tenants');
    await expect(now.getByText('By when?')).toBeVisible();
    await seen('meeting');
    for (const { width, height } of [{ width: 1024, height: 640 }, { width: 683, height: 384 }]) {
      await page.setViewportSize({ width, height });
      await look(`evening-meeting-${width}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
    await page.setViewportSize({ width: 1366, height: 768 });

    await page.keyboard.press('Alt+PageDown');
    await expect(now.getByRole('heading', { level: 2 })).toContainText('homes were let');
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Alt+PageDown');
    await expect(now.getByRole('heading', { level: 2 })).toContainText('tenants');
    await page.keyboard.press('5');
    await undo(page, 'Marked: Not reached.');
    await page.keyboard.press('5');
    await page.getByRole('button', { name: 'Show to the room' }).click();
    await expect(page.getByText('Private notes and drafts are not shown here.', { exact: false })).toBeVisible();
    await seen('room');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Take away' }).click();
    const minutes = await download(page, () => page.getByRole('menuitem', { name: 'Minutes aid (Word)' }).click());
    const { value: words } = await mammoth.extractRawText({ path: minutes });
    expect(words).toContain('once the lift is ordered');
    expect(words).toContain('Send members the programme');
    expect(words).not.toContain('Zebra');
  });

  await test.step('what is owed stands beside what the next report says', async () => {
    await nav(page, /^Questions/);
    await view(page, 'Follow-ups');
    const promised = page.getByRole('listitem').filter({ hasText: 'Promised answer' }).filter({ hasText: 'handover' });
    await expect(promised.getByText('No report of this portfolio has come in since.')).toBeVisible();
    await page.getByRole('button', { name: 'Import papers' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles(await paper(program.home, 'Cabinet Member Update, Housing, 9 February 2027.pdf', [NEXT_REPORT]));
    await expect(promised.getByRole('blockquote').first()).toContainText(/Harbour House/, { timeout: 60_000 });
    await seen('follow-ups');
    await page.getByRole('button', { name: /^Edit: Send members/ }).click();
    await seen('follow-up-edit');
    await page.getByRole('dialog').getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByRole('button', { name: 'Take away' }).click();
    const calendar = await download(page, () => page.getByRole('menuitem', { name: 'Calendar file (.ics)' }).click());
    expect(readFileSync(calendar, 'utf8')).toContain('BEGIN:VCALENDAR');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Communities and Housing');
    await page.getByRole('menuitem', { name: /Communities and Housing.*9 Feb 2027/ }).click();
    await expect(page.getByRole('region', { name: 'Promised before, and what these papers say' })).toContainText('Harbour House');
    await seen('meeting-page');
  });
});
