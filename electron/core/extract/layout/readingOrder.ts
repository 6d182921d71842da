/** The order in which a page is read: tables and columns found, each column's lines made into blocks. */
import type { Rule } from '#core/extract/pdf/rules.ts';
import { tablesOf } from './cells.ts';
import { columnsOf } from './columns.ts';
import type { DraftBlock } from './draftBlock.ts';
import { linesOf } from './draftBlock.ts';
import type { TypeFacts } from './paragraphs.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Segment } from './segments.ts';

export function readingOrder(segments: readonly Segment[], rules: readonly Rule[], type: TypeFacts): DraftBlock[] {
  const { tables, outside } = tablesOf(segments, rules);
  const pageRight = Math.max(0, ...segments.map((s) => s.u1));
  const blocks: DraftBlock[] = [];
  let rest = outside;
  for (const table of tables) {
    const above = rest.filter((s) => s.v >= table.top);
    rest = rest.filter((s) => s.v < table.top);
    blocks.push(...textBlocks(above, pageRight, type));
    for (const row of table.rows) {
      const cells = row.map((cell) => linesOf(cell.segments));
      if (row.length === 1 && row[0]) blocks.push(...textBlocks(row[0].segments, row[0].right - CELL_PADDING_PT, type));
      else blocks.push({ kind: 'tableRow', level: 0, lines: cells.flat(), cells });
    }
  }
  blocks.push(...textBlocks(rest, pageRight, type));
  return blocks;
}

function textBlocks(segments: readonly Segment[], pageRight: number, type: TypeFacts): DraftBlock[] {
  if (segments.length === 0) return [];
  const columns = columnsOf(segments);
  return columns.flatMap((column) => paragraphsOf(linesOf(column), columns.length === 1 ? pageRight : Math.max(...column.map((s) => s.u1)), type));
}

/** What Word leaves between a cell's border and its text. */
const CELL_PADDING_PT = 5;
