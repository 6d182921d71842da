/** The keys that move a rectangle over a page, or make it larger and smaller, without a mouse. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { PageSize } from '#renderer/pdf/pageLayout.ts';

/** Points a press moves; a tenth with Alt. */
const STEP = 12;
const FINE = 1.2;
/** The smallest area that can still be seen. */
const SMALLEST = 6;

/** Where a rectangle begins: in the middle of the page, over two thirds of its width and a quarter of its height. */
export function firstRect({ widthPt, heightPt }: PageSize): PdfRect {
  return [widthPt / 6, heightPt * 0.375, (widthPt * 2) / 3, heightPt / 4];
}

export interface AreaKey { readonly key: string; readonly resize: boolean; readonly fine: boolean }

/**
 * The rectangle after one key, never over the page's edge; null where the key is none of ours. Arrows move it as the page
 * is printed; with `resize` they move its right and bottom edges.
 */
export function areaStep([x, y, width, height]: PdfRect, { key, resize, fine }: AreaKey, { widthPt, heightPt }: PageSize): PdfRect | null {
  const by = fine ? FINE : STEP;
  const across = key === 'ArrowRight' ? by : key === 'ArrowLeft' ? -by : 0;
  const down = key === 'ArrowDown' ? by : key === 'ArrowUp' ? -by : 0;
  if (across === 0 && down === 0) return null;
  if (!resize) {
    return [Math.max(0, Math.min(widthPt - width, x + across)), Math.max(0, Math.min(heightPt - height, y - down)), width, height];
  }
  const top = y + height;
  const newWidth = Math.max(SMALLEST, Math.min(widthPt - x, width + across));
  const newHeight = Math.max(SMALLEST, Math.min(top, height + down));
  return [x, top - newHeight, newWidth, newHeight];
}

/** The rectangle between two points of the page; null where it would be too small to have been meant. */
export function rectBetween(a: readonly [number, number], b: readonly [number, number], { widthPt, heightPt }: PageSize): PdfRect | null {
  const [left, right] = [Math.max(0, Math.min(a[0], b[0])), Math.min(widthPt, Math.max(a[0], b[0]))];
  const [bottom, top] = [Math.max(0, Math.min(a[1], b[1])), Math.min(heightPt, Math.max(a[1], b[1]))];
  return right - left < SMALLEST || top - bottom < SMALLEST ? null : [left, bottom, right - left, top - bottom];
}

/** Where it is, in per cent of the page from its top left: for a screen reader. */
export function inPerCent([x, y, width, height]: PdfRect, { widthPt, heightPt }: PageSize): { left: number; right: number; top: number; bottom: number } {
  const share = (value: number, of: number): number => Math.round((100 * value) / of);
  return { left: share(x, widthPt), right: share(x + width, widthPt), top: share(heightPt - y - height, heightPt), bottom: share(heightPt - y, heightPt) };
}
