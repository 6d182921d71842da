/** What importing needs of the other parts of the core: passed in, so that each can be tested and timed on its own. */
import type { DatabaseSync } from 'node:sqlite';
import type { ExtractedFile, PageText } from '#shared/domain/page/pageText.ts';
import type { SegmentedFile } from '#shared/domain/segment/segment.ts';
import type { RecognisedPage } from '#core/extract/recognise/recognisedPage.ts';
import type { PagesToRecognise } from '#core/extract/recognise/runRecognition.ts';

export interface Extraction {
  readonly file: ExtractedFile;
  readonly pages: PageText[];
}

export interface ImportSteps {
  /** Reads a file in processes of its own, at most so many at once; `onPage` counts pages as they come. */
  extract(input: { path: string; fileName: string; processes: number }, onPage: (done: number, total: number | null) => void, signal: AbortSignal): Promise<Extraction>;
  /** Reads the words on pages that are pictures; `onPage` has each page as it is done, null for one that could not be read. */
  recognise(input: PagesToRecognise, onPage: (pageIndex: number, page: RecognisedPage | null) => void, signal: AbortSignal): Promise<void>;
  /** What reads them, with its version. */
  readonly recogniser: string;
  /** Makes ready to read so many files soon. */
  warmUp(files: number): void;
  segment(input: { fileName: string; file: ExtractedFile; pages: readonly PageText[] }): SegmentedFile;
  /** Puts a file's pages into the search index. Runs inside the transaction that stores them. */
  index(db: DatabaseSync, fileId: string): void;
  /** Takes them out again, while their rows are still there. */
  unindex(db: DatabaseSync, fileId: string): void;
  readonly indexVersion: number;
  /** How many files are read at once. */
  readonly atOnce: number;
}
