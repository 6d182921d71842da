/** Puts words together again that a table's extraction cut in pieces ("Improvement Program | nme"). */

/** Words of the paper itself, in lower case: what a mended word is checked against. */
export type Lexicon = ReadonlySet<string>;

/** All words of three letters or more in the texts. */
export function lexiconOf(texts: Iterable<string>): Lexicon {
  const words = new Set<string>();
  for (const text of texts) for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) words.add(word);
  return words;
}

/**
 * Joins cells of one value. Where a word seems cut at a cell's edge, the halves are joined if the result is a word
 * of the paper, allowing one stray letter on either side (a column line read as a letter).
 */
export function mendFragments(parts: readonly string[], lexicon: Lexicon): { readonly text: string; readonly mended: boolean } {
  let text = '';
  let mended = false;
  for (const part of parts) {
    if (part === '') continue;
    const joined = text === '' ? null : mend(text, part, lexicon);
    if (joined === null) text = text === '' ? part : `${text} ${part}`;
    else {
      text = joined;
      mended = true;
    }
  }
  return { text, mended };
}

function mend(left: string, right: string, lexicon: Lexicon): string | null {
  const head = /\p{L}+$/u.exec(left)?.[0];
  const tail = /^\p{Ll}+/u.exec(right)?.[0];
  if (head === undefined || tail === undefined) return null;
  // Both halves are words here: "All | wards" was never one word.
  if (lexicon.has(tail) && tail.length > 3) return null;
  for (const [cutLeft, cutRight] of [[0, 0], [1, 0], [0, 1], [1, 1]] as const) {
    const a = head.slice(0, head.length - cutLeft);
    const b = tail.slice(cutRight);
    if (a === '' || b === '') continue;
    const word = (a + b).toLowerCase();
    if (word.length > 3 && lexicon.has(word)) return left.slice(0, left.length - head.length) + a + b + right.slice(tail.length);
  }
  return null;
}
