/** Reads one file in this process: a PDF, a Word document, or text. */
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#shared/contract/errors.ts';
import { docxPages } from './docx/docxPages.ts';
import { textPages } from './flow/textPages.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { LocalPdfReader } from './pdf/localPdfReader.ts';
import type { Extraction, OnPage } from './pdf/readPdf.ts';
import { readPdf } from './pdf/readPdf.ts';
import type { FileKind } from './sniff.ts';
import { sniff } from './sniff.ts';

export type { Extraction, OnPage };

export interface ExtractOptions {
  readonly onPage?: OnPage;
}

/**
 * For tests and trusted files; what comes from outside goes through `runExtraction`, in a process of its own.
 * @param fileName as the person knows it: its extension says what kind it ought to be.
 * @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNSUPPORTED, FILE_MISLABELLED,
 *   PDF_ENCRYPTED, PDF_DAMAGED, DOCX_DAMAGED, CANCELLED.
 */
export async function extractFile(path: string, fileName: string, options: ExtractOptions = {}, signal: AbortSignal = new AbortController().signal): Promise<Extraction> {
  const bytes = await readWhole(path);
  const kind = sniff(fileName, bytes);
  const onPage = options.onPage ?? (() => undefined);
  if (kind !== 'pdf') return readFlowing(bytes, kind, onPage);
  const reader = new LocalPdfReader(bytes);
  try {
    return await readPdf(await reader.open(), [reader], onPage, signal);
  } finally {
    await reader.close();
  }
}

/** Papers without pages of their own. @throws AppError DOCX_DAMAGED, FILE_TOO_LARGE. */
export async function readFlowing(bytes: Uint8Array, kind: Exclude<FileKind, 'pdf'>, onPage: OnPage): Promise<Extraction> {
  const pages = kind === 'docx' ? await docxPages(bytes) : textPages(bytes);
  onPage(pages.length, pages.length);
  return { file: { mediaType: MEDIA_TYPES[kind], pageCount: pages.length, properties: { title: '', subject: '', author: '', modified: '' }, outline: [] }, pages };
}

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain',
  markdown: 'text/markdown',
} as const;

/** @throws AppError FILE_NOT_FOUND, FILE_UNREADABLE, FILE_TOO_LARGE. */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      throw new AppError('FILE_TOO_LARGE', `The file has ${size} bytes; at most ${MAX_FILE_BYTES} are read`, { details: { bytes: size, most: MAX_FILE_BYTES } });
    }
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new AppError('FILE_NOT_FOUND', 'The file is not there any more', { cause });
    throw new AppError('FILE_UNREADABLE', 'The file could not be read', { cause });
  }
}
