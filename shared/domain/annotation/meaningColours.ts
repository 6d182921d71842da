/** The colours that meanings have in a PDF: as on our own page, so that a member finds the marks again in another reader. */
import type { AnnotationMeaning } from './annotation.ts';
import { MEANINGS } from './meaningNames.ts';

/** Red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** `fill` under words (the page's own colours); `line` for lines, which have to be seen by themselves. */
export const MEANING_COLOURS: Readonly<Record<AnnotationMeaning, { readonly fill: Rgb; readonly line: Rgb }>> = {
  evidence: { fill: rgb('ffe9a8'), line: rgb('a87900') },
  question: { fill: rgb('d3e9f2'), line: rgb('1b6a8c') },
  concern: { fill: rgb('fbd9c8'), line: rgb('b3401a') },
  figure: { fill: rgb('e3def5'), line: rgb('5b4aa8') },
  promise: { fill: rgb('d5ecd9'), line: rgb('2c7a3f') },
};

/** The meaning whose colour is of the nearest hue; of none (grey), or far from all, null. */
export function meaningOfColour(colour: Rgb): AnnotationMeaning | null {
  const hue = hueOf(colour);
  if (hue === null) return null;
  const [nearest] = MEANINGS.map((meaning) => ({ meaning, away: turn(hue, hueOf(MEANING_COLOURS[meaning].line) ?? 0) })).toSorted((a, b) => a.away - b.away);
  return nearest && nearest.away <= 40 ? nearest.meaning : null;
}

function rgb(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

/** Degrees of the colour wheel; null for greys. */
function hueOf([red, green, blue]: Rgb): number | null {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 0.03) return null;
  if (most === red) return (60 * (((green - blue) / spread) % 6) + 360) % 360;
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4);
}

function turn(a: number, b: number): number {
  const away = Math.abs(a - b) % 360;
  return Math.min(away, 360 - away);
}
