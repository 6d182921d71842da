/** Real papers that came again, and real ones that are only alike. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { corpusFolder } from '#test/fixtures/corpus.ts';
import { openCore } from '#test/fixtures/openCore.ts';

const corpus = corpusFolder();
const kent = join(corpus ?? '', 'council', 'kent');
const january = join(kent, 'cabinet_2025-01-30');

it.skipIf(corpus === null)('finds the report that a supplement replaced, and takes nothing else for it (skipped without the corpus)', async () => {
  const core = await openCore();
  await core.importAll(
    join(january, 'originals', '24-00109 - Transfer the 18-25 section of the Strengthening Independence Service - Report.pdf'),
    join(january, 'originals', '24-00109 - Appendix A - PROD.pdf'),
    join(january, 'originals', '24-00096 - PRoD.pdf'), join(january, 'originals', '24-00096 - Commissioning Plan for Education Provision in Kent 2025-29 - Report.pdf'),
    join(january, 'originals', 'Appendix F List of Budget Templates.pdf'), join(january, 'originals', 'Appendix D 21.01.25.pdf'),
    join(january, 'originals', 'Agenda frontsheet 30th-Jan-2025 10.00 Cabinet.pdf'), join(kent, 'cabinet_2025-03-04', 'originals', 'Agenda frontsheet 04th-Mar-2025 10.00 Cabinet.pdf'),
    join(kent, 'near_duplicates'), ...readdirSync(join(corpus ?? '', 'seeds')).filter((name) => name.endsWith('.pdf')).map((name) => join(corpus ?? '', 'seeds', name)),
  );
  expect((await core.call('versions.list', {})).links.map(({ older, newer }) => [older.source, newer.source])).toEqual([]);
  await core.importAll(join(january, 'public_packs'));
  const { links } = await core.call('versions.list', {});
  expect(links.map(({ older, newer }) => [older.source, newer.source, newer.cameIn]).toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
    ['24-00096 - PRoD.pdf', '24-00096 - PROD 30th-Jan-2025 10.00 Cabinet.pdf', 'supplement'],
    ['24-00109 - Transfer the 18-25 section of the Strengthening Independence Service - Report.pdf', 'Item 7 - Supplementary - 2400109 - Transfer the 18-25 section of the Strengthening Independence Ser.pdf', 'supplement'],
  ]);
  const replaced = links.find(({ older }) => older.source.startsWith('24-00109'));
  const { sections } = await core.call('versions.changes', { id: replaced?.id ?? '' });
  const told = sections.flatMap(({ changes }) => changes.map(({ kind }) => kind));
  console.log(`24-00109: ${told.length} changes: ${[...new Set(told)].map((kind) => `${told.filter((each) => each === kind).length} ${kind}`).join(', ')}`);
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(80);
}, 120_000);
