/** A scanned paper, from a picture to words that can be searched, marked and taken out again: the real engine on a real file. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractFile } from '#core/extract/extractFile.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { PAPER, scannedPaper } from '#test/fixtures/scan/scannedPaper.ts';

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

let opened: OpenCore;
let id: string;
beforeAll(async () => {
  opened = await openCore({ keepOpen: true });
  mkdirSync(opened.folder, { recursive: true });
  const { summary } = await opened.importAll(await scannedPaper(opened.folder));
  id = summary?.imported[0]?.id ?? '';
});
afterAll(() => opened.close());

describe('recognition', () => {
  it('finds nothing on a scan before, and says so', async () => {
    const { pages } = await opened.call('pages.shapes', { id });
    expect(pages.map(({ needsOcr, recognised }) => [needsOcr, recognised])).toEqual([[true, false], [true, false]]);
    expect((await opened.call('search.query', { query: 'homelessness', filters: {}, limit: 5, offset: 0 })).total).toBe(0);
  });

  it('reads a page upright and one fed in sideways, word for word as printed, where it is printed', async () => {
    const job = await opened.jobEnded((await opened.call('recognition.start', { id })).jobId);
    expect(job).toMatchObject({ kind: 'recognise', state: 'done', progress: { done: 2, total: 2, unit: 'pages' } });
    const { pages: [printed] } = await extractFile(PAPER, 'Update.pdf');
    const { pages } = await opened.call('pages.get', { id, from: 0, to: 1 });
    for (const page of pages) {
      expect(page.problems).toEqual(['PAGE_RECOGNISED']);
      const read = new Set(wordsIn(page.text));
      const wanted = wordsIn(printed?.text ?? '');
      expect(wanted.filter((word) => read.has(word)).length / wanted.length).toBeGreaterThan(0.97);
    }
    // A word stands where the printed paper has it, within a few points.
    const place = (page: (typeof pages)[number] | undefined): readonly number[] => {
      const at = page?.text.indexOf('Housing') ?? -1;
      return page?.runs.find(([start, end]) => start <= at && at < end)?.slice(2) ?? [];
    };
    const [x = 0, y = 0] = place(printed);
    for (const page of pages) {
      const [left = 0, bottom = 0] = place(page);
      expect(Math.abs(left - x)).toBeLessThan(5);
      expect(Math.abs(bottom - y)).toBeLessThan(5);
    }
  });

  it('has the words searched, cited and marked like all others', async () => {
    const { hits } = await opened.call('search.query', { query: 'homelessness', filters: {}, limit: 5, offset: 0 });
    expect(hits[0]).toMatchObject({ fileId: id, recognised: true });
    const { pages: [page] } = await opened.call('pages.get', { id, from: 0, to: 0 });
    const start = page?.text.indexOf('Housing') ?? 0;
    const mark = await opened.call('annotations.create', { kind: 'highlight', meaning: 'evidence', at: { documentId: id, pageIndex: 0, start, end: start + 7 }, note: '', tags: [] });
    expect(mark.anchor).toMatchObject({ quote: 'Housing' });
    expect(mark.anchor.rects).toHaveLength(1);
  });

  it('reads nothing twice, and keeps what it read when the paper is prepared again', async () => {
    const again = await opened.jobEnded((await opened.call('recognition.start', { id })).jobId);
    expect(again).toMatchObject({ state: 'done', progress: { total: 0 } });
    await opened.call('documents.remove', { id });
    await opened.importAll(`${opened.folder}/Scan.pdf`);
    expect((await opened.call('pages.shapes', { id })).pages.map(({ recognised }) => recognised)).toEqual([true, true]);
  });

  it('takes it out again', async () => {
    const job = await opened.jobEnded((await opened.call('recognition.remove', { id })).jobId);
    expect(job.state).toBe('done');
    expect((await opened.call('pages.shapes', { id })).pages.map(({ needsOcr, recognised }) => [needsOcr, recognised])).toEqual([[true, false], [true, false]]);
    expect((await opened.call('search.query', { query: 'homelessness', filters: {}, limit: 5, offset: 0 })).total).toBe(0);
  });
});
