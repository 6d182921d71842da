/**
 * Pages as pictures at print resolution. Each is painted by itself and kept as some 200 KB: never more than one page's canvas is
 * held. Printing goes through this window, so that what is printed is what is seen, and no other program (with scripts of its
 * own) opens the paper.
 */
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import { dropCanvas } from '#renderer/pdf/dropCanvas.ts';
import type { OpenPdf } from '#renderer/pdf/openPdf.ts';
import { paintMarks } from '#renderer/pdf/paintMarks.ts';
import { turnedSize, type Turn } from '#renderer/pdf/turned.ts';
import { letGoOf, type Sheet } from './PrintedSheets.tsx';
import type { PageShape } from './whereabouts.ts';

/** Dots to an inch: fine print stays clear, and a page is 8 MB while it's painted. */
const DPI = 150;

export interface Printing {
  readonly pdf: OpenPdf;
  readonly shapes: readonly PageShape[];
  readonly turn: Turn;
  /** Marks to paint in; none: the paper as it came. */
  readonly annotations: readonly Annotation[];
}

function colourOf(meaning: Annotation['meaning']): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--mark-${meaning}`) || '#ffe9a8';
}

/** @throws AppError `CANCELLED` once `signal` is aborted, `PAGE_FAILED` where a page can't be painted. */
export async function makeSheets({ pdf, shapes, turn, annotations }: Printing, pageIndexes: readonly number[], onPage: (done: number) => void, signal: AbortSignal): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  try {
    for (const pageIndex of pageIndexes) {
      onPage(sheets.length);
      const shape = shapes[pageIndex];
      if (!shape) continue;
      const canvas = await pdf.paint(pageIndex, { scale: DPI / 72, turn, pixelRatio: 1 }, signal);
      paintMarks(canvas, pageIndex, shape, turn, annotations, colourOf);
      const picture = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.92); });
      dropCanvas(canvas);
      const size = turnedSize(shape, turn);
      if (picture) sheets.push({ pageIndex, url: URL.createObjectURL(picture), lying: size.widthPt > size.heightPt });
    }
    return sheets;
  } catch (thrown) {
    letGoOf(sheets);
    throw thrown;
  }
}
