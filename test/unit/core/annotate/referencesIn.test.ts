import { expect, it } from 'vitest';
import { referencesIn, withPlaces } from '#core/annotate/referencesIn.ts';
import { packLibrary, REPORT } from '#test/fixtures/packLibrary.ts';

it('says where the references of a note lead, and leaves those that lead nowhere', async () => {
  const { library: { db } } = await packLibrary();
  const note = 'See p58 and para 2.4; p999 is not there.';
  expect(withPlaces(db, REPORT, note)).toBe('See p58 [Item 5, pack p. 58 (report p. 2)] and para 2.4 [Item 5, pack p. 57 (report p. 1), para 2.4]; p999 is not there.');
  expect(referencesIn(db, 'gone', note)).toEqual([]);
});
