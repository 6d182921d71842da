import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Figure } from '#shared/domain/compare/comparison.ts';
import { writeReport } from './writeReport.ts';

const figures = (...lines: string[]): Figure[] => comparePeriods([writeReport('2024-10-08', ['# Housing', ...lines])]).figures;
const values = (line: string): (number | null)[][] => figures(line).map(({ value, valueTo }) => (valueTo === null ? [value] : [value, valueTo]));

describe('figures', () => {
  it.each<[string, number[][]]>([
    ['At the last count 186 households lived in temporary accommodation.', [[186]]],
    ['We have appointed twenty-two wardens.', [[22]]],
    ['The eviction rate remains at zero.', [[0]]],
    ['No families were placed outside the borough this quarter.', [[0]]],
    ['Satisfaction stands at 28.2%, and most neighbours are between 33% and 38%.', [[28.2], [33, 38]]],
    ['The grant is £17.9m, of which £250K is new.', [[17_900_000], [250_000]]],
    ['About 1 in 10 tenants told us so.', [[1]]],
    ['The scheme is for children (aged 10-17) and their parents.', [[10, 17]]],
    ['Only 8% (4) of the inspections were graded good.', [[8], [4]]],
    ['The shelter is now into its third month.', [[3]]],
    ['It is a three-year project.', [[3]]],
    ['There are 2,000 homes on the list.', [[2000]]],
    ['The gap between the two blocks is 21m at the rear.', [[21]]],
    ['The line carries 1.2m passengers a year.', [[1_200_000]]],
    ['Births fell to 16,364 in 2022.', [[16_364]]],
    ['The budget is £460,000 and £190,000 has been spent.', [[460_000], [190_000]]],
    ['Of older tenants 81.6% were at home 91 days after their move.', [[81.6]]],
  ])('reads %s', (line, expected) => {
    expect(values(line)).toEqual(expected);
  });

  it.each([
    '2.3 The plan was agreed.',
    'All figures in £000s',
    'They are known to the 18-25 TSS already.',
    'It was agreed on 12 May 2024 and again on June 25 and 26.',
    'The budget for 2024/25 was set, as was that of 25-26.',
    'Call 0191 498 0123 or write to help@marlowvale.example.',
    'A case under section 20 of the Housing Act 1996 was heard.',
    'See page 14, item 6, Appendix 2 and paragraph 4.1.',
    'Reference 24/00096 and FD.7153/23 apply.',
    'The office at L20 7AE closed.',
    'KPI 4 in Quarter 1 is red; phase 2 and tier 3 follow.',
    'Referrals rose over the last 12 months and within the past four weeks.',
    'The line is open 24/7 until 8pm.',
    'A score of five or more needs a visit.',
    'The 18-25 section moved to another directorate.',
    'Everyone is now in one building.',
    'At the age of 18 the duty ends.',
    'There are no financial implications.',
    'Flat 12 and 119 Marsh Lane, MV1 6BX, were visited.',
    'See policies CSW 15 and DM 2.',
    'Policy DM 3 embraces a circular economy.',
    'Contents of the plan ........................ 49',
    'The 16 to 25 service moved to the Town Hall.',
    'Speeds on the 20 mph streets were measured.',
    'The forecast is based on three months of spending.',
    'One scheme which may help is the deposit scheme.',
    'Funding the works programme 14',
    'Under Section 23 (3) of the Act it was refused.',
  ])('finds none in: %s', (line) => {
    expect(values(line)).toEqual([]);
  });

  it('says what is measured, in what unit, and when', () => {
    const [households] = figures('At the end of September 2024 there were 204 households living in hostels.');
    expect(households).toMatchObject({ measure: 'households living in hostels', unit: 'households', asOf: '2024-09' });
    const [numbers] = figures('Rough sleeper numbers have fallen after a long rise and now sit at 31.');
    expect(numbers).toMatchObject({ value: 31, measure: 'Rough sleeper numbers' });
    expect(figures('12 tenants (16% of the estate) are in arrears.').map((figure) => [figure.value, figure.unit])).toEqual([[12, 'tenants'], [16, '%']]);
  });

  it('makes a series of one measure, and never of two that look alike', () => {
    const { figures: found } = comparePeriods([
      writeReport('2024-03-05', ['# Housing', 'At the end of February 186 households were living in temporary accommodation.', '52% of the cohort are supported by the outreach team.']),
      writeReport('2024-10-08', ['# Housing', 'At the end of September 204 households were living in temporary accommodation.', '52.5% of the cohort have a support plan for reading.']),
    ]);
    const households = found.filter((figure) => figure.unit === 'households');
    expect(households.map((figure) => figure.series)).toEqual([households[1]?.series, households[0]?.series]);
    expect(households[0]?.series).not.toBeNull();
    expect(found.filter((figure) => figure.unit === '%').map((figure) => figure.series)).toEqual([null, null]);
  });
});
