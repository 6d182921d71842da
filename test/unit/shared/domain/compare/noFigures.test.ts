/** Numbers of other councils' papers that measure nothing, or nothing that could be cited: each kind on a sentence of its own. */
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { writeReport } from './writeReport.ts';

const found = (...lines: string[]): string[] => comparePeriods([writeReport('2025-05-20', lines)]).figures.map(({ value, unit, measure }) => `${value} ${unit} | ${measure}`);
const values = (line: string, heading = '# Libraries'): number[] => comparePeriods([writeReport('2025-05-20', [heading, line])]).figures.map(({ value }) => value);

describe('no figure is read', () => {
  it.each([
    ['an exception', 'All of the kiosks, except one, have been cleared.'],
    ['a pronoun', 'Borrowers can ask their carer where they have one.'],
    ['a footnote', '[2] Those are branches that rely on a grant.'],
    ['numbered parts', 'See policies 6.2 (Height of new homes) and parts of 6.4 (Size of gardens).'],
    ['drawings', 'Details at 1:20 and 1:50 are to be sent.'],
    ['volumes', 'The summary covers volumes 2-5 of the survey.'],
    ['a place in a list', 'The county is ranked 14th of 152 in the country.'],
    ['a plan called after its years', 'Savings are shown in the same way as in the three-year plan.'],
    ['the years of a plan', 'The programme for the five years from 2025/26 to 2029/30 is shown below.'],
    ['a map', 'Map 4.2: branches that open on Sundays'],
    ['a strategy and its number', 'Core Strategy 9 and the guidance apply.'],
    ['a slip of the pen', 'The fund stands at £0.0.25bn.'],
    ['a threshold of a map', 'Darker shading is for the most deprived 20% of the country.'],
    ['ages of a place at nursery', 'The offer of 9 to 24-month provision is new.'],
  ])('for %s', (_, line) => {
    expect(values(line)).toEqual([]);
  });

  it('where a page is torn: the end of a sentence, or a label of a drawing', () => {
    expect(values('have gone down from 8.1% to under 6%.')).toEqual([]);
    expect(values('10 (Most at risk)')).toEqual([]);
    expect(values('20% in Norland.')).toEqual([]);
  });

  it('in lists of contents, sources and notes', () => {
    expect(values('The branches are described by 14 readers.', '# References')).toEqual([]);
    expect(values('Reading in rural places, 12(3), doi 10.10/4', '# Reading')).toEqual([]);
  });

  it('for ages that say of whom another number is', () => {
    expect(values('In the year 32% of 5 to 7 year olds joined the reading challenge.')).toEqual([32]);
    expect(values('The 41 members of the club are in an age range between 11 and 17 years.')).toEqual([41, 11]);
  });
});

describe('what a number counts', () => {
  it.each([
    ['They recommend 1% for porches, 1.5% for halls and 2% for stairs.', ['1 % | porches (Libraries)', '1.5 % | halls (Libraries)', '2 % | stairs (Libraries)']],
    ['Eastwick lost 15 and Norland 13 pupils.', ['15  | Eastwick lost', '13 pupils | pupils (Libraries)']],
    ['Four ready-made book boxes were lent.', ['4 boxes | ready-made book boxes that were lent']],
    ['The branch is 27% smaller in terms of floor space.', ['27 % | change in branch']],
  ])('%s', (line, expected) => {
    expect(found('# Libraries', line)).toEqual(expected);
  });
});
