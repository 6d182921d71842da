import { expect, test } from 'vitest';
import type { Job } from '#shared/contract/jobs.ts';
import { errorSentence } from '#shared/strings/errors.ts';
import { fileName, outcomeOf } from '#renderer/shell/jobWords.ts';

const job = (about: Partial<Job>): Job => ({
  id: 'j', kind: 'import', state: 'done', progress: { stage: 'saving', done: 1, total: 1, unit: 'files', subject: null }, startedAt: '', endedAt: '', summary: null, error: null, ...about,
});
const imported = (pages: number, problems: { pageIndex: number; code: string }[] = []) => ({ id: 'a', kind: 'report', title: 'A', path: 'a.pdf', sha256: '', pages, problems });
const left = (path: string, code: string) => ({ path, code, message: 'for the log' });

test('an import is summed up in words, with what could not come in and why', () => {
  const outcome = outcomeOf(job({ summary: {
    imported: [imported(10, [{ pageIndex: 2, code: 'PAGE_NEEDS_OCR' }, { pageIndex: 2, code: 'PAGE_NEEDS_OCR' }]), imported(1)],
    skipped: [left('/x/again.pdf', 'ALREADY_IMPORTED')],
    failed: [left('/x/one.pdf', 'PDF_ENCRYPTED'), left('C:\\x\\two.pdf', 'PDF_ENCRYPTED')],
  } }));
  expect(outcome).toMatchObject({ headline: 'Imported 2 papers, 11 pages', tone: 'partly' });
  expect(outcome?.notes.join(' ')).toContain('1 page is a picture of text');
  expect(outcome?.notes).toContain('1 file already in the library');
  expect(outcome?.notes).toContain('2 files could not be imported');
  expect(outcome?.files).toEqual([{ reason: errorSentence('PDF_ENCRYPTED'), names: ['one.pdf', 'two.pdf'] }]);
});

test('nothing but failures is told as a failure; only known papers, as done', () => {
  expect(outcomeOf(job({ summary: { imported: [], skipped: [], failed: [left('a', 'PDF_DAMAGED')] } }))).toMatchObject({ headline: 'No new papers', tone: 'failed' });
  expect(outcomeOf(job({ summary: { imported: [], skipped: [left('a', 'ALREADY_IMPORTED')], failed: [] } }))).toMatchObject({ tone: 'done' });
});

test('a job that runs has no outcome yet; one that was stopped or broke says so', () => {
  expect(outcomeOf(job({ state: 'running' }))).toBeNull();
  expect(outcomeOf(job({ state: 'cancelled' }))?.headline).toContain('stopped');
  expect(outcomeOf(job({ state: 'failed', error: { code: 'DISK_FULL', message: '' } }))?.notes).toEqual([errorSentence('DISK_FULL')]);
});

test('a file’s own name is told, whichever way its path is written', () => {
  expect([fileName('/a/b c.pdf'), fileName('C:\\a\\b.pdf'), fileName('b.pdf')]).toEqual(['b c.pdf', 'b.pdf', 'b.pdf']);
});
