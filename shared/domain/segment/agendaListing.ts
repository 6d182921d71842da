/** Reads the items listed on an agenda's front sheet or in a supplement's covering letter. */
import { isExclusionItem, markedExempt } from '#shared/domain/segment/exempt.ts';
import { collapse, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { tidyTitle } from '#shared/domain/segment/reportTitle.ts';

/** Page numbers as the agenda prints them. */
export interface PrintedRange {
  readonly from: number;
  readonly to: number;
}

export interface ListedItem {
  /** "5", "6a". */
  readonly number: string;
  readonly title: string;
  readonly range: PrintedRange | null;
  /** Its own words, or the part of the agenda that it stands in, say so. */
  readonly exempt: boolean;
  /** It comes after "Exclusion of the press and public". */
  readonly afterExclusion: boolean;
  /** What stands under the title: names of papers, a description. */
  readonly lines: readonly string[];
  /** Page of the file on which it is listed. */
  readonly listedOn: number;
}

interface OpenItem {
  number: string;
  title: string;
  range: PrintedRange | null;
  exempt: boolean;
  lines: string[];
  listedOn: number;
  /** Its title is set in bold: a bold line under it goes on with the title. */
  bold: boolean;
  /** Its line ends in "(Pages": the numbers stand on the next. */
  dangling: boolean;
}

const RANGE = /[([]?\s*\bpages?\s*:?\s*(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?\s*[)\]]?/i;
const DANGLING = /\(?\bpages?\s*:?\s*$/i;
const RANGE_END = /(\d{1,4})\s*[-–—]\s*(\d{1,4})\s*\)/;
// A column of its own: "5 - 12".
const BARE_RANGE = /^\(?(\d{1,4})\s*[-–—]\s*(\d{1,4})\)?$/;
const NUMBER = /^(?:item\s+)?(\d{1,3})\s?(\(?[a-z]\)?(?=[.)\s]|$))?[.)]?(?:\s+|$)/i;
const SECTION_EXEMPT = /^(?:part (?:ii|2|b)\b.*|.*\b(?:exempt|confidential|private|restricted|closed) (?:items?|business|session|agenda|part)\b.*)$/i;
const SECTION_OPEN = /^(?:part (?:i|1|a)\b.*|.*\b(?:un-?restricted|public|open) (?:items?|business|session|agenda|part)\b.*)$/i;
/** Access to information rules as Leeds prints them in the column "item not open": "10.4(3)". */
const NOT_OPEN = /^10\.4\s?\(\d/;
/** Business that opens any agenda: an exclusion listed before it is a standing notice. */
const OPENING = /^(?:apolog|declaration|minutes|disclosure|urgent|late item|appeals|membership|substitut)/i;

/** Items in the order of the agenda. Numbers have to rise, which keeps addresses and dates out. */
export function readListing(blocks: readonly FileBlock[]): ListedItem[] {
  const items: OpenItem[] = [];
  let exemptSection = false;
  let pending: PrintedRange | null = null;
  let left: number | null = null;
  for (const piece of blocks.flatMap((b) => splitItems(b))) {
    const { text, block } = piece;
    if (SECTION_EXEMPT.test(text) && text.length < 120 && NUMBER.exec(text) === null && !text.startsWith('(')) exemptSection = true;
    else if (SECTION_OPEN.test(text) && text.length < 120 && NUMBER.exec(text) === null) exemptSection = false;
    const number = indented(block, left) ? null : numberOf(text, items, piece.ownCell);
    const current = items.at(-1);
    if (number === null) {
      const dangling = current?.dangling === true ? rangeEnd(text) : null;
      const range = dangling ?? rangeIn(text) ?? bareRange(block);
      if (range !== null && current !== undefined && (current.range === null || range.from === current.range.to + 1)) current.range = { from: current.range?.from ?? range.from, to: range.to };
      else if (range !== null && current?.range === null) pending = range;
      const rest = dangling === null ? withoutRange(text) : collapse(text.replace(RANGE_END, ' '));
      if (current !== undefined) current.dangling = DANGLING.test(text);
      if (current !== undefined && current.bold && block.bold && current.lines.length === 0 && rest !== '' && !isFoot(rest) && !SECTION_EXEMPT.test(rest) && !SECTION_OPEN.test(rest)) {
        current.title = titleOf(`${current.title} ${rest}`);
        if (markedExempt(rest)) current.exempt = true;
        continue;
      }
      if (current !== undefined && rest !== '' && !isFoot(rest) && !SECTION_EXEMPT.test(rest) && !SECTION_OPEN.test(rest)) addLine(current, rest);
      continue;
    }
    const rest = text.replace(NUMBER, '');
    const [title, description] = aroundRange(rest);
    const item: OpenItem = {
      number,
      title: titleOf(title),
      range: rangeIn(rest) ?? bareRange(block) ?? pending,
      exempt: exemptSection || markedExempt(rest) || block.cells.some((c) => NOT_OPEN.test(c.text)),
      lines: description === '' ? [] : [description],
      listedOn: block.pageIndex,
      bold: block.bold,
      dangling: DANGLING.test(rest),
    };
    pending = null;
    left ??= block.leftPt;
    items.push(item);
  }
  return afterExclusion(items);
}

/** A list within an item's description stands further in than the items' own numbers. */
function indented(block: FileBlock, left: number | null): boolean {
  return left !== null && block.fontSizePt > 0 && block.leftPt > left + 18;
}

/** "(Pages 3 - 14)", "Page 7", also cut by a line end. */
export function rangeIn(text: string): PrintedRange | null {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return to >= from ? { from, to } : null;
}

/** The page column of a tabled agenda: a cell of its own, the last of its row. */
function rangeEnd(text: string): PrintedRange | null {
  const match = RANGE_END.exec(text);
  return match === null ? null : { from: Number(match[1]), to: Number(match[2]) };
}

function bareRange(block: FileBlock): PrintedRange | null {
  for (const cell of block.cells.slice(1).slice(-1)) {
    const match = BARE_RANGE.exec(cell.text);
    if (match !== null && Number(match[2]) >= Number(match[1])) return { from: Number(match[1]), to: Number(match[2]) };
  }
  return null;
}

function withoutRange(text: string): string {
  return collapse(text.replace(RANGE, ' ').replace(DANGLING, ' '));
}

/** The range ends the title where it stands behind it; what follows describes the item. */
function aroundRange(text: string): [title: string, description: string] {
  const match = RANGE.exec(text);
  const before = match === null ? '' : collapse(text.slice(0, match.index));
  if (match === null || before === '') return [text, ''];
  return [before, collapse(text.slice(match.index + match[0].length))];
}

function titleOf(text: string): string {
  return tidyTitle(withoutRange(text));
}

interface Piece {
  readonly text: string;
  readonly block: FileBlock;
  /** The number stands in a cell of its own. */
  readonly ownCell: boolean;
}

/** A block that runs several items together is cut before each number that follows the one before. */
function splitItems(block: FileBlock): Piece[] {
  const ownCell = block.cells.length > 1 && /^\d{1,3}[a-z]?[.)]?$/i.test(block.cells[0]?.text ?? '');
  // A tabled agenda: number, ward, "item not open", title, page. The title is the longest.
  if (ownCell && block.cells.length >= 4) {
    const title = block.cells.slice(1).reduce((best, c) => (c.text.length > best.text.length ? c : best));
    return [{ text: `${block.cells[0]?.text ?? ''} ${title.text}`, block, ownCell }];
  }
  const cells = block.cells.filter((c, k) => k === 0 || k < block.cells.length - 1 || !BARE_RANGE.test(c.text));
  const text = collapse(cells.map((c) => c.text).join(' ')) || block.text;
  const start = NUMBER.exec(text);
  if (start === null) return [{ text, block, ownCell: false }];
  const pieces: Piece[] = [];
  let from = 0;
  let expect = Number(start[1]) + 1;
  for (const match of text.matchAll(/\s(\d{1,3})[.)]?\s+(?=\p{Lu})/gu)) {
    if (Number(match[1]) !== expect || !/\.\s*$|\d[.)]/.test(match[0])) continue;
    pieces.push({ text: text.slice(from, match.index).trim(), block, ownCell });
    from = match.index + 1;
    expect += 1;
  }
  pieces.push({ text: text.slice(from).trim(), block, ownCell });
  return pieces;
}

function numberOf(text: string, items: readonly OpenItem[], ownCell: boolean): string | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const value = Number(match[1]);
  const letter = (match[2] ?? '').replace(/[()]/g, '').toLowerCase();
  const rest = text.slice(match[0].length);
  // "24 January", "03000 414043": a number that begins a line, not an item. "5. 24/00108 - …" is one.
  if (!ownCell && !/[.)]\s*$/.test(match[0]) && /^\d/.test(rest)) return null;
  if (/^(?:january|february|march|april|may|june|july|august|september|october|november|december|am\b|pm\b|%)/i.test(rest) || /^\p{Ll}/u.test(rest)) return null;
  const last = items.at(-1);
  const before = last === undefined ? null : Number.parseInt(last.number, 10);
  if (letter !== '' && before === value) return `${value}${letter}`;
  if (before !== null && (value <= before || value > before + 6)) return null;
  // Some councils count on through the year: "149. Apologies".
  return value === 0 || (value > 60 && !/[.)]/.test(match[0])) ? null : `${value}${letter}`;
}

function addLine(item: OpenItem, text: string): void {
  if (item.title === '') item.title = titleOf(text);
  else item.lines.push(text);
  if (markedExempt(text)) item.exempt = true;
}

/** The clerk's name and telephone number at the foot of the agenda belong to no item. */
function isFoot(text: string): boolean {
  return /^(?:yours (?:faithfully|sincerely)|dear|date|contact|tel|e-?mail)\b|^[\d\s]{8,}$|@/i.test(text);
}

/**
 * Items after "Exclusion of the press and public" may be exempt. A standing notice, at the head of the agenda or "should
 * it be necessary", closes nothing; "the following item" closes one.
 */
function afterExclusion(items: readonly OpenItem[]): ListedItem[] {
  const at = items.findIndex((i) => isExclusionItem(i.title));
  const notice = items[at];
  const words = notice === undefined ? '' : [notice.title, ...notice.lines].join(' ');
  const standing = notice === undefined || /\bpossible\b|\bshould it be necessary\b|\bif (?:necessary|required|any)\b/i.test(words) || items.slice(at + 1).some((i) => OPENING.test(i.title));
  const one = /\bfollowing (?:agenda )?item\b(?!\s*\(?s)/i.test(words);
  return items.map((item, i) => ({
    ...item,
    exempt: item.exempt && !isExclusionItem(item.title),
    afterExclusion: !standing && i > at && (!one || i === at + 1),
  }));
}
