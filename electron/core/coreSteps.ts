/** The parts of the core that do one thing each, as `createCore` puts them together; tests may put others in. */
import { compareRead } from '#shared/domain/compare/comparePeriods.ts';
import { readReport } from '#shared/domain/compare/readReports.ts';
import { sinceLastReport } from '#shared/domain/compare/sinceLastReport.ts';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import { WORK } from './backup/lockingWork.ts';
import { ExtractorPool } from './extract/extractorPool.ts';
import { RECOGNISER } from './extract/recognise/recognisedPage.ts';
import { runRecognition } from './extract/recognise/runRecognition.ts';
import { runExtraction } from './extract/runExtraction.ts';
import type { ImportSteps } from './import/steps.ts';
import type { CompareSteps } from './meetings/sinceLastReport.ts';
import type { CorePorts, ExtractorProcesses } from './ports.ts';
import { INDEX_VERSION, indexPages, unindexPages } from './search/indexPages.ts';

export interface CoreSteps {
  readonly importing: ImportSteps;
  readonly comparing: CompareSteps;
  /** Read and mark single PDFs. */
  readonly extractors: ExtractorProcesses;
  /** What locking a backup costs: scrypt's rounds, as their 2-logarithm. */
  readonly lockingWork: number;
  /** Ends what runs beside the core. */
  close(): void;
}

export function coreSteps({ extractors }: CorePorts): CoreSteps {
  const pool = new ExtractorPool(extractors);
  return {
    close: () => pool.close(),
    extractors: pool,
    lockingWork: WORK,
    importing: {
      extract: ({ path, fileName, processes }, onPage, signal) => runExtraction(
        { atOnce: processes, start: (fresh) => pool.start(fresh) }, { path, fileName }, { onPage }, signal,
      ),
      recognise: (input, onPage, signal) => runRecognition(pool, input, onPage, signal),
      recogniser: RECOGNISER,
      warmUp: (files) => pool.warm(files),
      segment: segmentFile,
      index: (db, fileId) => void indexPages(db, fileId),
      unindex: (db, fileId) => void unindexPages(db, fileId),
      indexVersion: INDEX_VERSION,
      atOnce: extractors.atOnce,
    },
    comparing: {
      readReport,
      compareRead,
      sinceLastReport,
    },
  };
}
