/** Widths of text in one fixed font: only proportions are used, to fit our letters over the painted ones. */

/** Same stack as `.layer` in TextLayer.module.css. */
const FONT = '100px "Liberation Sans", Arial, Helvetica, sans-serif';
export const MEASURED_AT_PX = 100;

let context: CanvasRenderingContext2D | null = null;

/** Width in pixels of `text` at 100 px. */
export function measureText(text: string): number {
  if (!context) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = FONT;
  }
  return context ? context.measureText(text).width : text.length * 50;
}
