/**
 * Stamps of a pack's builder: "Page 13" at the bottom, "Agenda Item 5" at the top, at the page's edge when a landscape
 * page is held upright. They are drawn over whatever stands there, so they are found in the order drawn, before words
 * are put into lines.
 */
import type { Segment } from '#core/extract/layout/segments.ts';
import type { Turn, Word } from '#core/extract/pdf/words.ts';

/** Words of a stamp; each is a pattern for one word. */
const STAMPS: readonly (readonly RegExp[])[] = [
  [/^Page$/, /^\d{1,5}$/],
  [/^(?:Agenda|Minute)$/i, /^(?:Item|Annex)$/i, /^No\.?:?$/i, /^\d{1,3}[a-z]?$/i],
  [/^(?:Agenda|Minute)$/i, /^(?:Item|Annex):?$/i, /^(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z]\d{1,2})$/i],
];

/** How deep at the edge of the page (held so that the stamp reads upright) a stamp may stand, as a share of its height. */
const DEPTH = 0.1;

/** @returns the stamps, each as a segment, and the other words. */
export function takeStamps(words: readonly Word[], widthPt: number, heightPt: number): { stamps: { segment: Segment; turn: Turn }[]; rest: Word[] } {
  const taken = new Set<Word>();
  const stamps: { segment: Segment; turn: Turn }[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (!first || !/^(?:Page|Agenda|Minute)$/i.test(first.text)) continue;
    const height = first.turn % 2 === 0 ? heightPt : widthPt;
    if (first.v > height * DEPTH && first.v < height * (1 - DEPTH)) continue;
    for (const pattern of STAMPS) {
      const found = words.slice(i, i + pattern.length);
      if (found.length < pattern.length || !pattern.every((p, k) => p.test(found[k]?.text ?? ''))) continue;
      if (!oneAfterAnother(found) || goesOn(words[i - 1], first) || goesOn(found.at(-1), words[i + pattern.length])) continue;
      for (const word of found) taken.add(word);
      const last = found.at(-1) ?? first;
      stamps.push({ segment: { words: found, u0: first.u, u1: last.u + last.width, v: first.v, sizePt: first.sizePt }, turn: first.turn });
      break;
    }
  }
  return { stamps, rest: taken.size === 0 ? [...words] : words.filter((word) => !taken.has(word)) };
}

function oneAfterAnother(words: readonly Word[]): boolean {
  return words.every((word, i) => i === 0 || goesOn(words[i - 1], word));
}

/** Whether a word stands on the same line right after another. */
function goesOn(before: Word | undefined, word: Word | undefined): boolean {
  if (!before || !word || before.turn !== word.turn || Math.abs(before.v - word.v) > 1) return false;
  const gap = word.u - (before.u + before.width);
  return gap > -0.3 * word.sizePt && gap < 1.2 * word.sizePt;
}
