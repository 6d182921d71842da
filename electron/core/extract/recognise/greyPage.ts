/** A page's pictures put together to one grey one, upright as the page is shown: no canvas is needed to read a scan. */
import type { PicturedPage, PlacedImage } from './placedImages.ts';

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, rows from the top, 255 white. */
  readonly pixels: Uint8Array;
  readonly pixelsPerPt: number;
}

/** What Tesseract reads best: letters of 10 pt are 40 pixels tall. Larger only takes longer. */
const DOTS_PER_INCH = 300;

/** Most pixels of one page: A2 at full resolution. A larger page is drawn smaller. */
const MAX_PIXELS = 36_000_000;

/** Samples along one side of a pixel that many of the picture's fall into: more change nothing that can be read. */
const MOST_SAMPLES = 4;

export function greyPage({ widthPt, heightPt, images }: PicturedPage): GreyPicture {
  const wanted = DOTS_PER_INCH / 72;
  const pixelsPerPt = Math.min(wanted, Math.sqrt(MAX_PIXELS / (widthPt * heightPt)));
  const width = Math.max(1, Math.round(widthPt * pixelsPerPt));
  const height = Math.max(1, Math.round(heightPt * pixelsPerPt));
  const picture = { width, height, pixels: new Uint8Array(width * height).fill(255), pixelsPerPt };
  for (const image of images) draw(picture, image);
  return picture;
}

function draw(picture: GreyPicture, image: PlacedImage): void {
  const { width, height, pixels, pixelsPerPt } = picture;
  const [a, b, c, d, e, f] = image.matrix;
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return;
  const corners = [[0, 0], [1, 0], [0, 1], [1, 1]].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const left = Math.max(0, Math.floor(Math.min(...corners.map(([x]) => x)) * pixelsPerPt));
  const right = Math.min(width, Math.ceil(Math.max(...corners.map(([x]) => x)) * pixelsPerPt));
  const top = Math.max(0, Math.floor(height - Math.max(...corners.map(([, y]) => y)) * pixelsPerPt));
  const bottom = Math.min(height, Math.ceil(height - Math.min(...corners.map(([, y]) => y)) * pixelsPerPt));
  const source = sampler(image);
  const perPixel = Math.sqrt((image.width * image.height) / Math.abs(determinant)) / pixelsPerPt;
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(perPixel)));
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      let grey = 0;
      let cover = 0;
      for (let i = 0; i < samples; i += 1) {
        for (let j = 0; j < samples; j += 1) {
          const x = (column + (j + 0.5) / samples) / pixelsPerPt - e;
          const y = (height - row - (i + 0.5) / samples) / pixelsPerPt - f;
          const u = (d * x - c * y) / determinant;
          const v = (a * y - b * x) / determinant;
          if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
          const { value, opacity } = source(Math.floor(u * image.width), Math.floor((1 - v) * image.height));
          grey += value * opacity;
          cover += opacity;
        }
      }
      if (cover === 0) continue;
      const at = row * width + column;
      const share = cover / (samples * samples);
      pixels[at] = Math.round(grey / (samples * samples) + (pixels[at] ?? 255) * (1 - share));
    }
  }
}

/** One for all pixels: millions are asked for. */
const sample = { value: 255, opacity: 1 };

/** Grey and opacity at a pixel of the image. What is returned is written over by the next call. */
function sampler({ width, height, kind, pixels }: PlacedImage): (x: number, y: number) => { readonly value: number; readonly opacity: number } {
  const rowBytes = (width + 7) >> 3;
  const bit = (x: number, y: number): number => ((pixels[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
  const inside = (y: number): number => Math.min(Math.max(y, 0), height - 1);
  switch (kind) {
    case 'bits':
      return (x, y) => {
        sample.value = bit(x, inside(y)) * 255;
        sample.opacity = 1;
        return sample;
      };
    case 'stencil':
      return (x, y) => {
        sample.value = 0;
        sample.opacity = 1 - bit(x, inside(y));
        return sample;
      };
    default: {
      const size = kind === 'rgb' ? 3 : 4;
      return (x, y) => {
        const at = (inside(y) * width + x) * size;
        // Luma of ITU-R BT.601, in thousandths.
        sample.value = (299 * (pixels[at] ?? 255) + 587 * (pixels[at + 1] ?? 255) + 114 * (pixels[at + 2] ?? 255)) / 1000;
        sample.opacity = size === 4 ? (pixels[at + 3] ?? 255) / 255 : 1;
        return sample;
      };
    }
  }
}
