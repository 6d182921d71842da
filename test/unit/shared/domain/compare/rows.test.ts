import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { TopicRow } from '#shared/domain/compare/comparison.ts';
import { wordDiff } from '#shared/domain/compare/rows/wordDiff.ts';
import { writeReport } from './writeReport.ts';

const rows = (...reports: string[][]): TopicRow[] => comparePeriods(reports.map((lines, i) => writeReport(`2024-0${2 * i + 1}-10`, ['# Housing', ...lines]))).topics.flatMap((topic) => topic.rows);
const kinds = (...reports: string[][]): string[] => rows(...reports).map((row) => row.kind);

const HOSTEL = 'The hostel in Eastgate gives shelter to single people who sleep rough.';

describe('rows', () => {
  it('are carried where the words are the same', () => {
    expect(kinds([HOSTEL], [HOSTEL])).toEqual(['carried']);
  });

  it('are reworded where the words differ, not the figures', () => {
    expect(kinds([HOSTEL], ['Our hostel in Eastgate gives shelter to people who are single and sleep rough.'])).toEqual(['reworded']);
  });

  it('are changed where a figure or a date differs', () => {
    expect(kinds(['The Eastgate hostel sheltered 31 rough sleepers in winter.'], ['The Eastgate hostel sheltered 44 rough sleepers in winter.'])).toEqual(['changed']);
    expect(kinds(['The Eastgate hostel opened its new kitchen in March.'], ['The Eastgate hostel opened its new kitchen in June.'])).toEqual(['changed']);
  });

  it('are reworded where a longer sentence keeps the figures and dates and adds others', () => {
    expect(kinds(['The Eastgate hostel had 90 letters of thanks from guests.'], ['90 letters of thanks came to the Eastgate hostel: 60 from guests, 20 from neighbours and 10 from others.'])).toEqual(['reworded']);
    expect(kinds(['The Eastgate hostel opened its new kitchen for guests on 4 June.'], ['Guests of the Eastgate hostel have had its new kitchen since it opened on 4 June 2024.'])).toEqual(['reworded']);
  });

  it('are not changed by numbers of different things', () => {
    expect(kinds(['The Eastgate hostel gave breakfast to 31 rough sleepers.'], ['The Eastgate hostel gave breakfast to rough sleepers with 12 volunteers.'])).toEqual(['reworded']);
  });

  it('are new, and dropped with the number of reports that are silent', () => {
    const found = rows([HOSTEL], ['Landlords must now hold a licence for shared houses.'], ['Landlords must now hold a licence for shared houses.']);
    expect(found.map((row) => [row.kind, row.silentFor])).toEqual([['carried', 0], ['dropped', 2]]);
    expect(kinds([], [HOSTEL])).toEqual(['new']);
  });

  it('do not take a split statement for a new one', () => {
    const whole = 'Wardens visit the Eastgate hostel nightly to check smoke alarms, and the Lantern charity cooks breakfast there for residents at weekends.';
    const parts = ['Wardens visit the Eastgate hostel nightly to check smoke alarms.', 'The Lantern charity cooks breakfast there for residents at weekends.'];
    expect(kinds([whole], parts)).not.toContain('new');
    expect(kinds([whole], parts)).not.toContain('dropped');
    expect(kinds(parts, [whole])).not.toContain('dropped');
  });

  it('keep a promise with its later dates in one row', () => {
    const found = rows(
      ['We hope to have 20 nurses from India in post at the beginning of 2025.'],
      ['Interviews for the 20 overseas nurses are planned for March 2025, and they should arrive in June 2025.'],
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe('changed');
  });
});

describe('topics', () => {
  it('come together though the heading, its number and order differ', () => {
    const { topics } = comparePeriods([
      writeReport('2024-01-10', ['# Hostels', HOSTEL, '# Turnaround Programme Funding', 'The ministry gave a grant for mentoring.']),
      writeReport('2024-03-10', ['# 1. Turnaround Project', 'Two mentors were found.', '# 2. Hostels', HOSTEL]),
    ]);
    expect(topics.map((topic) => topic.title)).toEqual(['Turnaround Project', 'Hostels']);
    expect(topics[0]?.rows.map((row) => row.kind).sort()).toEqual(['dropped', 'new']);
  });

  it('read abbreviations off the papers', () => {
    const { topics } = comparePeriods([
      writeReport('2024-01-10', ['# Houses in Multiple Occupation (HMO)', 'Houses in Multiple Occupation (HMO) need a licence.']),
      writeReport('2024-03-10', ['# HMO', 'Every HMO was visited.']),
    ]);
    expect(topics).toHaveLength(1);
  });

  it('tell two sections of one heading apart by what stands above', () => {
    const lines = ['# Repairs', '## Audit', 'Ten jobs were looked at again.', '# Lettings', '## Audit', 'Ten letters were read again.'];
    expect(comparePeriods([writeReport('2024-01-10', lines)]).topics.map((topic) => topic.title)).toEqual(['Repairs: Audit', 'Lettings: Audit']);
  });
});

describe('wordDiff', () => {
  it('gives back both texts', () => {
    const parts = wordDiff('due in March 2025', 'due in June 2025');
    expect(parts.filter((part) => part.kind !== 'added').map((part) => part.text).join('')).toBe('due in March 2025');
    expect(parts.filter((part) => part.kind !== 'removed').map((part) => part.text).join('')).toBe('due in June 2025');
    expect(parts.some((part) => part.kind === 'added' && part.text === 'June')).toBe(true);
  });
});
