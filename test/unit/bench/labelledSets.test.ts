/** The labelled sets hold together: what a label quotes is in its report, and what it names is there. A label that has drifted measures nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Mention { readonly report: string; readonly quote: string | null }
interface LabelFile {
  readonly reports: readonly string[];
  readonly verdicts: readonly string[];
  readonly commitments: readonly (Mention & {
    readonly dueFrom: string | null; readonly dueTo: string | null; readonly later: readonly (Mention & { readonly verdict: string })[];
  })[];
  readonly figures: readonly (Mention & { readonly value: string | number })[];
  readonly storylines: readonly { readonly mentions: readonly Mention[] }[];
}

const SETS = 'test/bench/eval/sets';
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

describe.each(readdirSync(SETS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name))('the set %s', (set) => {
  const labels = JSON.parse(readFileSync(join(SETS, set, 'labels.json'), 'utf8')) as LabelFile;
  const texts = new Map(readdirSync(join(SETS, set)).filter((name) => name.endsWith('.txt')).sort()
    .map((name) => [name.slice(0, -'.txt'.length), plain(readFileSync(join(SETS, set, name), 'utf8'))]));

  it('names its three reports in order', () => {
    expect([...texts.keys()]).toEqual(labels.reports);
    expect(labels.reports).toHaveLength(3);
  });

  it('quotes word for word', () => {
    const mentions: Mention[] = [...labels.commitments, ...labels.commitments.flatMap((c) => c.later), ...labels.figures, ...labels.storylines.flatMap((s) => s.mentions)];
    const astray = mentions.filter(({ report, quote }) => quote !== null && !(texts.get(report) ?? '').includes(plain(quote)));
    expect(astray).toEqual([]);
  });

  it('gives days that exist, in order', () => {
    const wrong = labels.commitments.filter(({ dueFrom, dueTo }) =>
      [dueFrom, dueTo].some((day) => day !== null && !isDay(day)) || (dueFrom !== null && dueTo !== null && dueFrom > dueTo));
    expect(wrong).toEqual([]);
  });

  it('says of each later report what became of a promise', () => {
    const wrong = labels.commitments.filter(({ report, later }) =>
      later.map((verdict) => verdict.report).join() !== labels.reports.slice(labels.reports.indexOf(report) + 1).join() ||
      later.some(({ verdict, quote }) => !labels.verdicts.includes(verdict) || (quote === null) !== (verdict === 'notMentioned')));
    expect(wrong).toEqual([]);
  });
});
