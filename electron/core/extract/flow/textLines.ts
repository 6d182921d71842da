/** Lines of a text file, and how they were set: wrapped at a width or not, with how many blank lines between. */
import { BULLET, cleanCharacters } from '#core/extract/pdf/characters.ts';
import { alignedCells } from './alignedColumns.ts';

export interface TextLine {
  /** As it stands, without what only marks it up; tabs kept. */
  readonly text: string;
  /** Blank lines before it. */
  readonly blanksBefore: number;
  readonly indented: boolean;
  readonly mark: 'bullet' | 'number' | null;
  /** Rank of a Markdown heading, or 0. */
  readonly headingLevel: number;
  readonly bold: boolean;
  /** How wide it was set, in characters. */
  readonly width: number;
  readonly cells: readonly string[] | null;
}

const NUMBERED = /^(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivx]{1,5})[.):]|\((?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)|\d{1,3}(?:\.\d{1,3}){1,4})\s/;

/** Dashes or stars that Markdown and typists open a list's item with. */
const LIST_MARKUP = /^[-–—*+]{1,2}\s+(?:[-–•]{1,2}\s+)?(?=\S)/u;

/** A line of nothing but dashes: a rule, or what is left of a table's. */
const RULE = /^[-_=\s]{5,}$/;

const LIST_MARK = /^[-–—*+]{1,2}\s/u;

/** "|---|:--:|" under a table's head */
const TABLE_LINE = /^\|?[\s:|-]*-{2,}[\s:|-]*$/;

export function textLines(page: string): TextLine[] {
  const lines: TextLine[] = [];
  let blanks = 0;
  const all = page.split(/\r\n|\r|\n/).map(cleanLine);
  const aligned = alignedCells(all.map((line) => (RULE.test(line.trim()) ? '' : line)));
  for (const [i, cleaned] of all.entries()) {
    if (cleaned.trim() === '' || TABLE_LINE.test(cleaned.trim()) || RULE.test(cleaned.trim())) {
      blanks += 1;
      continue;
    }
    const cells = aligned[i] ?? null;
    lines.push(cells ? { ...lineOf(cleaned, blanks), text: cells.join('\t'), mark: null, headingLevel: 0, cells } : lineOf(cleaned, blanks));
    blanks = 0;
  }
  return lines;
}

/** Tags left over from somebody's conversion go, as do control characters; tabs stay. */
function cleanLine(raw: string): string {
  return raw
    .replace(/<\/?(?:i|b|u|em|strong|sup|sub|br|span)\s*\/?>/gi, '')
    .split('\t')
    .map((part) => cleanCharacters(part).replace(/\u00ad/g, ''))
    .join('\t');
}

function lineOf(cleaned: string, blanksBefore: number): TextLine {
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(cleaned);
  const body = heading ? (heading[2] ?? '') : cleaned;
  const bold = /^\s*(\*\*|__)(?=\S).*\1\s*$/.test(body);
  const plain = body.replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2');
  const cells = heading ? null : cellsOf(plain);
  const trimmed = plain.trim();
  const markup = LIST_MARKUP.test(trimmed);
  const text = markup ? trimmed.replace(LIST_MARKUP, '') : trimmed;
  return {
    text: cells ? cells.join('\t') : text.replace(/[ \u00a0]+/g, ' '),
    blanksBefore,
    indented: /^[ \t\u00a0]/.test(cleaned),
    mark: markup || BULLET.test(`${trimmed} `) ? 'bullet' : NUMBERED.test(trimmed) ? 'number' : null,
    headingLevel: heading?.[1]?.length ?? 0,
    bold,
    width: cleaned.trimEnd().length,
    cells,
  };
}

/** Cells parted by tabs, or by Markdown's bars. A tab after a list's mark or number parts nothing. */
function cellsOf(line: string): string[] | null {
  const bars = /^\s*\|(.*)\|\s*$/.exec(line);
  const cells = (bars ? (bars[1] ?? '').split('|') : line.split('\t')).map((cell) => cell.trim().replace(/[ \u00a0]+/g, ' '));
  if (!bars && !line.trim().includes('\t')) return line.includes('\t') && /\S\t/.test(line) ? [line.trim()] : null;
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  if (!bars && cells.length === 2 && isOnlyMark(cells[0] ?? '')) return null;
  return cells;
}

/** Nothing but what opens an item of a list: "-", "•", "2.4". */
function isOnlyMark(cell: string): boolean {
  const spaced = `${cell} `;
  return [LIST_MARK, BULLET, NUMBERED].some((mark) => mark.exec(spaced)?.[0].trim() === cell);
}
