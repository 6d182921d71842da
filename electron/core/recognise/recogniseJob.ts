/** Recognises a paper's pages that are pictures, page by page, and then puts their words where all others stand. */
import { AppError } from '#shared/contract/errors.ts';
import { deriveAgain } from '#core/import/deriveAgain.ts';
import type { ImportSteps } from '#core/import/steps.ts';
import type { JobHandle } from '#core/jobs/jobs.ts';
import { originalPath } from '#core/library/folder.ts';
import type { Library } from '#core/library/library.ts';
import { integer, text } from '#core/library/rows.ts';
import type { Clock } from '#core/ports.ts';
import { forgetRecognised, keepRecognised } from './recognisedPages.ts';

export interface RecogniseTools {
  readonly library: Library;
  readonly steps: ImportSteps;
  readonly clock: Clock;
  readonly onChanged: () => void;
}

/**
 * Each page is kept as soon as it is read: a job that is cancelled, or a machine that is switched off, costs one page.
 * @throws AppError `NOT_FOUND`, `PAGE_FAILED` where not one page could be read
 */
export async function recogniseJob(fileId: string, tools: RecogniseTools, job: JobHandle): Promise<void> {
  const { library, steps, clock } = tools;
  const { db, folder } = library;
  const file = fileOf(library, fileId);
  const pageIndexes = db.prepare(`SELECT page_index FROM page WHERE file_id = ? AND needs_ocr = 1
    AND NOT EXISTS (SELECT 1 FROM recognised_page WHERE sha256 = ? AND recognised_page.page_index = page.page_index) ORDER BY page_index`)
    .all(fileId, file.sha256).map((row) => integer(row, 'page_index'));
  const total = pageIndexes.length;
  const report = (done: number): void => job.report({ stage: 'recognising', done, total, unit: 'pages', subject: file.source });
  let done = 0;
  let read = 0;
  report(0);
  try {
    await steps.recognise({ path: originalPath(folder, file.sha256, file.extension), fileName: file.source, pageIndexes }, (_pageIndex, page) => {
      if (page) library.write(() => keepRecognised(db, file.sha256, page, steps.recogniser, clock.now().toISOString()));
      read += page ? 1 : 0;
      report(done += 1);
    }, job.signal);
  } finally {
    // What was read until then is of use, also where the rest was called off.
    if (read > 0) {
      await deriveAgain(library, steps, { ...file, from: 'segment' }, new AbortController().signal);
      tools.onChanged();
    }
  }
  if (total > 0 && read === 0) throw new AppError('PAGE_FAILED', 'No page could be recognised');
}

/** Takes back what was recognised: the pages are pictures again. @throws AppError `NOT_FOUND` */
export async function forgetJob(fileId: string, { library, steps, onChanged }: RecogniseTools, job: JobHandle): Promise<void> {
  const file = fileOf(library, fileId);
  library.write(() => forgetRecognised(library.db, file.sha256));
  await deriveAgain(library, steps, { ...file, from: 'extract' }, job.signal);
  onChanged();
}

function fileOf({ db }: Library, id: string): { id: string; sha256: string; extension: string; source: string } {
  const row = db.prepare('SELECT sha256, extension, source FROM file WHERE id = ? AND removed_at IS NULL').get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such paper');
  return { id, sha256: text(row, 'sha256'), extension: text(row, 'extension'), source: text(row, 'source') };
}
