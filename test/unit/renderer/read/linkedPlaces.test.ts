import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedPlace, tiesBetween, turnedAround, type LinkedPaper } from '#renderer/views/read/linkedPlaces.ts';

const pack = (items: readonly (readonly [string, number])[], pageCount: number): LinkedPaper => ({
  pageCount, sections: [],
  items: items.map(([number, pageFrom], index) => ({ number, papers: true, pageFrom, pageTo: (items[index + 1]?.[1] ?? pageCount) - 1 })),
});
const report = (titles: readonly (readonly [string, number, number])[], pageCount: number): LinkedPaper => ({
  pageCount, items: [], sections: titles.map(([title, pageIndex, start]) => ({ title, pageIndex, start })),
});

describe('tiesBetween', () => {
  it('ties packs by the numbers of their items', () => {
    const ties = tiesBetween(pack([['4', 2], ['5', 10], ['6', 30]], 40), pack([['5', 6], ['7', 20]], 30));
    expect(ties).toEqual([[10, 6]]);
    expect(linkedPlace(10, ties, 40, 30)).toBe(6);
  });

  it('ties reports by the words of their headings, whatever their numbers', () => {
    const ties = tiesBetween(
      report([['1. Introduction', 0, 300], ['2. Children’s homes', 1, 0], ['4. Fostering', 4, 0]], 6),
      report([["3 CHILDREN'S HOMES", 2, 0], ['Schools', 3, 0], ['5. Fostering', 8, 0]], 10),
    );
    expect(ties).toEqual([[1, 2], [4, 8]]);
  });

  it('finds none where there is nothing in common', () => {
    expect(tiesBetween(report([['Bins', 0, 0]], 3), report([['Parks', 0, 0]], 9))).toEqual([]);
    expect(linkedPlace(1.5, [], 3, 9)).toBe(4.5);
  });
});

it('goes down in the other paper wherever one goes down in this, from end to end, and finds its way back', () => {
  const ties = fc.array(fc.tuple(fc.double({ min: 0.01, max: 99, noNaN: true }), fc.double({ min: 0.01, max: 49, noNaN: true })), { maxLength: 8 })
    .map((some) => tiesOf(some.map(([a]) => a), some.map(([, b]) => b)));
  fc.assert(fc.property(ties, fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (ties, one, other) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    expect(linkedPlace(0, ties, 100, 50)).toBe(0);
    expect(linkedPlace(100, ties, 100, 50)).toBe(50);
    expect(linkedPlace(low, ties, 100, 50)).toBeLessThanOrEqual(linkedPlace(high, ties, 100, 50) + 1e-9);
    expect(linkedPlace(linkedPlace(low, ties, 100, 50), turnedAround(ties), 50, 100)).toBeCloseTo(low, 3);
  }));
});

function tiesOf(ones: readonly number[], others: readonly number[]): [number, number][] {
  const apart = (values: readonly number[]) => values.toSorted((a, b) => a - b).filter((value, index, all) => index === 0 || value - all[index - 1]! > 0.01);
  const [a, b] = [apart(ones), apart(others)];
  return a.slice(0, Math.min(a.length, b.length)).map((value, index) => [value, b[index]!]);
}
