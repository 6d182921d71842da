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
    'The lido will not reopen until the end of April.',
    'The move has been put back from November to March.',
    'I expect the queue to be below 40 by Christmas.',
    'The Friends intend to plant the bank in March.',
    'The landlord has agreed to mend the gate.',
    'We are talking to the college about apprentices.',
    'Wardens are trialling a lighter lock in Fenside.',
    'The old laundry is being sold.',
    'Design work on the play street continues.',
    'The trial runs until the end of January.',
    'Preparations have begun for a new cleaning contract.',
    'A garden on each estate by this time next year.',
    'Six apprentices join us in January.',
    'The rest of the locks will follow in the new year.',
    '- Reuse shop at Marsh Lane to open in the spring.',
    '- Remaining lifts due in March.',
    '- New rent cards being printed.',
    '- Publish the lettings guide by mid-December.',
    '- Six-month trial of quiet hours from 2 December 2024.',
    '- Award in February.',
    '- Full cover of the lofts by end of March 2025.',
    'We are going to lengthen the lettings desk’s hours.',
    'The sale of the old laundry has been put off until the new year.',
    'A play room at Fenside is to open in June 2025.',
    'The boilers are still set for February.',
    'The cleaning contract is being re-tendered.',
    'Soft market testing for the new lift contract has begun.',
    'Rents will rise by 3% from 1st April.',
    'From April the scheme will also take lodgers.',
    'The bath house shut in May so that its tank could be lined, and swimmers will be back in the water by January 2025.',
    'Lobby painted 30/06/2024 31/01/2025 RED',
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
    'The council will always put tenants first.',
    'We will listen to every tenant.',
    'The Government has said that it will consult on rents.',
    'It is expected to save £18,000 a year.',
    'The account is forecast to overspend by £40,000.',
    'We are starting to see the good of it.',
    'The shortfall is due to delays at the mill.',
    'This report tells the committee what is planned for the year.',
    'The aims of the scheme are to prevent arrears and improve health.',
    'for the depot will be added to the rent account.',
    'Appointment of a new caretaker, Ida Marsh, who started on 3 June.',
    'Lobby painted 30/06/2024 31/08/2024 Complete',
    'We will foster a culture of kindness.',
    'We will place tenants at the heart of every decision.',
    'We will create a culture of openness and learning.',
    'We will support wardens to work in a kinder way.',
    'We will work with tenants to understand their hopes.',
    'Members asked that officers would bring the figures back.',
    'Mrs Dale explained that the work would be done as soon as it was funded.',
    'In response to a question, the officer said the lift will be mended.',
    'I want to say again that homes are for everyone.',
    'The lease on the hall ends in 2031.',
    'The new lock at Fenside is working.',
    'The savings are no longer expected to be made.',
    'Homes should be places where people want to live.',
    'The count for last year has been revised slightly due to a change of method.',
  ])('are not found in: %s', (line) => {
    expect(promises(line)).toEqual([]);
  });

  it('are not looked for in the form of a report', () => {
    expect(promises('The committee will note the progress made.', 'Recommendations')).toEqual([]);
  });

  it('are not looked for in minutes', () => {
    const lines = ['# Housing', 'The council will open a second hostel in Eastgate.'];
    expect(comparePeriods([writeReport('2024-10-08', lines, { kind: 'minutes' })]).commitments).toEqual([]);
    expect(comparePeriods([writeReport('2024-10-08', lines)]).commitments).toHaveLength(1);
  });

  it('say who, what and when', () => {
    const [promise] = promises('The Lettings Team will publish a new guide by the end of December.');
    expect(promise).toMatchObject({ who: 'The Lettings Team', dueText: 'by the end of December', dueFrom: null, dueTo: '2024-12-31', stale: false });
  });

  it('are two where two clauses have a date each', () => {
    expect(promises('Interviews are scheduled for November, and the new wardens should begin to arrive in March 2025.').map((promise) => promise.dueTo)).toEqual(['2024-11-30', '2025-03-31']);
  });

  it('take the forecast of a row of milestones for their date', () => {
    expect(promises('Lobby painted 30/06/2024 31/01/2025 RED')[0]).toMatchObject({ action: 'Lobby painted', dueTo: '2025-01-31' });
  });

  it('take the date said just before where they point back to it, under one heading only', () => {
    const lines = ['# Vans', '- The new yard will be ready by the end of November.', '- Vans to be kept at Kirkgate until then.'];
    const last = (given: string[]): Commitment | undefined => comparePeriods([writeReport('2024-10-08', given)]).commitments.at(-1);
    expect(last(lines)).toMatchObject({ dueText: 'until then', dueFrom: null, dueTo: '2024-11-30' });
    expect(last([...lines.slice(0, 2), '# Carts', ...lines.slice(2)])?.dueTo).toBeNull();
  });

  it('are two where one is under way and the other has a date', () => {
    expect(promises('The hall is being rewired and will reopen in March 2025.').map((promise) => [promise.quote, promise.dueTo])).toEqual([['The hall is being rewired', null], ['will reopen in March 2025.', '2025-03-31']]);
  });

  it('take the date that is to come, and the closer of two that stand together', () => {
    expect(promises('Cabinet agreed on 9 September to keep the van going for a year, to October 2025.')[0]?.dueTo).toBe('2025-10-31');
    expect(promises('The register will go live at the start of the new financial year, on 1 April 2025.')[0]).toMatchObject({ dueFrom: '2025-04-01', dueTo: '2025-04-01' });
    expect(promises('The move has been put back from November to March.')[0]?.dueTo).toBe('2025-03-31');
  });

  it('are stale where their date had passed when the report was written', () => {
    expect(promises('The review is expected to be complete by late September.')[0]?.stale).toBe(true);
    expect(promises('The review is expected to be complete by late October.')[0]?.stale).toBe(false);
  });
});
