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
}

/** Baselines within this share of the letter size are one line; typesetting jitter stays under a tenth. */
const SAME_BASELINE_EM = 0.35;

/** Raised or lowered words (the "th" of "8th") are smaller than their line by at least this and within its height. */
const RAISED_SIZE = 0.85;

/** A gap wider than this many ems parts columns or cells; justified lines stay under one em. */
const GAP_EM = 1.2;

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

/** Groups words by baseline, from the top; what is raised or lowered goes to the line that it stands in. */
function baselines(words: readonly Word[]): Word[][] {
  const sorted = [...words].sort((a, b) => b.v - a.v || a.u - b.u);
  const lines: { v: number; size: number; words: Word[] }[] = [];
  for (const word of sorted) {
    let home: (typeof lines)[number] | undefined;
    for (let i = lines.length - 1; i >= 0; i--) {
      const line = lines[i];
      if (!line || line.v - word.v > 3 * Math.max(word.sizePt, line.size)) break;
      if (Math.abs(line.v - word.v) <= SAME_BASELINE_EM * Math.min(line.size, word.sizePt)) {
        home = line;
        break;
      }
    }
    if (home) {
      home.words.push(word);
      if (word.sizePt > home.size) home.size = word.sizePt;
    } else lines.push({ v: word.v, size: word.sizePt, words: [word] });
  }
  // A line of nothing but small words right beside a larger line's words is its superscripts.
  for (const line of lines) {
    const host = lines.find(
      (other) =>
        other !== line &&
        other.words.length > 0 &&
        line.size <= RAISED_SIZE * other.size &&
        line.v - other.v < 0.75 * other.size &&
        line.v - other.v > -0.35 * other.size &&
        line.words.every((w) => other.words.some((o) => o.sizePt > w.sizePt && touches(o, w))),
    );
    if (host) {
      host.words.push(...line.words);
      line.words.length = 0;
    }
  }
  return lines.filter((line) => line.words.length > 0).map((line) => line.words.sort((a, b) => a.u - b.u || a.order - b.order));
}

function touches(large: Word, small: Word): boolean {
  const after = small.u - (large.u + large.width);
  const before = large.u - (small.u + small.width);
  return (after > -0.3 * small.sizePt && after < 0.4 * large.sizePt) || (before > -0.3 * small.sizePt && before < 0.4 * large.sizePt);
}

function cutAtGaps(line: readonly Word[], uprights: readonly Rule[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | null = null;
  for (const word of line) {
    const previous = current?.words.at(-1);
    if (current && previous) {
      if (word.text === previous.text && Math.abs(word.u - previous.u) < OVERPRINT_EM * word.sizePt) {
        previous.bold = true;
        continue;
      }
      const size = Math.max(current.sizePt, word.sizePt);
      const gap = word.u - current.u1;
      if (gap <= GAP_EM * size && !parted(current.u1, word.u, word.v + word.sizePt * 0.3, uprights)) {
        current.words.push(word);
        current.u1 = Math.max(current.u1, word.u + word.width);
        current.sizePt = size;
        continue;
      }
    }
    current = { words: [word], u0: word.u, u1: word.u + word.width, v: word.v, sizePt: word.sizePt };
    segments.push(current);
  }
  return segments;
}

function parted(left: number, right: number, v: number, uprights: readonly Rule[]): boolean {
  return uprights.some((rule) => rule.x0 > left - 1 && rule.x0 < right + 1 && rule.y0 <= v && rule.y1 >= v);
}

/** Whether a space stands between two neighbours of one line. */
export function spaceBetween(left: Word, right: Word): boolean {
  const gap = right.u - (left.u + left.width);
  const em = Math.min(left.sizePt, right.sizePt);
  if (gap > 0.16 * em) return true;
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
