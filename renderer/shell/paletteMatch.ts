/** How the palette understands what is typed. */

/** A place in a paper: a page, an item, a page of an item, a paragraph. */
const REFERENCE = /^(?:p(?:p|\.)?\s*\d{1,4}|page\s+\S+|\d{1,4}|item\s+\d\w*(?:\s+p(?:age|\.)?\s*\d+)?|para(?:graph|\.)?\s+\d\S*)$/i;

export function isReference(text: string): boolean {
  return REFERENCE.test(text.trim());
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Every word typed begins a word of the name; nothing typed fits all. */
export function nameFits(typed: string, name: string): boolean {
  const words = wordsOf(name);
  return wordsOf(typed).every((part) => words.some((word) => word.startsWith(part)));
}
