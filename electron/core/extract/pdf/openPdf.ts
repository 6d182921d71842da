/**
 * Opens a PDF with pdf.js, in this process and with no network: the only file of the core that imports it.
 * Scripts, forms and rich text are not looked at, no image is decoded unless asked for, nothing is fetched by address.
 */
import { pdfjsIsLoaded } from './noCanvas.ts';
import { AnnotationMode, InvalidPDFException, OPS, PDFWorker, PasswordException, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { AppError } from '#shared/contract/errors.ts';
import { MAX_IMAGE_PIXELS } from '#core/extract/limits.ts';
import { DirectPort } from './directPort.ts';
import { inflateAtOnce } from './inflateAtOnce.ts';
import { PackagedFiles } from './packagedFiles.ts';
import { fontsGoNowhere, pretendToLoadFonts } from './pretendToLoadFonts.ts';

export { OPS };
export type { PDFDocumentProxy, PDFPageProxy };

/** Silences pdf.js: what is wrong with a page is told by the page's problems, not on the console. */
const SILENT = 0;

/**
 * No image is wider than this many pixels for pdf.js, so that it decodes none: we read text. What an image would
 * have covered still shows in the page's operators (see `pageMarks.ts`).
 */
const NO_IMAGES = 1;

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Ends pdf.js's work on this file and frees what it holds. */
  close(): Promise<void>;
}

/**
 * @param bytes the whole file; pdf.js takes them over.
 * @param images whether images are decoded, to recognise their words: some kinds of compression need programs that
 *   come with pdf.js as WebAssembly.
 * @throws AppError PDF_ENCRYPTED (a password is needed), PDF_DAMAGED.
 */
export async function openPdf(bytes: Uint8Array, images = false): Promise<OpenPdf> {
  pdfjsIsLoaded();
  pretendToLoadFonts();
  inflateAtOnce();
  const [port, workerPort] = DirectPort.pair();
  WorkerMessageHandler.initializeFromPort(workerPort);
  const worker = new PDFWorker({ port, verbosity: SILENT } as unknown as ConstructorParameters<typeof PDFWorker>[0]);
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: SILENT,
    useWasm: images,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    disableFontFace: false,
    // Fonts come with their names, which say what is bold.
    fontExtraProperties: true,
    ownerDocument: fontsGoNowhere,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: images ? MAX_IMAGE_PIXELS : NO_IMAGES,
    cMapPacked: true,
    BinaryDataFactory: PackagedFiles,
  });
  const close = async (): Promise<void> => {
    await task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
    workerPort.terminate();
  };
  try {
    return { document: await task.promise, close };
  } catch (cause) {
    await close();
    if (cause instanceof PasswordException) throw new AppError('PDF_ENCRYPTED', 'The PDF is protected by a password', { cause });
    if (cause instanceof InvalidPDFException) throw new AppError('PDF_DAMAGED', 'The file is not a whole PDF', { cause });
    throw new AppError('PDF_DAMAGED', 'The PDF could not be opened', { cause });
  }
}

/** What one page draws, in order: `fnArray[i]` is an operator of `OPS`, `argsArray[i]` what it is given. */
export interface PageOperators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** @throws whatever pdf.js throws for a page that it cannot read. */
export async function pageOperators(page: PDFPageProxy): Promise<PageOperators> {
  return page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
}
