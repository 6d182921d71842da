/** Cuts the body of a report into statements: bullets and sentences, each with the place it stands at. */
import { brokenBullets, mayContinue, withoutMark } from '#shared/domain/segment/brokenLines.ts';
import { collapse, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import type { SectionedBlocks } from '#shared/domain/segment/sections.ts';
import type { Statement, TextSpan } from '#shared/domain/segment/segment.ts';
import { splitSentences } from '#shared/domain/segment/sentences.ts';

/** A paragraph or bullet, put together again where a page end cut it. */
interface Passage {
  readonly kind: Statement['kind'];
  readonly pieces: FileBlock[];
  /** Letters of the first piece that are its marker or number. */
  readonly skip: number;
}

const MARKER = /^\s*(?:[•‣▪◦●○■□➢►❖✓✔·∙*\uE000-\uF8FF]|[-–—]{1,2}(?=\s)|o(?=\s+\p{Lu}))\s*/u;
const PARAGRAPH = /^\s*(?:[-–—•*]\s+)?(\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}(?=[.)]\s))[.)]?\s+(?=\S)/;
const LIST_NUMBER = /^\s*(?:[-–—•*]\s+)?(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-zA-Z]\.)\s+(?=\S)/;
/** A line of a list of contents: dots lead to a page number. It says nothing of its own. */
const LEADERS = /(?:\.\s?){6,}|…{3,}|_{8,}/u;
const ENDED = /[.?!:;][)"'’”\]]*$/;

/** Statements of the body blocks, in reading order. */
export function buildStatements(blocks: readonly FileBlock[], sectioned: SectionedBlocks): Statement[] {
  const statements: Statement[] = [];
  let paragraph: string | null = null;
  let section = -1;
  let count = 0;
  for (const passage of passages(blocks, sectioned)) {
    const first = passage.pieces[0];
    if (first === undefined) continue;
    const here = sectioned.sectionOf.get(first.order) ?? -1;
    if (here !== section) paragraph = null;
    section = here;
    if (passage.kind !== 'tableRow') paragraph = PARAGRAPH.exec(first.raw)?.[1] ?? paragraph;
    for (const spans of cut(passage)) {
      const text = textOf(spans, passage.pieces);
      if (!/[\p{L}\d]/u.test(text)) continue;
      statements.push({ text, spans, section, paragraph, kind: passage.kind, block: count, ...(passage.kind === 'tableRow' && first.cells.length > 1 ? { cells: first.cells.map((cell) => cell.text) } : {}) });
    }
    count += 1;
  }
  return statements;
}

function passages(blocks: readonly FileBlock[], sectioned: SectionedBlocks): Passage[] {
  const made: Passage[] = [];
  let last: Passage | null = null;
  const broken = brokenBullets(blocks);
  for (const block of blocks) {
    if (sectioned.headingOrders.has(block.order) || LEADERS.test(block.raw)) {
      last = null;
      continue;
    }
    const row = block.kind === 'tableRow';
    if (last !== null && !row && last.kind !== 'tableRow' && (broken.has(block.order) || goesOn(last, block))) {
      last.pieces.push(broken.has(block.order) ? unmarked(block) : block);
      continue;
    }
    const numbered = PARAGRAPH.exec(block.raw);
    const marker = MARKER.exec(block.raw);
    // A mark of a symbol font in a file that gave it no meaning.
    const glyph = /^\s*[\uE000-\uF8FF•]/u.test(block.raw);
    const kind = row ? 'tableRow' : numbered === null && (block.kind === 'bullet' || LIST_NUMBER.test(block.raw) || glyph) ? 'bullet' : 'sentence';
    const skip = row ? 0 : (numbered?.[0].length ?? (block.kind === 'bullet' || glyph ? marker?.[0].length : undefined) ?? 0);
    last = { kind, pieces: [block], skip };
    made.push(last);
  }
  return made;
}

/** The block without its bullet: inside a sentence the mark says nothing. */
function unmarked(block: FileBlock): FileBlock {
  const skip = block.raw.length - withoutMark(block.raw).length;
  return { ...block, start: block.start + skip, raw: block.raw.slice(skip) };
}

/** True where this block is the rest of the one before: cut by a page's end, or by a badly read line. */
function goesOn(last: Passage, block: FileBlock): boolean {
  const before = last.pieces.at(-1);
  if (before === undefined || before.pageIndex > block.pageIndex || block.pageIndex - before.pageIndex > 2) return false;
  if (block.continues) return true;
  if (block.kind !== 'paragraph' || ENDED.test(before.raw)) return false;
  if (LIST_NUMBER.test(block.raw) || PARAGRAPH.test(block.raw) || MARKER.test(block.raw)) return false;
  // Another column of the page is another text.
  if (before.pageIndex === block.pageIndex && before.fontSizePt > 0 && Math.abs(before.leftPt - block.leftPt) > 45) return false;
  if (/^\p{Ll}/u.test(block.text)) return true;
  // A full last line without a stop goes on, as does a long line of a text file, where nothing tells its width.
  const alike = Math.abs(before.fontSizePt - block.fontSizePt) < 0.6 && before.bold === block.bold;
  if (!alike || before.order + 1 !== block.order || !mayContinue(block.text)) return false;
  if (before.endsFull === null) return before.fontSizePt === 0 && before.text.length > 40 && /[\p{L}\d,]$/u.test(before.text);
  return before.endsFull && before.pageIndex === block.pageIndex && before.text.length > 40;
}

/** Spans of each sentence. A piece's text and the blank between pieces stand in one string while it is cut. */
function cut(passage: Passage): TextSpan[][] {
  let joined = '';
  const starts: number[] = [];
  passage.pieces.forEach((piece, i) => {
    if (i > 0) joined += ' ';
    starts.push(joined.length);
    joined += piece.raw;
  });
  if (passage.kind === 'tableRow') return [spansOf(0, joined.length, passage.pieces, starts)];
  const body = joined.slice(passage.skip);
  return splitSentences(body).map(([start, end]) => spansOf(start + passage.skip, end + passage.skip, passage.pieces, starts));
}

function spansOf(start: number, end: number, pieces: readonly FileBlock[], starts: readonly number[]): TextSpan[] {
  const spans: TextSpan[] = [];
  pieces.forEach((piece, i) => {
    const offset = starts[i] ?? 0;
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + piece.raw.length);
    if (to > from) spans.push({ pageIndex: piece.pageIndex, start: piece.start + from - offset, end: piece.start + to - offset });
  });
  return spans;
}

/** What the spans say, read off the pieces: a statement's text is never anything else. */
function textOf(spans: readonly TextSpan[], pieces: readonly FileBlock[]): string {
  const texts = spans.map((span) => {
    const piece = pieces.find((p) => p.pageIndex === span.pageIndex && p.start <= span.start && p.end >= span.end);
    return piece === undefined ? '' : piece.raw.slice(span.start - piece.start, span.end - piece.start);
  });
  return collapse(texts.join(' '));
}
