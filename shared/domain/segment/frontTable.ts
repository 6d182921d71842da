/** Reads the front of a report: "Label: value" pairs, table rows, or a header row with its values under it. */
import { readDate } from '#shared/domain/segment/dates.ts';
import type { FileBlock, FileCell } from '#shared/domain/segment/fileBlocks.ts';
import { collapse } from '#shared/domain/segment/fileBlocks.ts';
import { columnLabel, inlineLabels, opensBody, wholeLabel, type LabelMeaning } from '#shared/domain/segment/labels.ts';
import { mendFragments, type Lexicon } from '#shared/domain/segment/mendFragments.ts';
import { splitHeaderLine, splitValueLine } from '#shared/domain/segment/headerLine.ts';
import type { FrontValue } from '#shared/domain/segment/frontValue.ts';

export interface FrontTable {
  readonly layout: 'headerRow' | 'pairs';
  readonly values: readonly FrontValue[];
  /** `order` of its first block and of the first block after it. */
  readonly from: number;
  readonly to: number;
}

/** How far into a report its front table may begin, in blocks, and how many it may take. */
const LATEST_START = 14;
const LONGEST = 60;
/** A paragraph this long is no longer a value of a front table. */
const LONGEST_VALUE = 420;

/** The front table of a report whose blocks are given, or null. */
export function readFrontTable(blocks: readonly FileBlock[], lexicon: Lexicon): FrontTable | null {
  return readHeaderRow(blocks, lexicon) ?? readPairs(blocks, lexicon);
}

function readHeaderRow(blocks: readonly FileBlock[], lexicon: Lexicon): FrontTable | null {
  for (let i = 0; i < Math.min(blocks.length, LATEST_START); i += 1) {
    const header = blocks[i];
    if (header === undefined) break;
    const cells = header.cells.filter((c) => c.text !== '');
    const meanings = cells.length > 1 ? cells.map((c) => columnLabel(c.text)) : [];
    if (meanings.length > 1 && meanings.every((m) => m !== null)) return fromColumns(blocks, i, cells, meanings, lexicon);
    const words = cells.length <= 1 ? splitHeaderLine(header.text) : null;
    const line = blocks[i + 1];
    if (words !== null && line !== undefined) {
      const values = splitValueLine(words, line);
      return { layout: 'headerRow', values, from: header.order, to: line.order + 1 };
    }
  }
  return null;
}

function fromColumns(blocks: readonly FileBlock[], at: number, header: readonly FileCell[], meanings: readonly LabelMeaning[], lexicon: Lexicon): FrontTable | null {
  const headerBlock = blocks[at];
  if (headerBlock === undefined) return null;
  const columns: FileCell[][] = header.map(() => []);
  const guessed = new Set<number>();
  const allHeader = headerBlock.cells;
  let next = at + 1;
  for (; next < Math.min(blocks.length, at + 5); next += 1) {
    const row = blocks[next];
    if (row === undefined || row.kind !== 'tableRow') break;
    // A row that has labels of its own begins another kind of table ("Report title: …").
    if (row.cells.some((c, k) => k === 0 && wholeLabel(c.text) !== null)) break;
    row.cells.forEach((cell, index) => {
      if (cell.text === '') return;
      const known = columnOf(cell, index, row.cells.length, allHeader, header);
      const column = known ?? likelyColumn(cell, meanings, columns);
      if (known === null) guessed.add(column);
      columns[column]?.push(cell);
    });
  }
  if (columns.every((c) => c.length === 0)) return null;
  const values = meanings.map((meaning, index) => valueOf(meaning, columns[index] ?? [], lexicon, guessed.has(index)));
  const rest = next < blocks.length ? readPairs(blocks.slice(next), lexicon, true) : null;
  return { layout: 'headerRow', values: [...values, ...(rest?.values ?? [])], from: headerBlock.order, to: rest?.to ?? headerBlock.order + (next - at) };
}

function columnOf(cell: FileCell, index: number, rowLength: number, all: readonly FileCell[], header: readonly FileCell[]): number | null {
  if (cell.leftPt !== null && header.every((h) => h.leftPt !== null)) {
    const left = cell.leftPt;
    let best = 0;
    header.forEach((h, k) => {
      if (Math.abs((h.leftPt ?? 0) - left) < Math.abs((header[best]?.leftPt ?? 0) - left)) best = k;
    });
    return best;
  }
  if (rowLength === all.length) {
    const same = all[index];
    const found = same === undefined ? -1 : header.indexOf(same);
    if (found >= 0) return found;
  }
  return rowLength === header.length ? index : null;
}

/** A row that lost its empty cells: a date goes with dates, a portfolio under "Cabinet Member" or PORTFOLIO. */
function likelyColumn(cell: FileCell, meanings: readonly LabelMeaning[], columns: readonly (readonly FileCell[])[]): number {
  const among = (wanted: readonly LabelMeaning[]): number => meanings.findIndex((m) => wanted.includes(m));
  if (readDate(cell.text) !== null && among(['date', 'period', 'meetingDate']) >= 0) return among(['date', 'period', 'meetingDate']);
  const member = columns.findIndex((c) => /^(?:cabinet|executive|lead) (?:member|lead)(?: for)?$/i.test(c.map((v) => v.text).join(' ')));
  if (member >= 0) return member;
  return Math.max(0, among(['portfolio']));
}

interface OpenValue {
  meaning: LabelMeaning;
  parts: FileCell[];
  label: FileCell;
}

function readPairs(blocks: readonly FileBlock[], lexicon: Lexicon, goesOn = false): FrontTable | null {
  const open: OpenValue[] = [];
  let from = -1;
  let to = -1;
  for (let i = 0; i < Math.min(blocks.length, LONGEST); i += 1) {
    const block = blocks[i];
    if (block === undefined) break;
    if (from < 0 && i >= (goesOn ? 1 : LATEST_START)) break;
    const first = block.cells[0]?.text ?? block.text;
    if (from >= 0 && (opensBody(block.text) || opensBody(first) || /^summary\s*:/i.test(block.text))) break;
    const labelled = takeLabels(block, open);
    if (labelled) {
      if (from < 0) from = block.order;
      to = block.order + 1;
      continue;
    }
    if (from < 0) continue;
    if (unknownLabel(block)) {
      open.push({ meaning: 'end', parts: [], label: block.cells[0] ?? { ...block, leftPt: block.leftPt } });
      to = block.order + 1;
      continue;
    }
    if (endsTable(block, open)) break;
    continueValues(block, open);
    to = block.order + 1;
  }
  const values = open.map((o) => valueOf(o.meaning, o.parts, lexicon));
  const telling = new Set(values.filter((v) => v.text !== '' && v.meaning !== 'end').map((v) => v.meaning));
  return from >= 0 && (telling.size >= 2 || (goesOn && telling.size > 0)) ? { layout: 'pairs', values, from, to } : null;
}

/** Adds the block's labels and what stands after them; false when it has none. */
function takeLabels(block: FileBlock, open: OpenValue[]): boolean {
  let any = false;
  const row = block.cells.length > 1;
  block.cells.forEach((cell, index) => {
    const whole = wholeLabel(cell.text);
    const standsAsLabel = whole !== null && (/[:?]$/.test(cell.text) || (row && index % 2 === 0 && index < block.cells.length - 1));
    if (whole !== null && standsAsLabel) {
      open.push({ meaning: whole, parts: [], label: cell });
      any = true;
      return;
    }
    // "Application Start Date 14/01/2016" in a cell of its own ends the value above it.
    if (row && /^(?:application (?:start|expiry)|earliest decision) date\b/i.test(cell.text)) {
      open.push({ meaning: 'end', parts: [], label: cell });
      any = true;
      return;
    }
    const labels = inlineLabels(cell.text);
    const firstLabel = labels[0];
    if (firstLabel === undefined || (firstLabel.start > 0 && !any && open.length === 0)) {
      if (any && cell.text !== '') open.at(-1)?.parts.push(cell);
      return;
    }
    any = true;
    if (firstLabel.start > 0) open.at(-1)?.parts.push(part(cell, 0, firstLabel.start));
    labels.forEach((label, k) => {
      const value: OpenValue = { meaning: label.meaning, parts: [], label: cell };
      const rest = part(cell, label.end, labels[k + 1]?.start ?? cell.text.length);
      if (rest.text !== '') value.parts.push(rest);
      open.push(value);
    });
  });
  return any;
}

/** "Consultation zone: Quayside": a label that the vocabulary does not know, with a short value. */
function unknownLabel(block: FileBlock): boolean {
  return block.kind !== 'bullet' && block.text.length < 130 && /^\p{Lu}[^:.;!?]{2,50}\??:\s+\S/u.test(block.text) && !/^(?:\d|appendix|table|figure|note)/i.test(block.text);
}

/** A stretch of a cell. Its span is the cell's own: good enough to open it, and never wrong. */
function part(cell: FileCell, start: number, end: number): FileCell {
  return { ...cell, text: collapse(cell.text.slice(start, end)) };
}

function endsTable(block: FileBlock, open: readonly OpenValue[]): boolean {
  if (block.kind === 'bullet') return true;
  if (block.text.length > LONGEST_VALUE) return true;
  const last = open.at(-1);
  // Values set in bold look like headings, but stand in the values' column.
  const indented = last?.label.leftPt !== null && last?.label.leftPt !== undefined && block.leftPt > last.label.leftPt + 12;
  if (block.kind === 'heading' && block.cells.length <= 1 && !(indented && last?.parts.some((p) => p.leftPt === null || Math.abs(p.leftPt - block.leftPt) < 8))) return true;
  if (block.cells.length > 1) return false;
  // Numbered paragraphs and lines at the labels' own left edge are the body already.
  if (/^\d+(?:\.\d+)*[.)]?\s/.test(block.text)) return true;
  const labelLeft = last?.label.leftPt ?? null;
  if (labelLeft !== null) return block.leftPt <= labelLeft + 12;
  return (last?.parts.length ?? 0) > 0 && last?.meaning !== 'from';
}

/** A row without labels goes on with the values above it: by column where positions tell, else with the last. */
function continueValues(block: FileBlock, open: OpenValue[]): void {
  const recent = open.slice(-2);
  for (const cell of block.cells) {
    if (cell.text === '') continue;
    let target = open.at(-1);
    if (cell.leftPt !== null && block.cells.length > 1) {
      const left = cell.leftPt;
      const near = recent.find((o) => o.parts.some((p) => p.leftPt !== null && Math.abs(p.leftPt - left) < 12));
      if (near !== undefined) target = near;
    }
    target?.parts.push(cell);
  }
}

function valueOf(meaning: LabelMeaning, parts: readonly FileCell[], lexicon: Lexicon, guessed = false): FrontValue {
  const mended = mendFragments(parts.map((p) => p.text), lexicon);
  const first = parts[0];
  const last = parts.at(-1);
  const at = first !== undefined && last !== undefined && first.pageIndex === last.pageIndex && last.end > first.start
    ? { pageIndex: first.pageIndex, start: first.start, end: last.end }
    : null;
  return { meaning, text: collapse(mended.text.replace(/^[:;\s]+|[;\s]+$/g, '')), at, guessed: guessed || mended.mended, lines: parts.map((p) => p.text) };
}
