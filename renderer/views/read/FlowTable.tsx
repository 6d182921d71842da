/** A table in flowing text: side by side where there's room, else row by row under the names of its columns. */
// Laid out as blocks, table, tr and td lose the roles that they have by themselves.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role, jsx-a11y/no-noninteractive-element-to-interactive-role */
import type { ReactElement, ReactNode } from 'react';
import type { PageText, TextBlock } from '#shared/domain/page/pageText.ts';
import styles from './TextView.module.css';

const cellsOf = (row: TextBlock): readonly (readonly [number, number])[] => row.cells ?? [[row.start, row.end]];

/** Whether the first row names the columns: a name for each without figures, in bold or over rows with figures. */
export function namesColumns(page: Pick<PageText, 'text'>, rows: readonly TextBlock[]): boolean {
  const [first, ...others] = rows;
  if (!first || others.length === 0) return false;
  const words = (row: TextBlock) => cellsOf(row).map(([start, end]) => page.text.slice(start, end));
  const names = words(first);
  if (names.length < 2 || names.some((name) => name.trim() === '')) return false;
  if (first.bold && others.some((row) => !row.bold)) return true;
  const figures = others.filter((row) => words(row).slice(1).some((cell) => /\d/.test(cell)));
  return !names.some((name) => /\d/.test(name)) && figures.length * 2 >= others.length;
}

/** Its roles are told outright: in a narrow column its rows are laid one under the other, and would lose them. */
export function FlowTable({ page, rows, pieces }: { readonly page: PageText; readonly rows: readonly TextBlock[]; readonly pieces: (start: number, end: number) => ReactNode }): ReactElement {
  const columns = Math.max(...rows.map((row) => cellsOf(row).length));
  const named = namesColumns(page, rows);
  const names = named && rows[0] ? cellsOf(rows[0]).map(([start, end]) => page.text.slice(start, end)) : [];
  return (
    <table role="table" className={styles['table']} data-columns={columns > 4 ? 'many' : columns}>
      <tbody role="rowgroup">
        {rows.map((row, index) => {
          const heads = named && index === 0;
          return (
            <tr key={row.start} role="row" data-heads={heads || undefined}>
              {cellsOf(row).map(([start, end], column) => {
                if (heads) return <th key={start} role="columnheader" scope="col">{pieces(start, end)}</th>;
                const name = cellsOf(row).length === names.length ? names[column] : undefined;
                return <td key={start} role="cell">{end > start ? <>{name ? <span className={styles['cellHead']} aria-hidden="true">{name}</span> : null}{pieces(start, end)}</> : null}</td>;
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
