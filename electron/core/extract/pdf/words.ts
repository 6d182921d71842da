/**
 * Glyphs gathered to words. Positions are kept along and across the direction of the text, so that everything after
 * can read each of the four directions as if it ran from left to right.
 *
 * `u` runs along the text and `v` up from it, both in points from the bottom left of the page when it is held so that
 * this text stands upright.
 */
import { cleanCharacters, isSpace } from './characters.ts';
import type { Matrix } from './matrix.ts';

/** Quarter turns anticlockwise that the text was given: 1 reads from bottom to top. */
export type Turn = 0 | 1 | 2 | 3;

export interface Word {
  text: string;
  readonly turn: Turn;
  /** Left end of its baseline. */
  readonly u: number;
  readonly v: number;
  width: number;
  /** Baseline of the line that it belongs to: the "th" of "8th" stands above its own. */
  readonly lineV: number;
  readonly sizePt: number;
  bold: boolean;
  readonly font: string;
  /** Tag of the marked content that it stands in ("P", "H1", "Artifact"), or "". */
  readonly tag: string;
  /** A space was drawn before it. */
  readonly spaced: boolean;
  /** Its place in the order drawn. */
  readonly order: number;
  /** Set at an angle, as on maps and charts: kept out of lines, and read last. Its box is only roughly where it is. */
  readonly slanted?: boolean;
}

/** A gap wider than this many ems parts words; Poppler and pdf.js take a tenth, which breaks letterspaced headings. */
const WORD_GAP_EM = 0.13;

/** Text that runs back further than this has been placed anew. */
const BACKWARDS_EM = 0.3;

/** Baselines this far apart, in ems, are not one word: a superscript is its own word, joined to its neighbour later. */
const BASELINE_EM = 0.1;

/** Raised or lowered letters are at most this large beside their line's, this far up or down, and this close, in ems. */
const SMALLER = 0.87;
const MOST_SHIFT_EM = 0.7;
const RAISED_GAP_EM = 0.5;

/** Text is called upright when it is turned by less than this from a quarter turn, as sine. */
const STRAIGHT = 0.05;

export class WordGatherer {
  #words: Word[] = [];
  #current: Word | null = null;
  #spaced = false;
  #slant: { word: Word; across: number; end: number } | null = null;
  readonly #pageWidth: number;
  readonly #pageHeight: number;
  // Style of the glyphs that come next.
  #at: Matrix = [1, 0, 0, 1, 0, 0];
  #turn: Turn = 0;
  #straight = true;
  #alongScale = 1;
  #sizePt = 0;
  #bold = false;
  #font = '';
  #tag = '';

  constructor(pageWidth: number, pageHeight: number) {
    this.#pageWidth = pageWidth;
    this.#pageHeight = pageHeight;
  }

  setStyle(at: Matrix, size: number, scale: number, bold: boolean, font: string, tag: string, vertical: boolean): void {
    this.#at = at;
    const along = Math.hypot(at[0], at[1]);
    const across = Math.hypot(at[2], at[3]);
    this.#alongScale = along;
    const [cos, sin] = [at[0] * Math.sign(scale || 1), at[1] * Math.sign(scale || 1)];
    this.#turn = vertical ? 0 : turnOf(cos, sin);
    this.#straight = Math.min(Math.abs(at[0]), Math.abs(at[1])) <= STRAIGHT * along;
    this.#sizePt = size * across;
    this.#bold = bold;
    this.#font = font;
    this.#tag = tag;
  }

  /** One glyph at (x, y) in text space, `width` wide there. */
  add(unicode: string, x: number, y: number, width: number, _height: number): void {
    if (isSpace(unicode)) {
      this.#spaced = true;
      this.#current = null;
      return;
    }
    const text = cleanCharacters(unicode);
    if (text === '' || this.#sizePt < 0.5) return;
    const at = this.#at;
    const px = at[0] * x + at[2] * y + at[4];
    const py = at[1] * x + at[3] * y + at[5];
    if (px < -1 || py < -1 || px > this.#pageWidth + 1 || py > this.#pageHeight + 1) return;
    if (!this.#straight) {
      this.#addSlanted(text, px, py, Math.abs(width) * this.#alongScale);
      return;
    }
    const turn = this.#turn;
    const u = turn === 0 ? px : turn === 1 ? py : turn === 2 ? this.#pageWidth - px : this.#pageHeight - py;
    const v = turn === 0 ? py : turn === 1 ? this.#pageWidth - px : turn === 2 ? this.#pageHeight - py : px;
    const glyphWidth = Math.abs(width) * this.#alongScale;
    const size = this.#sizePt;
    const word = this.#current;
    if (word && word.turn === turn && word.font === this.#font && Math.abs(word.sizePt - size) < 0.1 && word.tag === this.#tag) {
      const gap = u - (word.u + word.width);
      if (Math.abs(v - word.v) < BASELINE_EM * size && gap < WORD_GAP_EM * size && gap > -BACKWARDS_EM * size) {
        word.text += text;
        word.width = Math.max(word.width, u + glyphWidth - word.u);
        return;
      }
    }
    this.#current = { text, turn, u, v, lineV: this.#lineV(turn, u, v, size), width: glyphWidth, sizePt: size, bold: this.#bold, font: this.#font, tag: this.#tag, spaced: this.#spaced, order: this.#words.length };
    this.#spaced = false;
    this.#words.push(this.#current);
  }

  #addSlanted(text: string, px: number, py: number, glyphWidth: number): void {
    const size = this.#sizePt;
    const [cos, sin] = [this.#at[0] / this.#alongScale, this.#at[1] / this.#alongScale];
    const [along, across] = [px * cos + py * sin, py * cos - px * sin];
    const last = this.#slant;
    if (last && last.word === this.#current && Math.abs(across - last.across) < BASELINE_EM * size && Math.abs(along - last.end) < WORD_GAP_EM * size) {
      last.word.text += text;
      last.word.width += glyphWidth * Math.abs(cos);
      last.end = along + glyphWidth;
      return;
    }
    const word: Word = { text, turn: 0, u: px, v: py, lineV: py, width: glyphWidth * Math.abs(cos), sizePt: size, bold: this.#bold, font: this.#font, tag: this.#tag, spaced: this.#spaced, order: this.#words.length, slanted: true };
    this.#slant = { word, across, end: along + glyphWidth };
    this.#current = word;
    this.#spaced = false;
    this.#words.push(word);
  }

  /** Small letters set right after larger ones, a little up or down, keep to their line. */
  #lineV(turn: Turn, u: number, v: number, size: number): number {
    const before = this.#words.at(-1);
    if (!before || before.turn !== turn) return v;
    const large = Math.max(before.sizePt, size);
    const gap = u - (before.u + before.width);
    const shift = Math.abs(v - before.lineV);
    if (shift < 0.01 || shift > MOST_SHIFT_EM * large || gap < -BACKWARDS_EM * large || gap > RAISED_GAP_EM * large) return v;
    const raised = size <= SMALLER * before.sizePt;
    const backOnLine = before.lineV !== before.v && Math.abs(v - before.lineV) < BASELINE_EM * size;
    return raised || backOnLine ? before.lineV : v;
  }

  finish(): Word[] {
    return this.#words;
  }
}

function turnOf(cos: number, sin: number): Turn {
  if (Math.abs(cos) >= Math.abs(sin)) return cos >= 0 ? 0 : 2;
  return sin > 0 ? 1 : 3;
}
