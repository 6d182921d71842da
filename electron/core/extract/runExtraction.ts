/** Reads one file in processes of its own, so that a hostile or broken file takes nothing with it. */
import { stat } from 'node:fs/promises';
import type { ExtractorProcesses } from '#core/ports.ts';
import { AppError } from '#shared/contract/errors.ts';
import { ExtractorClient } from './extractorClient.ts';
import type { Extraction, OnPage } from './pdf/readPdf.ts';
import { readPdf } from './pdf/readPdf.ts';
import { SturdyPdfReader } from './sturdyPdfReader.ts';

export type { Extraction, OnPage };

/** A PDF of so many pages is worth another process, which takes a quarter of a second to start. */
const PAGES_A_PROCESS = 48;

/** A file this big probably has as many, so the second process is started along with the first. */
const LIKELY_LARGE_BYTES = 1_000_000;

/**
 * @param file `fileName` as the person knows it; its extension says what kind it ought to be.
 * @param options `onPage` is called as pages are done, in no set order, with counts.
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNSUPPORTED, FILE_MISLABELLED,
 *   PDF_ENCRYPTED, PDF_DAMAGED, DOCX_DAMAGED, EXTRACTION_TIMED_OUT, EXTRACTION_CRASHED, CANCELLED.
 */
export async function runExtraction(
  processes: ExtractorProcesses,
  file: { readonly path: string; readonly fileName: string },
  options: { readonly onPage?: OnPage },
  signal: AbortSignal,
): Promise<Extraction> {
  const readers: SturdyPdfReader[] = [];
  const another = (): SturdyPdfReader => {
    const reader = new SturdyPdfReader((fresh) => new ExtractorClient(processes.start(fresh), signal), file);
    readers.push(reader);
    return reader;
  };
  try {
    const first = another();
    first.start();
    // Looked at before opening, not meanwhile: a file refused while nobody listened would end the whole core.
    if (processes.atOnce > 1 && (await likelyLarge(file.path))) another().start();
    const opened = await first.openAny();
    if ('pages' in opened) {
      options.onPage?.(opened.pages.length, opened.pages.length);
      return opened;
    }
    const useful = Math.max(1, Math.min(processes.atOnce, Math.ceil(opened.pageCount / PAGES_A_PROCESS)));
    while (readers.length < useful) another();
    const helpers = readers.slice(1, useful);
    return await readPdf(opened, [first, ...helpers], options.onPage ?? (() => undefined), signal);
  } catch (thrown) {
    if (signal.aborted) throw new AppError('CANCELLED', 'Cancelled', { cause: thrown });
    throw thrown;
  } finally {
    for (const reader of readers) reader.release();
  }
}

async function likelyLarge(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size >= LIKELY_LARGE_BYTES;
  } catch {
    return false;
  }
}
