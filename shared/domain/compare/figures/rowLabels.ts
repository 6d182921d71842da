/** What each row of a table is called: its first cell of words, and the cells beside it where rows would share a name. */
import { clean, letters } from '#shared/domain/compare/figures/phrases.ts';

/** "KPI 4", "1.2", "E01031602": tells rows apart, and names nothing by itself. */
const REFERENCE_CELL = /^(?:\p{Lu}{1,6}\s?[-.]?\s?\d[\w.]*|\d{1,3}(?:\.\d+)*[.)]?|\d{2}\p{Lu}{3,6})$/u;
/** Characters; more than this is told about the row, and no name. */
const LONGEST = 80;
/** Columns that say who answers for a row or how it stands: they don't name it. */
const ABOUT = /^(?:rag|status|rating|trend|direction|owner|lead|responsible|comments?|notes?|date|due|unit|frequency|portfolio|cabinet member|director)\b/i;

export interface RowLabel {
  /** Index of the cell that names the row; what stands after it are its figures. -1 where none does. */
  readonly at: number;
  readonly label: string;
}

/**
 * @param rows the rows of one table, without its heads
 * @param head cells of the row of heads; [] for none
 * @param isValue tells a cell of a figure
 * @param isTime tells a cell that is a time, which names a row where no words do
 */
export function rowLabels(rows: readonly (readonly string[])[], head: readonly string[], isValue: (cell: string) => boolean, isTime: (cell: string) => boolean): RowLabel[] {
  const first = rows.map((cells): RowLabel => {
    const named = cells.findIndex((cell) => /\p{L}{2}/u.test(cell) && !REFERENCE_CELL.test(cell) && !isValue(cell));
    const at = named < 0 && isTime(cells[0] ?? '') ? 0 : named;
    return { at, label: clean(cells[at] ?? '') };
  });
  const besides = (cells: readonly string[], { at, label }: RowLabel): RowLabel => {
    const end = cells.findIndex((cell, i) => i > at && isValue(cell));
    const more = cells.map((cell, i) => ({ cell, i })).filter(({ cell, i }) => i > at && i < end && letters(cell) > 0 && cell.length <= LONGEST && !ABOUT.test(head[i] ?? ''));
    return { at: Math.max(at, ...more.map(({ i }) => i)), label: [label, ...more.map(({ cell }) => clean(cell))].join(', ') };
  };
  const wider = toldApart(first, (row, i) => besides(rows[i] ?? [], row));
  return toldApart(wider, (row, i) => {
    const code = (rows[i] ?? []).slice(0, row.at + 1).find((cell) => REFERENCE_CELL.test(cell));
    return code === undefined ? row : { ...row, label: `${row.label} (${code})` };
  });
}

/** Names anew the rows that share a name with another. */
function toldApart(rows: readonly RowLabel[], anew: (row: RowLabel, i: number) => RowLabel): RowLabel[] {
  const named = Map.groupBy(rows, ({ label }) => label.toLowerCase());
  return rows.map((row, i) => ((named.get(row.label.toLowerCase())?.length ?? 0) > 1 ? anew(row, i) : row));
}
