import mammoth from 'mammoth';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { Comparison } from '#shared/domain/compare/comparison.ts';
import { refOfRow } from '#shared/domain/compare/corrections/findingKey.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { paper, sample, update } from '#test/fixtures/papers.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const HOUSING = { portfolio: 'Housing and Homelessness' };

/** The clock stands still in tests: each correction is made a second after the one before. */
function ticking(core: OpenCore): () => void {
  let seconds = 0;
  return () => core.ports.setTime(new Date(Date.UTC(2026, 10, 23, 10, 0, ++seconds)).toISOString());
}

describe('corrections of a comparison', () => {
  let core: OpenCore;
  let tick: () => void;
  let before: Comparison;
  beforeAll(async () => {
    core = await openCore({ keepOpen: true });
    await core.importAll(sample.march, sample.july, sample.pack);
    tick = ticking(core);
    before = await core.call('compare.get', HOUSING);
  }, 60_000);
  afterAll(() => core.close());

  it('are remembered, told to every window, and taken back', async () => {
    tick();
    const [topic] = before.topics;
    if (!topic) throw new Error('no topic');
    core.ports.heard.length = 0;
    const made = await core.call('compare.correct', { of: HOUSING, correction: { kind: 'renameTopic', topic: topic.headings, was: topic.title, title: 'A name of mine' } });
    expect(core.ports.heard).toContainEqual({ name: 'recordsChanged', payload: { kinds: ['corrections'] } });
    expect((await core.call('compare.get', HOUSING)).topics[0]).toMatchObject({ title: 'A name of mine', byYou: 'named' });
    expect((await core.call('compare.corrections', HOUSING)).corrections).toEqual([made]);
    // The same reports, named one by one: it is the same portfolio.
    expect((await core.call('compare.corrections', { ids: before.reports.map(({ id }) => id) })).corrections).toEqual([made]);
    await core.call('compare.takeBack', { id: made.id });
    await core.call('compare.takeBack', { id: made.id });
    expect(await core.call('compare.get', HOUSING)).toEqual(before);
    expect((await core.call('compare.corrections', HOUSING)).corrections).toEqual([]);
    await expect(core.call('compare.takeBack', { id: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keep a dismissed finding out of the next meeting, and of every export', async () => {
    tick();
    const { meetings } = await core.call('meetings.list', {});
    const next = meetings.find(({ date }) => date === '2026-12-08')?.id ?? '';
    const since = (await core.call('meetings.sinceLastReport', { id: next })).findings;
    const slipped = since.find(({ kind }) => kind === 'slipped');
    const promise = before.commitments.find(({ quote }) => quote === slipped?.passages[0]?.quote);
    if (!promise) throw new Error('no promise');
    const made = await core.call('compare.correct', { of: HOUSING, correction: { kind: 'dismiss', finding: { kind: 'promise', quote: promise.quote, action: promise.action } } });
    expect((await core.call('compare.get', HOUSING)).commitments).toHaveLength(before.commitments.length - 1);
    expect((await core.call('meetings.sinceLastReport', { id: next })).findings.map(({ sentence }) => sentence)).not.toContain(slipped?.sentence);
    await core.call('compare.takeBack', { id: made.id });
    expect((await core.call('meetings.sinceLastReport', { id: next })).findings).toEqual(since);
  });

  it('dismiss and take back any statement: the identity', async () => {
    for (const row of before.topics.flatMap(({ rows }) => rows).slice(0, 4)) {
      tick();
      const { id } = await core.call('compare.correct', { of: HOUSING, correction: { kind: 'dismiss', finding: refOfRow(row) } });
      expect(await core.call('compare.get', HOUSING)).not.toEqual(before);
      await core.call('compare.takeBack', { id });
      expect(await core.call('compare.get', HOUSING)).toEqual(before);
    }
  });

  it('make the comparison anew for another name of a thing only, and keep what was compared', async () => {
    tick();
    const { id } = await core.call('compare.correct', { of: HOUSING, correction: { kind: 'alias', names: ['Riverside Court', 'the Lock Street scheme'] } });
    const aliased = await core.call('compare.get', HOUSING);
    expect(aliased.reports).toEqual(before.reports);
    await core.call('compare.takeBack', { id });
    expect(await core.call('compare.get', HOUSING)).toEqual(before);
  });

  it('need reports to be made on', async () => {
    await expect(core.call('compare.correct', { of: { portfolio: 'Nowhere' }, correction: { kind: 'alias', names: ['a', 'b'] } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('hold for the next report of the portfolio, and when papers are prepared again', async () => {
  const folder = temporaryFolder();
  const core = await openCore();
  const tick = ticking(core);
  await core.importAll(
    await paper(folder, 'one.pdf', update('14 January 2025', 'The quay wall will be repaired by the end of May 2025.')),
    await paper(folder, 'two.pdf', update('10 June 2025', 'The quay wall will be repaired by the end of August 2025.')),
  );
  const of = { portfolio: 'Harbours and Ferries' };
  const first = await core.call('compare.get', of);
  const quay = first.topics.find(({ rows }) => rows.some(({ statements }) => statements.some(({ quote }) => quote.includes('quay wall'))));
  tick();
  await core.call('compare.correct', { of, correction: { kind: 'renameTopic', topic: quay?.headings ?? [], was: quay?.title ?? '', title: 'Repairs' } });
  await core.importAll(await paper(folder, 'three.pdf', update('18 November 2025', 'The quay wall will be repaired in March 2026. Divers have looked at it.')));
  const later = await core.call('compare.get', of);
  expect(later.reports).toHaveLength(3);
  expect(later.topics.find(({ title }) => title === 'Repairs')?.rows.some(({ statements }) => statements.length === 3)).toBe(true);
  // Taken out and put in again: derived rows are made anew.
  const [file] = (await core.call('documents.list', {})).documents;
  await core.call('documents.remove', { id: file?.id ?? '' });
  await core.call('documents.restore', { id: file?.id ?? '' });
  expect((await core.call('compare.get', of)).topics.map(({ title }) => title)).toContain('Repairs');
});

describe('exports of a comparison', () => {
  let core: OpenCore;
  beforeAll(async () => {
    core = await openCore({ keepOpen: true });
    await core.importAll(sample.march, sample.july, sample.pack);
  }, 60_000);
  afterAll(() => core.close());

  const exported = async (format: 'docx' | 'csv'): Promise<{ bytes: Uint8Array; fileName: string; mediaType: string }> => {
    const { exportId } = await core.call('compare.export', { of: HOUSING, format });
    const found = core.core.exported(exportId);
    if (!found) throw new Error('no export');
    return found;
  };

  it('as a briefing: title, reports, promises, figures, each with its words and where they stand', async () => {
    const { bytes, fileName } = await exported('docx');
    expect(fileName).toBe('Comparison Housing and Homelessness 2026-11-23.docx');
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
      styleMap: ["p[style-name='Evidence'] => blockquote:fresh", "p[style-name='Source'] => cite:fresh", "p[style-name='Title'] => h1:fresh", "p[style-name='heading 1'] => h2:fresh"],
    });
    expect(html).toContain('<h1>What has changed: Housing and Homelessness</h1>');
    expect(html).toContain('Promises whose date has moved</h2>');
    expect(html).toMatch(/<blockquote>“.+?”<\/blockquote><cite>.*10 March 2026, p\. \d/);
    expect(html).toContain('<table>');
    expect(html).toContain('states only what these papers say');
    const comparison = await core.call('compare.get', HOUSING);
    const quotes = [...comparison.commitments, ...comparison.commitments.flatMap(({ later }) => later), ...comparison.checks.flatMap(({ evidence }) => evidence)].map(({ quote }) => (quote ?? '').replace(/\s+/g, ' ').trim());
    const said = [...html.matchAll(/<blockquote>“(.*?)(?: …)?”<\/blockquote>/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'"));
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((quote) => !quotes.some((whole) => whole.startsWith(quote)))).toEqual([]);
  });

  it('as a table: a line for each finding with its citation', async () => {
    const { bytes, fileName, mediaType } = await exported('csv');
    expect(fileName).toBe('Comparison Housing and Homelessness 2026-11-23.csv');
    expect(mediaType).toBe('text/csv; charset=utf-8');
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n').slice(1, -1);
    const comparison = await core.call('compare.get', HOUSING);
    const expected = comparison.topics.flatMap(({ rows }) => rows).length + comparison.figures.length + comparison.checks.length
      + comparison.commitments.length + comparison.commitments.flatMap(({ later }) => later).filter(({ quote }) => quote !== null).length;
    expect(lines).toHaveLength(expected);
    expect(lines.filter((line) => /p\. \d/.test(line))).toHaveLength(expected);
  });

  it('gives the same bytes at the same time', async () => {
    const [one, other] = [await exported('docx'), await exported('docx')];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });
});
