import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createChildExtractors } from '#hosts/node/childExtractors.ts';
import { coreSteps } from '#core/coreSteps.ts';
import { openCore, readHere, type OpenCore } from '#test/fixtures/openCore.ts';
import { paper, sample, update } from '#test/fixtures/papers.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';

const originals = ({ folder }: OpenCore): string[] => readdirSync(join(folder, 'own', 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'incoming');

describe('importing', () => {
  it('takes in a folder with what lies below it, says what it passed over, and skips all of it the second time', async () => {
    const core = await openCore();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'Late papers'));
    await paper(folder, 'one.pdf', update('10 March 2026', 'The quay will be mended by May 2026.'));
    await paper(join(folder, 'Late papers'), 'two.pdf', update('14 July 2026', 'The quay will be mended by October 2026.'));
    copyFileSync(join(folder, 'one.pdf'), join(folder, 'one again.pdf'));
    writeFileSync(join(folder, 'notes.txt'), 'A note of the visit to the quay.');
    writeFileSync(join(folder, 'figures.xlsx'), 'not for us');
    writeFileSync(join(folder, '.hidden.pdf'), 'not for anybody');
    writeFileSync(join(folder, '~$minutes.docx'), 'left by a word processor');
    symlinkSync(folder, join(folder, 'round and round'));

    const first = (await core.importAll(folder)).summary;
    expect(first?.failed).toEqual([]);
    expect(first?.imported.map((each) => basename(each.path)).toSorted()).toEqual(expect.arrayContaining(['notes.txt', 'two.pdf']));
    expect(first?.imported).toHaveLength(3);
    expect(first?.skipped.map((each) => [basename(each.path), each.code]).toSorted()).toEqual([
      ['figures.xlsx', 'FILE_UNSUPPORTED'], [expect.stringMatching(/^one/), 'ALREADY_IMPORTED'],
    ]);
    expect(originals(core)).toHaveLength(3);

    const second = (await core.importAll(folder)).summary;
    expect(second?.imported).toEqual([]);
    expect(second?.skipped.filter((each) => each.code === 'ALREADY_IMPORTED')).toHaveLength(4);
    expect((await core.call('documents.list', {})).documents.filter((each) => each.partOf === null)).toHaveLength(3);
  });

  it('says of each file that it could not read why, and reads the rest', async () => {
    const core = await openCore({ steps: coreSteps });
    const folder = temporaryFolder();
    const good = await paper(folder, 'good.pdf', update('10 March 2026', 'The quay is open.'));
    for (const [name, content] of [['empty.pdf', ''], ['letter.pdf', 'Dear Sir, this is no PDF at all.'], ['broken.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Cat']] as const) {
      writeFileSync(join(folder, name), content);
    }
    const job = await core.importAll(good, join(folder, 'empty.pdf'), join(folder, 'letter.pdf'), join(folder, 'broken.pdf'), join(folder, 'gone.pdf'));
    expect(job.state).toBe('done');
    expect(job.summary?.imported.map((each) => basename(each.path))).toEqual(['good.pdf']);
    expect(job.summary?.failed.map((each) => [basename(each.path), each.code]).toSorted()).toEqual([
      ['broken.pdf', 'PDF_DAMAGED'], ['empty.pdf', 'FILE_EMPTY'], ['gone.pdf', 'FILE_NOT_FOUND'], ['letter.pdf', 'FILE_MISLABELLED'],
    ]);
    expect(job.summary?.failed.every((each) => each.message.length > 10)).toBe(true);
    expect(originals(core)).toHaveLength(1);
  });

  it('imports an upload under the name that the person knows, and lets go of it', async () => {
    const folder = temporaryFolder();
    const path = await paper(folder, 'f81d4fae', update('10 March 2026', 'The quay is open.'));
    const discarded: string[] = [];
    const core = await openCore({ ports: { uploads: { path: (id) => (id === 'u1' ? path : null), discard: (id) => void discarded.push(id) } } });
    const { jobId } = await core.call('documents.import', { paths: [], uploads: [{ id: 'u1', name: 'Update, March.pdf' }, { id: 'u2', name: 'Lost.pdf' }] });
    const { summary } = await core.jobEnded(jobId);
    expect(summary?.imported.map((each) => each.path)).toEqual(['Update, March.pdf']);
    expect(summary?.failed.map((each) => [each.path, each.code])).toEqual([['Lost.pdf', 'FILE_NOT_FOUND']]);
    expect((await core.call('documents.list', {})).documents[0]?.source).toBe('Update, March.pdf');
    expect(discarded).toEqual(['u1', 'u2']);
  });

  it('takes a folder that a browser sends file by file as it takes a folder', async () => {
    const folder = temporaryFolder();
    const path = await paper(folder, 'f81d4fae', update('10 March 2026', 'The quay is open.'));
    const core = await openCore({ ports: { uploads: { path: () => path, discard: () => undefined } } });
    const uploads = ['March/Update.pdf', 'March/.DS_Store', 'March/figures.xlsx'].map((name, number) => ({ id: `u${number}`, name }));
    const { summary } = await core.jobEnded((await core.call('documents.import', { paths: [], uploads })).jobId);
    expect(summary).toMatchObject({ imported: [{ path: 'March/Update.pdf' }], skipped: [{ path: 'March/figures.xlsx', code: 'FILE_UNSUPPORTED' }], failed: [] });
    expect((await core.call('documents.list', {})).documents[0]?.source).toBe('Update.pdf');
  });

  it('tells how far it is, and leaves nothing of what was cancelled', async () => {
    const core = await openCore({ steps: coreSteps });
    const { jobId } = await core.call('documents.import', { paths: [sample.pack], uploads: [] });
    const heard = (): boolean => core.ports.heard.some(({ name, payload }) => name === 'jobProgressed' && JSON.stringify(payload).includes('"extracting"'));
    while (!heard()) await new Promise((resolve) => setTimeout(resolve, 2));
    await core.call('jobs.cancel', { id: jobId });
    const job = await core.jobEnded(jobId);
    expect(job.state).toBe('cancelled');
    expect(job.summary?.imported).toEqual([]);
    expect(originals(core)).toEqual([]);
    expect(readdirSync(join(core.folder, 'own', 'files', 'incoming'))).toEqual([]);
    expect((await core.call('library.get', {})).counts).toMatchObject({ files: 0, pages: 0 });
    expect((await core.importAll(sample.pack)).summary?.imported).toHaveLength(1);
  });

  it('reads many papers with the processes that it has, and leaves none running when the program closes', async () => {
    const children = createChildExtractors();
    let [started, ended] = [0, 0];
    const extractors = { atOnce: 2, start: () => {
      const child = children.start();
      started += 1;
      child.onExit(() => void (ended += 1));
      return child;
    } };
    const core = await openCore({ steps: coreSteps, ports: { extractors } });
    const folder = temporaryFolder();
    for (let number = 1; number <= 8; number += 1) await paper(folder, `${number}.pdf`, update(`${number} March 2026`, `The quay has ${number} bollards.`));
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\n1 0 obj\n<< /Type /Cat');
    const { summary } = await core.importAll(folder);
    expect([summary?.imported.length, summary?.failed.map((each) => each.code)]).toEqual([8, ['PDF_DAMAGED']]);
    expect(started).toBeLessThanOrEqual(4);
    await core.close();
    await vi.waitFor(() => expect(ended).toBe(started), { timeout: 10_000 });
  });

  it('leaves nothing either where cancelling comes between reading and storing', async () => {
    let cancel = (): void => undefined;
    const core = await openCore({
      steps: (ports) => {
        const steps = readHere(ports);
        return { ...steps, importing: { ...steps.importing, segment: (input) => {
          cancel();
          return steps.importing.segment(input);
        } } };
      },
    });
    const { jobId } = await core.call('documents.import', { paths: [sample.march], uploads: [] });
    cancel = () => void core.core.handlers['jobs.cancel']({ id: jobId }, new AbortController().signal);
    expect((await core.jobEnded(jobId)).state).toBe('cancelled');
    expect(originals(core)).toEqual([]);
    expect((await core.call('library.get', {})).counts.files).toBe(0);
  });

  it('rolls a paper back whole where indexing it fails, and reads the next one', async () => {
    let failures = 1;
    const core = await openCore({
      steps: (ports) => {
        const steps = readHere(ports);
        return { ...steps, importing: { ...steps.importing, atOnce: 1, index: (db, fileId) => {
          steps.importing.index(db, fileId);
          if (failures-- > 0) throw new Error('a bug in indexing');
        } } };
      },
    });
    const job = await core.importAll(sample.march, sample.july);
    expect(job.summary?.failed.map((each) => each.code)).toEqual(['INTERNAL']);
    expect(job.summary?.imported).toHaveLength(1);
    expect(originals(core)).toHaveLength(1);
    expect((await core.call('library.doctor', {})).checks.filter((check) => !check.ok)).toEqual([]);
  });

  it('keeps what is in and takes nothing by halves when the disk fills up', async () => {
    let full = false;
    const core = await openCore({
      steps: (ports) => {
        const steps = readHere(ports);
        return { ...steps, importing: { ...steps.importing, atOnce: 1, index: (db, fileId) => {
          if (full) db.exec(`PRAGMA max_page_count = 1`);
          steps.importing.index(db, fileId);
        } } };
      },
    });
    await core.importAll(sample.march);
    full = true;
    const job = await core.importAll(sample.pack, sample.july);
    expect(job.state).toBe('failed');
    expect(job.error?.code).toBe('DISK_FULL');
    expect(job.summary?.failed.map((each) => [basename(each.path), each.code])).toEqual([[basename(sample.pack), 'DISK_FULL']]);
    expect(originals(core)).toHaveLength(1);
    expect((await core.call('documents.list', {})).documents).toHaveLength(1);
  });
});

describe('papers that left and came back', () => {
  it('keep their corrections, marks and read pages, by restoring and by importing again', async () => {
    const core = await openCore();
    await core.importAll(sample.march);
    const { id } = (await core.call('documents.list', {})).documents[0] ?? { id: '' };
    await core.call('documents.correct', { id, revision: 1, field: 'title', value: 'Housing in March' });
    await core.call('pages.markRead', { id, pageIndexes: [1, 99], read: true });
    await core.call('annotations.create', { kind: 'note', meaning: 'promise', at: { documentId: id, pageIndex: 0, start: 0, end: 20 }, note: 'ask about this', tags: [] });

    for (const back of [() => core.call('documents.restore', { id }), () => core.importAll(sample.march)]) {
      await core.call('documents.remove', { id });
      expect((await core.call('documents.list', {})).documents).toEqual([]);
      expect((await core.call('search.query', { query: 'homelessness', filters: {}, limit: 10, offset: 0 })).hits.filter((hit) => hit.source === 'page')).toEqual([]);
      expect((await core.call('annotations.list', {})).annotations).toHaveLength(1);
      expect(core.core.file(id)).toBeNull();
      await expect(core.call('documents.get', { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await back();
      expect(await core.call('documents.get', { id })).toMatchObject({ title: 'Housing in March', pagesRead: 1, revision: 2, fields: { title: { origin: 'corrected' } } });
      expect((await core.call('search.query', { query: 'homelessness', filters: {}, limit: 10, offset: 0 })).total).toBeGreaterThan(0);
      expect((await core.call('library.doctor', {})).checks.filter((check) => !check.ok)).toEqual([]);
    }
  });

  it('come back also where the original had been lost', async () => {
    const core = await openCore();
    const { summary } = await core.importAll(sample.march);
    const { id } = summary?.imported[0] ?? { id: '' };
    await core.call('documents.remove', { id });
    rmSync(join(core.folder, 'own', 'files', `${summary?.imported[0]?.sha256}.pdf`));
    await core.importAll(sample.march);
    expect((await core.call('library.doctor', {})).ok).toBe(true);
    expect(core.core.file(id)).toMatchObject({ fileName: basename(sample.march), mediaType: 'application/pdf' });
  });
});
