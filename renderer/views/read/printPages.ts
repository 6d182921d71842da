/** Which pages a person means by the numbers printed on them: "3-7, 57", "iv", "A1 to A4". */
import type { PageShape } from './whereabouts.ts';

export type PrintedRange = { readonly pageIndexes: readonly number[] } | { readonly unknown: string };

/** Pages in the order they are asked for, each once; or the first label that is on no page. */
export function printedRange(typed: string, shapes: readonly Pick<PageShape, 'pageLabel'>[]): PrintedRange {
  const labels = shapes.map(({ pageLabel }) => pageLabel.toLowerCase());
  const find = (said: string, from = 0): number => {
    const label = said.trim().toLowerCase().replace(/^(?:pages?|pgs?|pp?)\.?\s*(?=[\divxlc])/, '');
    const after = labels.indexOf(label, from);
    return after >= 0 ? after : labels.indexOf(label);
  };
  const pages = new Set<number>();
  for (const part of typed.split(/[,;\n]|\band\b/).map((one) => one.trim()).filter(Boolean)) {
    const whole = find(part);
    if (whole >= 0) {
      pages.add(whole);
      continue;
    }
    // A label may hold a dash itself ("A-1"): the first dash with a page on either side parts the two.
    const ends = [...part.matchAll(/\s*(?:[-‐‑–—]|\bto\b)\s*/g)].map(({ 0: dash, index }) => {
      const from = find(part.slice(0, index));
      return [from, from < 0 ? -1 : find(part.slice(index + dash.length), from)] as const;
    }).find(([from, to]) => from >= 0 && to >= 0);
    if (!ends) return { unknown: part };
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    for (let page = from; page <= to; page += 1) pages.add(page);
  }
  return { pageIndexes: [...pages] };
}
