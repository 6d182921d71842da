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
  /** Larger ranks higher. */
  readonly style: number;
  /** What stands under it, up to the next heading. */
  body: string;
}

const LONGEST = 160;
/** Empty headings one under the other nest no deeper than this. */
const DEEPEST_GROUP = 4;
const NUMBER = /^(?:(?:section|part)\s+)?((\d{1,2})((?:\.\d{1,2})*)[.)]?)\s+(?=\p{L}|["'‘“(])/iu;
const LETTER = /^(\(?[A-Z]\)|[A-Z][.)]|\([ivx]+\))\s+(?=\p{L})/u;
/** Questions that formal reports use as headings. */
const QUESTION = /^(?:what|how|why|when|who|where|which|is|are|does|do|has|have)\b.*\?$/i;
// a line that ends in one of these goes on: "Specifically, the pilot aims to:".
const UNFINISHED = /\b(?:to|of|the|a|an|and|or|for|with|by|in|on|at|are|is|was|were|be|include[sd]?|including|following|follows|below|that|which|as)\s*:?$/i;
const CARRY_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', 'an', 'with', 'by', 'at', 'from', 'or', 'as', 'per', 'not']);

/** How a report's headings are to be ranked. */
export interface HeadingRules {
  /** Size of most of the report's letters in points, 0 if unknown. */
  readonly bodySizePt: number;
  /** False for plain text, where marks like "###" come from whatever extracted it and rank nothing. */
  readonly ranksTrusted: boolean;
  /** Keys (`outlineKey`) of the file's bookmarks: a block that says the same on the same page is a heading. */
  readonly outline: ReadonlySet<string>;
}

/** Page and letters of a bookmark or block, to tell whether they are the same. */
export function outlineKey(pageIndex: number, title: string): string {
  return `${String(pageIndex)} ${title.toLowerCase().replace(/[^\p{L}\d]/gu, '')}`;
}

/** Headings in order, their levels from 1. */
export function findHeadings(blocks: readonly FileBlock[], rules: HeadingRules): Heading[] {
  const candidates: Candidate[] = [];
  let body = '';
  blocks.forEach((block, i) => {
    const found = headingCandidate(block, blocks[i - 1], blocks[i + 1], rules);
    if (found === null) {
      body += ` ${block.text}`;
      return;
    }
    const before = candidates.at(-1);
    if (before !== undefined) before.body = body;
    body = '';
    candidates.push({ ...found, style: style(block, rules.ranksTrusted), body: '' });
  });
  const last = candidates.at(-1);
  if (last !== undefined) last.body = body;
  return withLevels(candidates.filter((c) => !isColumnHead(c, candidates)));
}

/** One word over and over is the head of a table's column, not of a section. */
function isColumnHead(c: Candidate, all: readonly Candidate[]): boolean {
  return c.number === null && !c.title.includes(' ') && all.filter((o) => o.title === c.title).length >= 4;
}

function headingCandidate(block: FileBlock, before: FileBlock | undefined, after: FileBlock | undefined, { bodySizePt, outline, ranksTrusted }: HeadingRules): Omit<Candidate, 'style' | 'body'> | null {
  const title = block.text;
  if (block.cells.length > 1 || block.kind === 'tableRow' || title.length > LONGEST || !/\p{L}{3}/u.test(title)) return null;
  const numbered = NUMBER.exec(title);
  const lettered = numbered === null ? LETTER.exec(title) : null;
  const bare = title.slice(numbered?.[0].length ?? lettered?.[0].length ?? 0);
  const larger = bodySizePt > 0 && block.fontSizePt > bodySizePt * 1.12;
  // A shade larger than the text is a heading's size too, but not enough where the line reads as a sentence.
  const shade = bodySizePt > 0 && block.fontSizePt >= bodySizePt + 0.7 && !/[.;,:]$/.test(title);
  const set = block.bold || larger || shade;
  // In plain text the extractor's headings without a mark of their own ("###", "**") are a guess by shape, made again here.
  const guess = !ranksTrusted && block.fontSizePt === 0 && block.level <= 2 && !block.bold;
  const ranked = (block.kind === 'heading' && !guess) || (outline.size > 0 && outline.has(outlineKey(block.pageIndex, title)));
  if (!ranked && !set && !shapedAsHeading(block, bare, numbered !== null, before, after)) return null;
  if (ranked || set) {
    if (block.kind === 'bullet' && !(numbered !== null && set)) return null;
    if (!plausible(bare, outline.size > 0 && outline.has(outlineKey(block.pageIndex, title)))) return null;
  }
  const depth = numbered === null ? 0 : 1 + (numbered[3]?.split('.').length ?? 1) - 1;
  return { block, title, number: numbered?.[1] ?? lettered?.[1] ?? null, depth, lettered: lettered !== null };
}

/** What even bold or ranked text has to be: not a sentence, not a value, not a fragment (but for a bookmark's word). */
function plausible(text: string, bookmarked: boolean): boolean {
  const words = text.split(' ').length;
  if (/^\p{Ll}/u.test(text) && !bookmarked) return false;
  if (/[.;,]$/.test(text)) return words <= 12 && text.endsWith('.') && !/[,;:]/.test(text);
  if (/^(?:page|tel|e-?mail|date|contact)\b/i.test(text) && /[\d@]/.test(text)) return false;
  return words <= 24;
}

/** Plain text has no bold: a short line without an end stop, with a capital, that stands alone. */
function shapedAsHeading(block: FileBlock, text: string, numbered: boolean, before: FileBlock | undefined, after: FileBlock | undefined): boolean {
  if (block.fontSizePt > 0 || (block.kind !== 'paragraph' && block.kind !== 'heading')) return false;
  const words = text.split(' ');
  if (QUESTION.test(text)) return words.length <= 18;
  const colon = /:(?:\s*\(.*\))?$/.test(text);
  if (words.length > (numbered || colon ? 14 : 9) || /[.;,!]$/.test(text) || !/^["'‘“(]?[\p{Lu}\d]/u.test(text)) return false;
  if (UNFINISHED.test(text) || after === undefined) return false;
  if (!colon && /:\s/.test(text)) return false;
  // After "… as follows:" a short line is an item of the list.
  if (before !== undefined && before.text.endsWith(':') && (UNFINISHED.test(before.text) || before.text.split(' ').length > 4)) return false;
  if (numbered) return true;
  const telling = words.filter((w) => !CARRY_WORDS.has(w.toLowerCase()) && /\p{L}/u.test(w));
  const capitals = telling.filter((w) => /^["'‘“(]?[\p{Lu}\d]/u.test(w)).length;
  if (colon) return !text.includes(',') && (words.length <= 4 || capitals / telling.length >= 0.6);
  return words.length <= 3 || capitals / telling.length >= 0.6;
}

/** Sizes rank headings; numbers do within one size; lettered ones stand one deeper; an empty heading holds the next. */
function withLevels(candidates: readonly Candidate[]): Heading[] {
  const styles = [...new Set(candidates.map((c) => c.style))].sort((a, b) => b - a);
  const tops = candidates.filter((c) => c.depth === 1);
  const headings: Heading[] = [];
  let lastPlain = 1;
  let numberedLevel: number | null = null;
  let group: Group | null = null;
  candidates.forEach((c, i) => {
    let level = styles.indexOf(c.style) + 1;
    if (c.depth > 0) {
      level = c.depth === 1 ? Math.min(numberedLevel ?? level, level) : (numberedLevel ?? Math.max(1, level - 1)) + c.depth - 1;
      if (c.depth === 1) numberedLevel = level;
      group = null;
    } else if (c.lettered) level = lastPlain + 1;
    else {
      // Once numbers have begun, what stands between two of them without one belongs to the first.
      if (tops.length >= 2 && numberedLevel !== null) level = Math.max(level, numberedLevel + 1);
      group = stays(group, c, i);
      if (group !== null) level = Math.max(level, Math.min(group.level + 1, DEEPEST_GROUP));
      if (c.body === '' && candidates[i + 1]?.depth === 0 && candidates[i + 1]?.style === c.style) group = { parent: c, index: i, level };
    }
    if (!c.lettered) lastPlain = level;
    headings.push({ block: c.block, number: c.number, title: c.title, level });
  });
  return headings;
}

/** A heading with nothing under it, and the headings set like it that it holds. */
interface Group {
  readonly parent: Candidate;
  readonly index: number;
  readonly level: number;
}

/**
 * Papers that set all headings alike nest them all the same: "Youth Justice" with no text, then "Performance". The
 * next ones stay in the group while they speak of it; the first that does not ends it.
 */
function stays(group: Group | null, c: Candidate, index: number): Group | null {
  if (group === null || c.style > group.parent.style) return null;
  if (index === group.index + 1 || c.style < group.parent.style) return group;
  if (c.body === '') return null;
  return mentions(`${c.title} ${c.body}`, group.parent.title) || group.parent.title.toLowerCase().includes(c.title.toLowerCase()) ? group : null;
}

/** True when the text names the topic, in words or by its initials ("YJS" for "Youth Justice"). */
function mentions(text: string, topic: string): boolean {
  const bare = topic.replace(/[:.]$/, '');
  if (text.toLowerCase().includes(bare.toLowerCase())) return true;
  const words = bare.split(/[^\p{L}]+/u).filter((w) => w !== '' && !CARRY_WORDS.has(w.toLowerCase()));
  const trimmed = words.length > 2 && /^(?:service|team|programme|project|update)s?$/i.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  if (trimmed.length < 2) return false;
  if (text.toLowerCase().includes(trimmed.join(' ').toLowerCase())) return true;
  const initials = trimmed.map((w) => w.charAt(0).toUpperCase()).join('');
  return new RegExp(`\\b${initials}[A-Z]{0,2}\\b`).test(text);
}

/** Text files have no size: the extractor's own rank stands in, where it can be trusted. */
function style(block: FileBlock, ranksTrusted: boolean): number {
  if (block.fontSizePt > 0) return Math.round(block.fontSizePt * 2) / 2 + (block.bold ? 0.2 : 0);
  return ranksTrusted && block.level > 0 ? 20 - block.level : 10;
}
