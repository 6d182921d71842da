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
  const blocks: DraftBlock[] = [];
  let rest = outside;
  for (const table of tables) {
    const above = rest.filter((s) => s.v >= table.top);
    rest = rest.filter((s) => s.v < table.top);
    blocks.push(...textBlocks(above, type));
    for (const row of table.rows) {
      const cells = row.map((cell) => linesOf(cell.segments));
      if (row.length === 1 && row[0]) blocks.push(...textBlocks(row[0].segments, type));
      else blocks.push({ kind: 'tableRow', level: 0, lines: cells.flat(), cells });
    }
  }
  blocks.push(...textBlocks(rest, type));
  return blocks;
}

function textBlocks(segments: readonly Segment[], type: TypeFacts): DraftBlock[] {
  if (segments.length === 0) return [];
  return columnsOf(segments).flatMap((column) => paragraphsOf(linesOf(column), Math.max(...column.map((s) => s.u1)), type));
}
