/** Ruled tables: which segments stand in which cell, found by looking for the nearest rule on each side. */
import type { Rule } from '#core/extract/pdf/rules.ts';
import type { Segment } from './segments.ts';

export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly segments: Segment[];
}

/** Rows from the top, each with its cells from the left. */
export interface Table {
  readonly rows: Cell[][];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rules whose ends come this close are joined: borders of neighbouring cells are drawn one by one. */
const JOIN_PT = 3;

/**
 * Parts a page into its ruled tables and the segments that stand outside them. A frame round one text is no table.
 * @param segments of one turn; `rules` in the same (u, v).
 */
export function tablesOf(segments: readonly Segment[], rules: readonly Rule[]): { tables: Table[]; outside: Segment[] } {
  const across = mergeRules(rules.filter((r) => r.y1 - r.y0 < 1 && r.x1 - r.x0 > 4), true);
  const uprights = mergeRules(rules.filter((r) => r.x1 - r.x0 < 1 && r.y1 - r.y0 > 4), false);
  const borders = across.filter((rule) => endsAt(uprights, rule.x0, rule.y0) && endsAt(uprights, rule.x1, rule.y0));
  if (borders.length < 2 || uprights.length < 2) return { tables: [], outside: [...segments] };

  const cells = new Map<string, Cell>();
  const outside: Segment[] = [];
  for (const segment of segments) {
    const cell = cellAround(segment, borders, uprights);
    if (!cell) {
      outside.push(segment);
      continue;
    }
    const key = [cell.left, cell.right, cell.top, cell.bottom].map((n) => Math.round(n)).join();
    const known = cells.get(key);
    if (known) known.segments.push(segment);
    else cells.set(key, { ...cell, segments: [segment] });
  }
  const tables: Table[] = [];
  for (const group of neighbours([...cells.values()])) {
    const rows = rowsOf(group);
    if (!rows.some((row) => row.length > 1)) {
      for (const cell of group) outside.push(...cell.segments);
      continue;
    }
    tables.push({
      rows,
      left: Math.min(...group.map((c) => c.left)),
      right: Math.max(...group.map((c) => c.right)),
      top: Math.max(...group.map((c) => c.top)),
      bottom: Math.min(...group.map((c) => c.bottom)),
    });
  }
  tables.sort((a, b) => b.top - a.top || a.left - b.left);
  outside.sort((a, b) => b.v - a.v || a.u0 - b.u0);
  return { tables, outside };
}

/** Whether an upright rule passes here: a rule that ends at none is an underline or a strike-through, no border. */
function endsAt(uprights: readonly Rule[], x: number, y: number): boolean {
  return uprights.some((r) => Math.abs(r.x0 - x) <= JOIN_PT && r.y0 <= y + JOIN_PT && r.y1 >= y - JOIN_PT);
}

/** Pieces of one line drawn apart become one rule. `flat`: horizontal rules. */
function mergeRules(rules: readonly Rule[], flat: boolean): Rule[] {
  const at = (r: Rule): number => (flat ? r.y0 : r.x0);
  const from = (r: Rule): number => (flat ? r.x0 : r.y0);
  const to = (r: Rule): number => (flat ? r.x1 : r.y1);
  const sorted = [...rules].sort((a, b) => at(a) - at(b) || from(a) - from(b));
  // Rules that lie within a point of each other count as one height, so sort again within such bands.
  const merged: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    const first = sorted[i];
    if (!first) break;
    while (j < sorted.length && at(sorted[j] ?? first) - at(first) < 1.5) j++;
    const band = sorted.slice(i, j).sort((a, b) => from(a) - from(b));
    const begun = merged.length;
    for (const rule of band) {
      const before = merged.length > begun ? merged.at(-1) : undefined;
      if (before && from(rule) <= to(before) + JOIN_PT) {
        const end = Math.max(to(before), to(rule));
        merged[merged.length - 1] = flat ? { ...before, x1: end } : { ...before, y1: end };
      } else merged.push(rule);
    }
    i = j;
  }
  return merged;
}

/** The four rules nearest to a segment's middle, where there is one on every side. */
function cellAround(segment: Segment, across: readonly Rule[], uprights: readonly Rule[]): Omit<Cell, 'segments'> | null {
  const v = segment.v + segment.sizePt * 0.3;
  const u = (segment.u0 + segment.u1) / 2;
  let [left, right, top, bottom] = [-Infinity, Infinity, Infinity, -Infinity];
  for (const rule of uprights) {
    if (rule.y0 > v + 1 || rule.y1 < v - 1) continue;
    if (rule.x0 <= u && rule.x0 > left) left = rule.x0;
    if (rule.x0 > u && rule.x0 < right) right = rule.x0;
  }
  if (left === -Infinity || right === Infinity) return null;
  for (const rule of across) {
    if (rule.x0 > u || rule.x1 < u) continue;
    if (rule.y0 >= v && rule.y0 < top) top = rule.y0;
    if (rule.y0 < v && rule.y0 > bottom) bottom = rule.y0;
  }
  if (top === Infinity || bottom === -Infinity) return null;
  return { left, right, top, bottom };
}

/** Cells that touch, directly or through others. */
function neighbours(cells: Cell[]): Cell[][] {
  const groups: Cell[][] = [];
  for (const cell of cells) {
    const touching = groups.filter((group) => group.some((other) => touch(cell, other)));
    const joined = [cell, ...touching.flat()];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function touch(a: Cell, b: Cell): boolean {
  return a.left <= b.right + JOIN_PT && b.left <= a.right + JOIN_PT && a.bottom <= b.top + JOIN_PT && b.bottom <= a.top + JOIN_PT;
}

/** Cells with the same top edge are a row; a cell that spans rows stands in the row where it begins. */
function rowsOf(cells: readonly Cell[]): Cell[][] {
  const sorted = [...cells].sort((a, b) => b.top - a.top || a.left - b.left);
  const rows: { top: number; cells: Cell[] }[] = [];
  for (const cell of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row.top - cell.top) < JOIN_PT) row.cells.push(cell);
    else rows.push({ top: cell.top, cells: [cell] });
  }
  const widest = rows.reduce((best, row) => (row.cells.length > best.length ? row.cells : best), [] as Cell[]).map((cell) => cell.left);
  for (const row of rows) {
    row.cells.sort((a, b) => a.left - b.left);
    for (const cell of row.cells) cell.segments.sort((a, b) => b.v - a.v || a.u0 - b.u0);
  }
  return rows.map((row) => (row.cells.length > 1 ? withEmptyCells(row.cells, widest) : row.cells));
}

/** Cells with nothing in them, so that what stands in one column of the row with most cells keeps its place in the others. */
function withEmptyCells(cells: readonly Cell[], lefts: readonly number[]): Cell[] {
  const filled: Cell[] = [];
  for (const left of [...lefts].sort((a, b) => a - b)) {
    const before = filled.at(-1);
    const next = cells.find((cell) => !filled.includes(cell) && cell.left < left + JOIN_PT);
    if (next) filled.push(next);
    else if (!before || before.right < left + JOIN_PT) {
      const like = cells[0];
      if (like) filled.push({ left, right: left + JOIN_PT, top: like.top, bottom: like.bottom, segments: [] });
    }
  }
  return [...filled, ...cells.filter((cell) => !filled.includes(cell))].sort((a, b) => a.left - b.left);
}
