/** What a job came to, in words. */
import { errorSentence } from '#shared/strings/errors.ts';
import type { ImportSummary, Job } from '#shared/contract/jobs.ts';
import { announce } from '#renderer/state/announce.ts';
import { recognitionStrings } from '#renderer/strings/recognition.ts';
import { receivedStrings } from '#renderer/strings/receivedBundles.ts';
import { shellStrings } from '#renderer/strings/shell.ts';

const t = shellStrings.import;

export interface JobOutcome {
  readonly headline: string;
  /** The same for a small place, with what went wrong first. */
  readonly brief: string;
  readonly tone: 'done' | 'partly' | 'failed';
  /** Further sentences, each standing alone. */
  readonly notes: readonly string[];
  /** Files that did not come in, together where the reason, and what to do, is the same. */
  readonly files: readonly { readonly reason: string; readonly names: readonly string[] }[];
}

/** The file's own name, of a path of any system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

function pagesWith(summary: ImportSummary, matches: (code: string) => boolean): number {
  return summary.imported.reduce((sum, paper) => sum + new Set(paper.problems.filter(({ code }) => matches(code)).map(({ pageIndex }) => pageIndex)).size, 0);
}

function ofSummary(summary: ImportSummary): JobOutcome {
  const already = summary.skipped.filter(({ code }) => code === 'ALREADY_IMPORTED');
  const other = summary.skipped.length - already.length;
  const ocr = pagesWith(summary, (code) => code === 'PAGE_NEEDS_OCR');
  const unread = pagesWith(summary, (code) => code !== 'PAGE_NEEDS_OCR' && code !== 'PAGE_RECOGNISED');
  const left = [...summary.failed, ...summary.skipped.filter(({ code }) => code !== 'ALREADY_IMPORTED')];
  const headline = t.done(summary.imported.length, summary.imported.reduce((sum, { pages }) => sum + pages, 0));
  return {
    headline,
    brief: summary.failed.length > 0 ? t.failed(summary.failed.length) : headline,
    tone: summary.failed.length > 0 ? (summary.imported.length + already.length > 0 ? 'partly' : 'failed') : 'done',
    notes: [
      ...(already.length > 0 ? [t.skipped(already.length)] : []),
      ...(other > 0 ? [t.skippedOther(other)] : []),
      ...(summary.failed.length > 0 ? [t.failed(summary.failed.length)] : []),
      ...(ocr > 0 ? [t.ocr(ocr)] : []),
      ...(unread > 0 ? [t.pageFailed(unread)] : []),
    ],
    files: [...Map.groupBy(left, ({ code }) => code)].map(([code, files]) => ({ reason: errorSentence(code), names: files.map(({ path }) => fileName(path)) })),
  };
}

/** What is going on, while it does. */
export function runningWords(kind: Job['kind']): string {
  switch (kind) {
    case 'import': return t.running;
    case 'recognise': return recognitionStrings.job;
    case 'bundle': return receivedStrings.opening;
    default: return t.reindex;
  }
}

function ofRecognition({ state, progress, error }: Job): JobOutcome {
  const told = (headline: string, tone: JobOutcome['tone'], notes: readonly string[] = []): JobOutcome => ({ headline, brief: headline, tone, notes, files: [] });
  if (state === 'failed') return told(recognitionStrings.failed, 'failed', [errorSentence(error?.code ?? 'INTERNAL')]);
  return state === 'cancelled' ? told(recognitionStrings.stopped, 'partly') : told(recognitionStrings.done(progress.done), 'done');
}

function ofBundle({ state, error }: Job): JobOutcome {
  const headline = state === 'done' ? receivedStrings.opened : state === 'cancelled' ? receivedStrings.stopped : receivedStrings.refused;
  return { headline, brief: headline, tone: state === 'done' ? 'done' : state === 'cancelled' ? 'partly' : 'failed', notes: state === 'failed' ? [errorSentence(error?.code ?? 'INTERNAL')] : [], files: [] };
}

/** Null while it runs. */
export function outcomeOf(job: Job): JobOutcome | null {
  if (job.kind === 'bundle') return job.state === 'running' ? null : ofBundle(job);
  if (job.kind === 'recognise') return job.state === 'running' ? null : ofRecognition(job);
  switch (job.state) {
    case 'running': return null;
    case 'cancelled': return { headline: t.cancelled, brief: t.cancelledBrief, tone: 'partly', notes: [], files: job.summary ? ofSummary(job.summary).files : [] };
    case 'failed': return { headline: t.failedWhole, brief: t.failedWhole, tone: 'failed', notes: [errorSentence(job.error?.code ?? 'INTERNAL')], files: [] };
    default: return job.summary ? ofSummary(job.summary) : { headline: t.done(0, 0), brief: t.done(0, 0), tone: 'done', notes: [], files: [] };
  }
}

export function announceJobEnd(job: Job): void {
  const outcome = outcomeOf(job);
  if (outcome && job.kind !== 'reindex') announce([outcome.headline, ...outcome.notes].join('. '));
}
