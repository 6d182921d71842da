/** Text → Lunr's stems: the same that `lunr.Builder` would index, without making an object for every word. */
import { stemOf } from './lunrParts.ts';
import { searchableText } from './searchableText.ts';

/** What stands between two white spaces, as it goes into the index: "children’s" → "children", "Feb/March" → "feb march". */
interface Chunk {
  /** Without empty ones. */
  readonly stems: readonly string[];
  /** Stems and common words, in order. */
  readonly joined: string;
  /** How many tokens Lunr counts: those of which its trimmer left nothing, but no common words. */
  readonly length: number;
  /** The last `Words` that its stems were put into. */
  givenTo: number;
}

/**
 * Lunr leaves common words out. They go into the index behind this sign, which no stem contains (Lunr parts words at
 * hyphens): so no word that is asked for meets them, but a phrase's place can be told from the index alone.
 */
export const COMMON = '-';

/** Councils write with some 40,000 different words; a memory of what became of them saves nine tenths of the work. */
const REMEMBERED = 60_000;
const chunks = new Map<string, Chunk>();
const words = new Map<string, string | null>();

/** A word of plain letters with at most one sign on either side, which leaves just the word. */
const PLAIN_WORD = /^["'(“‘]?([A-Za-z]{1,60})["')”’.,;:!?]?$/;

function remember(raw: string): Chunk {
  const chunk = makeChunk(raw);
  if (chunks.size >= REMEMBERED) chunks.clear();
  chunks.set(raw, chunk);
  return chunk;
}

function makeChunk(raw: string): Chunk {
  const word = PLAIN_WORD.exec(raw)?.[1]?.toLowerCase();
  if (word !== undefined) {
    const stem = stemOfToken(word);
    return stem === null
      ? { stems: [], joined: COMMON + word, length: 0, givenTo: 0 }
      : { stems: [stem], joined: stem, length: 1, givenTo: 0 };
  }
  const stems: string[] = [];
  const joined: string[] = [];
  let length = 0;
  for (const token of searchableText(raw).toLowerCase().split(/[\s-]+/)) {
    if (token === '') continue;
    const stem = stemOfToken(token);
    if (stem === null) joined.push(COMMON + token.replace(/^\W+|\W+$/g, ''));
    else length += 1;
    if (stem === null || stem === '') continue;
    stems.push(stem);
    joined.push(stem);
  }
  return { stems, joined: joined.join(' '), length, givenTo: 0 };
}

function stemOfToken(token: string): string | null {
  const known = words.get(token);
  if (known !== undefined) return known;
  const stem = stemOf(token);
  if (words.size >= REMEMBERED) words.clear();
  words.set(token, stem);
  return stem;
}

export interface Stems {
  /** In order, without empty ones, with spaces between; common words stand among them, with their sign. */
  readonly joined: string;
  /** What Lunr takes for the field's length: it counts tokens of which its trimmer left nothing. */
  readonly length: number;
}

let collections = 0;

/** The different stems of many texts. */
export class Words {
  readonly #stems = new Set<string>();
  #fresh: string[] = [];
  // A number rather than itself: a chunk that is remembered for long must not keep it alive.
  readonly #number = (collections += 1);

  add(chunk: Chunk): void {
    if (chunk.givenTo === this.#number) return;
    chunk.givenTo = this.#number;
    for (const stem of chunk.stems) {
      if (this.#stems.has(stem)) continue;
      this.#stems.add(stem);
      this.#fresh.push(stem);
    }
  }

  /** Stems that came since this was last asked. */
  fresh(): string[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }
}

/**
 * Stems of a field, as Lunr's tokenizer, trimmer, stop words and stemmer give them for `searchableText(text)`.
 * What stands between white space can be taken by itself: nothing in `searchableText` looks across it.
 * @param found is given every stem
 */
export function stemsOf(text: string, found?: Words): Stems {
  // At single signs: a regular expression takes a quarter longer. Rarer white space parts a piece's own words.
  const pieces = text.replaceAll('\n', ' ').split(' ');
  let kept = 0;
  let length = 0;
  for (const raw of pieces) {
    const chunk = chunks.get(raw) ?? remember(raw);
    length += chunk.length;
    if (chunk.joined === '') continue;
    pieces[kept] = chunk.joined;
    kept += 1;
    found?.add(chunk);
  }
  pieces.length = kept;
  return { joined: pieces.join(' '), length };
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
