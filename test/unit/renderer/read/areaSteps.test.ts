import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import { areaStep, firstRect, inPerCent, rectBetween } from '#renderer/views/read/drawing/areaSteps.ts';

const size = { widthPt: 600, heightPt: 800 };
const key = (name: string, resize = false, fine = false) => ({ key: name, resize, fine });

describe('an area moved by keys', () => {
  it('moves as the arrow says, and is made larger at its right and lower edges', () => {
    const rect: PdfRect = [100, 300, 200, 100];
    expect(areaStep(rect, key('ArrowDown'), size)).toEqual([100, 288, 200, 100]);
    expect(areaStep(rect, key('ArrowRight'), size)).toEqual([112, 300, 200, 100]);
    expect(areaStep(rect, key('ArrowDown', true), size)).toEqual([100, 288, 200, 112]);
    expect(areaStep(rect, key('ArrowLeft', true), size)).toEqual([100, 300, 188, 100]);
    expect(areaStep(rect, key('ArrowLeft', false, true), size)).toEqual([98.8, 300, 200, 100]);
    expect(areaStep(rect, key('x'), size)).toBeNull();
    expect(inPerCent(rect, size)).toEqual({ left: 17, right: 50, top: 50, bottom: 63 });
  });

  it('never leaves the page, nor vanishes', () => {
    const step = fc.record({ key: fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'), resize: fc.boolean(), fine: fc.boolean() });
    fc.assert(fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let rect = firstRect(size);
      for (const each of steps) rect = areaStep(rect, each, size) ?? rect;
      const [x, y, width, height] = rect;
      expect([x >= -1e-9, y >= -1e-9, x + width <= 600 + 1e-9, y + height <= 800 + 1e-9, width >= 6, height >= 6]).toEqual(Array.from({ length: 6 }, () => true));
    }));
  });

  it('is the rectangle between two points, unless that was only a press', () => {
    expect(rectBetween([300, 700], [-20, 900], size)).toEqual([0, 700, 300, 100]);
    expect(rectBetween([300, 700], [302, 702], size)).toBeNull();
  });
});
