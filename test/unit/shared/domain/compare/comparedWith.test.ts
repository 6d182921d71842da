/** What a report itself compares its figures with. */
import { expect, it } from 'vitest';
import { assert, constantFrom, integer, property } from 'fast-check';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { writeReport } from './writeReport.ts';

const compared = (line: string): string[] => comparePeriods([writeReport('2025-05-20', ['# Libraries', line])]).figures
  .flatMap(({ value, comparedWith = [] }) => comparedWith.map(({ to, value: other, says }) => `${value} / ${to} ${other ?? ''} | ${says}`));

it.each([
  ['In the quarter 14% of loans were late, compared with 12% last year.', ['14 / earlier 12 | 12% last year']],
  ['Visits rose from 301 to 296 in May.', ['296 / earlier 301 | 301']],
  ['Satisfaction is 88% against a target of 90%.', ['88 / target 90 | 90%']],
  ['There are 45 volunteers, up from 38 in March.', ['45 / earlier 38 | 38 in March']],
  ['Two fewer children joined than in the previous quarter.', ['2 / earlier  | fewer children joined than in the previous quarter']],
  ['Loans were 4% higher than the average of the county.', ['4 / other  | higher than the average of the county']],
  ['The library has 12 rooms and 40 desks.', []],
])('%s', (line, expected) => {
  expect(compared(line)).toEqual(expected);
});

it('says only what stands in the sentence', () => {
  assert(property(integer({ min: 2, max: 900 }), integer({ min: 2, max: 900 }), constantFrom('compared with', 'up from', 'down from', 'against a target of'), (now, then, words) => {
    const line = `There were ${now} loans, ${words} ${then} in the spring.`;
    const { figures } = comparePeriods([writeReport('2025-05-20', ['# Libraries', line])]);
    const said = figures.flatMap(({ comparedWith = [] }) => comparedWith);
    expect(said).toHaveLength(1);
    expect(said[0]?.value).toBe(then);
    expect(line).toContain(said[0]?.says);
  }), { numRuns: 40 });
});
