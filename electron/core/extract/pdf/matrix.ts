/** Affine transforms as PDF writes them: [a, b, c, d, e, f] takes (x, y) to (ax + cy + e, bx + dy + f). */
import type { PDFPageProxy } from './openPdf.ts';

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `b`, then `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** Size of the page as it is shown, and the transform to points from its bottom left: page rotation applied. */
export function shownPage(page: PDFPageProxy): { widthPt: number; heightPt: number; base: Matrix } {
  const viewport = page.getViewport({ scale: 1 });
  const down = viewport.transform as unknown as Matrix;
  return { widthPt: viewport.width, heightPt: viewport.height, base: multiply([1, 0, 0, -1, 0, viewport.height], down) };
}
