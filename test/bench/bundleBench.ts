/** Opening a bundle of 1,000 pages in an empty library, from the drop until it can be read and searched: nothing is extracted. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { meetingPlanSchema } from '#shared/domain/bundle/meetingPlan.ts';
import { coreSteps } from '#core/coreSteps.ts';
import { newClerkKey } from '#core/bundle/trust/clerkKey.ts';
import { preparePdf } from '#core/bundle/write/preparePdf.ts';
import { writeBundle } from '#core/bundle/write/writeBundle.ts';
import { openBundle } from '#hosts/cli/bundleCommands.ts';
import { openSession } from '#hosts/cli/session.ts';
import { createChildExtractors } from '#hosts/node/childExtractors.ts';
import { prepareFolder } from '#core/library/folder.ts';
import { wordsOfKey } from '#core/bundle/trust/wordsOfKey.ts';
import { percentiles, type Measured } from './measured.ts';
import { PAGES, writeThousandPages } from './thousandPages.ts';

const TIMES = 3;
/** Seconds from the drop until it can be searched. */
const GOAL = 3;

export async function measureBundle(corpus: string, folder: string): Promise<Measured[]> {
  const pdf = join(folder, 'thousand.pdf');
  await writeThousandPages(corpus, pdf);
  const bundle = join(folder, 'thousand.scrutiny');
  const key = newClerkKey('Bench', '2026-01-01T00:00:00.000Z');
  writeFileSync(bundle, await bundleOf(readFileSync(pdf), key, folder));
  const words = wordsOfKey(key.publicKey).join(' ');
  const seconds: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const session = await openSession(join(folder, `member-${time}`), (line) => void process.stderr.write(`${line}\n`));
    const start = performance.now();
    await openBundle(session, bundle, { acceptKey: words });
    const { total } = await session.client.call('search.query', { query: 'council', filters: {}, limit: 10, offset: 0 });
    seconds.push((performance.now() - start) / 1000);
    if (total === 0) throw new Error('Nothing was found in what was opened');
    await session.close();
  }
  const value = percentiles(seconds).p50;
  return [
    { what: `Opening a bundle of ${PAGES} pages, until it is searched`, value, unit: 's', goal: { says: `at most ${GOAL} s`, met: value <= GOAL } },
    { what: 'its size', value: Math.round(statSync(bundle).size / 1024 / 1024), unit: 'MB', against: { name: 'the PDF', value: Math.round(statSync(pdf).size / 1024 / 1024) } },
  ];
}

async function bundleOf(pdf: Uint8Array, key: ReturnType<typeof newClerkKey>, folder: string): Promise<Uint8Array> {
  const { importing } = coreSteps({ extractors: createChildExtractors() } as Parameters<typeof coreSteps>[0]);
  const clerk = join(folder, 'clerk');
  prepareFolder(clerk);
  const labels = Array.from({ length: PAGES }, (_, at) => String(at + 1));
  const plan = meetingPlanSchema.parse({ council: 'Bench', committee: 'Bench', date: '2026-01-01', time: '10:00', venue: 'Here', items: [{ number: '1', title: 'All' }] });
  return writeBundle({
    plan, layout: { labels, items: [{ number: '1', title: 'All', pages: null, papers: [] }] }, publicPack: pdf, exempt: [], bundleId: 'bench-bundle', issued: '2026-01-01T00:00:00.000Z', expires: null,
    key, lock: { passphrase: null, members: [] },
  }, { prepare: (bytes, name, signal) => preparePdf(clerk, importing, bytes, name, signal), work: 18 }, new AbortController().signal);
}
