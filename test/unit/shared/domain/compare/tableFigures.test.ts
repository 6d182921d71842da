/** Figures of a table's rows, under the heads of its columns. */
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Figure, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import type { Statement } from '#shared/domain/segment/segment.ts';
import { writeReport } from './writeReport.ts';

/** A report of 8 October 2024 with a caption and the rows of one table. */
function withTable(caption: string, ...rows: string[][]): ReportForComparison {
  const report = writeReport('2024-10-08', ['# Lettings', caption]);
  let offset = 1000;
  const statements = rows.map((cells, i): Statement => {
    const text = cells.filter(Boolean).join(' ');
    offset += text.length + 1;
    return { text, spans: [{ pageIndex: 0, start: offset - text.length - 1, end: offset - 1 }], section: 0, paragraph: null, kind: 'tableRow', block: 100 + i, cells };
  });
  return { ...report, statements: [...report.statements, ...statements] };
}
const said = (report: ReportForComparison): string[] => comparePeriods([report]).figures.map(({ value, unit, measure, asOf }: Figure) => `${value} ${unit} | ${measure} | ${asOf ?? ''}`);

describe('figures of a table', () => {
  it('are named by row and column, with target, earlier value and time', () => {
    expect(said(withTable('How we did.', ['Indicator', 'Target', 'Q1 24/25', 'Q2 24/25', 'RAG'], ['Homes let within 20 days', '90%', '81%', '84.5%', 'Amber']))).toEqual([
      '90 % | target for Homes let within 20 days | ', '81 % | earlier Homes let within 20 days | 2024-06', '84.5 % | Homes let within 20 days | 2024-09',
    ]);
  });

  it('are pounds where the table is counted in thousands', () => {
    expect(said(withTable('The table is in thousands of pounds.', ['Service', 'Budget', 'Forecast', 'Variance'], ['Repairs', '1,200', '1,350', '(150)']))).toEqual([
      '1200000 £ | Repairs: budget | ', '1350000 £ | Repairs: forecast | ', '-150000 £ | Repairs: variance | ',
    ]);
  });

  it('of a row that is a time are named by the column', () => {
    expect(said(withTable('Lettings by year.', ['Year', 'Homes let', 'Homes empty'], ['2022/23', '410', '61'], ['2023/24', '388', '74']))).toEqual([
      '410 homes | Homes let | 2023-03', '61 homes | Homes empty | 2023-03', '388 homes | Homes let | 2024-03', '74 homes | Homes empty | 2024-03',
    ]);
  });

  it('are left unread where nothing says which column they stand in', () => {
    expect(said(withTable('Rows without heads.', ['Repairs', '12', '14', '9']))).toEqual([]);
    expect(said(withTable('Heads that tell nothing apart.', ['Scheme', '£000', '£000'], ['Depot roof', '120', '140']))).toEqual([]);
  });

  it('quote the row', () => {
    const report = withTable('How we did.', ['Indicator', 'This quarter'], ['Calls answered', '1,840']);
    expect(comparePeriods([report]).figures).toMatchObject([{ quote: 'Calls answered 1,840', value: 1840, measure: 'Calls answered' }]);
  });
});
