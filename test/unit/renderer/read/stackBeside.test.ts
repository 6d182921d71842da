import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackBeside } from '#renderer/views/read/stackBeside.ts';

describe('stackBeside', () => {
  it('puts a card beside its line', () => {
    expect(stackBeside([{ wanted: 120, height: 50 }], 10, 600)).toEqual([120]);
  });

  it('pushes the next card down where two belong to one line', () => {
    expect(stackBeside([{ wanted: 120, height: 50 }, { wanted: 120, height: 50 }], 10, 600)).toEqual([120, 180]);
  });

  it('moves up what would leave the margin at its foot', () => {
    expect(stackBeside([{ wanted: 100, height: 50 }, { wanted: 590, height: 50 }], 10, 600)).toEqual([100, 550]);
  });

  it('simply lists them where there are more than fit', () => {
    expect(stackBeside([{ wanted: 300, height: 400 }, { wanted: 310, height: 400 }], 10, 600)).toEqual([0, 410]);
  });

  it('never lets one card cover another, and never goes above the top', () => {
    const cards = fc.array(fc.record({ wanted: fc.option(fc.integer({ min: -500, max: 2000 })), height: fc.integer({ min: 1, max: 300 }) }), { maxLength: 12 });
    fc.assert(fc.property(cards, fc.integer({ min: 100, max: 1200 }), (given, room) => {
      const tops = stackBeside(given, 10, room);
      const free = [0, ...given.map(({ height }, index) => (tops[index] ?? 0) + height + 10)];
      tops.forEach((top, index) => expect(top).toBeGreaterThanOrEqual(free[index] ?? 0));
    }));
  });
});
