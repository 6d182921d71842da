/** Printed page numbers: a run of a pack, pages put in after one, and a supplement's own. */

/** 0 → "A", 25 → "Z", 26 → "AA". */
function letters(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26));
}

function placeOf(word: string): number {
  return Array.from(word).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * Labels of pages that are put in after one that is printed already, so that no other page gets another number.
 * @param after "42" gives 42A, 42B, …; "42F" goes on with 42G. Any other label gets letters after a full stop.
 */
export function insertLabels(after: string, count: number): string[] {
  const [, number, word] = /^(\d+)([A-Z]*)$/.exec(after) ?? [];
  const first = word ? placeOf(word) + 1 : 0;
  const stem = number ?? `${after}.`;
  return Array.from({ length: count }, (_, at) => stem + letters(first + at));
}

/** The label of a page in a supplement's own run: the first supplement's third page is "S1-3". @param sequence of the bundle, from 2. */
export function supplementLabel(sequence: number, page: number): string {
  return `S${sequence - 1}-${page}`;
}
