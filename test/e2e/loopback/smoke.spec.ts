/** The page comes up as the program serves it, under its policy, and stays with the one window that it was opened for. */
import { expect, test } from '#test/e2e/harness/test.ts';

test('opens on an empty library', async ({ page, program, checkAccessibility, look }) => {
  await program.open(page);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/(#(?!launch).*)?$/);
  await checkAccessibility('the empty library');
  await look('empty-library');
});

test('a second window needs a code of its own', async ({ page, program, context, checkAccessibility }) => {
  await program.open(page);
  await expect(page.getByRole('main')).toBeVisible();
  const other = await context.newPage();
  await other.goto(new URL('/', page.url()).href);
  await expect(other.getByRole('heading')).toBeVisible();
  await expect(other.getByRole('navigation')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  await checkAccessibility('the page after a reload');
});
