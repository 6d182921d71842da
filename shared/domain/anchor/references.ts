/** Finds what in a note or a question refers to a place in the paper: `p57`, `item 5 p3`, `para 2.4`. */

export interface Reference {
  /** [start, end) in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** As it was written: what `pages.locate` understands. */
  readonly words: string;
}

/** "p57", "p. 57", "pp 57", "page 57": never "p. 3.5", never a part of a longer number or word. */
const PAGE = String.raw`(?:pages?\s+|pp?\.?\s?)\d{1,4}(?!\w|[.,]\d)`;
/** "para 2.4", "paragraph 12", "para 2.4(a)". */
const PARAGRAPH = String.raw`(?:paragraphs?\s+|paras?\.?\s?)[a-z]?\d{1,3}(?:\.\d{1,3}){0,4}(?:\([a-z]\))?(?![\w])`;
/** "item 5", "agenda item 5a": with a page or a paragraph of it where one follows. */
const ITEM = String.raw`(?:agenda\s+)?item\s+(?:no\.?\s*)?\d{1,3}[a-z]?(?:\.\d{1,2})?(?![\w])(?:[,;]?\s+(?:${PAGE}|${PARAGRAPH}))?`;
const REFERENCE = new RegExp(String.raw`(?<![\w.£$€/-])(?:${ITEM}|${PARAGRAPH}|${PAGE})`, 'gi');

/** In the order of the text; they never overlap. */
export function findReferences(text: string): Reference[] {
  return [...text.matchAll(REFERENCE)].map(({ index, 0: words }) => ({ start: index, end: index + words.length, words }));
}
