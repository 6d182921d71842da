/** Opens a paper's PDF for painting: the core of pdf.js alone, no viewer, no scripts, no forms, no annotation layer. */
import type { PDFDocumentProxy, PDFPageProxy, PDFWorker, RenderTask } from 'pdfjs-dist';
// Vite gives the address of the worker's own file.
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { AppError } from '#shared/contract/errors.ts';
import { PDFJS_PATH } from '#shared/contract/loopback.ts';
import { canvasPixels } from './canvasPixels.ts';
import { darkPage, picturesOf } from './darkPage.ts';
import { dropCanvas } from './dropCanvas.ts';
import { readCarried, readLinks, type Carried, type PageLink } from './pdfContents.ts';
import type { Turn } from './turned.ts';

/** Bytes asked for at a time: a page of a council pack is 20 to 80 KB, and a request costs about a millisecond. */
const RANGE_CHUNK_BYTES = 256 * 1024;
/** Pages let go of before what they share (fonts, mostly) is let go of, too: some 10 MB. */
const TIDY_AFTER = 40;
/** Same bound as at import: 64 million pixels of one image. */
const LARGEST_IMAGE_PIXELS = 67_108_864;

export interface Painting {
  readonly scale: number;
  readonly turn: Turn;
  readonly pixelRatio?: number;
  /** Light letters on a dark ground; pictures as they are. */
  readonly dark?: boolean;
}

export interface OpenPdf {
  readonly pageCount: number;
  /**
   * Paints a page and returns its canvas, made for `scale` CSS pixels to a point on this screen (`pixelRatio` device pixels
   * to each, the screen's own unless told), turned as asked.
   * @throws AppError `CANCELLED`, or `PAGE_FAILED` where this one page cannot be painted.
   */
  paint(pageIndex: number, as: Painting, signal: AbortSignal): Promise<HTMLCanvasElement>;
  /** Links of a page and what is attached to it. */
  links(pageIndex: number): Promise<readonly PageLink[]>;
  /** What the file carries besides its pages: read once. */
  carried(): Promise<Carried>;
  /** Lets go of what pdf.js keeps for a page (fonts, images). */
  release(pageIndex: number): void;
  /** False while something is being painted: a file that the painter hangs on is best let go of. */
  isAtRest(): boolean;
  close(): void;
}

/** Started before a paper needs it. Each paper has a worker of its own: one that hangs takes no other down. */
let spare: PDFWorker | null = null;

/** pdf.js itself, once it has been fetched: waiting for it again, if only for a turn, would be behind all that React draws first. */
let fetched: Awaited<ReturnType<typeof fetchPdfjs>> | null = null;

const fetchPdfjs = () => import('pdfjs-dist');

async function painter(): ReturnType<typeof fetchPdfjs> {
  const pdfjs = await fetchPdfjs();
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;
  fetched = pdfjs;
  return pdfjs;
}

/** Has a painter ready, before anybody asks for a paper. Asking twice costs nothing. */
export function warmPdf(): void {
  painter().then((pdfjs) => { spare ??= new pdfjs.PDFWorker(); }, () => undefined);
}

function failure(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'PasswordException') return new AppError('PDF_ENCRYPTED', 'Needs a password', { cause: thrown });
  if (name === 'InvalidPDFException') return new AppError('PDF_DAMAGED', 'Not a readable PDF', { cause: thrown });
  if (name === 'ResponseException' && (thrown as { status?: number }).status === 404) return new AppError('FILE_NOT_FOUND', 'The file is gone', { cause: thrown });
  return new AppError('FILE_UNREADABLE', 'The file could not be read', { cause: thrown });
}

const cancelled = () => new AppError('CANCELLED', 'Scrolled away');

/**
 * Opens the PDF at `address`; only the parts that are needed are fetched.
 * @throws AppError `PDF_ENCRYPTED`, `PDF_DAMAGED`, `FILE_NOT_FOUND`, `FILE_UNREADABLE`, `CANCELLED`.
 */
export async function openPdf(address: { readonly url: string; readonly headers: Readonly<Record<string, string>> }, signal: AbortSignal): Promise<OpenPdf> {
  const pdfjs = fetched ?? await painter();
  if (signal.aborted) throw cancelled();
  const worker = spare ?? new pdfjs.PDFWorker();
  spare = null;
  const resource = (folder: string) => new URL(`${PDFJS_PATH}${folder}/`, document.baseURI).href;
  const task = pdfjs.getDocument({
    url: new URL(address.url, document.baseURI).href,
    worker,
    httpHeaders: { ...address.headers },
    rangeChunkSize: RANGE_CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: resource('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resource('standard_fonts'),
    wasmUrl: resource('wasm'),
    iccUrl: resource('iccs'),
    enableXfa: false,
    maxImageSize: LARGEST_IMAGE_PIXELS,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const stop = () => void task.destroy().catch(() => undefined).then(() => worker.destroy());
  signal.addEventListener('abort', stop, { once: true });
  try {
    const pdf = await task.promise;
    if (signal.aborted) throw cancelled();
    return opened(pdf, stop);
  } catch (thrown) {
    if (signal.aborted) throw cancelled();
    stop();
    throw failure(thrown);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function opened(pdf: PDFDocumentProxy, stop: () => void): OpenPdf {
  const pages = new Map<number, PDFPageProxy>();
  let carried: Promise<Carried> | null = null;
  let painting = 0;
  let released = 0;
  let tidying: Promise<unknown> = Promise.resolve();

  /** Fonts of every page painted would be kept to the end: they are let go of between two paintings, and come again when needed. */
  const tidy = () => {
    if (painting > 0 || released < TIDY_AFTER) return;
    released = 0;
    tidying = pdf.cleanup().catch(() => undefined);
  };

  const paint = async (pageIndex: number, { scale, turn, pixelRatio = window.devicePixelRatio, dark = false }: Painting, signal: AbortSignal): Promise<HTMLCanvasElement> => {
    await tidying;
    const page = pages.get(pageIndex) ?? await pdf.getPage(pageIndex + 1);
    pages.set(pageIndex, page);
    if (signal.aborted) throw cancelled();
    painting += 1;
    const rotation = (page.rotate + turn) % 360;
    const size = page.getViewport({ scale: 1, rotation });
    const pixels = canvasPixels(size.width, size.height, scale, pixelRatio);
    const canvas = document.createElement('canvas');
    canvas.width = pixels.width;
    canvas.height = pixels.height;
    let rendering: RenderTask | null = null;
    const abort = () => rendering?.cancel();
    try {
      // Recorded once for each page, and as it was turned then: forgotten, so that they are of this painting.
      if (dark) page.imageCoordinates = null;
      rendering = page.render({ canvas, viewport: page.getViewport({ scale: pixels.ratio, rotation }), recordImages: dark });
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      await rendering.promise;
      return dark ? darkPage(canvas, picturesOf(page.imageCoordinates as ArrayLike<number> | null)) : canvas;
    } catch (thrown) {
      dropCanvas(canvas);
      throw signal.aborted ? cancelled() : new AppError('PAGE_FAILED', 'This page could not be painted', { cause: thrown });
    } finally {
      painting -= 1;
      signal.removeEventListener('abort', abort);
    }
  };

  return {
    pageCount: pdf.numPages,
    paint,
    links: async (pageIndex) => readLinks(pdf, pages.get(pageIndex) ?? await pdf.getPage(pageIndex + 1)),
    carried: () => (carried ??= readCarried(pdf)),
    release(pageIndex) {
      // False when it's still being painted: then it's kept, and tried again the next time.
      if (!pages.get(pageIndex)?.cleanup()) return;
      pages.delete(pageIndex);
      released += 1;
      tidy();
    },
    isAtRest: () => painting === 0,
    close() {
      pages.clear();
      stop();
    },
  };
}
