/**
 * How an annotation looks, as the operators that draw it: readers that draw none of their own (browsers, most tablets) show
 * this. Drawn in points of the page as shown; the form's matrix takes it to the page's own space, rotation and all.
 */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import type { Colour, PdfMark } from './pdfMark.ts';

/** Width of lines under words, around areas and of ink, in points. */
export const LINE_PT = 1.5;

export interface Appearance {
  readonly operators: string;
  /** Laid over the page as a marker pen does, so that the words under it stay black. */
  readonly multiply: boolean;
}

export function appearanceOf(mark: Pick<PdfMark, 'kind' | 'rects' | 'strokes' | 'colour'>): Appearance {
  switch (mark.kind) {
    case 'highlight': return { operators: `${fill(mark.colour)} ${mark.rects.map((rect) => `${box(rect)} f`).join(' ')}`, multiply: true };
    case 'underline': return { operators: `${line(mark.colour)} ${mark.rects.map(under).join(' ')}`, multiply: false };
    case 'area': return { operators: `${line(mark.colour)} ${mark.rects.map((rect) => `${box(inset(rect))} S`).join(' ')}`, multiply: false };
    case 'ink': return { operators: `${line(mark.colour)} 1 J 1 j ${mark.strokes.map(stroke).join(' ')}`, multiply: false };
    default: return { operators: `q ${mark.rects.map((rect) => sign(rect, mark.colour)).join(' ')} Q`, multiply: false };
  }
}

/** A number as PDF writes it: no exponent, and no digits beyond a thousandth of a point. */
export function figure(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

const figures = (...values: number[]): string => values.map(figure).join(' ');
const fill = ([r, g, b]: Colour): string => `${figures(r, g, b)} rg`;
const line = ([r, g, b]: Colour): string => `${figures(r, g, b)} RG ${figure(LINE_PT)} w`;
const box = ([x, y, width, height]: PdfRect): string => `${figures(x, y, width, height)} re`;

function inset([x, y, width, height]: PdfRect): PdfRect {
  const by = Math.min(LINE_PT / 2, width / 4, height / 4);
  return [x + by, y + by, width - 2 * by, height - 2 * by];
}

function under([x, y, width]: PdfRect): string {
  const at = y + LINE_PT / 2;
  return `${figures(x, at)} m ${figures(x + width, at)} l S`;
}

function stroke(points: PdfMark['strokes'][number]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  // A dot is a line without length: its round ends show.
  const ends = rest.length === 0 ? [first] : rest;
  return `${figures(...first)} m ${ends.map((point) => `${figures(...point)} l`).join(' ')} S`;
}

/** A sheet with three lines on it. */
function sign([x, y, width, height]: PdfRect, colour: Colour): string {
  const lines = [0.28, 0.5, 0.72].map((share) => `${figures(x + width * 0.2, y + height * share)} m ${figures(x + width * 0.8, y + height * share)} l S`);
  return `${fill(colour)} 0.2 0.2 0.2 RG 1 w ${box(inset([x, y, width, height]))} B ${lines.join(' ')}`;
}
