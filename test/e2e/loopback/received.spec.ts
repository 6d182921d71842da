/** A member and what the clerk sends: refused, asked about, opened, read, taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOfKey } from '#core/bundle/trust/wordsOfKey.ts';
import { CLERK, PASSPHRASE } from '#test/fixtures/bundles.ts';
import { sampleBundle } from '#test/fixtures/sampleBundle.ts';
import { expect, test } from '#test/e2e/harness/test.ts';

test('a bundle is checked, its clerk’s key accepted, its papers read, and its exempt ones taken back', async ({ page, program, checkAccessibility, look }) => {
  const { pack, recall } = await sampleBundle();
  const altered = Buffer.from(pack);
  altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1;
  await program.open(page);
  const dialog = page.getByRole('dialog');
  const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
    const path = join(program.home, name);
    writeFileSync(path, bytes);
    await page.getByRole('button', { name: 'Import papers' }).click();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Choose files' }).click()]);
    await chooser.setFiles(path);
  };
  const done = async (): Promise<void> => {
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(dialog).toHaveCount(0);
  };

  await choose('altered.scrutiny', altered);
  await expect(dialog.getByRole('alert')).toContainText('changed after the clerk signed it');
  await checkAccessibility('a bundle refused');
  await look('bundle-refused');
  await done();

  await choose('meeting.scrutiny', pack);
  await expect(dialog.getByRole('listitem').filter({ hasText: /^[a-z]+$/ })).toHaveText(wordsOfKey(CLERK.publicKey));
  await checkAccessibility('a new clerk');
  await look('bundle-new-clerk');
  await dialog.getByRole('button', { name: 'Open the bundle' }).click();
  await expect(dialog.getByText('Compare the words first')).toBeInViewport();
  await dialog.getByText('They are the same words').click();
  await dialog.getByLabel('Passphrase of this bundle').fill('not this one');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('a vault of my own');
  await dialog.getByLabel('The passphrase again').fill('a vault of my own');
  await dialog.getByRole('button', { name: 'Open the bundle' }).click();
  await expect(dialog.getByRole('alert')).toContainText('does not open the exempt papers');
  await dialog.getByLabel('Passphrase of this bundle').fill(PASSPHRASE);
  // The first attempt set the vault up: it may still be asked for, and is the same.
  await dialog.getByRole('button', { name: 'Open the bundle' }).click();
  await expect(dialog.getByText('The papers are in your library')).toBeVisible();
  await checkAccessibility('a bundle opened');
  await look('bundle-opened');
  await dialog.getByRole('link', { name: 'Open the pack' }).click();
  await expect(page.getByRole('main')).toContainText('Housing Performance Report');

  await page.goto(page.url().replace(/#.*/, '#/meetings'));
  await choose('recall.scrutiny', recall);
  await dialog.getByRole('button', { name: 'Remove the papers' }).click();
  await expect(dialog.getByText('1 exempt paper')).toContainText('removed from this application');
  await checkAccessibility('a receipt');
  await look('bundle-recalled');
  await done();

  await page.keyboard.press('Control+,');
  await dialog.getByRole('button', { name: 'Clerks and bundles' }).click();
  await expect(dialog.getByText('Accepted')).toBeVisible();
  await dialog.getByRole('button', { name: 'Refuse this key' }).click();
  await expect(dialog.getByText('Refused')).toBeVisible();
  await checkAccessibility('clerks and bundles');
  await look('bundle-clerks');
  await dialog.getByRole('button', { name: 'Make a key' }).click();
  await dialog.getByLabel('Name that members are shown').fill('Priya Lund, Saltmere Borough Council');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('quilt harbour lantern');
  await dialog.getByLabel('The passphrase again').fill('quilt harbour lantern');
  await checkAccessibility('a clerk’s own key');
  await look('bundle-own-key');
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  await expect(dialog.getByText('Key of Priya Lund')).toBeVisible();
  await done();
  await choose('again.scrutiny', pack);
  await expect(dialog.getByRole('alert')).toContainText('trusted no longer');
});
