import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planReading, type PlannedItem } from '#renderer/views/meetings/readingPlan.ts';

const item = (number: string | null, pageFrom: number, pageTo: number, pagesRead = 0): PlannedItem => ({ number, fileId: 'pack', pageFrom, pageTo, pagesRead });
const PACE = 315; // a page a minute, to count in the head

test('pages are shared over the evenings left, in the order of the agenda', () => {
  const items = [item('4', 0, 39), item('5', 40, 69), item('6', 70, 129)];
  const plan = planReading(items, 130, '2026-11-23', '2026-11-26', PACE);
  expect(plan).toMatchObject({ pagesLeft: 130, minutes: 130, evenings: 3, tonight: { items: ['4'], partly: null, pages: 40 } });
  expect(plan.eachEvening).toBeCloseTo(130 / 3);
});

test('an item much longer than an evening is begun', () => {
  const plan = planReading([item('7', 0, 199)], 200, '2026-11-23', '2026-11-27', PACE);
  expect(plan.tonight).toEqual({ items: [], partly: '7', pages: 50, minutes: 50 });
});

test('a page that procedural items share is counted once', () => {
  const items = [item('1', 0, 0), item('2', 0, 0), item('3', 0, 1), item('4', 2, 41)];
  expect(planReading(items, 42, '2026-11-23', '2026-11-25', PACE).tonight).toMatchObject({ items: ['1', '3'], partly: '4' });
});

test('what has been read is left out', () => {
  expect(planReading([item('4', 0, 39, 40), item('5', 40, 99, 0)], 60, '2026-11-23', '2026-11-25', PACE).tonight).toMatchObject({ items: [], partly: '5', pages: 30 });
});

test('a short pack, the last evening and a meeting that has been are not spread', () => {
  expect(planReading([item('4', 0, 24)], 25, '2026-11-23', '2026-12-08', PACE)).toMatchObject({ tonight: null, eachEvening: null, evenings: 15 });
  expect(planReading([item('4', 0, 99)], 100, '2026-11-23', '2026-11-24', PACE)).toMatchObject({ tonight: null, evenings: 1 });
  expect(planReading([item('4', 0, 99)], 100, '2026-11-23', '2026-11-01', PACE)).toMatchObject({ tonight: null, evenings: 0 });
});

test('tonight is never more than is left', () => {
  const items = fc.array(fc.tuple(fc.nat(30), fc.nat(60), fc.nat(60)), { maxLength: 12 });
  fc.assert(fc.property(items, fc.integer({ min: 0, max: 30 }), (rows, days) => {
    let at = 0;
    const all = rows.map(([overlap, pages, read], index) => {
      const pageFrom = Math.max(0, at - overlap);
      at = Math.max(at, pageFrom + pages);
      return item(String(index + 1), pageFrom, pageFrom + pages, Math.min(read, pages + 1));
    });
    const left = all.reduce((sum, { pageFrom, pageTo, pagesRead }) => sum + pageTo - pageFrom + 1 - pagesRead, 0);
    const plan = planReading(all, left, '2026-11-01', `2026-11-${String(days || 1).padStart(2, '0')}`, PACE);
    expect(plan.tonight?.pages ?? 0).toBeLessThanOrEqual(left);
  }));
});
