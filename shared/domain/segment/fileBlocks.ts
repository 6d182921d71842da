/** Takes a file's pages to one stream of blocks, in reading order, each with its place and its plain text. */
import type { PageText, TextBlock } from '#shared/domain/page/pageText.ts';
import type { TextSpan } from '#shared/domain/segment/segment.ts';

/** One cell of a table row, or one stretch between tabs. */
export interface FileCell extends TextSpan {
  /** White space collapsed, markup of badly extracted text taken out. */
  readonly text: string;
  /** Left edge in points, or null where the page has no positions. */
  readonly leftPt: number | null;
}

/** A block of the file; `start` and `end` leave out white space around it. */
export interface FileBlock extends TextSpan {
  /** Position in the file's stream. */
  readonly order: number;
  readonly kind: TextBlock['kind'];
  /** Verbatim, tabs and line ends included. */
  readonly raw: string;
  /** White space collapsed, markup taken out: for reading off, never for quoting. */
  readonly text: string;
  readonly level: number;
  readonly fontSizePt: number;
  readonly bold: boolean;
  readonly leftPt: number;
  readonly continues: boolean;
  /** More than one only in table rows and tabbed lines. */
  readonly cells: readonly FileCell[];
  readonly firstOfPage: boolean;
  /** Its last line reaches the right margin, so that it may go on in the next block; null where nothing tells. */
  readonly endsFull: boolean | null;
}

const BLANK_PAGE = /^[\s.]*(?:this )?page (?:is )?(?:has been )?(?:intentionally )?left (?:intentionally )?blank[\s.]*$/i;

/** White space collapsed to single spaces, ends trimmed. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Takes out what a poor extraction left behind: HTML tags, Markdown emphasis and heading marks. */
export function plain(text: string): string {
  return collapse(text.replace(/<\/?(?:i|b|u|em|strong|sup|sub|br)\s*\/?>/gi, '').replace(/\*\*|__/g, '').replace(/^\s*#{1,6}\s+/, ''));
}

/** True for a padding page ("This page is intentionally left blank") and for one without any text. */
export function isBlankPage(page: PageText): boolean {
  const text = collapse(page.text);
  return text === '' ? page.problems.length === 0 : BLANK_PAGE.test(text);
}

/** All blocks of the pages, padding pages left out. */
export function fileBlocks(pages: readonly PageText[]): FileBlock[] {
  const stream: FileBlock[] = [];
  for (const page of pages) {
    if (isBlankPage(page)) continue;
    let first = true;
    const ends = lineEnds(page);
    for (const block of page.blocks) {
      const span = trimmed(page.text, block.start, block.end);
      if (span === null) continue;
      const raw = page.text.slice(span[0], span[1]);
      const cells = cellsOf(page, block, span);
      stream.push({
        order: stream.length,
        pageIndex: page.pageIndex,
        start: span[0],
        end: span[1],
        kind: cells.length > 1 && block.kind === 'paragraph' ? 'tableRow' : block.kind,
        raw,
        text: plain(raw),
        level: block.level,
        fontSizePt: block.fontSizePt,
        bold: block.bold,
        leftPt: block.leftPt,
        continues: block.continues === true,
        cells,
        firstOfPage: first,
        endsFull: ends(block),
      });
      first = false;
    }
  }
  return stream;
}

/** Says of a block whether its last line is a full one, measured against blocks that begin at about the same place. */
function lineEnds(page: PageText): (block: TextBlock) => boolean | null {
  if (page.runs.length === 0) return () => null;
  const lastRun = new Map<TextBlock, number>();
  const widest = new Map<TextBlock, number>();
  const runs = page.runs.toSorted((a, b) => a[0] - b[0]);
  let at = 0;
  for (const block of page.blocks.toSorted((a, b) => a.start - b.start)) {
    while (at < runs.length && (runs[at]?.[1] ?? 0) <= block.start) at += 1;
    for (let i = at; i < runs.length && (runs[i]?.[0] ?? 0) < block.end; i += 1) {
      const right = (runs[i]?.[2] ?? 0) + (runs[i]?.[4] ?? 0);
      lastRun.set(block, right);
      widest.set(block, Math.max(widest.get(block) ?? 0, right));
    }
  }
  return (block) => {
    const right = lastRun.get(block);
    if (right === undefined) return null;
    const beside = page.blocks.filter((b) => b.kind !== 'tableRow' && Math.abs(b.leftPt - block.leftPt) < 40);
    const margin = Math.max(...beside.map((b) => widest.get(b) ?? 0));
    return right >= margin - (margin - block.leftPt) * 0.14 && margin - block.leftPt > 150;
  };
}

function trimmed(text: string, start: number, end: number): [number, number] | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? [from, to] : null;
}

function cellsOf(page: PageText, block: TextBlock, span: readonly [number, number]): FileCell[] {
  // From the block's own start: an empty first cell is a tab that trimming would lose.
  const given = block.cells ?? betweenTabs(page.text, block.start, Math.max(span[1], block.end));
  const cells: FileCell[] = [];
  for (const [start, end] of given) {
    const inner = trimmed(page.text, start, end);
    const [from, to] = inner ?? [start, start];
    const run = page.runs.find((r) => r[0] < to && r[1] > from);
    cells.push({ pageIndex: page.pageIndex, start: from, end: to, text: plain(page.text.slice(from, to)), leftPt: run?.[2] ?? null });
  }
  return cells;
}

function betweenTabs(text: string, start: number, end: number): [number, number][] {
  const cells: [number, number][] = [];
  let from = start;
  for (let i = start; i <= end; i += 1) {
    if (i === end || text.charAt(i) === '\t') {
      cells.push([from, i]);
      from = i + 1;
    }
  }
  return cells;
}
