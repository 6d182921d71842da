/** Where the window opens: where it was left, as long as that is still on a screen. */

export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The screen of these laptops, less their task bar. */
const FIRST = { width: 1280, height: 720 } as const;
/** So much of it has to be on a screen that it can be got hold of, in pixels. */
const GRIP = 120;

export function placeOnScreen(last: WindowPlace | null, screens: readonly Area[]): { width: number; height: number; x?: number; y?: number } {
  if (!last) return FIRST;
  const size = { width: Math.max(800, last.width), height: Math.max(560, last.height) };
  const held = screens.some((area) => (
    Math.min(last.x + size.width, area.x + area.width) - Math.max(last.x, area.x) >= GRIP
    && last.y >= area.y && last.y <= area.y + area.height - GRIP
  ));
  return held ? { ...size, x: last.x, y: last.y } : size;
}
