/** Collects abbreviations where a paper spells them out: "First Time Entrants (FTE)". */
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import type { GlossaryTerm } from '#shared/domain/segment/segment.ts';

const SPELLED = /\(([A-Z][A-Za-z&]{1,7}?)['’]?s?\)/g;
const LINKS = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'with', '&', 'or', 'at']);

/** Terms in order of their first appearance, each once. */
export function readGlossary(blocks: readonly FileBlock[]): GlossaryTerm[] {
  const terms = new Map<string, GlossaryTerm>();
  for (const block of blocks) {
    for (const match of block.raw.matchAll(SPELLED)) {
      const abbreviation = match[1] ?? '';
      if (abbreviation.replace(/[^A-Z]/g, '').length < 2 || terms.has(abbreviation)) continue;
      const meaning = spelledOut(block.raw.slice(0, match.index), abbreviation);
      if (meaning === null) continue;
      terms.set(abbreviation, { abbreviation, meaning: meaning.replace(/\s+/g, ' '), at: { pageIndex: block.pageIndex, start: block.start + match.index - meaning.length - 1, end: block.start + match.index + match[0].length } });
    }
  }
  return [...terms.values()];
}

/** The words before the bracket whose first letters are the abbreviation's, small words skipped at will. */
function spelledOut(before: string, abbreviation: string): string | null {
  const text = before.replace(/\s$/, '');
  const letters = abbreviation.toUpperCase().replace(/[^A-Z]/g, '');
  const words = [...text.matchAll(/[\p{L}&][\p{L}'’]*/gu)].slice(-letters.length * 2 - 2);
  let at = letters.length - 1;
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (word === undefined) break;
    if (word[0].charAt(0).toUpperCase() === letters.charAt(at)) {
      if (at === 0) return text.slice(word.index);
      at -= 1;
    } else if (!LINKS.has(word[0].toLowerCase())) return null;
  }
  return null;
}
