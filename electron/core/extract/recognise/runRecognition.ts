/** Recognises pages of one PDF in a process of its own, and tells each as it is done, so that none is read twice. */
import { AppError } from '#shared/contract/errors.ts';
import { ExtractorClient } from '#core/extract/extractorClient.ts';
import { OPEN_TIMEOUT_MS, RECOGNISE_TIMEOUT_MS } from '#core/extract/limits.ts';
import type { ExtractorProcesses } from '#core/ports.ts';
import type { RecognisedPage } from './recognisedPage.ts';

export interface PagesToRecognise {
  readonly path: string;
  readonly fileName: string;
  readonly pageIndexes: readonly number[];
}

/**
 * A page that takes its process with it, or too long, is left as it was, and the next is read in another process.
 * @param onPage `page` is null where this one could not be read.
 * @throws AppError what opening the file may throw; CANCELLED.
 */
export async function runRecognition(
  processes: ExtractorProcesses, { path, fileName, pageIndexes }: PagesToRecognise,
  onPage: (pageIndex: number, page: RecognisedPage | null) => void, signal: AbortSignal,
): Promise<void> {
  let client: ExtractorClient | null = null;
  try {
    for (const pageIndex of pageIndexes) {
      if (!client?.alive) {
        // Tesseract's memory only ever grows: it gets a process that has read nothing before, and that then ends.
        client = new ExtractorClient(processes.start(true), signal);
        await client.ask({ ask: 'open', path, fileName }, OPEN_TIMEOUT_MS);
      }
      onPage(pageIndex, await recognised(client, pageIndex));
    }
  } catch (thrown) {
    if (signal.aborted) throw new AppError('CANCELLED', 'Cancelled', { cause: thrown });
    throw thrown;
  } finally {
    client?.end();
  }
}

const PAGES_OWN_FAULT = new Set(['EXTRACTION_TIMED_OUT', 'EXTRACTION_CRASHED', 'INTERNAL']);

async function recognised(client: ExtractorClient, pageIndex: number): Promise<RecognisedPage | null> {
  try {
    const answer = await client.ask({ ask: 'recognise', pageIndex }, RECOGNISE_TIMEOUT_MS);
    return answer.tell === 'recognised' && answer.page.pageIndex === pageIndex ? answer.page : null;
  } catch (thrown) {
    if (thrown instanceof AppError && PAGES_OWN_FAULT.has(thrown.code)) return null;
    throw thrown;
  }
}
