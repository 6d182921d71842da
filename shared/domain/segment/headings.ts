/** Tells which blocks of a report are headings, and how they are nested. */
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';

export interface Heading {
  readonly block: FileBlock;
  /** "2.", "A", or null. */
  readonly number: string | null;
  /** Without colour of extraction, white space collapsed, number included. */
  readonly title: string;
  readonly level: number;
}

interface Candidate {
  readonly block: FileBlock;
  readonly title: string;
  readonly number: string | null;
  /** 1 for "2.", 2 for "2.1"; 0 without a number. */
  readonly depth: number;
  readonly lettered: boolean;
}

const LONGEST = 160;
const NUMBER = /^(?:(?:section|part)\s+)?((\d{1,2})((?:\.\d{1,2})*)[.)]?)\s+(?=\p{L}|["'‘“(])/iu;
const LETTER = /^(\(?[A-Z]\)|[A-Z][.)]|\([ivx]+\))\s+(?=\p{L})/u;
/** Questions that formal reports use as headings. */
const QUESTION = /^(?:what|how|why|when|who|where|which|is|are|does|do|has|have)\b.*\?$/i;
// A line that ends in one of these goes on: "Specifically, the pilot aims to:".
const UNFINISHED = /\b(?:to|of|the|a|an|and|or|for|with|by|in|on|at|are|is|was|were|be|include[sd]?|including|following|follows|below|that|which|as)\s*:?$/i;
const CARRY_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', 'an', 'with', 'by', 'at', 'from', 'or', 'as', 'per', 'not']);

/** Headings in order, their levels from 1. `bodySizePt` is the size of most of the report's letters, 0 if unknown. */
export function findHeadings(blocks: readonly FileBlock[], bodySizePt: number): Heading[] {
  const candidates: Candidate[] = [];
  blocks.forEach((block, i) => {
    const candidate = headingCandidate(block, blocks[i - 1], blocks[i + 1], bodySizePt);
    if (candidate !== null) candidates.push(candidate);
  });
  return withLevels(candidates);
}

function headingCandidate(block: FileBlock, before: FileBlock | undefined, after: FileBlock | undefined, bodySizePt: number): Candidate | null {
  const title = block.text;
  if (block.cells.length > 1 || block.kind === 'tableRow' || title.length > LONGEST || !/\p{L}{3}/u.test(title)) return null;
  const numbered = NUMBER.exec(title);
  const lettered = numbered === null ? LETTER.exec(title) : null;
  const bare = title.slice(numbered?.[0].length ?? lettered?.[0].length ?? 0);
  const set = block.bold || (bodySizePt > 0 && block.fontSizePt > bodySizePt * 1.12);
  const ranked = block.kind === 'heading';
  if (!ranked && !set && !shapedAsHeading(block, bare, numbered !== null, before, after)) return null;
  if (ranked || set) {
    if (block.kind === 'bullet' && !(numbered !== null && set)) return null;
    if (!plausible(bare, ranked)) return null;
  }
  const depth = numbered === null ? 0 : 1 + (numbered[3]?.split('.').length ?? 1) - 1;
  return { block, title, number: numbered?.[1] ?? lettered?.[1] ?? null, depth, lettered: lettered !== null };
}

/** What even bold or ranked text has to be: not a sentence, not a value, not a fragment. */
function plausible(text: string, ranked: boolean): boolean {
  const words = text.split(' ').length;
  if (/^\p{Ll}/u.test(text) && !ranked) return false;
  if (/[.;,]$/.test(text)) return words <= 12 && text.endsWith('.') && !/[,;:]/.test(text);
  if (/^(?:page|tel|e-?mail|date|contact)\b/i.test(text) && /[\d@]/.test(text)) return false;
  return words <= 24;
}

/** Plain text has no bold: a short line without an end stop, with a capital, that stands alone. */
function shapedAsHeading(block: FileBlock, text: string, numbered: boolean, before: FileBlock | undefined, after: FileBlock | undefined): boolean {
  if (block.fontSizePt > 0 || block.kind !== 'paragraph') return false;
  const words = text.split(' ');
  if (QUESTION.test(text)) return words.length <= 18;
  const colon = /:(?:\s*\(.*\))?$/.test(text);
  if (words.length > (numbered || colon ? 14 : 9) || /[.;,!]$/.test(text) || !/^["'‘“(]?[\p{Lu}\d]/u.test(text)) return false;
  if (UNFINISHED.test(text) || after === undefined) return false;
  if (!colon && /:\s/.test(text)) return false;
  // After "… as follows:" a short line is an item of the list.
  if (before !== undefined && before.text.endsWith(':') && before.text.split(' ').length > 4) return false;
  if (numbered) return true;
  const telling = words.filter((w) => !CARRY_WORDS.has(w.toLowerCase()) && /\p{L}/u.test(w));
  const capitals = telling.filter((w) => /^["'‘“(]?[\p{Lu}\d]/u.test(w)).length;
  if (colon) return !text.includes(',') && (words.length <= 4 || capitals / telling.length >= 0.6);
  return words.length <= 3 || capitals / telling.length >= 0.6;
}

/** Sizes rank headings; numbers do within one size; lettered ones stand one deeper; an empty heading holds the next. */
function withLevels(candidates: readonly Candidate[]): Heading[] {
  const styles = [...new Set(candidates.map((c) => style(c)))].sort((a, b) => b - a);
  const numberedTop = candidates.filter((c) => c.depth === 1).length >= 2;
  const headings: Heading[] = [];
  let lastPlain = 1;
  let inNumbered: number | null = null;
  for (const c of candidates) {
    let level = styles.indexOf(style(c)) + 1;
    if (c.depth > 0) {
      const base = inNumbered ?? level;
      level = c.depth === 1 ? Math.min(base, level) : (inNumbered ?? Math.max(1, level - 1)) + c.depth - 1;
      if (c.depth === 1) inNumbered = level;
      lastPlain = level;
    } else if (c.lettered) level = lastPlain + 1;
    else {
      if (numberedTop && inNumbered !== null && betweenNumbers(candidates, c)) level = Math.max(level, inNumbered + 1);
      lastPlain = level;
    }
    headings.push({ block: c.block, number: c.number, title: c.title, level });
  }
  return headings;
}

function betweenNumbers(candidates: readonly Candidate[], c: Candidate): boolean {
  const at = candidates.indexOf(c);
  return candidates.slice(at + 1).some((later) => later.depth === 1) || candidates.slice(0, at).some((earlier) => earlier.depth === 1);
}

/** Larger is higher. Text files have no size: the extractor's own rank stands in. */
function style(c: Candidate): number {
  const size = c.block.fontSizePt > 0 ? Math.round(c.block.fontSizePt * 2) / 2 : 20 - (c.block.level > 0 ? c.block.level : 4);
  return size + (c.block.bold ? 0.2 : 0);
}
