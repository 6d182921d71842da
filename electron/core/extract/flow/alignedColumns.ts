/** Tables that plain text sets with spaces: rows of pieces that stand under one another, numbers among them. */

/** What a cell of figures holds: "95%", "£4.2m", "1,840", "n/a", "-", "12 (8%)", "£0.4m over". */
const VALUE = /^[+\-−–(]?\s?£?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|bn|pp|p|days?|weeks?|hours?|mins?|minutes?|months?|years?)?\)?(?:\s?\(\s?[-+]?£?\d[\d,.]*\s?%?\s?\)|\s(?:over|under|up|down|better|worse))?$|^(?:n\/?a|nil|-|–|—|\.\.|tbc|none)$/i;
const GAP = /\s{2,}/;

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** For each line its cells, or null where it's part of no table. A cell that a row leaves empty is "". */
export function alignedCells(lines: readonly string[]): (string[] | null)[] {
  const found: (string[] | null)[] = lines.map(() => null);
  for (let first = 0; first < lines.length; ) {
    let end = first;
    while (end < lines.length && piecesOf(lines[end] ?? '').length > 1) end += 1;
    const rows = lines.slice(first, end).map(piecesOf);
    if (isTable(rows)) for (const [i, cells] of inColumns(rows).entries()) found[first + i] = cells;
    first = Math.max(end, first + 1);
  }
  return found;
}

function piecesOf(line: string): Piece[] {
  if (line.includes('\t') || line.includes('|')) return [];
  const pieces: Piece[] = [];
  let at = line.length - line.trimStart().length;
  for (const text of line.trim().split(GAP)) {
    const from = line.indexOf(text, at);
    pieces.push({ text: text.replace(/[ \u00a0]+/g, ' '), from, to: from + text.length });
    at = from + text.length;
  }
  return pieces;
}

/** At least two rows of figures, and not many lines of anything else: a form's labels and a letter's head are no table. */
function isTable(rows: readonly (readonly Piece[])[]): boolean {
  const figures = rows.filter((pieces) => /\p{L}/u.test(pieces[0]?.text ?? '') && pieces.slice(1).some(({ text }) => VALUE.test(text)) && pieces.slice(1).filter(({ text }) => VALUE.test(text)).length >= (pieces.length - 1) / 2);
  return figures.length >= 2 && figures.length >= rows.length - 3 && rows.every((pieces) => pieces.length <= 14);
}

/** Each piece goes to the column that it overlaps most, or stands nearest to. */
function inColumns(rows: readonly (readonly Piece[])[]): string[][] {
  const most = Math.max(...rows.map((pieces) => pieces.length));
  const full = rows.filter((pieces) => pieces.length === most);
  const columns = Array.from({ length: most }, (_, i) => ({ from: Math.min(...full.map((pieces) => pieces[i]?.from ?? 0)), to: Math.max(...full.map((pieces) => pieces[i]?.to ?? 0)) }));
  return rows.map((pieces) => {
    const cells = columns.map(() => '');
    for (const piece of pieces) {
      const overlap = columns.map(({ from, to }) => Math.min(to, piece.to) - Math.max(from, piece.from));
      const at = overlap.indexOf(Math.max(...overlap));
      cells[at] = cells[at] ? `${cells[at]} ${piece.text}` : piece.text;
    }
    return cells;
  });
}
