import { expect, test } from 'vitest';
import type { Job } from '#shared/contract/jobs.ts';
import { jobsLine, opensByItself, toldJobs } from '#renderer/shell/jobsShown.ts';

const job = (id: string, about: Partial<Job> = {}): Job => ({
  id, kind: 'import', state: 'done', progress: { stage: 'saving', done: 13, total: 52, unit: 'pages', subject: null }, startedAt: '', endedAt: '',
  summary: { imported: [{ id: 'a', kind: 'report', title: 'A', path: 'a.pdf', sha256: '', pages: 52, problems: [] }], skipped: [], failed: [] }, error: null, ...about,
});
const running = job('r', { state: 'running', summary: null });
const failed = job('f', { summary: { imported: [], skipped: [], failed: [{ path: 'a', code: 'PDF_DAMAGED', message: '' }] } });
const none: ReadonlySet<string> = new Set();

test('a success never opens the panel; work under way and failures do, once on each screen', () => {
  expect(opensByItself([job('d')], 'meetings', none)).toBe(false);
  expect(opensByItself([running], 'meetings', none)).toBe(true);
  expect(opensByItself([job('d'), failed], 'meetings', none)).toBe(true);
  expect(opensByItself([failed], 'meetings', new Set(['f']))).toBe(false);
  expect(opensByItself([failed, running], 'papers', new Set(['f']))).toBe(true);
});

test('nothing opens over a paper or a comparison', () => {
  expect(opensByItself([running, failed], 'read', none)).toBe(false);
  expect(opensByItself([running, failed], 'compare', none)).toBe(false);
});

test('the line tells of work under way first, then how the latest ended, failures before successes', () => {
  expect(jobsLine([running, job('d')], false)).toEqual({ words: 'Importing papers', tone: 'running', part: 0.25 });
  expect(jobsLine([job('d')], false)).toEqual({ words: 'Imported 1 paper, 52 pages', tone: 'done', part: null });
  expect(jobsLine([job('d'), failed], false)).toMatchObject({ words: '1 file could not be imported', tone: 'failed' });
  expect(jobsLine([job('d')], true)).toMatchObject({ tone: 'running', part: null });
  expect(jobsLine([], false)).toBeNull();
});

test('preparing the library again is told while it runs, and not after', () => {
  expect(toldJobs([job('x', { kind: 'reindex' }), job('y', { kind: 'reindex', state: 'running' })]).map(({ id }) => id)).toEqual(['y']);
});
