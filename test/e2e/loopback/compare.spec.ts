/** The comparison in a real browser: every finding opens its passage, and back returns to the same place. */
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Opened } from '#test/e2e/harness/test.ts';

const SAMPLE = resolve(import.meta.dirname, '../../../resources/sample');
const UPDATE = join(SAMPLE, 'Cabinet Member Update, Housing, 10 March 2026.pdf');

async function toCompare(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: /^Compare/ }).click();
}

async function openComparison(page: Page, program: Opened): Promise<void> {
  await program.openPrepared(page);
  await toCompare(page);
  await page.getByRole('link', { name: /^Compare all [3-8] reports: Housing/ }).click();
  await expect(page.getByRole('table', { name: 'Statements by topic and report' })).toBeVisible();
}

test('lays reports side by side; a passage opens, and back stands where one was', async ({ page, program, checkAccessibility, look }) => {
  await openComparison(page, program);
  await look('compare-topics');
  await checkAccessibility('the comparison by topic');

  const scroller = page.locator('[data-scroller="topics-table"]');
  await scroller.evaluate((element) => { element.scrollTop = 500; });
  const passage = scroller.locator('a[data-passage]').nth(8);
  // As far as a click scrolls it: out from under the heads of the columns.
  await passage.click({ trial: true });
  const before = await scroller.evaluate((element) => element.scrollTop);
  const key = await passage.getAttribute('data-passage');
  await passage.click();

  await expect(page.getByRole('region', { name: /^Text of / })).toBeVisible();
  await expect(page.locator('[data-tone="opened"]')).toBeAttached();
  await look('compare-opened');
  await page.goBack();
  await expect(page.locator(`[data-passage="${key}"]`)).toBeFocused();
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(before);
});

test('filters by kind and by words, and says how much is left', async ({ page, program }) => {
  await openComparison(page, program);
  const table = page.getByRole('table', { name: 'Statements by topic and report' });
  const cells = await table.locator('a[data-passage]').count();
  await page.getByRole('button', { name: /^\d+ changed$/ }).click();
  await expect(table.locator('ins').first()).toBeVisible();
  expect(await table.locator('a[data-passage]').count()).toBeLessThan(cells);
  await expect(page.getByText(/^\d+ of \d+ statements shown$/)).toBeVisible();
  await page.getByRole('button', { name: /^\d+ changed$/ }).click();
  await page.getByRole('searchbox', { name: 'Find in the comparison' }).fill('xyzzyx');
  await expect(page.getByText('Nothing here fits these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(table.locator('a[data-passage]')).toHaveCount(cells);
});

test('tells promises with their trail, figures with their chart, and what is worth checking', async ({ page, program, checkAccessibility, look }) => {
  await openComparison(page, program);

  await page.getByRole('tab', { name: /^Promises/ }).click();
  await page.getByRole('button', { name: /with a later date$/ }).click();
  const slipped = page.getByRole('article').first();
  await expect(slipped.getByText('Date moved later').first()).toBeVisible();
  await look('compare-promises');
  await checkAccessibility('promises');
  await expect(page.getByText(/abandoned|failed to/i)).toHaveCount(0);
  const dots = page.getByRole('figure').first().getByRole('link');
  expect(await dots.count()).toBeGreaterThan(1);

  await page.getByRole('tab', { name: /^Figures/ }).click();
  const chart = page.getByRole('group', { name: /: chart$/ }).first();
  await expect(chart.getByRole('link').first()).toHaveAccessibleName(/\d.*, p\. \d/);
  await look('compare-figures');
  await checkAccessibility('figures');

  await page.getByRole('tab', { name: /^Worth checking/ }).click();
  await look('compare-checks');
  await checkAccessibility('checks');

  await page.getByRole('tab', { name: /^Figures/ }).click();
  await chart.getByRole('link').first().click();
  await expect(page.locator('[data-tone="opened"]')).toBeAttached();
});

test('is a list where there is no room for columns, and stays usable in the dark', async ({ page, program, checkAccessibility, look }) => {
  await openComparison(page, program);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('compare-dark');
  await checkAccessibility('the comparison in the dark');
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(page.getByRole('table', { name: 'Statements by topic and report' })).toHaveCount(0);
  await expect(page.locator('a[data-passage]').first()).toBeVisible();
  await look('compare-zoomed');
  await checkAccessibility('the comparison at 200%');
});

test('a finding becomes a question with its evidence', async ({ page, program }) => {
  await openComparison(page, program);
  await page.getByRole('button', { name: /^\d+ changed$/ }).click();
  await page.getByRole('cell').filter({ has: page.locator('ins') }).first().getByRole('button', { name: 'Ask about this' }).click();
  await expect(page.getByRole('dialog', { name: 'Question' }).getByRole('region', { name: 'Evidence' }).getByRole('listitem')).toHaveCount(2);
});

test('says what is missing where there is nothing, or only one report, to compare', async ({ page, program, checkAccessibility, look }) => {
  await program.open(page);
  await toCompare(page);
  await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();
  await checkAccessibility('nothing to compare');
  await program.open(page, ['--library', join(program.home, 'library'), UPDATE]);
  await toCompare(page);
  await expect(page.getByText('One report so far. Import an earlier or later one to compare it with.')).toBeVisible({ timeout: 60_000 });
  await look('compare-one');
  await checkAccessibility('one report');
});
