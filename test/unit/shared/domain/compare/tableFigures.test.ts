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

  it('are named by as many cells as tell the rows apart', () => {
    expect(said(withTable('By ward.', ['Code', 'District', 'Ward', 'Score'], ['E0501', 'Norland', 'Quayside', '21.7'], ['E0502', 'Norland', 'Hillfoot', '9.4'], ['E0503', 'Norland', 'Hillfoot', '8.8'], ['E0504', 'Eastwick', 'Mill', '7.5']))).toEqual([
      '21.7  | Norland, Quayside | ', '9.4  | Norland, Hillfoot (E0502) | ', '8.8  | Norland, Hillfoot (E0503) | ', '7.5  | Eastwick (Lettings) | ',
    ]);
  });

  it('are left unread where one head stands over several columns, or none', () => {
    expect(said(withTable('Numbers, then shares.', ['Ward', '2022', '2023', '2022', '2023'], ['Quayside', '75', '70', '6.7', '5.7']))).toEqual([]);
    expect(said(withTable('A head that fell off.', ['Service', '', ''], ['Repairs', '12', '14']))).toEqual([]);
  });

  it('are left unread where they are pages, marks, ranks or numbers of questions', () => {
    expect(said(withTable('What is in this report.', ['Availability of dentists', '26'], ['Appendices', '64']))).toEqual([]);
    expect(said(withTable('How likely it is.', ['Possible', '3'], ['Unlikely', '2']))).toEqual([]);
    expect(said(withTable('Places in the country.', ['Ward', 'Rank of health'], ['Quayside', '1,552']))).toEqual([]);
    expect(said(withTable('Please answer.', ['Personal data', '7', 'Where you rely on the third condition, say which part of the project relies on it and why.']))).toEqual([]);
  });

  it('of a service that begins like a time are of the service', () => {
    expect(said(withTable('Complaints.', ['Service', 'Complaints', 'Compliments'], ['Highways', '16', '13'], ['Parks', '5', '8']))).toEqual([
      '16 complaints | Highways: complaints | ', '13 compliments | Highways: compliments | ', '5 complaints | Parks: complaints | ', '8 compliments | Parks: compliments | ',
    ]);
  });

  it('count no parts of things, and no money where dwellings are counted', () => {
    expect(said(withTable('The table is in thousands of pounds.', ['Area', 'Tax base', 'Yield'], ['Norland East', '5,334.5', '1,200']))).toEqual(['5334.5  | Norland East: tax base | ', '1200000 £ | Norland East: yield | ']);
  });

  it('quote the row', () => {
    const report = withTable('How we did.', ['Indicator', 'This quarter'], ['Calls answered', '1,840']);
    expect(comparePeriods([report]).figures).toMatchObject([{ quote: 'Calls answered 1,840', value: 1840, measure: 'Calls answered' }]);
  });
});
