import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutPages } from '#renderer/pdf/pageLayout.ts';
import { pagedStep } from '#renderer/pdf/pagedStep.ts';

const a4 = { widthPt: 595, heightPt: 842 };

describe('pagedStep', () => {
  it('turns the page at once where the page fits the window', () => {
    const column = layOutPages([a4, a4, a4], 0.5, { windowPx: 700 });
    expect(pagedStep(column, 0, 700, 60)).toBe(700);
    expect(pagedStep(column, 700, 700, -60)).toBe(0);
    expect(pagedStep(column, 1400, 700, 600)).toBe(1400);
  });

  it('shows the whole of a page before the next, in windows that never show two', () => {
    const sizes = fc.array(fc.record({ widthPt: fc.integer({ min: 100, max: 2000 }), heightPt: fc.integer({ min: 50, max: 2500 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(sizes, fc.constantFrom(1 as const, 2 as const), fc.integer({ min: 200, max: 900 }), (pages, across, height) => {
      const column = layOutPages(pages, 1, { across, windowPx: height });
      let at = 0;
      let covered = height;
      for (let steps = 0; steps < 500; steps += 1) {
        const next = pagedStep(column, at, height, height * 0.9);
        if (next === at) break;
        expect(next).toBeLessThanOrEqual(covered + 2); // nothing is left out, but what the eye does not see
        const row = column.rowTops.findLastIndex((top) => top <= next + 1e-6);
        expect(next + height).toBeLessThanOrEqual((column.rowTops[row] ?? 0) + (column.rowHeights[row] ?? 0) + 1e-6);
        at = next;
        covered = next + height;
      }
      expect(covered).toBeGreaterThanOrEqual(column.total - 2);
    }));
  });
});
