import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOnScreen } from '#hosts/desktop/windowPlace.ts';

const screen = { x: 0, y: 0, width: 1366, height: 728 };
const last = { x: 100, y: 50, width: 1200, height: 700, maximised: false };

test('where it was left, while that is on a screen', () => {
  expect(placeOnScreen(last, [screen])).toEqual({ x: 100, y: 50, width: 1200, height: 700 });
  expect(placeOnScreen({ ...last, x: 1400 }, [screen, { ...screen, x: 1366 }])).toMatchObject({ x: 1400 });
});

test('the system places it when that screen has gone, or nothing was kept', () => {
  expect(placeOnScreen({ ...last, x: 1400 }, [screen])).toEqual({ width: 1200, height: 700 });
  expect(placeOnScreen({ ...last, y: -40 }, [screen])).toEqual({ width: 1200, height: 700 });
  expect(placeOnScreen(null, [screen])).toEqual({ width: 1280, height: 720 });
});

test('property: it can always be got hold of, and is never too small', () => {
  fc.assert(fc.property(fc.record({ x: fc.integer(), y: fc.integer(), width: fc.integer(), height: fc.integer(), maximised: fc.boolean() }), (place) => {
    const { x = 0, y = 0, width, height } = placeOnScreen(place, [screen]);
    expect(width).toBeGreaterThanOrEqual(800);
    expect(height).toBeGreaterThanOrEqual(560);
    expect(x).toBeLessThan(screen.width);
    expect(x + width).toBeGreaterThan(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(screen.height);
  }));
});
