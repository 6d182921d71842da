import { describe, expect, test } from 'vitest';
import { aboutMinutes, dayInWords, daysBetween, listInWords, momentInWords, plural, shortDay, whenInWords } from '#renderer/strings/words.ts';

describe('dates', () => {
  test('are written as people write them', () => {
    expect(dayInWords('2024-09-24')).toBe('Tue 24 Sep 2024');
    expect(shortDay('2024-09-04')).toBe('4 Sep 2024');
    expect(dayInWords('2022-12')).toBe('December 2022');
    expect(shortDay('2022-09')).toBe('Sep 2022');
    expect(dayInWords('soon')).toBe('soon');
  });

  test('a moment is told by the clock on the wall', () => {
    const here = new Date(2026, 10, 20, 17, 5);
    expect(momentInWords(here.toISOString())).toBe('20 Nov 2026, 17:05');
    expect(momentInWords('once')).toBe('once');
  });

  test('are told from today', () => {
    const from = (date: string) => whenInWords('2026-11-23', date);
    expect(from('2026-11-23')).toBe('today');
    expect(from('2026-11-24')).toBe('tomorrow');
    expect(from('2026-11-22')).toBe('yesterday');
    expect(from('2026-11-26')).toBe('in 3 days');
    expect(from('2026-12-08')).toBe('in 15 days');
    expect(from('2026-12-21')).toBe('in 4 weeks');
    expect(from('2026-03-23')).toBe('8 months ago');
    expect(from('2023-01-31')).toBe('4 years ago');
  });

  test('are counted over the change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});

test('an estimate is rounded, and says that it is one', () => {
  expect(aboutMinutes(0.2)).toBe('about 1 minute');
  expect(aboutMinutes(7.4)).toBe('about 7 minutes');
  expect(aboutMinutes(53)).toBe('about 55 minutes');
  expect(aboutMinutes(59)).toBe('about 1 hour');
  expect(aboutMinutes(61)).toBe('about 1 hour');
  expect(aboutMinutes(131)).toBe('about 2 hours 10 minutes');
});

test('counts and lists read as sentences do', () => {
  expect(plural(1, 'page')).toBe('1 page');
  expect(plural(1204, 'page')).toBe('1,204 pages');
  expect(listInWords([])).toBe('');
  expect(listInWords(['5'])).toBe('5');
  expect(listInWords(['5', '6', '8'])).toBe('5, 6 and 8');
});
