/** One file with everything that a person wrote: made, tested, and brought back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { Result } from '#shared/contract/api.ts';
import { openCore, type OpenCore } from '#test/fixtures/openCore.ts';
import { paper, update } from '#test/fixtures/papers.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const PASSPHRASE = 'four words of mine';

interface Filled extends OpenCore { readonly fileId: string; readonly path: string; readonly mark: Annotation }

/** A library with one paper, a mark on it, a question that rests on it, a correction, a page read and a meaning renamed. */
async function filled(): Promise<Filled> {
  const core = await openCore();
  const path = await paper(temporaryFolder(), 'Harbour update.pdf', update('14 July 2026', 'The quay will be mended by September.'));
  await core.importAll(path);
  const document = (await core.call('documents.list', {})).documents[0];
  const fileId = document?.id ?? '';
  const [page] = (await core.call('pages.get', { id: fileId, from: 0, to: 0 })).pages;
  const start = page?.text.indexOf('mended by September') ?? 0;
  const mark = await core.call('annotations.create', { kind: 'highlight', meaning: 'promise', at: { documentId: fileId, pageIndex: 0, start, end: start + 19 }, note: 'Hold them to it', tags: ['quay'] });
  await core.call('questions.create', { text: 'Is it mended?', purpose: '', type: 'followUp', theme: 'Quay', addressee: '', evidence: [{ at: { documentId: fileId, pageIndex: 0, start, end: start + 19 }, annotationId: mark.id }], privateNote: 'Mine alone' });
  await core.call('documents.correct', { id: fileId, revision: document?.revision ?? 1, field: 'title', value: 'Harbours, July' });
  await core.call('pages.markRead', { id: fileId, pageIndexes: [0], read: true });
  await core.call('annotations.nameMeaning', { meaning: 'promise', name: 'Pledge' });
  return { ...core, fileId, path, mark };
}

async function save(core: OpenCore, folder: string, passphrase = PASSPHRASE): Promise<string> {
  const { exportId } = await core.call('backup.make', { passphrase });
  const path = join(folder, `${exportId}.age`);
  writeFileSync(path, core.core.exported(exportId)?.bytes ?? new Uint8Array());
  await core.call('backup.saved', {});
  return path;
}

async function restore(core: OpenCore, path: string): Promise<{ preview: Result<'backup.preview'>; done: Result<'backup.restore'> }> {
  const preview = await core.call('backup.preview', { from: { path }, passphrase: PASSPHRASE });
  return { preview, done: await core.call('backup.restore', { id: preview.id }) };
}

const everything = async ({ call }: OpenCore): Promise<unknown> => ({
  marks: (await call('annotations.list', {})).annotations, questions: (await call('questions.list', {})).questions,
  names: await call('annotations.meanings', {}), documents: (await call('documents.list', {})).documents.map(({ title, pagesRead }) => ({ title, pagesRead })),
});

describe('a backup', () => {
  it('brings everything that was written into a library that has the papers', async () => {
    const core = await filled();
    const file = await save(core, temporaryFolder());
    const other = await openCore();
    await other.importAll(core.path);
    const { preview, done } = await restore(other, file);
    expect(preview.holds).toEqual({ marks: 1, questions: 1, corrections: 1, pagesRead: 1, others: 0 });
    expect(preview).toMatchObject({ added: preview.holds, conflicts: [], waiting: [], newerHere: 0 });
    expect(done).toMatchObject({ added: preview.holds, conflicts: 0, waiting: [] });
    expect(await everything(other)).toEqual(await everything(core));
    expect((await other.call('search.query', { query: 'hold', filters: {}, limit: 5, offset: 0 })).total).toBe(1);
    expect((await other.call('library.doctor', {})).ok).toBe(true);
  });

  it('lets marks wait for papers that are not there, and gives them their places when those come', async () => {
    const core = await filled();
    const file = await save(core, temporaryFolder());
    const other = await openCore();
    const { preview, done } = await restore(other, file);
    const waiting = [{ fileId: core.fileId, source: 'Harbour update.pdf', marks: 1 }];
    expect(preview.waiting).toEqual(waiting);
    expect(done.waiting).toEqual(waiting);
    expect((await other.call('backup.status', {})).waiting).toEqual(waiting);
    expect((await other.call('annotations.list', {})).annotations).toMatchObject([{ note: 'Hold them to it', anchor: { quote: 'mended by September' } }]);
    expect((await other.call('documents.list', {})).documents).toEqual([]);
    expect((await other.call('library.doctor', {})).ok).toBe(true);
    await other.importAll(core.path);
    expect((await other.call('backup.status', {})).waiting).toEqual([]);
    expect(await everything(other)).toEqual(await everything(core));
  });

  it('restored twice changes nothing the second time', async () => {
    const core = await filled();
    const file = await save(core, temporaryFolder());
    const other = await openCore();
    await other.importAll(core.path);
    await restore(other, file);
    const before = await everything(other);
    const { preview } = await restore(other, file);
    expect(preview).toMatchObject({ added: { marks: 0, questions: 0, corrections: 0, pagesRead: 0, others: 0 }, updated: { marks: 0, questions: 0 }, conflicts: [] });
    expect(await everything(other)).toEqual(before);
  });

  it('does not undo what was written since it was made, and updates what is older', async () => {
    const core = await filled();
    const old = await save(core, temporaryFolder());
    core.ports.setTime('2026-11-24T10:00:00.000Z');
    await core.call('annotations.update', { id: core.mark.id, revision: 1, note: 'Newer' });
    const { preview } = await restore(core, old);
    expect(preview).toMatchObject({ newerHere: 1, conflicts: [] });
    expect((await core.call('annotations.list', {})).annotations).toMatchObject([{ note: 'Newer' }]);
    const newer = await save(core, temporaryFolder());
    const other = await openCore();
    await restore(other, old);
    expect((await restore(other, newer)).preview.updated.marks).toBe(1);
    expect((await other.call('annotations.list', {})).annotations).toMatchObject([{ note: 'Newer' }]);
  });

  it('keeps both versions where two were written at once, tells it, and does not do so again', async () => {
    const core = await filled();
    const other = await openCore();
    await restore(other, await save(core, temporaryFolder()));
    core.ports.setTime('2026-11-25T10:00:00.000Z');
    await core.call('annotations.update', { id: core.mark.id, revision: 1, note: 'Said here, later' });
    other.ports.setTime('2026-11-24T10:00:00.000Z');
    await other.call('annotations.update', { id: core.mark.id, revision: 1, note: 'Said there, once' });
    await other.call('annotations.update', { id: core.mark.id, revision: 2, note: 'Said there, twice' });
    const file = await save(other, temporaryFolder());
    const { preview } = await restore(core, file);
    expect(preview.conflicts).toEqual([{ kind: 'mark', winner: 'Said here, later', loser: 'Said there, twice', fromBackup: false, kept: true }]);
    const notes = async (): Promise<string[]> => (await core.call('annotations.list', {})).annotations.map(({ note }) => note).sort();
    expect(await notes()).toEqual(['Said here, later', 'Said there, twice']);
    expect((await core.call('library.doctor', {})).ok).toBe(true);
    expect((await restore(core, file)).preview.conflicts).toEqual([]);
    expect(await notes()).toEqual(['Said here, later', 'Said there, twice']);
  });

  it('can be taken back; what was written since stays', async () => {
    const core = await filled();
    const file = await save(core, temporaryFolder());
    const other = await openCore();
    await other.importAll(core.path);
    const before = await everything(other);
    const { done } = await restore(other, file);
    expect(done.copy).toMatch(/library-.*\.sqlite$/);
    expect(await other.call('backup.undo', { id: done.undoId })).toMatchObject({ left: 0 });
    expect(await everything(other)).toEqual(before);
    expect((await other.call('library.doctor', {})).ok).toBe(true);
    const again = await restore(other, file);
    await other.call('annotations.update', { id: core.mark.id, revision: 1, note: 'Since then' });
    // The question that rests on it goes, the mark that was changed stays.
    expect(await other.call('backup.undo', { id: again.done.undoId })).toMatchObject({ left: 1 });
    expect((await other.call('annotations.list', {})).annotations).toMatchObject([{ note: 'Since then' }]);
    expect((await other.call('questions.list', {})).questions).toEqual([]);
    await expect(other.call('backup.undo', { id: again.done.undoId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says when it was last saved, and what was written since', async () => {
    const core = await filled();
    expect(await core.call('backup.status', {})).toMatchObject({ lastSavedAt: null, written: 3, writtenSince: 3 });
    core.ports.setTime('2026-11-24T10:00:00.000Z');
    await save(core, temporaryFolder());
    expect(await core.call('backup.status', {})).toMatchObject({ lastSavedAt: '2026-11-24T10:00:00.000Z', written: 3, writtenSince: 0 });
    core.ports.setTime('2026-11-25T10:00:00.000Z');
    await core.call('annotations.update', { id: core.mark.id, revision: 1, note: 'Newer' });
    expect(await core.call('backup.status', {})).toMatchObject({ writtenSince: 1 });
    expect(core.ports.logged.join(' ')).not.toContain(PASSPHRASE);
  });
});
