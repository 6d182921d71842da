import { describe, expect, it } from 'vitest';
import type { Commitment, LaterVerdict, Verdict } from '#shared/domain/compare/comparison.ts';
import { byUrgency, foldSilence, isQuiet, promiseFits } from '#renderer/views/compare/promiseOrder.ts';
import { promisedDates } from '#renderer/views/compare/DateTrail.tsx';

const later = (reportId: string, verdict: Verdict, newDueTo: string | null = null): LaterVerdict => ({
  reportId, verdict, quote: 'words', pageIndex: 0, start: 5, end: 9, newDueText: newDueTo, newDueTo, daysMoved: null,
});
const promise = (action: string, dueTo: string | null, overdue: boolean, ...verdicts: LaterVerdict[]): Commitment => ({
  reportId: 'a', pageIndex: 0, start: 0, end: 4, quote: 'said', action, who: null, dueText: dueTo, dueFrom: dueTo, dueTo, stale: false, overdue, later: verdicts,
});

describe('promises', () => {
  const quiet = promise('quiet', '2023-05-01', false, later('b', 'notMentioned'), later('c', 'notMentioned'));
  const slipped = promise('slipped', '2023-06-01', false, later('b', 'slipped', '2023-08-01'));
  const overdue = promise('overdue', '2023-07-01', true, later('b', 'mentioned'));
  const open = promise('open', null, false);

  it('come with the overdue first, then slipped, then quiet', () => {
    expect([open, quiet, slipped, overdue].sort(byUrgency).map((one) => one.action)).toEqual(['overdue', 'slipped', 'quiet', 'open']);
  });

  it('have gone quiet only where there are later reports and none mentions them', () => {
    expect(isQuiet(quiet)).toBe(true);
    expect(isQuiet(open)).toBe(false);
    expect(isQuiet(overdue)).toBe(false);
    expect(promiseFits(slipped, 'slipped')).toBe(true);
    expect(promiseFits(slipped, 'quiet')).toBe(false);
  });

  it('fold neighbouring silences, and nothing else', () => {
    const runs = foldSilence([later('b', 'notMentioned'), later('c', 'notMentioned'), later('d', 'mentioned'), later('e', 'notMentioned')]);
    expect(runs.map((run) => run.map((one) => one.reportId).join(''))).toEqual(['bc', 'd', 'e']);
  });

  it('give the dates promised, each once, with the words that promised it', () => {
    const twice = promise('move', '2023-01-31', false, later('b', 'slipped', '2023-04-30'), later('c', 'mentioned', '2023-04-30'), later('d', 'slipped', '2023-05-31'));
    expect(promisedDates(twice).map(({ date, passage }) => `${date} ${passage.reportId}`)).toEqual(['2023-01-31 a', '2023-04-30 b', '2023-05-31 d']);
  });
});
