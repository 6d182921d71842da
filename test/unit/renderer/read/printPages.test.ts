import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedRange } from '#renderer/views/read/printPages.ts';

const paper = (...labels: string[]) => labels.map((pageLabel) => ({ pageLabel }));
const pages = paper('i', 'ii', 'iii', '1', '2', '3', '4', '5', 'A-1', 'A-2', 'A-3');

describe('printedRange', () => {
  it.each([
    ['2', [4]], ['2-4', [4, 5, 6]], ['2 – 4, i', [4, 5, 6, 0]], ['pp. 2 to 3', [4, 5]], ['p5', [7]], ['ii-1', [1, 2, 3]],
    ['A-2', [9]], ['A-1-A-3', [8, 9, 10]], ['4-2', [4, 5, 6]], ['3, 2-4', [5, 4, 6]], ['page 1 and page 5', [3, 7]], ['', []],
  ])('reads %s', (typed, pageIndexes) => {
    expect(printedRange(typed, pages)).toEqual({ pageIndexes });
  });

  it.each([['57', '57'], ['2-57', '2-57'], ['2, x, 3', 'x'], ['-', '-']])('says what of %s is on no page', (typed, unknown) => {
    expect(printedRange(typed, pages)).toEqual({ unknown });
  });

  it('takes the second of two equal numbers where the range begins before it', () => {
    expect(printedRange('2-1', paper('1', '2', '1', '2'))).toEqual({ pageIndexes: [1, 2] });
  });

  it('prints any two pages and all between, whichever is said first', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (a, b) => {
      const all = paper(...Array.from({ length: 300 }, (_, index) => String(index + 1)));
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(printedRange(`${a}-${b}`, all)).toEqual({ pageIndexes: Array.from({ length: high - low + 1 }, (_, index) => low - 1 + index) });
    }));
  });
});
