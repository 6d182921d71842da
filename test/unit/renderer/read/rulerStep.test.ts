import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { rulerStep } from '#renderer/views/read/aids/rulerStep.ts';

it('moves band and paper together by exactly one height, and keeps the band in the window', () => {
  fc.assert(fc.property(fc.integer({ min: 200, max: 1200 }), fc.integer({ min: 20, max: 180 }), fc.integer({ min: -50, max: 1300 }), fc.constantFrom<1 | -1>(1, -1), (room, height, from, direction) => {
    const first = rulerStep(from, direction, height, room);
    const second = rulerStep(first.middle, direction, height, room);
    expect(second.middle - first.middle + second.scroll).toBeCloseTo(direction * height, 6);
    expect(first.middle - height / 2).toBeGreaterThanOrEqual(0);
    expect(first.middle + height / 2).toBeLessThanOrEqual(room);
  }));
});
