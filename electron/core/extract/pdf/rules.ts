/** The straight rules and boxes of a page, which say where its tables' cells are. */
import { OPS } from './openPdf.ts';
import type { Matrix } from './matrix.ts';

/** A thin horizontal or vertical line, or the edge of a box. In points of the page as shown. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A small filled shape, as browsers and some design programs draw a list's bullet. Its middle, in points. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly sizePt: number;
}

/** What a path may be for reading: rules, a dot, nothing, or part of a drawing (null). */
export interface PathMarks {
  readonly rules: readonly Rule[];
  readonly dot: Dot | null;
}

/** Codes of pdf.js's path commands (shared/util.js, DrawOPS), and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const NUMBERS_AFTER = [2, 2, 6, 4, 0];

/** A filled box no thicker than this is a rule: Word draws table borders as boxes of half a point. */
const THIN_PT = 2.5;

/** Operators that put ink on the page; the others only clip. */
const PAINTS = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** A bullet is at least and at most this wide and high: a third of a letter's size and its whole. */
const MIN_DOT_PT = 1.8;
const MAX_DOT_PT = 9;

/** Longest path looked at: maps and charts have thousands of points and no table. */
const MAX_NUMBERS = 400;

/**
 * @param args of a `constructPath` operator: what is done with the path, its commands, and its bounds.
 * @returns what it is; null where it is a drawing (curves, slanted lines).
 */
export function marksOfPath(args: readonly unknown[], ctm: Matrix): PathMarks | null {
  const [paint, [commands], bounds] = args as [number, [ArrayLike<number> | null], ArrayLike<number> | null];
  if (!PAINTS.has(paint) || !commands || !bounds) return NOTHING;
  const box = boxOf(bounds, ctm);
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (width >= MIN_DOT_PT && width <= MAX_DOT_PT && Math.abs(width - height) < 0.15 * width) {
    return { rules: [], dot: { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2, sizePt: width } };
  }
  if (width <= THIN_PT || height <= THIN_PT) {
    if (width <= THIN_PT && height <= THIN_PT) return NOTHING;
    const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
    return { rules: [width > height ? { x0: box.x0, x1: box.x1, y0: y, y1: y } : { x0: x, x1: x, y0: box.y0, y1: box.y1 }], dot: null };
  }
  if (commands.length > MAX_NUMBERS) return null;
  const rules = straightSegments(commands, ctm, STROKES.has(paint));
  return rules ? { rules, dot: null } : null;
}

const NOTHING: PathMarks = { rules: [], dot: null };

function boxOf(bounds: ArrayLike<number>, m: Matrix): Rule {
  const [ax, ay] = point(m, bounds[0] ?? 0, bounds[1] ?? 0);
  const [bx, by] = point(m, bounds[2] ?? 0, bounds[3] ?? 0);
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}

function point(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Walks the path; each straight piece becomes a rule if it is drawn, and subpaths that are thin boxes do if filled. */
function straightSegments(commands: ArrayLike<number>, ctm: Matrix, stroked: boolean): Rule[] | null {
  const rules: Rule[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  let subpath: [number, number][] = [];
  const endSubpath = (): void => {
    if (!stroked && subpath.length >= 4) {
      const xs = subpath.map((p) => p[0]);
      const ys = subpath.map((p) => p[1]);
      const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      if (y1 - y0 <= THIN_PT && x1 - x0 > THIN_PT) rules.push({ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 });
      else if (x1 - x0 <= THIN_PT && y1 - y0 > THIN_PT) rules.push({ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 });
    }
    subpath = [];
  };
  const lineTo = (toX: number, toY: number): boolean => {
    if (Math.abs(toX - x) > 1 && Math.abs(toY - y) > 1) return false;
    if (stroked && Math.hypot(toX - x, toY - y) > THIN_PT) {
      rules.push({ x0: Math.min(x, toX), x1: Math.max(x, toX), y0: Math.min(y, toY), y1: Math.max(y, toY) });
    }
    [x, y] = [toX, toY];
    subpath.push([x, y]);
    return true;
  };
  for (let i = 0; i < commands.length; ) {
    const command = commands[i] ?? 0;
    const numbers = NUMBERS_AFTER[command];
    if (numbers === undefined || command === 2 || command === 3) return null;
    const [toX, toY] = point(ctm, commands[i + 1] ?? 0, commands[i + 2] ?? 0);
    if (command === MOVE) {
      endSubpath();
      [startX, startY, x, y] = [toX, toY, toX, toY];
      subpath.push([x, y]);
    } else if (command === LINE) {
      if (!lineTo(toX, toY)) return null;
    } else if (!lineTo(startX, startY)) return null;
    i += 1 + numbers;
  }
  endSubpath();
  return rules;
}
