/** What a member can do alone about a library in which something is wrong. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createFileLog, LARGEST_LOG_BYTES, readLog } from '#core/log/fileLog.ts';
import { listBackups, makeBackup } from '#core/library/backups.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { paper, update } from '#test/fixtures/papers.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

async function withRecords(): Promise<OpenCore> {
  const core = await openCore();
  const { summary } = await core.importAll(await paper(temporaryFolder(), 'a.pdf', update('4 March 2026', 'The quay was repaired.')));
  const documentId = summary?.imported[0]?.id ?? '';
  await core.call('annotations.create', { kind: 'note', meaning: 'concern', at: { documentId, pageIndex: 0, start: 0, end: 7 }, note: 'Was it in time?', tags: [] });
  await core.call('questions.create', { text: 'Who paid?', purpose: '', type: 'clarify', theme: '', addressee: '', evidence: [{ at: { documentId, pageIndex: 0, start: 0, end: 7 }, annotationId: null }], privateNote: '' });
  return core;
}

const failing = async (core: OpenCore): Promise<string[]> => (await core.call('library.doctor', {})).checks.filter(({ ok }) => !ok).map(({ name }) => name);

function harm(core: OpenCore, sql: string): void {
  const db = new DatabaseSync(join(core.folder, 'own', 'library.sqlite'), { defensive: false });
  db.exec(sql);
  db.close();
}

async function mend(core: OpenCore): Promise<Awaited<ReturnType<typeof core.call<'library.mend'>>>> {
  const mended = await core.call('library.mend', {});
  if (mended.jobId !== null) await core.jobEnded(mended.jobId);
  return mended;
}

describe('mending', () => {
  it.each([
    ['text', `UPDATE page SET text = replace(text, 'quay', 'pier')`],
    ['index', 'DELETE FROM search_entry'],
    ['index', `UPDATE search_entry SET page_index = 1 - page_index WHERE source = 'page'`],
    ['index', 'UPDATE search_posting_data SET block = zeroblob(length(block)) WHERE id > 10'],
  ])('makes the %s again: %s', async (name, sql) => {
    const core = await withRecords();
    const search = async () => (await core.call('search.query', { query: 'quay repaired', filters: {}, limit: 9, offset: 0 })).hits.map(({ pageIndex, snippet }) => [pageIndex, snippet]);
    const before = await search();
    harm(core, sql);
    expect(await failing(core)).toContain(name);
    await mend(core);
    expect(await failing(core)).toEqual([]);
    expect(await search()).toEqual(before);
  });

  it('takes records back from a copy that has them as they were written, and no other version of them', async () => {
    const core = await withRecords();
    await core.call('library.copyNow', {});
    harm(core, `UPDATE annotation SET note = 'Never written'; UPDATE question SET text = 'Nor this'; DELETE FROM evidence`);
    expect(await failing(core)).toEqual(['records', 'index']);
    expect((await mend(core)).records).toBe(2);
    expect(await failing(core)).toEqual([]);
    const [mark] = (await core.call('annotations.list', {})).annotations;
    expect(mark?.note).toBe('Was it in time?');
    // Changed since the copy was made: that copy's version is not what was written last.
    await core.call('annotations.update', { id: mark?.id ?? '', revision: mark?.revision ?? 0, note: 'Later' });
    harm(core, `UPDATE annotation SET note = 'Never written'`);
    expect((await mend(core)).records).toBe(0);
    expect((await core.call('annotations.list', {})).annotations[0]?.note).toBe('Never written');
  });

  it('puts the newest good copy in a damaged library’s place while the program goes on', async () => {
    const core = await withRecords();
    await core.call('library.copyNow', {});
    await core.close();
    const path = join(core.folder, 'own', 'library.sqlite');
    const db = new DatabaseSync(path);
    const root = Number(db.prepare(`SELECT rootpage FROM sqlite_master WHERE name = 'annotation'`).get()?.['rootpage']);
    db.close();
    const bytes = readFileSync(path);
    // Where the marks are: it was closed in order and opens, and only reading them tells.
    writeFileSync(path, bytes.fill(0x5a, (root - 1) * 4096, root * 4096));
    const again = await openCore({ folder: core.folder });
    await expect(again.call('annotations.list', {})).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
    expect(await failing(again)).toContain('database');
    const mended = again.call('library.mend', {});
    expect((await mended).restoredFrom).toMatch(/^2026-/);
    expect((await again.call('annotations.list', {})).annotations).toHaveLength(1);
    expect(readdirSync(join(core.folder, 'own')).some((name) => name.includes('.damaged-'))).toBe(true);
  });
});

describe('copies', () => {
  it('can be gone back to, and back again', async () => {
    const core = await withRecords();
    await core.call('library.copyNow', {});
    const [copy] = (await core.call('library.copies', {})).copies;
    expect(copy?.holds).toEqual({ files: 1, marks: 1, questions: 1 });
    await core.importAll(await paper(temporaryFolder(), 'b.pdf', update('6 May 2026', 'The quay was repaired again.')));
    const { before } = await core.call('library.goBackTo', { name: copy?.name ?? '' });
    expect((await core.call('library.get', {})).counts.files).toBe(1);
    await core.call('library.goBackTo', { name: before ?? '' });
    expect((await core.call('library.get', {})).counts.files).toBe(2);
    expect(await failing(core)).toEqual([]);
    await expect(core.call('library.goBackTo', { name: '../../library.sqlite' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are made, kept and taken by what came later, whatever the clock says', async () => {
    const core = await withRecords();
    const own = join(core.folder, 'own');
    const db = new DatabaseSync(join(own, 'library.sqlite'));
    for (let day = 1; day <= 5; day += 1) await makeBackup(db, own, new Date(`2036-01-0${day}T10:00:00.000Z`));
    const { madeAt } = await makeBackup(db, own, new Date('2026-11-24T10:00:00.000Z'));
    db.close();
    expect(listBackups(own)[0]?.madeAt).toBe(madeAt);
    expect(listBackups(own)).toHaveLength(5);
  });

  it('that were cut short are cleared away', async () => {
    const core = await withRecords();
    await core.close();
    writeFileSync(join(core.folder, 'own', 'backups', 'library-000009-2026-01-01T00-00-00-000Z.sqlite.part'), 'half');
    await (await openCore({ folder: core.folder })).close();
    expect(readdirSync(join(core.folder, 'own', 'backups')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('the log', () => {
  it('holds where an error arose and nothing that it said', async () => {
    const folder = join(temporaryFolder(), 'logs');
    const log = createFileLog(folder, () => new Date('2026-11-25T10:00:00.000Z'));
    log.error('A job failed', new SyntaxError('Unexpected token in "Child P. was moved\n    at secret (/papers/exempt.pdf:1:1)"', { cause: Object.assign(new Error('private'), { code: 'ENOSPC' }) }));
    const text = await readLog(folder);
    expect(text).toMatch(/^2026-11-25T10:00:00.000Z error A job failed: SyntaxError at .*mending\.test\.ts:\d+/);
    expect(text).toContain('because of Error ENOSPC');
    expect(text).not.toMatch(/Child|secret|exempt|private/);
  });

  it('does not grow without end', async () => {
    const folder = join(temporaryFolder(), 'logs');
    mkdirSync(folder);
    writeFileSync(join(folder, 'scrutineer.log'), 'x'.repeat(LARGEST_LOG_BYTES));
    const log = createFileLog(folder, () => new Date());
    log.info('one more');
    expect(readFileSync(join(folder, 'scrutineer.log'), 'utf8')).toMatch(/info one more\n$/);
    expect(readFileSync(join(folder, 'scrutineer.log')).length).toBeLessThan(200);
  });

  it('goes into a report that says nothing of what was read or written', async () => {
    const core = await withRecords();
    const { text } = await core.call('library.report', {});
    expect(text).toContain('1 marks, 1 questions');
    expect(text).not.toMatch(/quay|Who paid|a\.pdf|in time/);
  });
});
