/** Two months that begin with the day of receipt: the corresponding-date rule, with the ends of months. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { responseDue } from '#shared/domain/followUp/responseDue.ts';
import { themeKey, timeSpent } from '#shared/domain/sitting/sitting.ts';

describe('when a response is due', () => {
  it.each([
    ['2026-12-08', '2027-02-07'], ['2027-01-01', '2027-02-28'], ['2028-01-01', '2028-02-29'], ['2026-12-31', '2027-02-28'], ['2026-12-30', '2027-02-28'], ['2026-12-29', '2027-02-28'],
    ['2027-12-30', '2028-02-29'], ['2026-07-31', '2026-09-30'], ['2026-06-30', '2026-08-29'], ['2026-11-15', '2027-01-14'],
  ])('received on %s: by %s', (received, due) => {
    expect(responseDue(received)).toBe(due);
  });

  it('is nothing where nothing was received', () => {
    expect([null, '', '2026-12', 'soon'].map(responseDue)).toEqual([null, null, null, null]);
  });

  it('is never sooner for what came later, and always 58 to 61 days on', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, (one, other) => {
      const [first, second] = [one, other].toSorted();
      expect((responseDue(first ?? '') ?? '') <= (responseDue(second ?? '') ?? '')).toBe(true);
      const days = (Date.parse(responseDue(one) ?? '') - Date.parse(one)) / 86_400_000;
      expect(days).toBeGreaterThanOrEqual(58);
      expect(days).toBeLessThanOrEqual(61);
    }));
  });
});

describe('time spent', () => {
  it('counts what is spoken of now, by item, theme and question, and never backwards', () => {
    const spent = timeSpent({
      spans: [{ item: '5', theme: 'Workforce', questionId: 'a', from: '2026-12-08T18:00:00Z', to: '2026-12-08T18:04:00Z' }, { item: '5', theme: 'Workforce', questionId: 'a', from: '2026-12-08T19:00:00Z', to: '2026-12-08T18:59:00Z' }],
      now: { item: '5', theme: 'workforce ', questionId: null, since: '2026-12-08T18:04:00Z' },
    }, '2026-12-08T18:06:00Z');
    expect([spent.all, spent.byItem.get('5'), spent.byTheme.get(themeKey('5', 'WORKFORCE')), spent.byQuestion.get('a')]).toEqual([360_000, 360_000, 360_000, 240_000]);
  });
});
