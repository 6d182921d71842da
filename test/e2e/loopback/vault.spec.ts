/** A member sets up the vault, locks it, and opens it again: by its words, by keys, and with nothing left in the page. */
import { expect, test } from '#test/e2e/harness/test.ts';

const PASSPHRASE = 'kettle orchard seven lanterns';

test('the vault: set up, locked, refused, unlocked', async ({ page, program, checkAccessibility, look }) => {
  await program.openPrepared(page);
  await page.getByRole('button', { name: 'Vault: not set up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vault for exempt papers' });
  await checkAccessibility('vault, not set up');
  await look('vault-set-up');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel(/again/i).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Set up the vault' }).click();
  await expect(dialog.getByText('The vault is unlocked.')).toBeVisible({ timeout: 20_000 });
  await expect(dialog.getByText(/^age1/)).toBeVisible();
  await checkAccessibility('vault, unlocked');
  await look('vault-unlocked');

  await dialog.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('button', { name: 'Vault: locked' })).toBeVisible();
  await expect(page.getByText(/Exempt papers and what you wrote on them show again/).first()).toBeVisible();

  await page.evaluate(() => { window.location.hash = '#/read/0123456789ab'; });
  await expect(page.getByText(/It may be an exempt paper/)).toBeVisible();
  await look('vault-locked-paper');
  await page.keyboard.press('Control+Shift+L');
  await dialog.getByLabel('Passphrase of the vault').fill('not that');
  await dialog.getByRole('button', { name: 'Unlock' }).click();
  await expect(dialog.getByText(/does not open the vault/)).toBeVisible({ timeout: 20_000 });
  await page.setViewportSize({ width: 683, height: 384 });
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await checkAccessibility('vault, refused, at 200% in the dark');
  await look('vault-refused-200');
  await dialog.getByLabel('Passphrase of the vault').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The vault is unlocked.')).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('button', { name: 'Vault: locked' })).toBeVisible();
});
