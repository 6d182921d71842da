import { array, assert, double, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { Credits } from '#shared/domain/compare/commitments/credits.ts';

it('gives the highest sums in order, as adding up in a map and sorting it does, and starts anew each time', () => {
  const credits = new Credits(50);
  assert(property(array(tuple(integer({ min: -1, max: 50 }), double({ min: 0.1, max: 5, noNaN: true })), { maxLength: 200 }), integer({ min: 1, max: 40 }), (given, most) => {
    const sums = new Map<number, number>();
    for (const [id, credit] of given) {
      credits.add(id, credit);
      sums.set(id, (sums.get(id) ?? 0) + credit);
    }
    expect(credits.takeHighest(most)).toEqual([...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([id]) => id));
  }));
});
