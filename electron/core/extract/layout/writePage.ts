/** Blocks of words become the page's one text, its blocks with offsets, and the runs that say where each stretch stands. */
import type { TextBlock, TextRun } from '#shared/domain/page/pageText.ts';
import { joinAtLineEnd } from './lineEnds.ts';
import type { DraftBlock } from './draftBlock.ts';
import type { Segment } from './segments.ts';
import { spaceBetween } from './segments.ts';
import { shownRect } from './turned.ts';
import type { Word } from '#core/extract/pdf/words.ts';

export interface WrittenPage {
  readonly text: string;
  readonly blocks: TextBlock[];
  readonly runs: TextRun[];
}

/** Letters reach about this far under the baseline and above it, in ems. */
const DESCENT_EM = 0.22;
const HEIGHT_EM = 1.14;

/** Neighbouring words share a run up to this many characters: short enough that letters fall where they stand. */
const RUN_LENGTH = 24;

/** @param joins pairs "left|right" of words broken at a line's end whose hyphen is not part of the word. */
export function writePage(drafts: readonly DraftBlock[], joins: ReadonlySet<string>, widthPt: number, heightPt: number): WrittenPage {
  let text = '';
  const blocks: TextBlock[] = [];
  const runs: TextRun[] = [];
  let run: { start: number; words: Word[] } | null = null;

  const endRun = (): void => {
    if (!run) return;
    const [first, last] = [run.words[0], run.words.at(-1)];
    if (first && last && text.length > run.start) {
      const size = Math.max(...run.words.map((w) => w.sizePt));
      const v = Math.min(...run.words.map((w) => w.v - DESCENT_EM * w.sizePt));
      const rect = shownRect(first.turn, first.u, v, last.u + last.width - first.u, size * HEIGHT_EM, widthPt, heightPt);
      runs.push([run.start, text.length, ...(rect.map((n) => Math.round(n * 10) / 10) as [number, number, number, number])]);
    }
    run = null;
  };
  const writeWord = (word: Word, previous: Word | null): void => {
    const space = previous !== null && spaceBetween(previous, word);
    if (run && (text.length - run.start > RUN_LENGTH || !previous)) endRun();
    if (space) {
      if (!run) text += ' ';
      else if (text.length + 1 + word.text.length - run.start > RUN_LENGTH) {
        endRun();
        text += ' ';
      } else text += ' ';
    }
    run ??= { start: text.length, words: [] };
    run.words.push(word);
    text += word.text;
  };
  const writeLines = (lines: readonly Segment[][]): void => {
    let started = false;
    for (const line of lines) {
      for (const [index, segment] of line.entries()) {
        if (segment.words.length === 0) continue;
        endRun();
        if (started) {
          const next = segment.words[0]?.text ?? '';
          const cut = index === 0 ? joinAtLineEnd(text, next, joins) : null;
          if (cut === null) text += ' ';
          else if (cut < text.length) {
            text = text.slice(0, cut);
            const last = runs.at(-1);
            if (last && last[1] > cut) last[1] = cut;
          }
        }
        let previous: Word | null = null;
        for (const word of segment.words) {
          writeWord(word, previous);
          previous = word;
        }
        started = true;
      }
    }
    endRun();
  };

  for (const draft of drafts) {
    const start = text.length === 0 ? 0 : text.length + 1;
    const before = text.length;
    if (text.length > 0) text += '\n';
    let cells: [number, number][] | null = null;
    if (draft.cells) {
      cells = [];
      for (const [index, cell] of draft.cells.entries()) {
        if (index > 0) text += '\t';
        const cellStart = text.length;
        writeLines(cell);
        cells.push([cellStart, text.length]);
      }
    } else writeLines(draft.lines);
    if (text.slice(start).trim() === '') {
      text = text.slice(0, before);
      continue;
    }
    const words = draft.lines.flatMap((l) => l.flatMap((s) => s.words));
    blocks.push({
      start,
      end: text.length,
      kind: draft.kind,
      level: draft.level,
      fontSizePt: commonSize(words),
      bold: mostlyBold(words),
      ...(cells ? { cells } : {}),
      leftPt: Math.round(Math.min(...words.map((w) => w.u)) * 10) / 10,
    });
  }
  // A soft hyphen that was drawn within a line is seen as a hyphen, so it is one.
  return { text: text.replaceAll('\u00ad', '-'), blocks, runs };
}

function commonSize(words: readonly Word[]): number {
  const letters = new Map<number, number>();
  for (const w of words) {
    const size = Math.round(w.sizePt * 10) / 10;
    letters.set(size, (letters.get(size) ?? 0) + w.text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function mostlyBold(words: readonly Word[]): boolean {
  let [all, bold] = [0, 0];
  for (const w of words) {
    all += w.text.length;
    if (w.bold) bold += w.text.length;
  }
  return all > 0 && bold * 2 > all;
}
