/** Sentences of other councils' papers that look like promises and are none: each kind on a sentence of its own. */
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Commitment, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { writeReport } from './writeReport.ts';

const promises = (line: string, heading = '# Libraries', more: Partial<ReportForComparison> = {}): Commitment[] => comparePeriods([writeReport('2025-01-30', [heading, line], more)]).commitments;

describe('nothing is promised', () => {
  it.each([
    ['what is not meant', 'The survey is not intended to look at the quality of the stock.'],
    ['what is not to be', 'No new branches will be opened.'],
    ['what others are expected to do', 'Once they leave school borrowers are expected to pay for their own card.'],
    ['what goes on being so', 'The busiest branches continue to be those near a station, with a third of all visits.'],
    ['a reason', 'The fund fell in value due to higher costs of borrowing.'],
    ['what was found to be so', 'Readers shown to be at risk of falling out of the habit, or with a history of it.'],
    ['a matter of the economy', 'According to the OBR inflation will fall to 2% and growth will settle.'],
    ['what moved', 'In all 34 readers have moved to Quayside.'],
    ['how things are always done', 'Any bid will be reviewed in accordance with the rules.'],
    ['what is done as need be', 'More training will be arranged as required.'],
    ['what a survey found', 'A survey of libraries indicated that most are on course to spend more than they have.'],
    ['an aim without an act', 'Build one network'],
    ['what could not be', 'The changes could not have been planned for.'],
    ['a clause cut off', 'no further loans will be made,'],
    ['what a duty requires', 'The law requires plans for each branch to be reviewed.'],
  ])('by %s', (_, line) => {
    expect(promises(line)).toEqual([]);
  });

  it('without a date in a strategy, nor among objections', () => {
    const line = 'The branch in Mill Street will be sold.';
    expect(promises(line)).toHaveLength(1);
    expect(promises(line, '# Libraries', { title: 'Investment Strategy 2025-26' })).toEqual([]);
    expect(promises(line, '# Objections')).toEqual([]);
    expect(promises('The branch in Mill Street will be sold in May 2025.', '# Libraries', { title: 'Investment Strategy 2025-26' })).toHaveLength(1);
  });
});

describe('a promise is due', () => {
  it.each([
    ['never on the day of what it follows', 'We are writing a new plan following the flood on 4 January.', null],
    ['on the day to come, not in the year it is compared with', 'By 2028 the share of homes without books will be brought down from 18% in 2022.', '2028-12-31'],
    ['in no period that only names a paper', 'Quarter 3 figures will be presented with the plan.', null],
  ])('%s', (_, line, due) => {
    expect(promises(line).map(({ dueTo }) => dueTo)).toEqual([due]);
  });
});
