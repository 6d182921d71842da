/** Finds what a paper is called where no label says so. */
import { collapse, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { isCommitteeLine } from '#shared/domain/segment/committee.ts';
import { allDates } from '#shared/domain/segment/dates.ts';
import { titleCase } from '#shared/domain/segment/titleCase.ts';

// Left in file properties by templates and programs; names no paper.
const EMPTY_TITLE = /^(?:the report|agenda template|minutes|executive decision|record of decision|powerpoint presentation|presentation|report|untitled.*|document\d*|title|blank|template|microsoft .*|slide 1|book\d*|\s*)$/i;
const FURNITURE = /^(?:public document pack|agenda item(?: no\.?)? ?\d*\w?|agenda|page \d+|item(?: no)?\.? ?\d+|kent county council|[\p{L} ]+ (?:county|city|borough|district|metropolitan borough) council|(?:the )?london borough of [\p{L} ]+|town and country planning act.*|not for publication|(?:un)?restricted(?: items)?|open|draft|eqia submission.*|contents?|section|.*\b(?:tel|e-?mail|@).*)$/iu;

/** Tidy a title for a list: white space, capitals, trailing stops. */
export function tidyTitle(text: string, acronyms?: ReadonlySet<string>): string {
  return titleCase(collapse(text).replace(/^["'“‘]+|["'”’]+$/g, '').replace(/\s*[.;:]+$/, ''), acronyms);
}

/** Lines of a title that the layout broke in two: set alike, one after the other. */
export function wholeTitle(block: FileBlock, above: readonly FileBlock[]): { readonly text: string; readonly blocks: readonly FileBlock[] } {
  const at = above.indexOf(block);
  const alike = (b: FileBlock | undefined): boolean => b !== undefined && b.fontSizePt >= 13 && Math.abs(b.fontSizePt - block.fontSizePt) < 0.4 && b.bold === block.bold && usable(b) && !/^\d/.test(b.text);
  let from = at;
  let to = at + 1;
  while (from > 0 && alike(above[from - 1])) from -= 1;
  while (to < above.length && alike(above[to])) to += 1;
  const blocks = block.fontSizePt >= 13 ? above.slice(from, to) : [block];
  const text = collapse(blocks.map((b) => b.text).join(' '));
  return text.length <= 220 ? { text, blocks } : { text: block.text, blocks: [block] };
}

/** The line of a first page that reads as its title, among the blocks above the front table or at the top. */
export function titleBlock(above: readonly FileBlock[]): FileBlock | null {
  // A title's second line is no title: it is put to its first.
  const lines = above.filter((b) => usable(b) && !/^(?:(?:and|of|to|for|under|made)\b|\()/i.test(b.text));
  const largest = Math.max(0, ...lines.map((b) => b.fontSizePt));
  return (
    lines.find((b) => largest > 0 && b.fontSizePt >= largest - 0.3 && (b.bold || b.kind === 'heading' || isCapitals(b.text))) ??
    lines.find((b) => isCapitals(b.text) || b.kind === 'heading') ??
    lines.find((b) => b.bold) ??
    null
  );
}

function usable(block: FileBlock): boolean {
  const text = block.text;
  if (text.length < 4 || text.length > 220 || !/\p{L}{3}/u.test(text) || FURNITURE.test(text)) return false;
  if (block.kind === 'bullet' || (block.cells.filter((c) => c.text !== '').length > 1)) return false;
  if (/^(?:appendix|annexe?|schedule|attachment)\s+\w{1,3}\W*$/i.test(text)) return false;
  const date = allDates(text)[0];
  if (date !== undefined && text.length - (date.end - date.start) < 14) return false;
  return !isCommitteeLine(text) || /\breport\b/i.test(text);
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}

/** The file's own title where it names the paper; empty where a template or the file name left it. */
export function propertyTitle(title: string, fileName: string): string {
  const clean = collapse(title.replace(/^microsoft (?:word|powerpoint|excel) - /i, '')).replace(/\.(?:docx?|pdf|pptx?|xlsx?)$/i, '').replace(/_/g, ' ');
  if (EMPTY_TITLE.test(clean) || clean.toLowerCase() === bareName(fileName).toLowerCase()) return '';
  return clean;
}

/** What an appendix is called: "Appendix D - Revenue plan" at its top, else a telling file name; null where neither is. */
export function appendixTitle(blocks: readonly FileBlock[], fileName: string, acronyms: ReadonlySet<string>): string | null {
  const assessed = blocks.slice(0, 12).findIndex((b) => /^eqia title:?$/i.test(b.text));
  const subject = assessed < 0 ? '' : (blocks[assessed + 1]?.text ?? '');
  if (subject !== '') return `Equality impact assessment: ${tidyTitle(subject, acronyms)}`;
  const top = blocks.slice(0, 2).find((b) => /^(?:appendix|annexe?)\s+\w{1,3}\s*[-–—:.]\s*\p{L}.{5,}/iu.test(b.text) && b.text.length < 160);
  if (top !== undefined) return tidyTitle(top.text, acronyms);
  const name = bareName(fileName);
  const letters = name.replace(/^.*?\b(?:appendix|annexe?)\s+\w{1,3}\b/i, '').match(/\p{L}{3,}/gu) ?? [];
  return /\b(?:appendix|annexe?|eqia)\b/i.test(name) && letters.length >= 2 ? name : null;
}

/** "24-00115 - EqIA.pdf" → "24-00115 - EqIA". */
export function bareName(fileName: string): string {
  return collapse(fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{2,5}$/i, '').replace(/_/g, ' '));
}
