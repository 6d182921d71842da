/** Mammoth's HTML as blocks. It is well formed and has few kinds of tag, so a walk over its tags is all that is needed. */
import type { FlowBlock } from '#core/extract/flow/flowWriter.ts';
import { cleanCharacters } from '#core/extract/pdf/characters.ts';

const TOKEN = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

interface List {
  readonly ordered: boolean;
  count: number;
}

export function* htmlBlocks(html: string): Generator<FlowBlock | 'pageBreak'> {
  let text = '';
  let [letters, boldLetters, boldDepth, heading] = [0, 0, 0, 0];
  const lists: List[] = [];
  /** The mark of the list item that has just begun. */
  let item: { kind: 'bullet' | 'paragraph'; prefix: string; level: number } | null = null;
  /** Cells of the rows that are open; a table within a cell is written into that cell. */
  const rows: string[][] = [];
  let breakAfter = false;

  const take = (): FlowBlock | null => {
    const written = clean(text);
    const bold = letters > 0 && boldLetters * 2 > letters;
    const allBold = letters > 0 && boldLetters >= letters * 0.95;
    text = '';
    letters = boldLetters = 0;
    if (written === '') return null;
    const mark = item;
    item = null;
    if (heading > 0) return { kind: 'heading', level: heading, bold, text: (mark?.prefix ?? '') + written };
    if (mark) return { kind: mark.kind, level: mark.level, bold, text: mark.prefix + written };
    // Most officers make a heading by setting a short paragraph in bold.
    if (allBold && written.length <= 120 && !/[.;,]$/.test(written)) return { kind: 'heading', level: 7, bold, text: written };
    return { kind: 'paragraph', level: 0, bold, text: written };
  };

  for (const [, closing, tag, characters] of html.matchAll(TOKEN)) {
    if (characters !== undefined) {
      const plain = decode(characters);
      text += plain;
      const count = plain.trim().length;
      letters += count;
      if (boldDepth > 0) boldLetters += count;
      continue;
    }
    const opening = closing === '';
    const inTable = rows.length > 0;
    if (tag === 'strong' || tag === 'b') boldDepth += opening ? 1 : -1;
    else if (tag === 'br') text += ' ';
    else if (tag === 'hr') breakAfter = true;
    else if (tag === 'tr') {
      if (opening) rows.push([]);
      else {
        const cells = rows.pop() ?? [];
        const outer = rows.at(-1);
        if (outer) text += ` ${cells.filter(Boolean).join(' ')}`;
        else if (cells.some((cell) => cell !== '')) yield { kind: 'tableRow', level: 0, bold: false, text: '', cells };
      }
    } else if (tag === 'td' || tag === 'th') {
      if (!opening) rows.at(-1)?.push(clean(text));
      text = '';
      letters = boldLetters = 0;
    } else if (tag === 'ul' || tag === 'ol') {
      if (!inTable) {
        const block = take();
        if (block) yield block;
      }
      if (opening) lists.push({ ordered: tag === 'ol', count: 0 });
      else lists.pop();
    } else if (tag === 'li' && opening) {
      const list = lists.at(-1);
      if (list) list.count += 1;
      if (inTable) text += ' ';
      else item = list?.ordered ? { kind: 'paragraph', prefix: `${list.count}. `, level: 0 } : { kind: 'bullet', prefix: '', level: lists.length };
    } else if (tag === 'p' || tag === 'li' || /^h[1-6]$/.test(tag ?? '')) {
      if (inTable) text += ' ';
      else {
        if (opening) heading = Number(/^h(\d)$/.exec(tag ?? '')?.[1] ?? 0);
        const block = opening ? null : take();
        if (block) yield block;
        if (!opening) heading = 0;
        if (!opening && breakAfter) {
          breakAfter = false;
          yield 'pageBreak';
        }
      }
    }
  }
  const last = take();
  if (last) yield last;
}

function clean(text: string): string {
  return cleanCharacters(text.replace(/[\s\u00a0]+/gu, ' ').replace(/\u00ad/g, '')).trim();
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ''] ?? whole;
  });
}
