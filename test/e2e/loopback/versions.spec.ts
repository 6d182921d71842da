/** A report comes again: told in the reader, what changed, and every mark settled: accepted, placed by hand, kept, taken back. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '#test/e2e/harness/test.ts';
import { reissuedReport } from '#test/fixtures/reissuedReport.ts';

const CLI = fileURLToPath(new URL('../../../electron/hosts/cli/main.ts', import.meta.url));
const cli = (...args: string[]): string => execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', CLI, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

test('a report that comes again: what changed, and where each mark belongs now', async ({ page, program, checkAccessibility, look }) => {
  const { first, second } = await reissuedReport(program.home);
  const library = join(program.home, 'library');
  cli('import', first, '--library', library);
  const { documents } = JSON.parse(cli('list', '--json', '--library', library)) as { documents: { id: string }[] };
  const id = documents[0]?.id ?? '';
  for (const [at, quote, note] of [
    ['1', 'Seven officers will be employed.', 'Enough for 3,180 homes?'],
    ['2', 'Across the borough the share is 19%.', 'Compare with the census'],
    ['2', 'officers inspected 264 of these homes', 'Ask for the list'],
    ['2', '95 of them (36%) had at least one serious hazard', ''],
  ] as const) cli('annotate', id, '--page', at, '--quote', quote, '--note', note, '--library', library);

  await program.open(page);
  await page.getByRole('button', { name: 'Import papers' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
  await (await choosing).setFiles([second]);
  await expect(page.getByRole('button', { name: 'Imported 1 paper' })).toBeVisible({ timeout: 60_000 });

  await test.step('the import says that it replaces an earlier one', async () => {
    await page.getByRole('button', { name: 'Imported 1 paper' }).click();
    await expect(page.getByText('1 paper replaces an earlier one.')).toBeVisible();
    await look('versions-imported');
    // Once for a paper, though it is its own file.
    await expect(page.getByRole('link', { name: /^Replaced by a newer version/ })).toHaveCount(1);
    await page.getByRole('button', { name: 'Imported 1 paper' }).click();
  });

  await test.step('lists mark both, and the reader of the old one says what came', async () => {
    await page.getByRole('link', { name: 'Papers', exact: true }).click();
    await expect(page.getByRole('link', { name: /^Replaced by a newer version/ })).toBeVisible();
    await look('versions-papers');
    await page.getByRole('listitem').filter({ hasText: 'Replaced' }).getByRole('link').first().click();
    const banner = page.getByRole('region', { name: 'Versions' });
    await expect(banner).toContainText('A newer version was imported');
    await expect(banner).toContainText('1 mark moved');
    await expect(banner).toContainText('3 need you');
    await look('versions-banner');
    await checkAccessibility('the reader of a paper that was replaced');
    // What has moved is shown where it was, read-only, with the way to where it stands.
    const echo = page.getByRole('article', { name: /^Moved to the newer version, of .*Seven officers/ });
    await expect(echo).toContainText('Enough for 3,180 homes?');
    await expect(echo.getByRole('textbox')).toHaveCount(0);
    // A mark that is made here stays here, and is offered where the same words stand in the newer version.
    await page.getByRole('region', { name: /^Text of/ }).focus();
    await page.keyboard.press('s');
    await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
    await page.keyboard.press('h');
    await expect(banner).toContainText('1 mark made on the older version');
    await look('versions-older-reader');
    await echo.getByRole('link', { name: /^Newer version, page/ }).click();
    await expect(page.getByRole('region', { name: 'Versions' })).toContainText('This is a newer version');
    await page.goBack();
    await banner.getByRole('link', { name: 'See what changed' }).click();
  });

  await test.step('what changed, by section, each with both places', async () => {
    const background = page.getByRole('heading', { level: 2, name: '1. Background' }).locator('..');
    await expect(background.getByText('271')).toBeVisible();
    await expect(background.getByRole('listitem').filter({ hasText: 'Taken out' })).toContainText('Across the borough the share is 19%.');
    await expect(page.getByText(/\d+ passages the same as before/)).toBeVisible();
    await checkAccessibility('what changed');
    await look('versions-changes');
  });

  const card = (words: RegExp) => page.getByRole('listitem', { name: words });
  await test.step('a mark is accepted, and taken back, and accepted', async () => {
    await page.getByRole('tab', { name: /^Your marks/ }).click();
    await expect(card(/264 of these homes/)).toContainText('Your note: Ask for the list');
    await checkAccessibility('marks to decide on');
    await look('versions-marks');
    await card(/264 of these homes/).getByRole('button', { name: /^Accept/ }).click();
    await expect(card(/264 of these homes/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(card(/264 of these homes/)).toBeVisible();
    await card(/264 of these homes/).getByRole('button', { name: /^Accept/ }).click();
    await expect(card(/264 of these homes/)).toHaveCount(0);
  });

  await test.step('one is kept on the older version, one placed by hand', async () => {
    await card(/95 of them/).getByRole('button', { name: /^Keep/ }).click();
    await expect(card(/95 of them/)).toHaveCount(0);
    await card(/Across the borough/).getByRole('button', { name: /^Place by hand/ }).click();
    const bar = page.getByRole('status', { name: 'Place by hand' });
    await expect(bar).toContainText('Across the borough');
    await look('versions-placing');
    await checkAccessibility('placing by hand');
    await expect(page.locator('[data-page="1"]')).toBeVisible();
    await page.getByRole('region', { name: /^Text of/ }).focus();
    await page.keyboard.press('s');
    await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
    await bar.getByRole('button', { name: 'Put the mark on these words' }).click();
    await expect(page.getByText('Every mark has its place.')).toBeVisible();
    await look('versions-settled');
    await checkAccessibility('marks that are settled');
  });

  await test.step('the mark that was made late is shown in outline in the newer version, and moved there', async () => {
    await expect(page.getByRole('heading', { level: 2, name: 'Made on the older version' })).toBeVisible();
    await page.getByRole('link', { name: 'Read the newer version' }).click();
    const echo = page.getByRole('article', { name: /^Stands in the older version, of/ });
    await expect(echo).toBeVisible();
    await look('versions-newer-reader');
    await checkAccessibility('the newer version with a mark that stands in the older');
    await echo.getByRole('button', { name: /^Move it here/ }).click();
    await expect(echo).toHaveCount(0);
  });

  await test.step('nothing that was written is lost', async () => {
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    for (const note of ['Enough for 3,180 homes?', 'Compare with the census', 'Ask for the list']) await expect(page.getByText(note)).toBeVisible();
  });

  await test.step('a search marks what was replaced, and leaves it out', async () => {
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').first().fill('accredited landlords');
    await expect(page.getByRole('main').getByText('Replaced', { exact: true }).first()).toBeVisible();
    await look('versions-search');
    await page.getByText('Leave out replaced versions').click();
    await expect(page.getByRole('main').getByText('Replaced', { exact: true })).toHaveCount(0);
  });

  await test.step('dark, and at twice the size', async () => {
    await page.goto(page.url().replace(/#.*/, '#/papers'));
    await page.getByRole('link', { name: /^Newer version of/ }).click();
    await page.evaluate(() => { document.documentElement.dataset['theme'] = 'dark'; });
    await look('versions-changes-dark');
    await page.getByRole('tab', { name: /^Your marks/ }).click();
    await page.setViewportSize({ width: 683, height: 384 });
    await look('versions-marks-small-dark');
    await page.evaluate(() => { delete document.documentElement.dataset['theme']; });
    await page.getByRole('tab', { name: 'What changed' }).click();
    await look('versions-changes-small');
  });
});
