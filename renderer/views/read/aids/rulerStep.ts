/** Where the ruler goes with a step of the keyboard. */

/** Share of the window at each end that the band doesn't enter by keyboard: the next lines are seen before they're reached. */
const EDGE = 0.15;

/**
 * Lengths in CSS pixels from the window's top. What the band can't move, the paper is scrolled: together always one `height`.
 */
export function rulerStep(middle: number, direction: 1 | -1, height: number, room: number): { readonly middle: number; readonly scroll: number } {
  const least = Math.min(room / 2, room * EDGE + height / 2);
  const most = Math.max(room / 2, room * (1 - EDGE) - height / 2);
  const from = Math.max(least, Math.min(most, middle));
  const to = from + direction * height;
  const stands = Math.max(least, Math.min(most, to));
  return { middle: stands, scroll: to - stands };
}
