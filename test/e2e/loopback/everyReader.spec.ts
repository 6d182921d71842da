/** For every reader: dark pages, a ruler, text as one needs it, in a window of 320 pixels; scanned pages recognised and found. */
import type { Page } from '@playwright/test';
import { expect, test } from '#test/e2e/harness/test.ts';

const paper = (page: Page) => page.getByRole('region', { name: /^Text of / }).first();
const painted = (page: Page, pageIndex: number) => expect(page.locator(`[data-page="${pageIndex}"] [data-painted="painted"]`).first()).toBeAttached({ timeout: 30_000 });

test('pages and text as each reader needs them', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  await page.evaluate(() => { window.location.hash = '#/papers?by=list'; });
  await page.getByRole('link', { name: /Agenda pack/ }).last().click();
  await painted(page, 0);

  await test.step('dark pages', async () => {
    await paper(page).focus();
    await page.keyboard.press('i');
    await painted(page, 0);
    await look('aids-dark');
    await page.getByRole('button', { name: 'Reading comfort' }).click();
    await look('aids-panel-page');
    await checkAccessibility('reading comfort, page view');
    await page.keyboard.press('Escape');
  });
  await test.step('ruler', async () => {
    await paper(page).focus();
    await page.keyboard.press('e');
    await page.keyboard.press('Alt+ArrowDown');
    await look('aids-ruler-dark');
    await page.keyboard.press('i');
  });
  await test.step('text', async () => {
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Reading comfort' }).click();
    await look('aids-panel-text');
    await checkAccessibility('reading comfort, text view');
    await page.setViewportSize({ width: 320, height: 256 });
    await look('aids-320-panel');
    await page.keyboard.press('Escape');
    await look('aids-320');
  });
});
