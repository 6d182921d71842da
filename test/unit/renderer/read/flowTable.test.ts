import { expect, it } from 'vitest';
import type { TextBlock } from '#shared/domain/page/pageText.ts';
import { namesColumns } from '#renderer/views/read/FlowTable.tsx';

/** Rows of cells, one a line. */
function table(rows: readonly (readonly string[])[], bold: readonly number[] = []) {
  let text = '';
  const blocks = rows.map((cells, index): TextBlock => {
    const start = text.length;
    const ranges = cells.map((cell, column): [number, number] => {
      text += `${column > 0 ? '\t' : ''}${cell}`;
      return [text.length - cell.length, text.length];
    });
    const end = text.length;
    text += '\n';
    return { start, end, kind: 'tableRow', level: 0, fontSizePt: 10, bold: bold.includes(index), leftPt: 50, cells: ranges };
  });
  return namesColumns({ text }, blocks);
}

it('takes a first row for the names of the columns where it is bold, or stands without figures over figures', () => {
  expect(table([['Measure', 'Target', 'Result'], ['Repairs', '95%', '90%']])).toBe(true);
  expect(table([['Councillor', 'Portfolio'], ['Ines Calder', 'Housing']], [0])).toBe(true);
  expect(table([['Repairs', '95%', '90%'], ['Damp', '80%', '70%']])).toBe(false);
  expect(table([['Councillor', 'Portfolio'], ['Ines Calder', 'Housing']])).toBe(false);
  expect(table([['', 'Target'], ['Repairs', '95%']])).toBe(false);
  expect(table([['Measure', 'Target']])).toBe(false);
});
