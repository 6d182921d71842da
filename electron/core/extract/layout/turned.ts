/** From the page as shown to the page held so that text of one turn stands upright, and back. */
import type { Rule } from '#core/extract/pdf/rules.ts';
import type { Turn } from '#core/extract/pdf/words.ts';

/** Width and height of the page when held that way. */
export function turnedSize(turn: Turn, widthPt: number, heightPt: number): { width: number; height: number } {
  return turn % 2 === 0 ? { width: widthPt, height: heightPt } : { width: heightPt, height: widthPt };
}

export function turnRule(rule: Rule, turn: Turn, widthPt: number, heightPt: number): Rule {
  if (turn === 0) return rule;
  if (turn === 1) return { x0: rule.y0, x1: rule.y1, y0: widthPt - rule.x1, y1: widthPt - rule.x0 };
  if (turn === 2) return { x0: widthPt - rule.x1, x1: widthPt - rule.x0, y0: heightPt - rule.y1, y1: heightPt - rule.y0 };
  return { x0: heightPt - rule.y1, x1: heightPt - rule.y0, y0: rule.x0, y1: rule.x1 };
}

/** A rectangle in (u, v) as [x, y, width, height] on the page as shown. */
export function shownRect(turn: Turn, u: number, v: number, width: number, height: number, widthPt: number, heightPt: number): [number, number, number, number] {
  if (turn === 0) return [u, v, width, height];
  if (turn === 1) return [widthPt - v - height, u, height, width];
  if (turn === 2) return [widthPt - u - width, heightPt - v - height, width, height];
  return [v, heightPt - u - width, height, width];
}
