import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTUAL_SIZE, layOutPages, nextZoom, PAGE_GAP, pageAt, pageInView, pagesBetween, scaleFor } from '#renderer/pdf/pageLayout.ts';

const a4 = { widthPt: 595, heightPt: 842 };
const plan = { widthPt: 1191, heightPt: 842 };

describe('layOutPages', () => {
  it('puts one page under the other, a gap apart', () => {
    const column = layOutPages([a4, a4], 1);
    expect([...column.tops]).toEqual([PAGE_GAP, PAGE_GAP + 842 + PAGE_GAP]);
    expect(column.total).toBe(3 * PAGE_GAP + 2 * 842);
  });

  it('makes a wide page fit, and leaves the others as they are', () => {
    const column = layOutPages([a4, plan], 1, { widestPx: 600 });
    expect(column.scales[0]).toBe(1);
    expect(column.scales[1]).toBeCloseTo(600 / 1191);
    expect(column.widest).toBe(600);
  });

  it('finds each page again by its own top, in any column', () => {
    const sizes = fc.array(fc.record({ widthPt: fc.integer({ min: 100, max: 2000 }), heightPt: fc.integer({ min: 50, max: 2000 }) }), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(sizes, fc.double({ min: 0.3, max: 5, noNaN: true }), (pages, scale) => {
      const column = layOutPages(pages, scale);
      pages.forEach((_, index) => {
        expect(pageAt(column, column.tops[index] ?? 0)).toBe(index);
        expect(pageAt(column, (column.tops[index] ?? 0) + (column.heights[index] ?? 0) - 1)).toBe(index);
      });
      expect(pagesBetween(column, 0, column.total)).toEqual({ first: 0, last: pages.length - 1 });
    }));
  });
});

describe('two pages side by side', () => {
  const column = layOutPages([a4, plan, a4], 0.5, { across: 2 });

  it('stand about the middle, a gap apart, the last alone in the middle', () => {
    expect(column.rowTops).toHaveLength(2);
    expect((column.lefts[0] ?? 0) + (column.widths[0] ?? 0) + PAGE_GAP).toBe(column.lefts[1]);
    expect((column.lefts[0] ?? 0) + column.widest / 2).toBeCloseTo(0);
    expect((column.lefts[2] ?? 0) + (column.widths[2] ?? 0) / 2).toBeCloseTo(0);
  });

  it('are told apart by where the pointer is; the place is named by the left one', () => {
    expect(pageAt(column, 30)).toBe(0);
    expect(pageAt(column, 30, (column.lefts[1] ?? 0) + 1)).toBe(1);
    expect(pageAt(column, 30, (column.lefts[1] ?? 0) - PAGE_GAP)).toBe(0);
    expect(pagesBetween(column, 0, 100)).toEqual({ first: 0, last: 1 });
    expect(pageInView(column, 0, 300)).toBe(0);
  });

  it('are made to fit together where the window is narrow', () => {
    expect(layOutPages([a4, plan], 1, { across: 2, widestPx: 900 }).widest).toBeLessThanOrEqual(900);
  });
});

describe('page by page', () => {
  it('gives each page a window of its own, in its middle, or more where it is higher', () => {
    const column = layOutPages([a4, { widthPt: 595, heightPt: 300 }], 1, { windowPx: 700 });
    expect([...column.rowTops]).toEqual([0, 842 + 2 * PAGE_GAP]);
    expect(column.tops[1]).toBe((column.rowTops[1] ?? 0) + 200);
    expect(column.rowHeights[1]).toBe(700);
  });

  it('shows each page whole where that is asked', () => {
    const column = layOutPages([a4, { widthPt: 842, heightPt: 1191 }], 4, { windowPx: 700, widestPx: 2000, whole: true });
    expect(Math.max(...column.heights)).toBeLessThanOrEqual(700 - 2 * PAGE_GAP);
  });
});

describe('pageInView', () => {
  const column = layOutPages([a4, a4, a4], 1);

  it('is the page that fills most of the window', () => {
    expect(pageInView(column, 0, 700)).toBe(0);
    expect(pageInView(column, 600, 700)).toBe(1);
  });

  it('is the upper one where two fill the same', () => {
    const middle = (column.tops[1] ?? 0) - PAGE_GAP / 2 - 350;
    expect(pageInView(column, middle, 700)).toBe(0);
  });
});

describe('zoom', () => {
  it('fits the width, but never blows a small page up beyond twice its size', () => {
    expect(scaleFor({ kind: 'width' }, a4, 595 + 2 * PAGE_GAP, 500)).toBeCloseTo(1);
    expect(scaleFor({ kind: 'width' }, { widthPt: 100, heightPt: 100 }, 2000, 500)).toBeCloseTo(ACTUAL_SIZE * 2);
  });

  it('fits the whole page by whichever side is short', () => {
    expect(scaleFor({ kind: 'page' }, a4, 5000, 842 + 2 * PAGE_GAP)).toBeCloseTo(1);
  });

  it('steps up and down through the same sizes, and stops at the ends', () => {
    expect(nextZoom(ACTUAL_SIZE, 1)).toBeCloseTo(ACTUAL_SIZE * 1.1);
    expect(nextZoom(nextZoom(ACTUAL_SIZE, 1), -1)).toBeCloseTo(ACTUAL_SIZE);
    expect(nextZoom(ACTUAL_SIZE * 4, 1)).toBeCloseTo(ACTUAL_SIZE * 4);
    expect(nextZoom(ACTUAL_SIZE * 0.25, -1)).toBeCloseTo(ACTUAL_SIZE * 0.25);
  });
});
