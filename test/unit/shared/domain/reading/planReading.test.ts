import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eveningsUntil } from '#shared/domain/reading/evenings.ts';
import { planReading, type ReadingPlan } from '#shared/domain/reading/planReading.ts';
import type { ReadingItem, ReadingPage } from '#shared/domain/reading/reading.ts';

const PACE = 300; // a page of 300 words a minute, to count in the head

const page = (pageIndex: number, change: Partial<ReadingPage> = {}): ReadingPage => ({ pageIndex, pageLabel: String(pageIndex + 1), words: 300, read: false, glanced: false, ...change });
const item = (number: string | null, from: number, to: number, read = 0): ReadingItem => ({
  number, title: '', fileId: 'pack', supplement: false, pages: Array.from({ length: to - from + 1 }, (_, index) => page(from + index, { read: index < read })),
});
const plan = (items: readonly ReadingItem[], days: number, away: readonly string[] = []): ReadingPlan => (
  planReading(items, '2026-11-01', `2026-11-${String(1 + days).padStart(2, '0')}`, new Set(away), PACE)
);
const told = ({ evenings }: ReadingPlan): string[] => evenings.map(({ parts }) => parts.map(({ number, whole, pages }) => (
  `${number}${whole ? '' : ` ${pages[0]?.pageLabel}–${pages.at(-1)?.pageLabel}`}`)).join(', '));

describe('a reading plan', () => {
  it('shares pages over the evenings left, in the order of the agenda', () => {
    const made = plan([item('4', 0, 39), item('5', 40, 69), item('6', 70, 129)], 3);
    expect(told(made)).toEqual(['4', '5, 6 71–85', '6 86–130']);
    expect(made).toMatchObject({ pagesLeft: 130, minutes: 130, unplanned: 0 });
    expect(made.eachEvening).toBeCloseTo(130 / 3);
  });

  it('parts an item that is much longer than an evening', () => {
    expect(told(plan([item('7', 0, 199)], 4))).toEqual(['7 1–50', '7 51–100', '7 101–150', '7 151–200']);
  });

  it('leaves out what was read, and tells the rest of an item as the item', () => {
    expect(told(plan([item('4', 0, 39, 40), item('5', 40, 99, 20)], 2))).toEqual(['5 61–80', '5 81–100']);
  });

  it('gives a page of many words more of the evening', () => {
    const dense = { ...item('4', 0, 9), pages: item('4', 0, 9).pages.map((each) => ({ ...each, words: 1200 })) };
    expect(told(plan([dense, item('5', 10, 49)], 2))).toEqual(['4', '5']);
  });

  it('reads a short pack in one sitting, tonight', () => {
    const made = plan([item('4', 0, 24)], 15);
    expect(told(made)).toEqual(['4', ...Array.from({ length: 14 }, () => '')]);
    expect(made.eachEvening).toBeNull();
  });

  it('gives the share of an evening that was unticked to the others', () => {
    const items = [item('4', 0, 39), item('5', 40, 79), item('6', 80, 119)];
    expect(told(plan(items, 4, ['2026-11-01']))).toEqual(['', '4', '5', '6']);
    expect(told(plan(items, 4, ['2026-11-02']))).toEqual(['4', '', '5', '6']);
  });

  it('says so where no evening is left', () => {
    expect(plan([item('4', 0, 9)], 0)).toMatchObject({ pagesLeft: 10, unplanned: 10, evenings: [] });
    expect(plan([item('4', 0, 9)], 1, ['2026-11-01'])).toMatchObject({ pagesLeft: 10, unplanned: 10 });
    expect(planReading([item('4', 0, 9)], '2026-11-23', '2026-11-01', new Set(), PACE)).toMatchObject({ unplanned: 10, evenings: [] });
  });

  it('plans every unread page once, in order, on free evenings before the meeting, and no other', () => {
    const pages = fc.array(fc.record({ words: fc.integer({ min: 1, max: 1500 }), read: fc.boolean() }), { maxLength: 80 });
    const world = fc.record({ items: fc.array(pages, { maxLength: 12 }), days: fc.integer({ min: 0, max: 28 }), off: fc.array(fc.nat(27), { maxLength: 28 }), pace: fc.integer({ min: 60, max: 800 }) });
    fc.assert(fc.property(world, ({ items, days, off, pace }) => {
      let at = 0;
      const all = items.map((own, index): ReadingItem => ({ number: String(index + 1), title: '', fileId: 'pack', supplement: false, pages: own.map((each) => page(at++, each)) }));
      const today = '2026-11-01';
      const meeting = `2026-11-${String(1 + days).padStart(2, '0')}`;
      const away = new Set(off.map((day) => `2026-11-${String(1 + day).padStart(2, '0')}`));
      const made = planReading(all, today, meeting, away, pace);
      const unread = all.flatMap((each) => each.pages).filter(({ read }) => !read).map(({ pageIndex }) => pageIndex);
      const planned = made.evenings.flatMap(({ parts }) => parts.flatMap((part) => part.pages.map(({ pageIndex }) => pageIndex)));
      const someFree = made.evenings.some(({ free }) => free);
      expect(made.evenings.map(({ date }) => date)).toEqual(eveningsUntil(today, meeting));
      expect(planned).toEqual(someFree ? unread : []);
      expect([made.pagesLeft, made.unplanned]).toEqual([unread.length, unread.length - planned.length]);
      for (const { date, free, parts, pages: count, minutes } of made.evenings) {
        expect(date < meeting && date >= today).toBe(true);
        expect(free).toBe(!away.has(date));
        expect(free || parts.length === 0).toBe(true);
        expect(count).toBe(parts.reduce((sum, part) => sum + part.pages.length, 0));
        expect(minutes >= 0 && (count > 0) === (minutes > 0)).toBe(true);
        expect(parts.every((part) => part.pages.length > 0)).toBe(true);
      }
      for (const part of made.evenings.flatMap(({ parts }) => parts)) {
        const own = all.find(({ number }) => number === part.number)?.pages.filter(({ read }) => !read) ?? [];
        expect(part.whole).toBe(part.pages.length === own.length);
      }
      expect(made.evenings.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(someFree ? made.minutes : 0);
    }));
  });
});

it('evenings go over the end of a month and of summer time, and stop before the meeting', () => {
  expect(eveningsUntil('2026-10-24', '2026-10-27')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  expect(eveningsUntil('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
  expect(eveningsUntil('2026-11-01', '2026-11-01')).toEqual([]);
});
