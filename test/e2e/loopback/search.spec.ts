/** Search: typed, narrowed, walked through by keyboard, opened; and told kindly when it goes wrong. */
import { expect, test } from '#test/e2e/harness/test.ts';

test.beforeEach(async ({ page, program }) => {
  await program.openPrepared(page);
  await expect(page.getByRole('region', { name: 'Items' }).getByRole('listitem').first()).toBeVisible();
});

test('words are found, narrowed and opened', async ({ page, checkAccessibility, look }) => {
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await checkAccessibility('search before anything is asked');
  await page.getByRole('searchbox').fill('repairs');
  const hits = page.getByRole('list', { name: 'Results' }).getByRole('listitem');
  await expect(hits.first()).toBeVisible();
  const all = await hits.count();
  await expect(hits.first().locator('mark').first()).toHaveText(/repair/i);
  await checkAccessibility('hits');
  await look('search');

  await page.getByRole('group', { name: 'Kind' }).getByRole('button', { name: /^Report/ }).click();
  await expect(page).toHaveURL(/kind=report/);
  await expect.poll(() => hits.count()).toBeLessThan(all);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('repairs');
  await expect(page.getByRole('group', { name: 'Kind' }).getByRole('button', { name: /^Report/ })).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/read\/.+q=repairs/);
  await page.goBack();
  await expect(hits.first()).toBeVisible();
});

test('no hits bring advice; a query that makes no sense is told kindly', async ({ page, checkAccessibility }) => {
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').fill('zzyzx');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await checkAccessibility('no hits');
  await page.getByRole('searchbox').fill('repairs^lots');
  await expect(page.getByRole('heading', { name: 'That search could not be understood' })).toBeVisible();
  await checkAccessibility('a query that makes no sense');
  await page.getByRole('button', { name: 'Search for the plain words' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('repairs lots');
  await expect(page.getByRole('list', { name: 'Results' })).toBeVisible();
});

test('the palette reaches places, papers, commands and words by keyboard alone', async ({ page, checkAccessibility, look }) => {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or go to' });
  await expect(palette).toBeVisible();
  await checkAccessibility('the palette');
  await page.keyboard.type('select');
  await expect(palette.getByRole('menuitem', { name: /Selective Licensing/ })).toBeVisible();
  await look('palette');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark th');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toMatch(/dark|light/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('questi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible();
});
