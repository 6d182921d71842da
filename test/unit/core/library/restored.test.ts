/** What a member is told when a backup has taken a damaged library's place. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCore } from '#test/fixtures/openCore.ts';
import { paper, update } from '#test/fixtures/papers.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

it('a library that was restored says from when; one that never was says nothing', async () => {
  const folder = temporaryFolder();
  const core = await openCore({ folder });
  await core.importAll(await paper(temporaryFolder(), 'a.pdf', update('4 March 2026', 'The quay was repaired.')));
  expect((await core.call('library.get', {})).restoredFrom).toBeNull();
  await core.close();
  const path = join(folder, 'own', 'library.sqlite');
  writeFileSync(path, readFileSync(path).fill(0x5a, 4096));
  const again = await openCore({ folder });
  const { restoredFrom, counts } = await again.call('library.get', {});
  expect(restoredFrom).toMatch(/^2026-11-23T/);
  expect(counts.files).toBe(1);
  await again.close();
});
