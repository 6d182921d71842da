import { expect, it } from 'vitest';
import { LookClock } from '#renderer/views/read/lookClock.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

it('counts how long a page was in view, from one page to the next', () => {
  const clock = new LookClock();
  expect(clock.show([3], 0)).toEqual([]);
  expect(clock.show([4], 40 * SECOND)).toEqual([{ pageIndex: 3, ms: 40 * SECOND, atLeast: false }]);
  expect(clock.show([], 50 * SECOND)).toEqual([{ pageIndex: 4, ms: 10 * SECOND, atLeast: false }]);
  expect(clock.show([4], 90 * SECOND)).toEqual([]);
});

it('keeps counting while there are signs of somebody, and says where there were none', () => {
  const clock = new LookClock();
  clock.show([0], 0);
  for (const at of [50, 100, 150]) clock.active(at * SECOND);
  expect(clock.show([1], 170 * SECOND)).toEqual([{ pageIndex: 0, ms: 170 * SECOND, atLeast: false }]);
  // Gone for tea: a minute is what can be said, and that it may have been more.
  expect(clock.show([2], 170 * SECOND + 20 * MINUTE)).toEqual([{ pageIndex: 1, ms: MINUTE, atLeast: true }]);
});

it('counts five minutes of one look at most, and nothing of a page that was passed', () => {
  const clock = new LookClock();
  clock.show([0], 0);
  for (let at = 0; at <= 20 * MINUTE; at += 30 * SECOND) clock.active(at);
  expect(clock.show([1], 20 * MINUTE)).toEqual([{ pageIndex: 0, ms: 5 * MINUTE, atLeast: true }]);
  expect(clock.show([2], 20 * MINUTE + 300)).toEqual([]);
});

it('shares the time between two pages side by side', () => {
  const clock = new LookClock();
  clock.show([4, 5], 0);
  expect(clock.show([], 30 * SECOND).map(({ pageIndex, ms }) => [pageIndex, ms])).toEqual([[4, 15 * SECOND], [5, 15 * SECOND]]);
});
