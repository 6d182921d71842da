/** Makes derived rows again where another version of the program made them, from the originals that the library keeps. */
import type { Log } from '#core/ports.ts';
import type { JobHandle } from '#core/jobs/jobs.ts';
import type { Library } from '#core/library/library.ts';
import { staleFiles } from '#core/library/stale.ts';
import { deriveAgain } from './deriveAgain.ts';
import type { ImportSteps } from './steps.ts';

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
      else await deriveAgain(library, steps, file, job.signal);
      onPrepared();
    } catch (error) {
      job.signal.throwIfAborted();
      log.error('A paper could not be prepared again', error);
    }
  }
}

function reindex(library: Library, steps: ImportSteps, fileId: string): void {
  const { db } = library;
  library.write(() => {
    steps.unindex(db, fileId);
    steps.index(db, fileId);
    db.prepare('UPDATE derived SET index_version = ? WHERE file_id = ?').run(steps.indexVersion, fileId);
  });
}
