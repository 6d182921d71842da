import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Commitment } from '#shared/domain/compare/comparison.ts';
import { writeReport } from './writeReport.ts';

const promises = (line: string, heading = 'Housing'): Commitment[] => comparePeriods([writeReport('2024-10-08', [`# ${heading}`, line])]).commitments;

describe('commitments', () => {
  it.each([
    'We will share the findings with tenants.',
    'The council will open a second hostel in Eastgate.',
    'A further survey is planned for January 2025.',
    'Officers hope to let the last flats in the spring.',
    'Interviews scheduled for the end of Feb.',
    'The letting policy is being rewritten.',
    'We are in the process of buying four houses.',
    'Three posts are currently out for advert.',
    'The new contract commences in April 2025.',
    '- Refresh and launch of the repairs handbook',
    'The lift is due to be replaced in November.',
    'Work is underway to clear the backlog.',
    'Repairs should be complete in December.',
    'A drop-in session has been arranged for 13th November.',
  ])('are found in: %s', (line) => {
    expect(promises(line)).toHaveLength(1);
  });

  it.each([
    'This will help tenants to feel at home.',
    'The new rules will have an impact on landlords.',
    'If the bid fails the tenants will be moved.',
    'The backlog has been cleared.',
    'This report sets out how the service will be run.',
    'There will be an element of risk.',
    'The review was due to be completed in May.',
    '“We will come back every week,” a tenant told us.',
    'Launch of the handbook was welcomed by tenants.',
    'The delay is due to the weather and the age of the lift.',
    'Developments of this kind will be permitted on brownfield land.',
    'Members will be aware of the pressure on the budget.',
  ])('are not found in: %s', (line) => {
    expect(promises(line)).toEqual([]);
  });

  it('are not looked for in the form of a report', () => {
    expect(promises('The committee will note the progress made.', 'Recommendations')).toEqual([]);
  });

  it('say who, what and when', () => {
    const [promise] = promises('The Lettings Team will publish a new guide by the end of December.');
    expect(promise).toMatchObject({ who: 'The Lettings Team', dueText: 'by the end of December', dueFrom: null, dueTo: '2024-12-31', stale: false });
  });

  it('are two where two clauses have a date each', () => {
    expect(promises('Interviews are scheduled for November, and the new wardens should begin to arrive in March 2025.').map((promise) => promise.dueTo)).toEqual(['2024-11-30', '2025-03-31']);
  });

  it('are stale where their date had passed when the report was written', () => {
    expect(promises('The review is expected to be complete by late September.')[0]?.stale).toBe(true);
    expect(promises('The review is expected to be complete by late October.')[0]?.stale).toBe(false);
  });
});
