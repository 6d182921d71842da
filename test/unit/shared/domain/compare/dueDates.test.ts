import { describe, expect, it } from 'vitest';
import { referenceOf, type Reference } from '#shared/domain/compare/dates/day.ts';
import { dueDates } from '#shared/domain/compare/dates/dueDates.ts';

const on = (date: string): Reference => {
  const reference = referenceOf(date);
  if (!reference) throw new Error(date);
  return reference;
};
const first = (text: string, date = '2024-10-08'): [string | null, string | null] | null => {
  const due = dueDates(text, on(date))[0];
  return due ? [due.from, due.to] : null;
};

describe('dueDates', () => {
  it.each([
    'A register will be published within one month of the scheme’s start.',
    'The plan will follow within three months of adoption.',
    'Every request will be answered within 14 days.',
    'Damp will be inspected within 14 days in every case.',
  ])('takes no day from a count that starts elsewhere: %s', (text) => expect(first(text)).toBeNull());

  it('counts from the report where it says so', () => {
    expect(first('Officers will answer within 14 days of this report.')).toEqual(['2024-10-08', '2024-10-22']);
  });

  it.each([
    ['The depot will open on 13th March.', '2025-03-13', '2025-03-13'],
    ['The depot will open on Thursday 2 January 2025.', '2025-01-02', '2025-01-02'],
    ['It is due on 24/11/2024.', '2024-11-24', '2024-11-24'],
    ['The plan will go to Cabinet in December.', '2024-12-01', '2024-12-31'],
    ['Works will start Feb/March.', '2025-02-01', '2025-03-31'],
    ['Works will start in early 2025.', '2025-01-01', '2025-03-31'],
    ['We hope to open at the beginning of 2026.', '2026-01-01', '2026-03-31'],
    ['Interviews are set for the end of Feb.', '2025-02-20', '2025-02-28'],
    ['A session is booked for early February.', '2025-02-01', '2025-02-10'],
    ['It will be finished by the end of October.', null, '2024-10-31'],
    ['It will be finished by January 2025.', null, '2025-01-31'],
    ['It will be finished by the end of the year.', null, '2024-12-31'],
    ['Figures will be shared after 31st January.', '2025-02-01', null],
    ['The grant runs between Dec 2024 to end March 2026.', '2024-12-01', '2026-03-31'],
    ['Officers will act over the next six months.', '2024-10-08', '2025-04-08'],
    ['Officers will act over the next 12 to 18 months.', '2024-10-08', '2026-04-08'],
    ['Officers will reply within 28 days.', '2024-10-08', '2024-11-05'],
    ['A review will begin next quarter.', '2025-01-01', '2025-03-31'],
    ['A review will begin in the new year.', '2025-01-01', '2025-01-31'],
    ['Savings will be made in 2025/26.', '2025-04-01', '2026-03-31'],
    ['Savings will be made in Q3 2025/26.', '2025-10-01', '2025-12-31'],
    ['The pool will reopen in summer 2025.', '2025-06-01', '2025-08-31'],
    ['The pool will reopen week commencing 3 February.', '2025-02-03', '2025-02-09'],
    ['Construction will begin in November 24.', '2024-11-01', '2024-11-30'],
    ['It must be ready before May 2025.', null, '2025-04-30'],
    ['A draft will be written by the spring.', null, '2025-03-01'],
    ['The plan will be agreed by summer 2025.', null, '2025-06-01'],
    ['Beds will be dug this coming winter.', '2024-12-01', '2025-02-28'],
    ['The rest will be visited next term.', '2025-01-04', '2025-03-31'],
    ['Boilers will be mended before the next heating season.', null, '2025-09-30'],
    ['A sheet will come out each term, beginning this winter.', '2024-12-01', '2025-02-28'],
  ])('%s', (text, from, to) => {
    expect(first(text)).toEqual([from, to]);
  });

  /** Of a paper of 14 January 2025. */
  it.each<[string, string | null, string | null]>([
    ['The depot will open by the end of Q4.', null, '2025-03-31'],
    ['The depot will open in quarter two of 2025-26.', '2025-07-01', '2025-09-30'],
    ['The depot will open by quarter end.', null, '2025-03-31'],
    ['The depot will open in the final quarter of the year.', '2025-01-01', '2025-03-31'],
    ['The depot will open in the first quarter of the new financial year.', '2025-04-01', '2025-06-30'],
    ['The depot will open by the end of 2024/25.', null, '2025-03-31'],
    ['The depot will open by year end.', null, '2025-03-31'],
    ['The depot will open by the end of this year.', null, '2025-12-31'],
    ['The depot will open before the end of the calendar year.', null, '2025-12-31'],
    ['The depot will open in FY26/27.', '2026-04-01', '2027-03-31'],
    ['The depot will open this summer.', '2025-06-01', '2025-08-31'],
    ['The depot will open in summer/autumn 2025.', '2025-06-01', '2025-11-30'],
    ['The depot will open in late spring or early summer 2025.', '2025-05-01', '2025-07-01'],
    ['The depot will open in winter 2025/26.', '2025-12-01', '2026-02-28'],
    ['The depot will open in the coming weeks.', '2025-01-14', '2025-02-04'],
    ['The depot will open within the next 12 weeks.', '2025-01-14', '2025-04-08'],
    ['The depot will open within six to eight weeks.', '2025-01-14', '2025-03-11'],
    ['The depot will open in six months’ time.', '2025-01-14', '2025-07-14'],
    ['The depot will open with effect from 1 April 2025.', '2025-04-01', '2025-04-01'],
    ['The depot will open before the summer recess.', null, '2025-07-24'],
    ['The depot will open after the summer recess.', '2025-09-01', null],
    ['The depot will open by Christmas.', null, '2025-12-25'],
    ['The depot will open before Easter.', null, '2025-04-19'],
    ['The depot will open by half term.', null, '2025-02-21'],
    ['The depot will open by the end of the summer term.', null, '2025-07-22'],
    ['The depot will open prior to the start of the school year.', null, '2025-08-31'],
    ['The depot will open in time for the new school year.', null, '2025-09-01'],
    ['The depot will open in the first half of 2025.', '2025-01-01', '2025-06-30'],
    ['The depot will open later this year.', '2025-01-14', '2025-12-31'],
    ['The depot will open by the end of next month.', null, '2025-02-28'],
    ['The depot will open in March next year.', '2026-03-01', '2026-03-31'],
    ['The depot will open next March.', '2025-03-01', '2025-03-31'],
    ['The depot will open by the start of 2026.', null, '2026-01-01'],
    ['The depot will open on or before 30/06/25.', null, '2025-06-30'],
    ['The depot will open in Mar-26.', '2026-03-01', '2026-03-31'],
    ['The depot will open in the last week of March 2025.', '2025-03-25', '2025-03-31'],
    ['The depot will open in the week of 3 March.', '2025-03-03', '2025-03-09'],
    ['The depot will open by no later than the end of May.', null, '2025-05-31'],
    ['The depot will open towards the end of 2025.', '2025-12-01', '2025-12-31'],
    ['The depot will open in March or April 2025.', '2025-03-01', '2025-04-30'],
  ])('of January: %s', (text, from, to) => {
    expect(first(text, '2025-01-14')).toEqual([from, to]);
  });

  it('reads a month just gone as gone, and any other as to come', () => {
    expect(first('The survey will be done in September.')).toEqual(['2024-09-01', '2024-09-30']);
    expect(first('The survey will be done in July.')).toEqual(['2025-07-01', '2025-07-31']);
    expect(first('A launch is due in January.', '2024-12')).toEqual(['2025-01-01', '2025-01-31']);
  });

  it('gives the words as printed and no dates where the paper is vague', () => {
    expect(dueDates('Two officers will join us shortly.', on('2024-10-08'))).toMatchObject([{ text: 'shortly', from: null, to: null }]);
  });

  it('knows what has been going on from what is due', () => {
    expect(dueDates('A group has been meeting since October.', on('2025-01-14'))[0]?.past).toBe(true);
  });

  it.each(['Residents may march on.', 'A review of winter provision is under way.', 'The summer school was full.', 'Mr May will speak.', 'Calls are answered within 20 minutes and letters within 10 days.'])('takes no name, verb or kind of provision for a date: %s', (text) => {
    expect(dueDates(text, on('2024-10-08'))).toEqual([]);
  });
});
