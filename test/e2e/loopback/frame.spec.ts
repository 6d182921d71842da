/** The frame: settings that are kept, the keyboard's way in, small windows, and a core that goes away. */
import { expect, test } from '#test/e2e/harness/test.ts';

test('colours and text size are chosen, and kept', async ({ page, program, checkAccessibility, look }) => {
  await program.open(page);
  for (const [theme, name] of [['dark', 'Dark'], ['contrast', 'High contrast'], ['light', 'Light']] as const) {
    await page.keyboard.press('Control+,');
    await page.getByRole('radio', { name, exact: true }).check({ force: true });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await checkAccessibility(`settings, ${theme}`);
    await page.keyboard.press('Escape');
    await checkAccessibility(`the welcome, ${theme}`);
    await look(`welcome-${theme}`);
  }
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Largest' }).check({ force: true });
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await program.open(page);
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
});

test('the keyboard skips to the page, and finds its shortcuts', async ({ page, program, checkAccessibility }) => {
  await program.open(page);
  await expect(page.getByRole('main')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await checkAccessibility('keyboard shortcuts');
});

test('at 200% of a small laptop nothing is lost', async ({ page, program, checkAccessibility, look }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await program.open(page);
  for (const name of ['Meetings', 'Papers', 'Search', 'Compare', 'Questions', 'Notes']) {
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide, `${name} scrolls sideways`).toBe(false);
    await checkAccessibility(`${name}, zoomed`);
    await look(`zoomed-${name.toLowerCase()}`);
  }
  await expect(page.getByRole('button', { name: 'Import papers' }).first()).toBeVisible();
});

test('when the core goes away a banner says so, and the screen stays', async ({ page, program, checkAccessibility, expectError }) => {
  expectError(/Failed to load resource/);
  await program.open(page);
  await expect(page.getByRole('main')).toBeVisible();
  // The other screens are fetched once the first one stands: what is cut off on its way is another matter.
  await page.waitForLoadState('networkidle');
  await program.stop();
  await expect(page.getByRole('alert')).toContainText('Lost touch');
  await expect(page.getByRole('main')).toBeVisible();
  await checkAccessibility('while the core is away');
});
