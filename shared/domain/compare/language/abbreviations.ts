/** Reads abbreviations off the papers themselves: "First Time Entrants (FTE)". */
import { wordsOf } from '#shared/domain/compare/language/words.ts';

const BRACKETED = /\(([A-Z][A-Za-z&]{1,7})s?\)/g;
const SMALL = new Set(['of', 'and', 'the', 'for', 'to', 'in', 'on', 'with', 'a']);

/** Abbreviation (lower case) → the words it stands for (lower case), as far as the letters bear it out. */
export function abbreviationsIn(texts: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    if (!text.includes('(')) continue;
    for (const match of text.matchAll(BRACKETED)) {
      const letters = (match[1] ?? '').toLowerCase().replace(/[^a-z]/g, '');
      if (letters.length < 2 || found.has(letters)) continue;
      const expansion = expansionBefore(text.slice(0, match.index), letters);
      if (expansion !== null) found.set(letters, expansion);
    }
  }
  return found;
}

/** Walks back from the bracket: each word gives the next letter from the end; small words may be left out. */
function expansionBefore(before: string, letters: string): string | null {
  const words = wordsOf(before.slice(-120)).map((word) => word.norm);
  let letter = letters.length - 1;
  let at = words.length - 1;
  while (at >= 0 && letter >= 0) {
    const word = words[at] ?? '';
    if (word.startsWith(letters[letter] ?? ' ')) letter -= 1;
    else if (!SMALL.has(word)) return null;
    at -= 1;
  }
  return letter < 0 && words.length - at - 1 >= 2 ? words.slice(at + 1).join(' ') : null;
}
