/** Cuts text into words with their places, and reduces a word to a stem that its forms share. */

export interface Word {
  /** As printed. */
  readonly text: string;
  /** Lower case, straight apostrophe, no possessive: what is compared. */
  readonly norm: string;
  readonly stem: string;
  /** Offsets into the text that was cut, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{N}+(?:[.,:/]\p{N}+)*|\p{L}+(?:['’]\p{L}+)*/gu;

/** The words of a text in order; numbers keep their separators ("1,200", "28.2", "24/09/2024"). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const printed = match[0];
    const norm = printed.toLowerCase().replace(/’/g, "'").replace(/'s?$/, '');
    words.push({ text: printed, norm, stem: stemOf(norm), start: match.index, end: match.index + printed.length });
  }
  return words;
}

const stems = new Map<string, string>();

/**
 * A light stemmer: enough to bring the forms of one word together ("recruit", "recruiting", "recruitment"),
 * without the rarer steps of Porter's, which bring different words together ("university", "universal").
 */
export function stemOf(norm: string): string {
  const known = stems.get(norm);
  if (known !== undefined) return known;
  const stem = computeStem(norm);
  if (stems.size < 50_000) stems.set(norm, stem);
  return stem;
}

function computeStem(norm: string): string {
  if (norm.length < 4 || /\d/.test(norm)) return norm;
  let word = norm.replace(/^(children|childrens)$/, 'child').replace(/^women$/, 'woman').replace(/^men$/, 'man');
  word = word.replace(/ies$/, 'y').replace(/(ss|sh|ch|x|z)es$/, '$1').replace(/([^suai])s$/, '$1').replace(/as$/, 'as');
  if (word.length > 6) word = word.replace(/(ations?|ating|ated|ate)$/, 'at');
  if (/(?:[aeiouy].*)(?:ing|ed)$/.test(word) && word.length > 5) {
    word = word.replace(/(?:ing|ed)$/, '').replace(/([bdfgmnprt])\1$/, '$1');
  }
  if (word.length > 7) word = word.replace(/ments?$/, '');
  if (word.length > 7) word = word.replace(/([st])ion$/, '$1');
  // "Restructure", "reopen", "relaunch".
  word = word.replace(/^re(?=(?:structur|design|tender|build|launch|open|furbish))/, '');
  // "Contractor" and "contract", "inspector" and "inspection".
  if (word.length > 8) word = word.replace(/(ct|it|at)or$/, '$1');
  return word.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i');
}

/** The text with white space collapsed, typographic quotes and dashes straightened and case dropped: equal means "same words". */
export function plain(text: string): string {
  return plainWords(wordsOf(text));
}

/** The same of words already cut. */
export function plainWords(words: readonly Word[]): string {
  return words.map((word) => word.norm).join(' ');
}
