/** Lines of one column, from the top, gathered to headings, paragraphs, list items and rows of unruled tables. */
import { BULLET } from '#core/extract/pdf/characters.ts';
import type { DraftBlock } from './draftBlock.ts';
import type { Segment } from './segments.ts';
import { segmentText } from './segments.ts';

/** What the whole file's letters look like, to tell headings from text. */
export interface TypeFacts {
  /** Size of most letters of the file, in points. */
  readonly bodyPt: number;
  /** Sizes of headings larger than the text, the largest first. */
  readonly headingSizes: readonly number[];
}

interface LineFacts {
  readonly segments: Segment[];
  readonly text: string;
  readonly v: number;
  readonly u0: number;
  readonly u1: number;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly tag: string;
  /** Where the text starts after a bullet or number that hangs to its left. */
  readonly textU0: number;
  readonly mark: 'bullet' | 'number' | null;
}

/** A number that opens a paragraph: "1.", "2.4", "(a)", "iv)", "A1." */
const NUMBERED = /^(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5}|[A-Z]\d{1,2})[.):]|\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|\d{1,3}(?:\.\d{1,3}){1,4})(?=\s|$)/;

/** A gap between lines this much wider than usual parts paragraphs. */
const PARAGRAPH_GAP = 1.3;

/** A heading may run over lines, but is no longer than this in all. */
const HEADING_LENGTH = 200;

/** A line that a sentence runs on from is at least this long, in ems: a list of short words is none. */
const RUNS_ON_EM = 8;

/** Fewer lines than these do not show how wide their column is. */
const LINES_THAT_SHOW_WIDTH = 4;

/**
 * @param pageRight right edge of the text of the page, or of the column that the lines stand in.
 */
export function paragraphsOf(lines: readonly Segment[][], pageRight: number, type: TypeFacts): DraftBlock[] {
  const right = lines.length < LINES_THAT_SHOW_WIDTH ? pageRight : Math.max(...lines.flat().map((s) => s.u1));
  const facts = lines.map(factsOf);
  const leading = usualLeading(facts);
  const blocks: DraftBlock[] = [];
  let block: { draft: DraftBlock; facts: LineFacts[] } | null = null;
  for (const line of facts) {
    const previous = block?.facts.at(-1);
    if (block && previous && goesOn(block.draft, block.facts, previous, line, leading, right, type)) {
      block.facts.push(line);
      if (block.draft.kind === 'tableRow') addToRow(block.draft, line);
      else block.draft.lines.push(line.segments);
      continue;
    }
    block = { draft: startBlock(line, type), facts: [line] };
    blocks.push(block.draft);
  }
  setBulletLevels(blocks);
  return blocks;
}

function factsOf(segments: Segment[]): LineFacts {
  const text = segments.map(segmentText).join(' ');
  const words = segments.flatMap((s) => s.words);
  const first = segments[0];
  const letters = words.reduce((n, w) => n + w.text.length, 0);
  const boldLetters = words.reduce((n, w) => n + (w.bold ? w.text.length : 0), 0);
  const bulletAt = first?.dotted === true || BULLET.test(`${text} `);
  const numbered = !bulletAt && (NUMBERED.test(text) || isItemNumber(segments));
  const firstWord = words[0];
  const secondWord = words[1];
  const hangs = ((bulletAt && !first?.dotted) || numbered) && firstWord && secondWord ? secondWord.u : (first?.u0 ?? 0);
  return {
    segments,
    text,
    v: first?.v ?? 0,
    u0: first?.u0 ?? 0,
    u1: segments.at(-1)?.u1 ?? 0,
    sizePt: mainSize(words),
    bold: letters > 0 && boldLetters >= 0.8 * letters,
    tag: firstWord?.tag ?? '',
    textU0: hangs,
    mark: bulletAt ? 'bullet' : numbered ? 'number' : null,
  };
}

/** "1   List of tables": a bare number set apart, with one piece of text after it that begins like a title. */
function isItemNumber(segments: readonly Segment[]): boolean {
  const [number, title] = segments;
  if (segments.length !== 2 || !number || !title) return false;
  return /^\d{1,2}$/.test(segmentText(number)) && /^\p{Lu}/u.test(segmentText(title));
}

function mainSize(words: readonly { sizePt: number; text: string }[]): number {
  const bySize = new Map<number, number>();
  for (const w of words) {
    const size = Math.round(w.sizePt * 2) / 2;
    bySize.set(size, (bySize.get(size) ?? 0) + w.text.length);
  }
  let [best, most] = [0, -1];
  for (const [size, count] of bySize) if (count > most) [best, most] = [size, count];
  return best;
}

/** The commonest distance between neighbouring lines of text, so that double spacing parts nothing. */
function usualLeading(lines: readonly LineFacts[]): number {
  const steps = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const [above, line] = [lines[i - 1], lines[i]];
    if (!above || !line) continue;
    const size = Math.max(above.sizePt, line.sizePt, 1);
    const step = Math.round(((above.v - line.v) / size) * 20) / 20;
    if (step > 0.8 && step < 3) steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  // The least step that is nearly as common as the commonest: text's own leading, not the gap between list items.
  const most = Math.max(0, ...steps.values());
  const usual = [...steps].filter(([, n]) => n >= 0.5 * most).map(([step]) => step);
  return usual.length > 0 ? Math.min(...usual) : 1.2;
}

function isHeadingLine(line: LineFacts, type: TypeFacts): boolean {
  if (line.mark === 'bullet' || line.text.length > HEADING_LENGTH || !/\p{L}/u.test(line.text)) return false;
  if (/^H[1-6]?$|^Title$/.test(line.tag)) return true;
  if (line.segments.length > 1 && line.mark !== 'number') return false;
  if (line.sizePt >= type.bodyPt * 1.12) return !/[.;,]$/.test(line.text) || line.bold;
  return line.bold && line.sizePt >= type.bodyPt * 0.9 && !/[;,]$/.test(line.text);
}

function headingLevel(line: LineFacts, type: TypeFacts): number {
  const tagged = /^H([1-6])$/.exec(line.tag);
  if (tagged) return Number(tagged[1]);
  const rank = type.headingSizes.findIndex((size) => line.sizePt >= size - 0.3);
  return rank >= 0 ? rank + 1 : type.headingSizes.length + 1;
}

function startBlock(line: LineFacts, type: TypeFacts): DraftBlock {
  if (isRow(line)) return { kind: 'tableRow', level: 0, lines: [line.segments], cells: line.segments.map((s) => [[s]]) };
  if (isHeadingLine(line, type)) return { kind: 'heading', level: headingLevel(line, type), lines: [line.segments] };
  return { kind: line.mark === 'bullet' ? 'bullet' : 'paragraph', level: line.mark === 'bullet' ? 1 : 0, lines: [line.segments] };
}

/** Several pieces with wide gaps are a row, unless the first is but the number or bullet of the text after it. */
function isRow(line: LineFacts): boolean {
  if (line.segments.length < 2) return false;
  if (line.segments.length === 2 && line.mark) {
    const first = line.segments[0];
    const second = line.segments[1];
    return !first || !second || first.words.length > 1 || /^[\d£(][\d,.%£()kmKM]*$/.test(segmentText(second));
  }
  return true;
}

function goesOn(draft: DraftBlock, facts: readonly LineFacts[], previous: LineFacts, line: LineFacts, leading: number, right: number, type: TypeFacts): boolean {
  const size = Math.max(previous.sizePt, line.sizePt, 1);
  const step = (previous.v - line.v) / size;
  if (step < 0) return false;
  if (draft.kind === 'tableRow') return fillsRow(draft, previous, line, step, leading);
  if (isRow(line) || (line.mark && !onlyLooksMarked(facts, previous, line, right)) || step > leading * PARAGRAPH_GAP + 0.05) return false;
  if (Math.abs(previous.sizePt - line.sizePt) > 0.12 * size) return false;
  const heading = isHeadingLine(line, type);
  if (draft.kind === 'heading') {
    if (heading && previous.bold === line.bold) return wouldNotFit(previous, line, right);
    // What began as a bold sentence goes on in plain letters within this line: it was a paragraph all along.
    const opensBold = line.segments[0]?.words[0]?.bold === true && previous.bold && !line.bold;
    if (!opensBold || !wouldNotFit(previous, line, right)) return false;
    draft.kind = 'paragraph';
    draft.level = 0;
    return true;
  }
  if (heading && line.bold && !previous.bold) return false;
  const first = facts[0];
  if (draft.kind === 'bullet' && first && line.u0 < first.u0 - 0.5 * size) return false;
  if (facts.length > 1 && line.u0 > previous.u0 + 1.5 * size) return false;
  return wouldNotFit(previous, line, right);
}

/** "(Blocks A and" / "C) along the street": what looks like a number stands where any line of this paragraph would begin. */
function onlyLooksMarked(facts: readonly LineFacts[], previous: LineFacts, line: LineFacts, right: number): boolean {
  if (line.mark !== 'number' || /[.:;]$/.test(previous.text) || !wouldNotFit(previous, line, right)) return false;
  const left = facts.length > 1 ? previous.u0 : previous.textU0;
  return Math.abs(line.u0 - left) < 2;
}

/** Whether the next line's first word would have overrun this one: else somebody ended the line on purpose. */
function wouldNotFit(previous: LineFacts, line: LineFacts, right: number): boolean {
  const word = line.segments[0]?.words[0];
  if (!word) return false;
  if (/[\p{L}\p{N}][-\u00ad]$/u.test(previous.text)) return true;
  // A sentence that runs on shows the width of a box or a narrow table that has few lines.
  if (/^\p{Ll}/u.test(line.text) && /[\p{L},]$/u.test(previous.text) && previous.u1 - previous.u0 > RUNS_ON_EM * previous.sizePt) return true;
  return previous.u1 + 0.2 * previous.sizePt + word.width > right - 0.6 * previous.sizePt;
}

/** A line with nothing in the first column goes on with the cells above it. */
function fillsRow(draft: DraftBlock, previous: LineFacts, line: LineFacts, step: number, leading: number): boolean {
  const cells = draft.cells ?? [];
  if (step > Math.max(leading, 1) * PARAGRAPH_GAP || line.mark) return false;
  if (cells.length < 2 || line.segments.length >= cells.length) return false;
  const firstCell = cells[0]?.[0]?.[0];
  const secondCell = cells[1]?.[0]?.[0];
  if (!firstCell || !secondCell || line.u0 < secondCell.u0 - 0.5 * line.sizePt) return false;
  return line.segments.every((s) => cellFor(cells, s) > 0) && Math.abs(previous.sizePt - line.sizePt) < 1;
}

function cellFor(cells: readonly Segment[][][], segment: Segment): number {
  return cells.findIndex((cell) => cell.some((l) => l.some((s) => Math.abs(s.u0 - segment.u0) < 0.5 * segment.sizePt)));
}

function addToRow(draft: DraftBlock, line: LineFacts): void {
  for (const segment of line.segments) {
    const cell = draft.cells?.[cellFor(draft.cells, segment)];
    cell?.push([segment]);
  }
  draft.lines.push(line.segments);
}

/** Levels of bullets by how far they are set in, over the whole run of lines. */
function setBulletLevels(blocks: readonly DraftBlock[]): void {
  const bullets = blocks.filter((b) => b.kind === 'bullet');
  const lefts: number[] = [];
  for (const bullet of bullets) {
    const left = bullet.lines[0]?.[0]?.u0 ?? 0;
    if (!lefts.some((l) => Math.abs(l - left) < 6)) lefts.push(left);
  }
  lefts.sort((a, b) => a - b);
  for (const bullet of bullets) {
    const left = bullet.lines[0]?.[0]?.u0 ?? 0;
    bullet.level = lefts.findIndex((l) => Math.abs(l - left) < 6) + 1;
  }
}
