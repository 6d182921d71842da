/** A painted page as light letters on a dark ground, with the pictures on it left as they are. */
import { dropCanvas } from './dropCanvas.ts';

/** Nine tenths: white paper turns to the grey of the dark theme, not to a black that letters glare from. Hues come back to themselves. */
export const DARK_FILTER = 'invert(0.9) hue-rotate(180deg)';
/** Pictures that cover so much of a page are the page itself: a scan is paper, and is darkened where it looks like paper. */
const WHOLE_PAGE = 0.6;
/** Share of a page that has to be pale for it to be paper: printed text leaves some nine tenths white, a photograph little. */
const PALE_SHARE = 0.6;
/** Brightness from which paper counts as pale, of 255: scanners give grey paper. */
const PALE_FROM = 185;
/** Pixels each way of the small copy that is looked at. */
const SAMPLE = 48;

/** A corner, the two next to it: the corners of a parallelogram in shares of the page's width and height, from the top left. */
export type Picture = readonly [x: number, y: number, x1: number, y1: number, x2: number, y2: number];

/** @param coordinates six numbers a picture, as pdf.js records them while it paints. */
export function picturesOf(coordinates: ArrayLike<number> | null): Picture[] {
  if (coordinates === null) return [];
  const pictures: Picture[] = [];
  for (let at = 0; at + 6 <= coordinates.length; at += 6) {
    const one = Array.from({ length: 6 }, (_, index) => coordinates[at + index] ?? 0);
    if (one.every((value) => Number.isFinite(value))) pictures.push(one as unknown as Picture);
  }
  return pictures;
}

/** Share of the page that the pictures cover, 0 to 1; where they lie over each other it's counted twice. */
export function shareCovered(pictures: readonly Picture[]): number {
  const areas = pictures.map(([x, y, x1, y1, x2, y2]) => Math.abs((x1 - x) * (y2 - y) - (x2 - x) * (y1 - y)));
  return Math.min(1, areas.reduce((sum, area) => sum + area, 0));
}

/** Whether pixels (RGBA, one after the other) are mostly pale, as paper is. */
export function looksLikePaper(pixels: ArrayLike<number>): boolean {
  let pale = 0;
  const count = Math.floor(pixels.length / 4);
  for (let at = 0; at < count * 4; at += 4) {
    if (Math.min(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0) >= PALE_FROM) pale += 1;
  }
  return count > 0 && pale / count >= PALE_SHARE;
}

function sampled(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const small = document.createElement('canvas');
  small.width = SAMPLE;
  small.height = SAMPLE;
  const context = small.getContext('2d', { willReadFrequently: true });
  context?.drawImage(canvas, 0, 0, SAMPLE, SAMPLE);
  const pixels = context?.getImageData(0, 0, SAMPLE, SAMPLE).data ?? new Uint8ClampedArray();
  dropCanvas(small);
  return pixels;
}

/** Gives a dark copy and lets go of `canvas`; gives `canvas` itself where there's no memory for a copy. */
export function darkPage(canvas: HTMLCanvasElement, pictures: readonly Picture[]): HTMLCanvasElement {
  const { width, height } = canvas;
  const kept = shareCovered(pictures) >= WHOLE_PAGE && looksLikePaper(sampled(canvas)) ? [] : pictures;
  const dark = document.createElement('canvas');
  dark.width = width;
  dark.height = height;
  const context = dark.getContext('2d');
  if (!context) return canvas;
  context.filter = DARK_FILTER;
  context.drawImage(canvas, 0, 0);
  context.filter = 'none';
  if (kept.length > 0) {
    context.beginPath();
    for (const [x, y, x1, y1, x2, y2] of kept) {
      context.moveTo(x * width, y * height);
      context.lineTo(x1 * width, y1 * height);
      context.lineTo((x1 + x2 - x) * width, (y1 + y2 - y) * height);
      context.lineTo(x2 * width, y2 * height);
      context.closePath();
    }
    context.clip();
    context.drawImage(canvas, 0, 0);
  }
  dropCanvas(canvas);
  return dark;
}
