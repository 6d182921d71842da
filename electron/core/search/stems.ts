/** Text → Lunr's stems: the same that `lunr.Builder` would index, without making an object for every word. */
import { stemOf } from './lunrParts.ts';
import { searchableText } from './searchableText.ts';

/** Lunr's stems of what stands between two white spaces: "children’s" → "children", "Feb/March" → "feb march". */
interface Chunk {
  /** Without empty ones. */
  readonly stems: readonly string[];
  readonly joined: string;
  /** With empty ones. */
  readonly length: number;
  /** The last `Words` that its stems were put into. */
  givenTo: number;
}

/** Councils write with some 40,000 different words; a memory of what became of them saves nine tenths of the work. */
const REMEMBERED = 60_000;
const chunks = new Map<string, Chunk>();
const words = new Map<string, string | null>();

/** A word of plain letters with at most one sign on either side, which leaves just the word. */
const PLAIN_WORD = /^["'(“‘]?([A-Za-z]{1,60})["')”’.,;:!?]?$/;

/** What stands between white space can be taken by itself: nothing in `searchableText` looks across it. */
function chunkOf(raw: string): Chunk {
  const known = chunks.get(raw);
  if (known !== undefined) return known;
  const chunk = makeChunk(raw);
  if (chunks.size >= REMEMBERED) chunks.clear();
  chunks.set(raw, chunk);
  return chunk;
}

function makeChunk(raw: string): Chunk {
  const word = PLAIN_WORD.exec(raw)?.[1];
  if (word !== undefined) {
    const stem = stemOfToken(word.toLowerCase());
    return stem === null ? NOTHING : { stems: [stem], joined: stem, length: 1, givenTo: 0 };
  }
  const all = searchableText(raw).toLowerCase().split(/[\s-]+/).filter((token) => token !== '')
    .map(stemOfToken).filter((stem) => stem !== null);
  const stems = all.filter((stem) => stem !== '');
  return { stems, joined: stems.join(' '), length: all.length, givenTo: 0 };
}

const NOTHING: Chunk = { stems: [], joined: '', length: 0, givenTo: 0 };

function stemOfToken(token: string): string | null {
  const known = words.get(token);
  if (known !== undefined) return known;
  const stem = stemOf(token);
  if (words.size >= REMEMBERED) words.clear();
  words.set(token, stem);
  return stem;
}

export interface Stems {
  /** In order, without empty ones, with spaces between. */
  readonly joined: string;
  /** What Lunr takes for the field's length: it counts tokens of which its trimmer left nothing. */
  readonly length: number;
}

let collections = 0;

/** The different stems of many texts. */
export class Words {
  readonly stems = new Set<string>();
  // A number rather than itself: a chunk that is remembered for long must not keep it alive.
  readonly #number = (collections += 1);

  add(chunk: Chunk): void {
    if (chunk.givenTo === this.#number) return;
    chunk.givenTo = this.#number;
    for (const stem of chunk.stems) this.stems.add(stem);
  }
}

/**
 * Stems of a field, as Lunr's tokenizer, trimmer, stop words and stemmer give them for `searchableText(text)`.
 * @param words is given every stem
 */
export function stemsOf(text: string, words?: Words): Stems {
  const joined: string[] = [];
  let length = 0;
  for (const raw of text.split(/\s+/)) {
    const chunk = chunkOf(raw);
    length += chunk.length;
    if (chunk.joined === '') continue;
    joined.push(chunk.joined);
    words?.add(chunk);
  }
  return { joined: joined.join(' '), length };
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
