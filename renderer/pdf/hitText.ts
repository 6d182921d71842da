/** Which letter of a page's text is nearest to a point of the page. */
import type { PageText, TextRun } from '#shared/domain/page/pageText.ts';

/** How far one letter's line is worth leaving for a nearer one: a point up or down weighs as much as 30 sideways. */
const LINE_WEIGHT = 30;

function distanceTo([, , x, y, width, height]: TextRun, atX: number, atY: number): number {
  const dx = Math.max(x - atX, 0, atX - (x + width));
  const dy = Math.max(y - atY, 0, atY - (y + height));
  return dx + dy * LINE_WEIGHT;
}

/** Whether (`x`, `y`) is on or close to a letter: a double click into white space takes no word. */
export function nearText(page: Pick<PageText, 'runs'>, x: number, y: number, withinPt: number): boolean {
  return page.runs.some(([, , left, bottom, width, height]) => x > left - withinPt && x < left + width + withinPt && y > bottom - withinPt && y < bottom + height + withinPt);
}

/**
 * Offset into `page.text` of the gap between letters nearest to (`x`, `y`), in points from the bottom left.
 * `measure` gives the width of a text in any fixed font: only proportions matter. Null on a page without text.
 */
export function hitText(page: Pick<PageText, 'text' | 'runs'>, x: number, y: number, measure: (text: string) => number): number | null {
  let nearest: TextRun | null = null;
  let least = Infinity;
  for (const run of page.runs) {
    const distance = distanceTo(run, x, y);
    if (distance < least) {
      least = distance;
      nearest = run;
    }
  }
  if (!nearest) return null;
  const [start, end, left, , width] = nearest;
  if (x <= left) return start;
  if (x >= left + width) return end;
  const text = page.text.slice(start, end);
  const whole = measure(text);
  const wanted = ((x - left) / width) * whole;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (measure(text.slice(0, middle + 1)) <= wanted) low = middle + 1;
    else high = middle;
  }
  // `low` letters fit wholly; take the next gap when the point is past the middle of the letter under it.
  const before = measure(text.slice(0, low));
  const after = measure(text.slice(0, low + 1));
  return start + (wanted - before > (after - before) / 2 ? Math.min(low + 1, text.length) : low);
}
