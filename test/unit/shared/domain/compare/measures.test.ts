/** What a figure is said to measure: words that a councillor would read as a heading, and joined only where they're the same. */
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Figure } from '#shared/domain/compare/comparison.ts';
import { writeReport } from './writeReport.ts';

const figures = (...lines: string[]): Figure[] => comparePeriods([writeReport('2024-10-08', ['# 3. Street Cleaning', ...lines])]).figures;
const named = (line: string): string[] => figures(line).map(({ value, unit, measure }) => `${value} ${unit}: ${measure}`);

describe('the measure of a figure', () => {
  it.each<[string, string[]]>([
    ['The average wait to clear a fly-tip was 9 days, against a target of 5 days.', ['9 days: average wait to clear a fly-tip', '5 days: target for average wait to clear a fly-tip']],
    ['At the end of May 73 allotments were standing empty.', ['73 allotments: allotments standing empty']],
    ['The number of allotments without a tenant has risen to 81 at the end of June.', ['81 allotments: allotments without a tenant']],
    ['12 carers had been on the waiting list for longer than four weeks.', ['12 carers: carers on the waiting list for longer than four weeks']],
    ['83% of the tenants who rang us about noise in the quarter were visited the same week.', ['83 %: tenants who rang us about noise, visited the same week']],
    ['40 complaints about missed bins were made in the quarter. 90% (36) of them were answered within 10 days.', [
      '40 complaints: complaints about missed bins made', '90 %: complaints about missed bins answered within 10 days', '36 complaints: complaints about missed bins answered within 10 days']],
    ['We sent the form to 500 stallholders in May. 120 (24%) have replied.', ['500 stallholders: stallholders', '120 stallholders: stallholders who have replied', '24 %: stallholders who have replied'].map((line, i) => (i === 0 ? '500 stallholders: stallholders (Street Cleaning)' : line))],
    ['The Council won £90K from the Clean Streets Fund for six new carts.', ['90000 £: Clean Streets Fund', '6 carts: carts (Street Cleaning)']],
    ['The carts are paid for by the Clean Streets Fund of £90K.', ['90000 £: Clean Streets Fund']],
    ['The depot on Quay Road has 14 lorries.', ['14 lorries: depot on Quay Road: lorries']],
    ['We received 77 petitions.', ['77 petitions: petitions received']],
    ['Three of the five new sweepers are in post.', ['3 sweepers: sweepers in post', '5 sweepers: sweepers (Street Cleaning)']],
    ['There were no further prosecutions.', []],
    ['Ten wardens were on duty, three fewer than in April.', ['10 wardens: wardens on duty', '3 : change in wardens on duty']],
    ['The average time to answer a letter fell from 21 days to 16 days between May and July.', ['21 days: earlier average time to answer a letter', '16 days: average time to answer a letter']],
  ])('%s', (line, expected) => {
    expect(named(line)).toEqual(expected);
  });

  it('never gives a pronoun or an adjective as the unit', () => {
    const units = figures('20 letters came. 11 of them were kind.', 'The last two new vans are old.', 'A further 3 are currently for sale.', '13 homes subject to notice were let.').map((figure) => figure.unit);
    expect(units.filter((unit) => /^(?:them|new|currently|subject|last|further)$/.test(unit))).toEqual([]);
  });
});

describe('a series', () => {
  const series = (...lines: string[][]): (string | null)[][] => {
    const { figures: found, reports } = comparePeriods(lines.map((own, i) => writeReport(`2024-0${2 * i + 1}-10`, [`# ${i + 1}. Street Cleaning`, ...own])));
    return reports.map((report) => found.filter((figure) => figure.reportId === report.id).map((figure) => figure.series));
  };

  it('joins a measure that is put in other words', () => {
    const [first, second, third] = series(
      ['- At the end of May 73 stalls were standing empty at Marsh Market, and four traders had left since the winter of 2023.'],
      ['- The number of stalls standing empty at Marsh Market has fallen to 61 at the end of June.'],
      ['- At the end of September 88 stalls were standing empty at Marsh Market.'],
    );
    expect(first?.[0]).not.toBeNull();
    expect([second?.[0], third?.[0]]).toEqual([first?.[0], first?.[0]]);
  });

  it('keeps the target apart from what was reached', () => {
    const line = (days: number): string => `The average wait to clear a fly-tip was ${days} days, against a target of 5 days.`;
    const [first, second] = series([line(9)], [line(7)]);
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(2);
  });

  it('keeps what is planned apart from what is there', () => {
    const [first, second] = series(['We will plant 400 lime trees along Quay Road.'], ['We planted 90 lime trees along Quay Road.']);
    expect([...(first ?? []), ...(second ?? [])]).toEqual([null, null]);
  });
});
