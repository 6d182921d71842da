import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { printedPoint, turnBy, turnedRect, turnedSize, type Turn } from '#renderer/pdf/turned.ts';

const size = fc.record({ widthPt: fc.integer({ min: 100, max: 1500 }), heightPt: fc.integer({ min: 100, max: 1500 }) });
const turn = fc.constantFrom<Turn>(0, 90, 180, 270);

it('leads from a rectangle as shown back to the place where it is printed', () => {
  fc.assert(fc.property(size, turn, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (page, turn, u, v) => {
    const [x, y] = [u * page.widthPt, v * page.heightPt];
    const [left, bottom, width, height] = turnedRect([x, y, 0, 0], page, turn);
    expect(width + height).toBe(0);
    const shown = turnedSize(page, turn);
    expect(left).toBeGreaterThanOrEqual(-1e-9);
    expect(left).toBeLessThanOrEqual(shown.widthPt + 1e-9);
    const back = printedPoint(left, bottom, page, turn);
    expect(back.x).toBeCloseTo(x);
    expect(back.y).toBeCloseTo(y);
  }));
});

it('turns clockwise: what stood at the top left stands at the top right', () => {
  expect(turnedRect([0, 190, 20, 10], { widthPt: 100, heightPt: 200 }, 90)).toEqual([190, 80, 10, 20]);
  expect(turnBy(270, 1)).toBe(0);
  expect(turnBy(0, -1)).toBe(270);
});
