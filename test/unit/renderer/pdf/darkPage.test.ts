import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikePaper, picturesOf, shareCovered } from '#renderer/pdf/darkPage.ts';

describe('pictures of a page', () => {
  it('are taken six numbers at a time, and never from half a record or from what is no number', () => {
    expect(picturesOf(null)).toEqual([]);
    expect(picturesOf([0, 0, 0, 1, 1])).toEqual([]);
    expect(picturesOf(new Float32Array([0, 0, 0, 1, 1, 0, 9, 9]))).toEqual([[0, 0, 0, 1, 1, 0]]);
    expect(picturesOf([NaN, 0, 0, 1, 1, 0])).toEqual([]);
  });

  it('cover their width times their height, however they are turned', () => {
    const share = fc.double({ min: 0.05, max: 0.4, noNaN: true });
    fc.assert(fc.property(share, share, fc.double({ min: 0, max: 6.28, noNaN: true }), (width, height, angle) => {
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
      expect(shareCovered([[0.5, 0.5, 0.5 + width * cos, 0.5 + width * sin, 0.5 - height * sin, 0.5 + height * cos]])).toBeCloseTo(width * height, 8);
    }));
    expect(shareCovered([[0, 0, 0, 1, 1, 0], [0, 0, 0, 1, 1, 0]])).toBe(1);
  });
});

describe('what is paper', () => {
  const page = (share: number, ground: readonly number[]) => Array.from({ length: 100 }, (_, index) => (index < share * 100 ? ground : [40, 60, 90, 255])).flat();
  it('is mostly pale, white or grey as scanners give it', () => {
    expect(looksLikePaper(page(0.9, [255, 255, 255, 255]))).toBe(true);
    expect(looksLikePaper(page(0.9, [200, 198, 190, 255]))).toBe(true);
    expect(looksLikePaper(page(0.3, [255, 255, 255, 255]))).toBe(false);
    expect(looksLikePaper([])).toBe(false);
  });
});
