/** Text → Lunr's stems: the same that `lunr.Builder` would index, without making an object for every word. */
import { stemOf } from './lunrParts.ts';
import { searchableText } from './searchableText.ts';

/** Councils write with some 40,000 different words; a memory of them saves nine tenths of the stemming. */
const REMEMBERED = 60_000;
const memory = new Map<string, string | null>();

function stemOfToken(token: string): string | null {
  const known = memory.get(token);
  if (known !== undefined) return known;
  const stem = stemOf(token);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(token, stem);
  return stem;
}

export interface Stems {
  /** In order, without empty ones. */
  readonly stems: readonly string[];
  /** What Lunr takes for the field's length: it counts tokens of which its trimmer left nothing. */
  readonly length: number;
}

/** Stems of a field, as Lunr's tokenizer, trimmer, stop words and stemmer give them for `searchableText(text)`. */
export function stemsOf(text: string): Stems {
  const stems: string[] = [];
  let length = 0;
  for (const token of searchableText(text).toLowerCase().split(/[\s-]+/)) {
    if (token === '') continue;
    const stem = stemOfToken(token);
    if (stem === null) continue;
    length += 1;
    if (stem !== '') stems.push(stem);
  }
  return { stems, length };
}

export interface Word {
  /** Null for stop words; '' for signs alone. */
  readonly stem: string | null;
  /** Offsets into the text that was given, without the signs around the word. */
  readonly start: number;
  readonly end: number;
}

/** Every token of a text with where it stands; offsets are UTF-16 code units, end exclusive. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const even = searchableText(text);
  const token = /[^\s-]+/g;
  for (let found = token.exec(even); found; found = token.exec(even)) {
    const raw = found[0];
    const before = /^\W+/.exec(raw)?.[0].length ?? 0;
    const after = before === raw.length ? 0 : (/\W+$/.exec(raw)?.[0].length ?? 0);
    words.push({
      stem: stemOfToken(raw.toLowerCase()),
      start: found.index + before,
      end: found.index + raw.length - after,
    });
  }
  return words;
}
