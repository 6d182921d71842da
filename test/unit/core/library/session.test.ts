import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DatabaseSync } from 'node:sqlite';
import type { Params } from '#shared/contract/api.ts';
import { openForWriting } from '#core/library/connection.ts';
import { openCore, readHere, type OpenCore } from '#test/fixtures/openCore.ts';
import { paper, sample, update } from '#test/fixtures/papers.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const papers = async (core: OpenCore): Promise<string[]> => (await core.call('documents.list', {})).documents.filter((each) => each.partOf === null).map((each) => each.id);
const failing = async (core: OpenCore): Promise<string[]> => (await core.call('library.doctor', {})).checks.filter((check) => !check.ok).map((check) => check.name);

describe('the sample library', () => {
  it('is made on first use, as a job, and once', async () => {
    const core = await openCore();
    const { jobId } = await core.call('library.switch', { to: 'sample' });
    const job = await core.jobEnded(jobId ?? '');
    expect(job.summary?.failed).toEqual([]);
    expect(await papers(core)).toHaveLength(readdirSync(sample.folder).filter((name) => name.endsWith('.pdf')).length);
    expect(await core.call('library.get', {})).toMatchObject({ which: 'sample', name: 'Sample library' });

    const [first] = await papers(core);
    await core.call('documents.remove', { id: first ?? '' });
    expect(await core.call('library.switch', { to: 'own' })).toEqual({ jobId: null });
    expect(await papers(core)).toEqual([]);
    expect(await core.call('library.switch', { to: 'sample' })).toEqual({ jobId: null });
    expect(await papers(core)).not.toContain(first);
    expect(core.ports.heard.map(({ name }) => name)).toContain('recordsChanged');
  });

  it('is gone on with where making it was cut short', async () => {
    const core = await openCore({ ports: { open: 'sample' } });
    await core.call('library.switch', { to: 'own' });
    expect((await core.call('jobs.list', {})).jobs[0]?.state).toBe('cancelled');
    const { jobId } = await core.call('library.switch', { to: 'sample' });
    await core.jobEnded(jobId ?? '');
    expect(await papers(core)).toHaveLength(5);
  });

  it('is opened once by two clicks', async () => {
    const core = await openCore();
    const both = await Promise.all([core.call('library.switch', { to: 'sample' }), core.call('library.switch', { to: 'sample' })]);
    expect(both.filter((each) => each.jobId !== null).length).toBeGreaterThan(0);
    expect((await core.call('library.get', {})).which).toBe('sample');
  });

  it('leaves the member’s own library open where it cannot be opened', async () => {
    const core = await openCore();
    const other = await openCore({ ports: { open: { folder: join(core.folder, 'sample') } } });
    await expect(core.call('library.switch', { to: 'sample' })).rejects.toMatchObject({ code: 'LIBRARY_LOCKED' });
    expect((await core.call('library.get', {})).which).toBe('own');
    await other.close();
  });
});

describe('a library that another version prepared', () => {
  it.each([['extractor_version', 'extract'], ['segmenter_version', 'segment'], ['index_version', 'index']] as const)('is prepared again from %s on', async (column, step) => {
    const first = await openCore();
    await first.importAll(sample.march);
    const [id] = await papers(first);
    await first.call('documents.correct', { id: id ?? '', revision: 1, field: 'title', value: 'Housing in March' });
    const mark: Params<'annotations.create'> = { kind: 'note', meaning: 'concern', at: { documentId: id ?? '', pageIndex: 0, start: 0, end: 9 }, note: 'kept', tags: [] };
    await first.call('annotations.create', mark);
    const before = await first.call('documents.get', { id: id ?? '' });
    await first.close();
    inDatabase(first.folder, (db) => db.exec(`UPDATE derived SET ${column} = 0; UPDATE document SET title = 'old'; UPDATE search_entry SET page_index = 99`));

    const done: string[] = [];
    const again = await openCore({
      folder: first.folder,
      steps: (ports) => {
        const { importing, ...others } = readHere(ports);
        return { ...others, importing: {
          ...importing,
          extract: (...given) => {
            done.push('extract');
            return importing.extract(...given);
          },
          segment: (given) => {
            done.push('segment');
            return importing.segment(given);
          },
          index: (db, fileId) => {
            done.push('index');
            importing.index(db, fileId);
          },
        } };
      },
    });
    const [job] = (await again.call('jobs.list', {})).jobs;
    expect(job?.kind).toBe('reindex');
    await again.jobEnded(job?.id ?? '');
    expect(done).toEqual(['extract', 'segment', 'index'].slice(['extract', 'segment', 'index'].indexOf(step)));
    // Indexing again makes no titles.
    expect(await again.call('documents.get', { id: id ?? '' })).toEqual(step === 'index' ? { ...before, title: 'old' } : before);
    expect((await again.call('annotations.list', {})).annotations).toHaveLength(1);
    expect((await again.call('search.query', { query: 'homes', filters: {}, limit: 5, offset: 0 })).hits.every((hit) => hit.pageIndex < 2)).toBe(true);
    expect(await failing(again)).toEqual([]);
  });
});

describe('the doctor', () => {
  it('finds nothing wrong with a library in order', async () => {
    const core = await openCore();
    await core.importAll(sample.march, sample.july);
    expect(await core.call('library.doctor', {})).toMatchObject({ ok: true });
  });

  it.each([
    ['originals', 'a missing original', (folder: string, name: string) => rmSync(join(folder, 'own', 'files', name))],
    ['originals', 'an altered original', (folder: string, name: string) => writeFileSync(join(folder, 'own', 'files', name), 'other bytes')],
    ['strays', 'a file that belongs to nothing', (folder: string, name: string) => copyFileSync(join(folder, 'own', 'files', name), join(folder, 'own', 'files', 'copy of it.pdf'))],
  ] as const)('finds %s: %s', async (check, _what, harm) => {
    const core = await openCore();
    const { summary } = await core.importAll(sample.march);
    harm(core.folder, `${summary?.imported[0]?.sha256}.pdf`);
    expect(await failing(core)).toEqual([check]);
  });

  it.each([
    ['text', `UPDATE page SET text = replace(text, 'homes', 'houses') WHERE page_index = 0`],
    ['index', `DELETE FROM search_entry WHERE page_index = 1`],
    ['index', `DELETE FROM search_posting WHERE rowid = (SELECT id FROM search_entry LIMIT 1)`],
    ['database', `PRAGMA foreign_keys = OFF; DELETE FROM document`],
  ])('finds what a harmed record means for the %s', async (check, sql) => {
    const core = await openCore();
    await core.importAll(sample.march);
    await core.close();
    inDatabase(core.folder, (db) => db.exec(sql));
    const again = await openCore({ folder: core.folder });
    expect(await failing(again)).toContain(check);
  });
});

describe('jobs', () => {
  it('are listed newest first, and cannot be cancelled twice or by a wrong name', async () => {
    const core = await openCore();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    await core.importAll(join(folder, 'empty'));
    await core.importAll(await paper(folder, 'a.pdf', update('10 March 2026', 'The quay is open.')));
    const { jobs } = await core.call('jobs.list', {});
    expect(jobs.map((job) => [job.state, job.summary?.imported.length])).toEqual([['done', 1], ['done', 0]]);
    await core.call('jobs.cancel', { id: jobs[0]?.id ?? '' });
    expect((await core.call('jobs.list', {})).jobs[0]?.state).toBe('done');
    await expect(core.call('jobs.cancel', { id: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(core.ports.heard.filter(({ name }) => name === 'jobEnded')).toHaveLength(2);
  });
});

function inDatabase(folder: string, work: (db: DatabaseSync) => void): void {
  const db = openForWriting(join(folder, 'own', 'library.sqlite'));
  work(db);
  db.close();
}
