/** Pages that a person has turned: from points of the page as it was printed to the page as it's shown, and back. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { PageSize } from './pageLayout.ts';

/** Degrees, clockwise, on top of what the file itself says. */
export type Turn = 0 | 90 | 180 | 270;

export function turnBy(turn: Turn, quarters: 1 | -1): Turn {
  return ((turn + quarters * 90 + 360) % 360) as Turn;
}

/** Size of a page as shown. */
export function turnedSize({ widthPt, heightPt }: PageSize, turn: Turn): PageSize {
  return turn % 180 === 0 ? { widthPt, heightPt } : { widthPt: heightPt, heightPt: widthPt };
}

/** A rectangle of the page as printed, in points from the bottom left of the page as shown. */
export function turnedRect([x, y, width, height]: PdfRect, { widthPt, heightPt }: PageSize, turn: Turn): PdfRect {
  switch (turn) {
    case 90: return [y, widthPt - x - width, height, width];
    case 180: return [widthPt - x - width, heightPt - y - height, width, height];
    case 270: return [heightPt - y - height, x, height, width];
    default: return [x, y, width, height];
  }
}

/** A point of the page as shown (from its bottom left), as a point of the page as printed. */
export function printedPoint(x: number, y: number, { widthPt, heightPt }: PageSize, turn: Turn): { x: number; y: number } {
  switch (turn) {
    case 90: return { x: widthPt - y, y: x };
    case 180: return { x: widthPt - x, y: heightPt - y };
    case 270: return { x: y, y: heightPt - x };
    default: return { x, y };
  }
}

/** CSS transform of a layer laid out at one pixel to a point of the page as printed, from its top left. */
export function layerTransform({ widthPt, heightPt }: PageSize, scale: number, turn: Turn): string {
  switch (turn) {
    case 90: return `matrix(0, ${scale}, ${-scale}, 0, ${heightPt * scale}, 0)`;
    case 180: return `matrix(${-scale}, 0, 0, ${-scale}, ${widthPt * scale}, ${heightPt * scale})`;
    case 270: return `matrix(0, ${-scale}, ${scale}, 0, 0, ${widthPt * scale})`;
    default: return `scale(${scale})`;
  }
}
