/** Between a PDF page's own space and points from the bottom left of the page as shown: crop, rotation and unit applied. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { Matrix } from '#core/extract/pdf/matrix.ts';

export type Point = readonly [number, number];

/** The transform that takes back what `matrix` does. @throws Error for one that flattens a page to a line. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  if (size === 0) throw new Error('A page without extent');
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

export function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A rectangle's corners as they are written for words: top left, top right, bottom left, bottom right. */
export function corners([x, y, width, height]: PdfRect): [Point, Point, Point, Point] {
  return [[x, y + height], [x + width, y + height], [x, y], [x + width, y]];
}

/** [x0, y0, x1, y1]: the smallest upright box around points. */
export function boxOf(points: readonly Point[]): [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The rectangle around points, moved by a transform. */
export function rectOf(points: readonly Point[], matrix: Matrix): PdfRect {
  const [x0, y0, x1, y1] = boxOf(points.map((point) => moved(matrix, point)));
  return [x0, y0, x1 - x0, y1 - y0];
}
