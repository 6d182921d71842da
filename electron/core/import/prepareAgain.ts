/** Makes derived rows again where another version of the program made them, from the originals that the library keeps. */
import type { ExtractedFile } from '#shared/domain/page/pageText.ts';
import type { Log } from '#core/ports.ts';
import type { JobHandle } from '#core/jobs/jobs.ts';
import { originalPath } from '#core/library/folder.ts';
import type { Library } from '#core/library/library.ts';
import { readPages } from '#core/library/pages.ts';
import { json } from '#core/library/rows.ts';
import { staleFiles, type StaleFile } from '#core/library/stale.ts';
import { deriveAnew } from './importFile.ts';
import type { Extraction, ImportSteps } from './steps.ts';

export interface PrepareTools {
  readonly library: Library;
  readonly steps: ImportSteps;
  readonly log: Log;
  readonly onPrepared: () => void;
}

/** One file after another, so that reading goes on beside it. A paper that can't be prepared keeps what it had. */
export async function prepareAgain({ library, steps, log, onPrepared }: PrepareTools, job: JobHandle): Promise<void> {
  const stale = staleFiles(library.db, steps.indexVersion);
  for (const [done, file] of stale.entries()) {
    job.signal.throwIfAborted();
    job.report({ stage: file.from === 'extract' ? 'extracting' : file.from === 'segment' ? 'segmenting' : 'indexing', done, total: stale.length, unit: 'files', subject: file.source });
    try {
      if (file.from === 'index') reindex(library, steps, file.id);
      else await derive(library, steps, file, job.signal);
      onPrepared();
    } catch (error) {
      job.signal.throwIfAborted();
      log.error('A paper could not be prepared again', error);
    }
  }
}

async function derive(library: Library, steps: ImportSteps, file: StaleFile, signal: AbortSignal): Promise<void> {
  const extraction = file.from === 'extract'
    ? await steps.extract({ path: originalPath(library.folder, file.sha256, file.extension), fileName: file.source, processes: steps.atOnce }, () => undefined, signal)
    : storedExtraction(library, file.id);
  signal.throwIfAborted();
  const segmented = steps.segment({ fileName: file.source, file: extraction.file, pages: extraction.pages });
  library.write(() => deriveAnew(library, steps, file.id, extraction, segmented));
}

function storedExtraction({ db }: Library, fileId: string): Extraction {
  const row = db.prepare('SELECT extracted FROM derived WHERE file_id = ?').get(fileId) ?? {};
  return { file: json<ExtractedFile>(row, 'extracted'), pages: readPages(db, fileId) };
}

function reindex(library: Library, steps: ImportSteps, fileId: string): void {
  const { db } = library;
  library.write(() => {
    steps.unindex(db, fileId);
    steps.index(db, fileId);
    db.prepare('UPDATE derived SET index_version = ? WHERE file_id = ?').run(steps.indexVersion, fileId);
  });
}
