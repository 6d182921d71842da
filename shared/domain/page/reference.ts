/** What a person types to say a place in a paper: a page, an item, a page or a paragraph of an item, a paragraph. */

const PAGE = String.raw`(?:p(?:p|\.)?\s*(?:\d{1,4}|[ivxl]+)|pages?\s+\S+)`;
const PARAGRAPH = String.raw`(?:(?:paragraphs?|paras?)\.?\s+|[§¶]\s*)\d\S*`;
const REFERENCE = new RegExp(String.raw`^(?:${PAGE}|\d{1,4}|(?:agenda\s+)?item\s+\d\w*(?:\.\d+)?(?:[\s,]+(?:${PAGE}|${PARAGRAPH}))?|${PARAGRAPH})$`, 'i');

/** Whether the whole of `text` says a place ("57", "p57", "item 5 p3", "para 2.4"); whether there is one, the paper says. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text.trim());
}
