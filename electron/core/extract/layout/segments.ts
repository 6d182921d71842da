/** Words gathered to pieces of lines: words on one baseline with no wide gap and no rule between them. */
import type { Rule } from '#core/extract/pdf/rules.ts';
import type { Word } from '#core/extract/pdf/words.ts';

export interface Segment {
  /** From left to right. */
  readonly words: Word[];
  u0: number;
  u1: number;
  /** Baseline. */
  readonly v: number;
  /** Size of its largest words. */
  sizePt: number;
  /** A bullet is drawn before it, as a shape: it stands nowhere in the text. */
  dotted?: boolean;
}

/** Baselines within this share of the letter size are one line; typesetting jitter stays under a tenth. */
const SAME_BASELINE_EM = 0.35;

/** A gap wider than this many ems parts columns or cells; justified lines stay under one em. */
const GAP_EM = 1.2;

/** A gap wider than this also parts words that were not drawn one after the other: text boxes set side by side. */
const JUMP_GAP_EM = 0.6;

/** Justification opens a narrow column's gaps up to this many ems. */
const STRETCHED_EM = 2.5;

/** Twice the same word this close together is one word drawn twice to look bold. */
const OVERPRINT_EM = 0.12;

/**
 * @param words all of one turn.
 * @param uprights vertical rules, in the same (u, v): words either side of one are never one segment.
 * @returns from the top down, then from the left.
 */
export function segmentsOf(words: readonly Word[], uprights: readonly Rule[]): Segment[] {
  const lines = baselines(words);
  const segments: Segment[] = [];
  for (const line of lines) segments.push(...cutAtGaps(line, uprights));
  return segments.sort((a, b) => b.v - a.v || a.u0 - b.u0);
}

/** Groups words by the baseline of their line, from the top. */
function baselines(words: readonly Word[]): Word[][] {
  const sorted = [...words].sort((a, b) => b.lineV - a.lineV || a.u - b.u);
  const lines: { v: number; size: number; words: Word[] }[] = [];
  for (const word of sorted) {
    let home: (typeof lines)[number] | undefined;
    for (let i = lines.length - 1; i >= 0; i--) {
      const line = lines[i];
      if (!line || line.v - word.lineV > 3 * Math.max(word.sizePt, line.size)) break;
      if (Math.abs(line.v - word.lineV) <= SAME_BASELINE_EM * Math.min(line.size, word.sizePt)) {
        home = line;
        break;
      }
    }
    if (home) {
      home.words.push(word);
      if (word.sizePt > home.size) home.size = word.sizePt;
    } else lines.push({ v: word.lineV, size: word.sizePt, words: [word] });
  }
  return lines.filter((line) => line.words.length > 0).map((line) => line.words.sort((a, b) => a.u - b.u || a.order - b.order));
}

function cutAtGaps(line: readonly Word[], uprights: readonly Rule[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | null = null;
  for (const [index, word] of line.entries()) {
    const previous = current?.words.at(-1);
    if (current && previous) {
      if (word.text === previous.text && Math.abs(word.u - previous.u) < OVERPRINT_EM * word.sizePt) {
        previous.bold = true;
        continue;
      }
      const size = Math.max(current.sizePt, word.sizePt);
      const gap = word.u - current.u1;
      const jumps = word.order !== previous.order + 1 && gap > JUMP_GAP_EM * size;
      if (((gap <= GAP_EM * size && !jumps) || stretched(previous, word, line[index + 1], size)) && !parted(current.u1, word.u, word.v + word.sizePt * 0.3, uprights)) {
        current.words.push(word);
        current.u1 = Math.max(current.u1, word.u + word.width);
        current.sizePt = size;
        continue;
      }
    }
    current = { words: [word], u0: word.u, u1: word.u + word.width, v: word.lineV, sizePt: word.sizePt };
    segments.push(current);
  }
  return segments;
}

/** A line of a narrow justified column: wide gaps, but drawn with spaces, as wide again to the next word, and no figures. */
function stretched(previous: Word, word: Word, next: Word | undefined, size: number): boolean {
  const gap = word.u - (previous.u + previous.width);
  if (gap > STRETCHED_EM * size || !word.spaced || word.order !== previous.order + 1 || !next?.spaced || next.order !== word.order + 1) return false;
  const nextGap = next.u - (word.u + word.width);
  return Math.abs(nextGap - gap) < 0.25 * gap && [previous, word, next].every((w) => /\p{L}/u.test(w.text));
}

function parted(left: number, right: number, v: number, uprights: readonly Rule[]): boolean {
  return uprights.some((rule) => rule.x0 > left - 1 && rule.x0 < right + 1 && rule.y0 <= v && rule.y1 >= v);
}

/** A drawn bullet stands at most this far before its text, in ems. */
const DOT_REACH_EM = 3;

/** Notes which segments have a bullet drawn before them. `dots` in the same (u, v). */
export function markDotted(segments: readonly Segment[], dots: readonly { readonly u: number; readonly v: number; readonly sizePt: number }[]): void {
  for (const dot of dots) {
    const after = segments.filter((s) => dot.v > s.v - 0.1 * s.sizePt && dot.v < s.v + 0.8 * s.sizePt && dot.sizePt < 0.8 * s.sizePt && s.u1 > dot.u);
    const nearest = after.reduce<Segment | null>((best, s) => (best === null || s.u0 < best.u0 ? s : best), null);
    if (nearest && nearest.u0 > dot.u && nearest.u0 - dot.u < DOT_REACH_EM * nearest.sizePt) nearest.dotted = true;
  }
}

/** Whether a space stands between two neighbours of one line. */
export function spaceBetween(left: Word, right: Word): boolean {
  if (left.slanted || right.slanted) return true;
  const gap = right.u - (left.u + left.width);
  const em = Math.min(left.sizePt, right.sizePt);
  if (gap > 0.16 * em) return true;
  // A footnote's number must not read on from a figure: "38¹ indicators" is not 381.
  if (right.lineV !== right.v && /^\d/.test(right.text) && /\d$/.test(left.text)) return true;
  return right.spaced && right.order === left.order + 1 && gap > -0.25 * em;
}

/** The words of a segment as one string. */
export function segmentText(segment: Segment): string {
  let text = '';
  let previous: Word | null = null;
  for (const word of segment.words) {
    if (previous && spaceBetween(previous, word)) text += ' ';
    text += word.text;
    previous = word;
  }
  return text;
}
