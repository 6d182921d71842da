/** Asking: ours (answer complete, with snippets and facets) against plain Lunr (hits alone) and plain FTS5 (best 20). */
import { measureInChild } from './child.ts';
import { percentiles, type Measured } from './measured.ts';
import type { PagesLibrary } from './pagesLibrary.ts';
import type { Asked } from './queryChild.ts';

/** p95 at 20,000 pages, in ms. */
const GOAL = 30;

export async function measureQueries({ path, count }: PagesLibrary): Promise<Measured[]> {
  const ours = await measureInChild<Asked>('queryChild.ts', ['ours', path]);
  const lunr = await measureInChild<Asked>('queryChild.ts', ['lunr', path]);
  const fts5 = await measureInChild<Asked>('queryChild.ts', ['fts5', path]);
  const pages = `${count.toLocaleString('en-GB')} pages`;
  const answered = new Set(ours.times.filter(({ hits }) => hits >= 0).map(({ text }) => text));
  const times = (asked: Asked): number[] => asked.times.filter(({ text }) => answered.has(text)).map(({ ms }) => ms);
  const [a, b, c] = [percentiles(times(ours)), percentiles(times(lunr)), percentiles(times(fts5))];
  const goal = { says: `at most ${GOAL} ms`, met: a.p95 <= GOAL };
  return [
    { what: `Query in ${pages}: p50`, value: a.p50, unit: 'ms', against: { name: 'plain Lunr', value: b.p50 } },
    { what: `Query in ${pages}: p95`, value: a.p95, unit: 'ms', against: { name: 'plain Lunr', value: b.p95 }, goal },
    { what: `Query in ${pages}: p50`, value: a.p50, unit: 'ms', against: { name: 'plain FTS5', value: c.p50 } },
    { what: `Query in ${pages}: p95`, value: a.p95, unit: 'ms', against: { name: 'plain FTS5', value: c.p95 } },
    ...[...new Set(ours.times.map(({ kind }) => kind))].map((kind): Measured => ({
      what: `Query in ${pages}: p95 of kind ${kind}`, unit: 'ms',
      value: percentiles(ours.times.filter((each) => each.kind === kind && each.hits >= 0).map(({ ms }) => ms)).p95,
    })),
  ];
}
