import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Commitment, LaterVerdict } from '#shared/domain/compare/comparison.ts';
import { writeReport } from './writeReport.ts';

/** What else a report says, so that no word is rare by accident. */
const AROUND = [
  'Tenants were asked what they think of the repairs line.', 'The rent account is in balance.', 'Street lights on the estate were mended.',
  'The allotments at Fenside have a waiting list.', 'A fair was held on the green.', 'Complaints were answered in time.',
];

function compare(promise: string, ...later: string[][]): Commitment {
  const reports = [[promise], ...later].map((lines, i) => writeReport(`2025-${String(1 + 3 * i).padStart(2, '0')}-14`, ['# Housing', ...lines, ...AROUND]));
  const found = comparePeriods(reports).commitments.find((commitment) => promise.includes(commitment.quote));
  if (!found) throw new Error(`no promise in: ${promise}`);
  return found;
}
const verdict = (promise: string, later: string): LaterVerdict | undefined => compare(promise, [later]).later[0];

describe('verdicts', () => {
  it('slipped: the same work with a later date', () => {
    expect(verdict('The Eastgate hostel will open in May 2025.', 'The Eastgate hostel is now due to open in September 2025.'))
      .toMatchObject({ verdict: 'slipped', newDueText: 'in September 2025', newDueTo: '2025-09-30', daysMoved: 122, quote: 'The Eastgate hostel is now due to open in September 2025.' });
  });

  it('slipped: known by its number and a renaming', () => {
    expect(verdict('We hope to have 20 nurses from India in post at the beginning of 2025.', 'The 20 international nurses should begin to arrive in June 2025.')).toMatchObject({ verdict: 'slipped', newDueTo: '2025-06-30' });
  });

  it('broughtForward: an earlier date', () => {
    expect(verdict('The Eastgate hostel will open in December 2025.', 'The Eastgate hostel will now open in June 2025.')).toMatchObject({ verdict: 'broughtForward', daysMoved: -184 });
  });

  it('delivered', () => {
    expect(verdict('The Eastgate hostel will open in March 2025.', 'The Eastgate hostel was opened by the Mayor.')?.verdict).toBe('delivered');
    expect(verdict('- Launch of the Marlow Apprentice Academy', 'The Academy is now in its second month.')?.verdict).toBe('delivered');
  });

  it('onTrack: the same work still in hand, its date not passed', () => {
    expect(verdict('The Eastgate hostel kitchen will be refitted by December 2025.', 'Work is underway to refit the Eastgate hostel kitchen.')?.verdict).toBe('onTrack');
  });

  it('mentioned: in hand after its date has passed settles nothing', () => {
    expect(verdict('The Eastgate hostel kitchen will be refitted by February 2025.', 'Work is underway to refit the Eastgate hostel kitchen.')?.verdict).toBe('mentioned');
  });

  it('notMentioned: other work of like words isn\'t it', () => {
    expect(verdict('The Eastgate hostel will open in May 2025.', 'The Fenside library will open in September 2025.')?.verdict).toBe('notMentioned');
    expect(verdict('Officers will review the lettings policy by May 2025.', 'Officers will review the parking policy by October 2025.')?.verdict).not.toBe('slipped');
    expect(verdict('- Refresh and launch of the safeguarding assurance framework', 'The Public Engagement Framework has been refreshed and approved.')?.verdict).not.toBe('delivered');
  });

  it('delivered: told in other words, by the step that was promised', () => {
    expect(verdict('A contractor for the Eastgate hostel roof will be appointed in March 2025.', 'Dunmore Roofing was awarded the contract for the Eastgate hostel roof on 2 April.')?.verdict).toBe('delivered');
    expect(verdict('Consultation on the Fenside green will begin in February 2025.', '140 people answered the consultation on the Fenside green.')?.verdict).toBe('delivered');
  });

  it('onTrack: an earlier step taken, or some of it done', () => {
    expect(verdict('The Eastgate hostel lift will be installed by December 2025.', 'The contract for the Eastgate hostel lift was awarded in March.')?.verdict).toBe('onTrack');
    expect(verdict('We will fit new doors to all 90 flats at Quay Court by December 2025.', 'Doors have been fitted to 40 of the 90 flats at Quay Court.')?.verdict).toBe('onTrack');
  });

  it('slipped: said in the sentence after, of "it" or "the rest"', () => {
    expect(verdict('Alarms will be fitted in 60 flats at Quay Court by March 2025.', 'Alarms are in 22 flats at Quay Court. The rest will follow by July 2025.')).toMatchObject({ verdict: 'slipped', newDueTo: '2025-07-31' });
    expect(verdict('The review of lettings at Marsh End will be published in March 2025.', 'Tenants have asked for more time with the review of lettings at Marsh End. The board intends to publish it in August.')).toMatchObject({ verdict: 'slipped', newDueTo: '2025-08-31' });
  });

  it('slipped: not until, put back', () => {
    expect(verdict('The Eastgate hostel will open in May 2025.', 'The Eastgate hostel will not now open until October 2025.')).toMatchObject({ verdict: 'slipped', newDueTo: '2025-10-31' });
    expect(verdict('The Eastgate hostel will open in May 2025.', 'The opening of the Eastgate hostel has been put back from May to October.')).toMatchObject({ verdict: 'slipped', newDueTo: '2025-10-31' });
  });

  it('another step of the same work, or another meeting, moves no date', () => {
    expect(verdict('Consultation on the Fenside licensing scheme will end in February 2025.', 'The Fenside licensing scheme will be decided by Cabinet in September 2025.')?.verdict).not.toBe('slipped');
    expect(verdict('A workshop on damp will be held in March 2025.', 'A workshop on rent arrears will be held in September 2025.')?.verdict).not.toBe('slipped');
    expect(verdict('The Quarter 2 report on voids will come in March 2025.', 'The Quarter 3 report on voids will come in July 2025.')?.verdict).not.toBe('slipped');
  });

  it('printed again word for word, says only that a date to come still stands', () => {
    expect(verdict('The Eastgate hostel will open in May 2025.', 'The Eastgate hostel will open in May 2025.')?.verdict).toBe('onTrack');
    expect(verdict('The Eastgate hostel will open in March 2025.', 'The Eastgate hostel will open in March 2025.')?.verdict).toBe('mentioned');
    expect(verdict('Officers are rewriting the Eastgate lettings policy.', 'Officers are rewriting the Eastgate lettings policy.')?.verdict).toBe('mentioned');
  });

  it('says nothing of what became of it where the order of two papers is unknown', () => {
    const report = (id: string, line: string) => ({ ...writeReport('2025-01-14', ['# Housing', line, ...AROUND]), id, source: `${id}.pdf`, date: null });
    const { commitments } = comparePeriods([report('a', 'The Eastgate hostel kitchen is being refitted.'), report('b', 'The Eastgate hostel kitchen was refitted.')]);
    expect(commitments[0]?.later.map((later) => later.verdict)).toEqual(['mentioned']);
  });

  it('never slips after it was delivered', () => {
    const { later } = compare('The Eastgate hostel will open in March 2025.', ['The Eastgate hostel was opened by the Mayor.'], ['The Eastgate hostel will open its garden in October 2025.']);
    expect(later.map((one) => one.verdict)).toEqual(['delivered', 'mentioned']);
  });

  it('is overdue where its date went by and nothing says that it is done', () => {
    expect(compare('The Eastgate hostel will open in February 2025.', []).overdue).toBe(true);
    expect(compare('The Eastgate hostel will open in March 2025.', ['The Eastgate hostel was opened by the Mayor.']).overdue).toBe(false);
    expect(compare('The Eastgate hostel will open in May 2025.', ['The Eastgate hostel is now due to open in September 2025.']).overdue).toBe(false);
  });
});
