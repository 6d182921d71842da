/** Text → Lunr's stems: the same that `lunr.Builder` would index, without making an object for every word. */
import { stemOf } from './lunrParts.ts';
import { LONGEST_WORD, partedRun, partedText, searchableText } from './searchableText.ts';

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
  for (const token of tokensOf(partedText(text).toLowerCase())) {
    const stem = stemOfToken(token);
    if (stem === null) continue;
    length += 1;
    if (stem !== '') stems.push(stem);
  }
  return { stems, length };
}

function tokensOf(parted: string): string[] {
  const tokens = parted.split(/[\s-]+/).filter((token) => token !== '');
  if (tokens.every((token) => token.length <= LONGEST_WORD)) return tokens;
  return tokens.flatMap((token) => partedRun(token).split(' ')).filter((token) => token !== '');
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
  const lower = even.toLowerCase();
  for (let at = 0; at < lower.length;) {
    if (parts(lower.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let to = at + 1;
    while (to < lower.length && !parts(lower.charCodeAt(to))) to += 1;
    let start = at;
    let end = to;
    while (start < end && !isWordLetter(lower.charCodeAt(start))) start += 1;
    while (end > start && !isWordLetter(lower.charCodeAt(end - 1))) end -= 1;
    words.push({ stem: stemOfToken(lower.slice(at, to)), start, end });
    at = to;
  }
  return words;
}

/** Lunr's separator, `[\s-]`. */
function parts(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === 0x2d || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

/** `\w`: what Lunr's trimmer leaves at a word's edges. */
function isWordLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}
