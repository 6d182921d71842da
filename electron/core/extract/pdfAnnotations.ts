/** Reads annotations from a PDF and writes marks into a copy of one, in a process of its own: the file came from outside. */
import type { ExtractorProcesses } from '#core/ports.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { FoundAnnotation, PdfMark } from './annotations/pdfMark.ts';
import { ExtractorClient } from './extractorClient.ts';
import { OPEN_TIMEOUT_MS } from './limits.ts';
import type { Ask, Tell } from './protocol.ts';

export interface PdfFile {
  readonly path: string;
  readonly fileName: string;
}

/** Writing has to read the file twice and to prove what it wrote: a large pack on a slow disk takes its time. */
const MARK_TIMEOUT_MS = 3 * OPEN_TIMEOUT_MS;

/** @throws AppError `PDF_ENCRYPTED`, `PDF_DAMAGED`, `EXTRACTION_TIMED_OUT`, `EXTRACTION_CRASHED`, `CANCELLED` and what reading a file may throw */
export async function annotationsOfPdf(processes: ExtractorProcesses, file: PdfFile, signal: AbortSignal): Promise<FoundAnnotation[]> {
  const told = await askOfPdf(processes, file, { ask: 'annotations' }, OPEN_TIMEOUT_MS, signal);
  return told.tell === 'annotations' ? told.annotations : [];
}

/**
 * @returns the bytes to append to the file's own
 * @throws AppError as above; `PDF_PROTECTED`, `PDF_NOT_WRITABLE`
 */
export async function marksForPdf(processes: ExtractorProcesses, file: PdfFile, marks: readonly PdfMark[], signal: AbortSignal): Promise<Uint8Array> {
  const told = await askOfPdf(processes, file, { ask: 'mark', marks: [...marks] }, MARK_TIMEOUT_MS, signal);
  if (told.tell !== 'marked') throw new AppError('EXTRACTION_CRASHED', 'An unexpected answer');
  return told.tail;
}

async function askOfPdf(processes: ExtractorProcesses, file: PdfFile, ask: Ask, silenceMs: number, signal: AbortSignal): Promise<Tell> {
  const client = new ExtractorClient(processes.start(), signal);
  try {
    const opened = await client.ask({ ask: 'open', ...file }, OPEN_TIMEOUT_MS);
    if (opened.tell !== 'opened') throw new AppError('NO_PDF', 'This paper is no PDF');
    return await client.ask(ask, silenceMs);
  } finally {
    client.release();
  }
}
