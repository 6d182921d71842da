/**
 * Reads the plain markup in which the sample papers are written.
 *
 * `#`, `##`, `###` headings; `- ` bullets; `1.2 ` numbered paragraphs; `| a | b |` table rows (a first row of
 * digits gives the columns' widths, a row `|=|` makes the row above it a heading row); `---` a page break;
 * anything else a paragraph. A blank line ends a paragraph or bullet.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'bullet' | 'paragraph'; readonly text: string }
  | { readonly kind: 'numbered'; readonly number: string; readonly text: string }
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly rows: readonly (readonly string[])[]; readonly headed: boolean }
  | { readonly kind: 'pageBreak' };

const cellsOf = (line: string): string[] => line.split('|').slice(1, -1).map((cell) => cell.trim());

function readTable(lines: readonly string[]): Block {
  const all = lines.map(cellsOf);
  const first = all[0] ?? [];
  const weighted = first.every((cell) => /^\d+$/.test(cell));
  const widths = weighted ? first.map(Number) : first.map(() => 1);
  const headed = all.some((row) => row[0] === '=');
  const rows = (weighted ? all.slice(1) : all).filter((row) => row[0] !== '=');
  return { kind: 'table', widths, rows, headed };
}

function readBlock(lines: readonly string[]): Block {
  const first = lines[0] ?? '';
  const text = lines.join(' ').trim();
  if (first.startsWith('|')) return readTable(lines);
  if (first === '---') return { kind: 'pageBreak' };
  const heading = /^(#{1,3}) (.*)$/.exec(text);
  if (heading) return { kind: 'heading', level: (heading[1] ?? '#').length as 1 | 2 | 3, text: heading[2] ?? '' };
  if (text.startsWith('- ')) return { kind: 'bullet', text: text.slice(2) };
  const numbered = /^(\d+\.\d+) (.*)$/.exec(text);
  if (numbered) return { kind: 'numbered', number: numbered[1] ?? '', text: numbered[2] ?? '' };
  return { kind: 'paragraph', text };
}

export function readMarkup(source: string): Block[] {
  const groups: string[][] = [[]];
  for (const line of source.split('\n').map((each) => each.trimEnd())) {
    const alone = /^(#|---|- |\d+\.\d+ )/.test(line);
    if (line === '' || alone) groups.push([]);
    if (line !== '') groups.at(-1)?.push(line);
    if (/^(#|---)/.test(line)) groups.push([]);
  }
  return groups.filter((group) => group.length).map(readBlock);
}
