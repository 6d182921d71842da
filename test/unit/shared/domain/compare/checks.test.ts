import { describe, expect, it } from 'vitest';
import { clearDays } from '#shared/domain/compare/checks/lateSupplements.ts';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Check } from '#shared/domain/compare/comparison.ts';
import { writeReport } from './writeReport.ts';

const checks = (...lines: string[]): Check[] => comparePeriods([writeReport('2024-10-08', ['# Tenants', ...lines])]).checks;

describe('checks', () => {
  it('take no date of what was for one of what is to come', () => {
    expect(checks('The last walk was held on 3 May 2024 and two more will be held in the new park.')).toEqual([]);
    expect(checks('The new contracts will begin on 1 September 2024.')).toMatchObject([{ kind: 'staleDate' }]);
  });

  it('call no paper of the same meeting a later one', () => {
    const given = (id: string, date: string, value: string): ReturnType<typeof writeReport> => writeReport(date, ['# Homes', `At 31 March 2024 there were ${value} empty homes in Norland.`], { id });
    expect(comparePeriods([given('a', '2024-10-08', '41'), given('b', '2024-10-08', '44')]).checks).toEqual([]);
    expect(comparePeriods([given('a', '2024-10-08', '41'), given('b', '2024-12-10', '44')]).checks).toMatchObject([{ kind: 'contradiction' }]);
  });

  it('find a percentage that disagrees with its count', () => {
    const [check] = checks('- 59 men (79.7%)', '- 15 women (20.3%)', '- 22 tenants (29.8% of those asked) live alone');
    expect(check).toMatchObject({ kind: 'percentage', explanation: '22 of 74 (59 + 15) is 29.7%, not 29.8%.' });
    expect(check?.evidence[0]?.quote).toBe('22 tenants (29.8% of those asked) live alone');
    expect(checks('57 of the 60 reports (92%) were seen in time.')).toMatchObject([{ kind: 'percentage', explanation: '57 of 60 is 95.0%, not 92%.' }]);
  });

  it('allow for rounding, and say nothing where the whole is not known', () => {
    expect(checks('- 59 men (79.7%)', '- 15 women (20.3%)', '- 22 tenants (29.7%) live alone')).toEqual([]);
    expect(checks('14% of audits (7) were poor, 78% (38) were fair and 8% (4) were good.')).toEqual([]);
    expect(checks('All answers: 34 yes (30%), 80 no (70%).', 'Eastgate answers: 2 yes (5%), 40 no (95%).')).toEqual([]);
    expect(checks('22 tenants (31%) live alone.', '40 tenants (12%) have a pet.')).toEqual([]);
    expect(checks('57 of the 60 reports (95%) were seen in time.')).toEqual([]);
  });

  it('take the count in the sentence before as the whole of “of them”', () => {
    expect(checks('- 40 complaints were made in the quarter. 90% (33) of them were answered in time.')).toMatchObject([
      { kind: 'percentage', explanation: '33 of 40 is 82.5%, not 90%.', evidence: [{ quote: '40 complaints were made in the quarter.' }, { quote: '90% (33) of them were answered in time.' }] },
    ]);
    expect(checks('- 40 complaints were made in the quarter. 83% (33) of them were answered in time.')).toEqual([]);
    expect(checks('- 40 complaints and 12 letters came. 90% (33) of them were answered in time.')).toEqual([]);
    expect(checks('40 complaints were made in the quarter.', '90% (33) of them were answered in time.')).toEqual([]);
  });

  it('find parts that do not make their whole', () => {
    expect(checks('There were 49 visits: 7 were poor, 38 were fair and 5 were good.')).toMatchObject([{ kind: 'sum', explanation: '7 + 38 + 5 make 50, not 49.' }]);
    expect(checks('There were 49 visits: 7 were poor, 38 were fair and 4 were good.')).toEqual([]);
    expect(checks('There were 49 visits: two officers went to 7 and 38 were left.')).toEqual([]);
  });

  it('find what is written as to come though its date had passed', () => {
    expect(checks('The review is expected to be complete by late September.')).toMatchObject([
      { kind: 'staleDate', explanation: 'Written as still to come, but the end of September 2024 had passed by the date of the report, 8 October 2024.' },
    ]);
    // What is under way names the day of what it follows; a month isn't over on one of its days.
    expect(checks('Officers are working closely with the fire service following the fire at Quay House on 29 August.')).toEqual([]);
    expect(checks('We are supporting the families since the flood of 2 September.')).toEqual([]);
    expect(checks('The findings will be shared at a workshop in October.')).toEqual([]);
  });

  it('find a supplement published fewer than five clear days before its meeting', () => {
    const late = comparePeriods([writeReport('2024-10-08', ['# Tenants', 'All is well on the estate.'], { publishedOn: '2024-10-07' })]).checks;
    expect(late).toMatchObject([{ kind: 'lateSupplement', explanation: 'Published on 7 October 2024 for a meeting on 8 October 2024: with no clear day between, where five are the rule.' }]);
    expect(comparePeriods([writeReport('2024-10-08', ['# Tenants', 'All is well on the estate.'], { publishedOn: '2024-09-30' })]).checks).toEqual([]);
    const letter = comparePeriods([writeReport('2024-10-08', ['# Tenants', 'All is well on the estate.', 'Date: 7 October 2024'], { publishedOn: '2024-10-07' })]).checks;
    expect(letter[0]?.evidence[0]?.quote).toBe('Date: 7 October 2024');
    expect(late[0]?.evidence[0]?.quote).toBe('All is well on the estate.');
  });

  it('find a later report that gives another value for the same date', () => {
    const report = (date: string, line: string) => writeReport(date, ['# Tenants', line]);
    const first = report('2024-05-07', 'At the end of March 2024 there were 186 households living in temporary accommodation.');
    const again = (line: string): Check[] => comparePeriods([first, report('2024-10-08', line)]).checks;
    expect(again('At the end of March 2024 there were 191 households living in temporary accommodation.')).toMatchObject([
      { kind: 'contradiction', explanation: '“households living in temporary accommodation” for March 2024 is given as 186 in one report and as 191 in a later one.' },
    ]);
    expect(again('At the end of September 2024 there were 191 households living in temporary accommodation.')).toEqual([]);
    expect(again('At the end of March 2024 there were 186 households living in temporary accommodation.')).toEqual([]);
  });

  it('count clear days without the two ends and without weekends', () => {
    expect(clearDays('2024-09-30', '2024-10-08')).toBe(5);
    expect(clearDays('2024-10-07', '2024-10-08')).toBe(0);
    expect(clearDays('2024-10-01', '2024-10-08')).toBe(4);
  });
});
