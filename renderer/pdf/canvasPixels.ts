/** How many device pixels a page's canvas gets. */

/** About 4096 × 4096: 64 MB a canvas. Chromium on a 4 GB laptop starts to fail beyond that. */
const MOST_PIXELS = 4096 * 4096;

/**
 * Device pixels of a canvas for a page of `widthPt` × `heightPt` shown at `scale` CSS pixels to a point.
 * `ratio` is the true scale used: smaller than asked where the canvas would grow too large (it's then stretched).
 */
export function canvasPixels(widthPt: number, heightPt: number, scale: number, devicePixelRatio: number): { width: number; height: number; ratio: number } {
  const asked = scale * Math.max(1, devicePixelRatio);
  const pixels = widthPt * heightPt * asked * asked;
  const ratio = pixels > MOST_PIXELS ? asked * Math.sqrt(MOST_PIXELS / pixels) : asked;
  return { width: Math.max(1, Math.floor(widthPt * ratio)), height: Math.max(1, Math.floor(heightPt * ratio)), ratio };
}
