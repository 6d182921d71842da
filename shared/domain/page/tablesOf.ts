/** The tables of a page: rows that stand one under another. */
import type { PageText } from './pageText.ts';

export interface PageTable {
  /** [start, end) of the page's text, from its first row to behind its last. */
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  /** Its first row that has words, cell after cell: what a person knows it by. */
  readonly firstRow: string;
}

/** In the order of the page. One row alone is no table. */
export function tablesOf({ text, blocks }: Pick<PageText, 'text' | 'blocks'>): PageTable[] {
  const tables: PageTable[] = [];
  let from = 0;
  while (from < blocks.length) {
    let to = from;
    while (blocks[to]?.kind === 'tableRow') to += 1;
    const rows = blocks.slice(from, to);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first && last && rows.length > 1) {
      const named = rows.find(({ start, end }) => text.slice(start, end).trim() !== '') ?? first;
      tables.push({
        start: first.start, end: last.end, rows: rows.length,
        firstRow: text.slice(named.start, named.end).split('\t').map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).filter((cell) => cell !== '').join(', '),
      });
    }
    from = Math.max(to, from + 1);
  }
  return tables;
}
