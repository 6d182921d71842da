/** Finds what a paper is called where no label says so. */
import { collapse, type FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import { isCommitteeLine } from '#shared/domain/segment/committee.ts';
import { allDates } from '#shared/domain/segment/dates.ts';
import { titleCase } from '#shared/domain/segment/titleCase.ts';

// Left in file properties by templates and programs; names no paper.
const EMPTY_TITLE = /^(?:the report|agenda template|minutes|executive decision|record of decision|powerpoint presentation|presentation|report|untitled.*|document\d*|title|blank|template|microsoft .*|slide 1|book\d*|\s*)$/i;
const FURNITURE = /^(?:public document pack|agenda item(?: no\.?)? ?\d*\w?|agenda|page \d+|item(?: no)?\.? ?\d+|kent county council|[\p{L} ]+ (?:county|city|borough|district|metropolitan borough) council|not for publication|restricted|unrestricted|open|draft|.*\b(?:tel|e-?mail|@).*)$/iu;

/** Tidy a title for a list: white space, capitals, trailing stops. */
export function tidyTitle(text: string): string {
  return titleCase(collapse(text).replace(/^["'“‘]+|["'”’]+$/g, '').replace(/\s*[.;:]+$/, ''));
}

/** The line of a first page that reads as its title, among the blocks above the front table or at the top. */
export function titleBlock(above: readonly FileBlock[]): FileBlock | null {
  const lines = above.filter((b) => usable(b));
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
  const clean = collapse(title.replace(/^microsoft (?:word|powerpoint|excel) - /i, '')).replace(/\.(?:docx?|pdf|pptx?|xlsx?)$/i, '');
  if (EMPTY_TITLE.test(clean) || clean.toLowerCase() === bareName(fileName).toLowerCase()) return '';
  return clean;
}

/** "24-00115 - EqIA.pdf" → "24-00115 - EqIA". */
export function bareName(fileName: string): string {
  return collapse(fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{2,5}$/i, '').replace(/_/g, ' '));
}
