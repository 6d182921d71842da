import { assert, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import type { TextRun } from '#shared/domain/page/pageText.ts';

const RUNS: TextRun[] = [
  [0, 10, 100, 700, 50, 12],
  [11, 21, 153, 700, 50, 12],
  [22, 30, 100, 686, 40, 12],
];

describe('rectsOfRange', () => {
  it('marks part of a run by its letters', () => {
    expect(rectsOfRange({ runs: RUNS }, 2, 4)).toEqual([[110, 700, 10, 12]]);
  });

  it('joins neighbours on a line and parts lines', () => {
    expect(rectsOfRange({ runs: RUNS }, 0, 30)).toEqual([
      [100, 700, 103, 12],
      [100, 686, 40, 12],
    ]);
  });

  it('marks the whole of a run that reads up the page', () => {
    expect(rectsOfRange({ runs: [[0, 8, 20, 100, 10, 60]] }, 2, 3)).toEqual([[20, 100, 10, 60]]);
  });

  it('gives nothing for nothing, and stays within the runs it touches', () => {
    expect(rectsOfRange({ runs: RUNS }, 10, 11)).toEqual([]);
    assert(
      property(nat(35), nat(35), (start, end) => {
        for (const [x, y, width, height] of rectsOfRange({ runs: RUNS }, start, end)) {
          expect(x).toBeGreaterThanOrEqual(100);
          expect(x + width).toBeLessThanOrEqual(203.001);
          expect(y).toBeGreaterThanOrEqual(686);
          expect(width).toBeGreaterThan(0);
          expect(height).toBe(12);
        }
      }),
    );
  });
});
