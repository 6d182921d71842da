/** A paper as one run of words, cut into the passages (sentences, bullets, rows of tables) that two versions are laid against each other by. */
import type { PageText, TextBlock } from '#shared/domain/page/pageText.ts';
import type { TextSpan } from '#shared/domain/segment/segment.ts';
import { splitSentences } from '#shared/domain/segment/sentences.ts';

/** What is asked of a page; its runs only where an area is marked on it. */
export type VersionPage = Pick<PageText, 'pageIndex' | 'text' | 'blocks' | 'runs'>;

/** A sentence, a bullet or a row of a table. Word indexes count through the whole paper; end exclusive. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  /** Its words as printed, quotation marks and dashes made alike: equal means the same words, figures and signs. */
  readonly key: string;
  /** True where it is the whole of its paragraph, bullet or row. */
  readonly alone: boolean;
  readonly heading: boolean;
}

export interface Paper {
  readonly pages: readonly VersionPage[];
  readonly passages: readonly Passage[];
  readonly words: readonly string[];
  /** By word: index into `pages`, where it stands in that page's text, and its passage (-1: the number of a paragraph, a bullet's mark). */
  readonly pageOf: Int32Array;
  readonly startOf: Int32Array;
  readonly endOf: Int32Array;
  readonly passageOf: Int32Array;
}

/** "2.4", "3.", "(a)", "•": renumbered when a paragraph comes in before it, so not part of what is said. */
const LABEL = /^(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z]|[ivx]{1,5})[.)]{1,2}|\d{1,3}(?:\.\d{1,3}){1,3}|[•‣▪◦●○■□➢►❖✓✔·∙*\uE000-\uF8FF–—-])$/u;

/** Reads the passages of a stretch of pages. */
export function readPaper(pages: readonly VersionPage[]): Paper {
  const reader = new PaperReader();
  for (const run of runsOfBlocks(pages)) reader.read(run);
  return reader.paper(pages);
}

interface Piece {
  readonly page: number;
  readonly text: string;
  readonly start: number;
}

interface Run {
  readonly kind: TextBlock['kind'];
  readonly pieces: Piece[];
}

/** Blocks in reading order; one that a page end cut is put together again. */
function runsOfBlocks(pages: readonly VersionPage[]): Run[] {
  const runs: Run[] = [];
  for (const [page, { text, blocks }] of pages.entries()) {
    const all = blocks.length > 0 ? blocks : [{ start: 0, end: text.length, kind: 'paragraph' as const }];
    for (const [at, block] of all.entries()) {
      const piece = { page, text: text.slice(block.start, block.end), start: block.start };
      const last = runs.at(-1);
      const before = last?.pieces.at(-1);
      const goesOn = at === 0 && 'continues' in block && block.continues === true && before?.page === page - 1;
      if (goesOn) last?.pieces.push(piece);
      else runs.push({ kind: block.kind, pieces: [piece] });
    }
  }
  return runs;
}

class PaperReader {
  readonly #words: string[] = [];
  readonly #pages: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #owners: number[] = [];
  readonly #passages: Passage[] = [];

  read({ kind, pieces }: Run): void {
    const first = this.#words.length;
    const joined = pieces.map((piece) => piece.text).join('\n');
    /** Where each word of this run stands in `joined`. */
    const at: number[] = [];
    let base = 0;
    for (const { page, text, start } of pieces) {
      for (const found of text.matchAll(/\S+/g)) {
        this.#words.push(plainWord(found[0]));
        this.#pages.push(page);
        this.#starts.push(start + found.index);
        this.#ends.push(start + found.index + found[0].length);
        this.#owners.push(-1);
        at.push(base + found.index);
      }
      base += text.length + 1;
    }
    const label = labelWords(this.#words, first);
    const cuts = kind === 'tableRow' ? [[0, joined.length] as const] : splitSentences(joined);
    let word = first + label;
    const own: Passage[] = [];
    for (const [, end] of cuts) {
      let to = word;
      while (to < this.#words.length && (at[to - first] ?? 0) < end) to += 1;
      if (to > word) own.push({ from: word, to, key: this.#words.slice(word, to).join(' '), alone: false, heading: kind === 'heading' });
      word = to;
    }
    for (const passage of own) {
      for (let i = passage.from; i < passage.to; i += 1) this.#owners[i] = this.#passages.length;
      this.#passages.push(own.length === 1 ? { ...passage, alone: true } : passage);
    }
  }

  paper(pages: readonly VersionPage[]): Paper {
    return {
      pages, passages: this.#passages, words: this.#words,
      pageOf: Int32Array.from(this.#pages), startOf: Int32Array.from(this.#starts), endOf: Int32Array.from(this.#ends), passageOf: Int32Array.from(this.#owners),
    };
  }
}

/** How many words at the start of a paragraph only number it. */
function labelWords(words: readonly string[], first: number): number {
  const word = words[first];
  // A paragraph that is a number and nothing else says that number.
  return word !== undefined && words.length - first > 1 && LABEL.test(word) ? 1 : 0;
}

/** Quotation marks, dashes and ligatures differ by who typeset it; signs and figures are what is said. */
function plainWord(word: string): string {
  // oxlint-disable-next-line no-control-regex -- the range begins at a printable sign: plain ASCII needs no folding
  return /^[\x21-\x7e]+$/.test(word) ? word : word.normalize('NFKC').replaceAll(/[‘’‚‛]/g, "'").replaceAll(/[“”„‟]/g, '"').replaceAll(/[‐‑–—−]/g, '-');
}

/** Where words `from` to `to` (exclusive) of a paper stand: one stretch a page. Offsets into each page's text. */
export function spansOfWords(paper: Paper, from: number, to: number): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let word = from; word < to; word += 1) {
    const pageIndex = paper.pages[paper.pageOf[word] ?? 0]?.pageIndex ?? 0;
    const [start, end] = [paper.startOf[word] ?? 0, paper.endOf[word] ?? 0];
    const last = spans.at(-1);
    if (last?.pageIndex === pageIndex && start >= last.start) spans[spans.length - 1] = { ...last, end: Math.max(last.end, end) };
    else spans.push({ pageIndex, start, end });
  }
  return spans;
}

/** The words that a stretch of a page touches: [from, to), or null where there is none. `pageIndex` as in the page. */
export function wordsOfSpan(paper: Paper, { pageIndex, start, end }: TextSpan): [number, number] | null {
  const page = paper.pages.findIndex((each) => each.pageIndex === pageIndex);
  if (page === -1) return null;
  let [from, to] = [-1, -1];
  for (let word = firstWordOfPage(paper, page); word < paper.words.length && paper.pageOf[word] === page; word += 1) {
    if ((paper.endOf[word] ?? 0) <= start || (paper.startOf[word] ?? 0) >= end) continue;
    if (from === -1) from = word;
    to = word + 1;
  }
  return from === -1 ? null : [from, to];
}

/** Words stand in order of pages. */
export function firstWordOfPage({ pageOf }: Paper, page: number): number {
  let [low, high] = [0, pageOf.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pageOf[middle] ?? 0) < page) low = middle + 1;
    else high = middle;
  }
  return low;
}
