/** Cuts an item's pages into its papers: the report first, then appendices and the like. */
import type { OutlineEntry, PageText } from '#shared/domain/page/pageText.ts';
import { collapse, isBlankPage } from '#shared/domain/segment/fileBlocks.ts';
import { inlineLabels } from '#shared/domain/segment/labels.ts';

export interface Component {
  readonly pageFrom: number;
  readonly pageTo: number;
  /** What a bookmark calls it, or null. */
  readonly name: string | null;
}

const TOP_OF_PART = /^(?:appendix|annexe?|schedule|enclosure|attachment)\s+(?:[a-z]|\d{1,2}|[ivx]+)\b|^(?:eqia submission|equality impact assessment|.{0,60}\brecord of (?:officer |executive |cabinet member )?decision\b|minutes of (?:a|the) meeting)/iu;
const HEADING_NUMBER = /^(?:\d+(?:\.\d+)*[.)]?|\(?[a-z]\))\s/i;

/**
 * Papers within the pages of one item, in order; together they cover it. Each paper is padded to an even length by the
 * council's system, so that every one begins an even number of pages after the item does.
 */
export function findComponents(pageFrom: number, pageTo: number, pages: readonly PageText[], bookmarks: readonly OutlineEntry[]): Component[] {
  const names = new Map<number, string>();
  const level = Math.min(...bookmarks.map((b) => b.level));
  for (const bookmark of bookmarks) {
    const at = bookmark.pageIndex;
    if (at === null || at < pageFrom || at > pageTo || names.has(at)) continue;
    if (bookmark.level === level && beginsPaper(bookmark.title, at, pageFrom, pages)) names.set(at, bookmark.title);
  }
  const starts = new Set([pageFrom, ...names.keys()]);
  // Bookmarks of papers are complete where there are any: the page's own look is asked only without them.
  if (names.size === 0) for (let at = pageFrom + 2; at <= pageTo; at += 2) if (looksLikeStart(at, pages)) starts.add(at);
  const ordered = [...starts].sort((a, b) => a - b);
  return ordered.map((start, i) => ({ pageFrom: start, pageTo: (ordered[i + 1] ?? pageTo + 1) - 1, name: names.get(start) ?? null }));
}

/** A Word heading's bookmark is numbered, or stands in the page's text below its top; a paper's names the paper. */
function beginsPaper(title: string, at: number, pageFrom: number, pages: readonly PageText[]): boolean {
  const page = pages[at];
  const before = pages[at - 1];
  if (page === undefined || (at - pageFrom) % 2 !== 0) return false;
  if (before !== undefined && at > pageFrom && isBlankPage(before)) return true;
  if (HEADING_NUMBER.test(title.replace(/\t/g, ' ')) && !/\b(?:appendix|annex)/i.test(title)) return false;
  const wanted = collapse(title).toLowerCase();
  const within = page.blocks.findIndex((b) => collapse(page.text.slice(b.start, b.end)).toLowerCase() === wanted);
  return within <= 2;
}

/** Without bookmarks: a padding page before it, an appendix's or form's title at its top, or a front table. */
function looksLikeStart(at: number, pages: readonly PageText[]): boolean {
  const page = pages[at];
  const before = pages[at - 1];
  if (page === undefined || isBlankPage(page)) return false;
  if (before !== undefined && isBlankPage(before) && before.text.trim() !== '') return true;
  // The papers' own headers and footers: "Appendix L" on every page of it, "Page 1 of 54" on its first.
  const running = runningAppendix(page);
  if (running !== null) return !pages.slice(Math.max(0, at - 4), at).some((p) => runningAppendix(p) === running);
  if (page.furniture.some((line) => /^(?:page )?1 of \d+$/i.test(line.trim()))) return true;
  const top = page.blocks.slice(0, 4).map((b) => collapse(page.text.slice(b.start, b.end)));
  if (top.slice(0, 2).some((line) => TOP_OF_PART.test(line) && line.length < 120)) return true;
  const meanings = new Set(page.blocks.slice(0, 10).flatMap((b) => inlineLabels(collapse(page.text.slice(b.start, b.end))).map((l) => l.meaning)));
  return meanings.has('to') && meanings.has('title') && meanings.has('from');
}

/** "l" where the page's running header names it part of Appendix L; null where none does. */
function runningAppendix(page: PageText): string | null {
  for (const line of page.furniture) {
    const letter = /^(?:appendix|annexe?)\s+(\w{1,3})\b/i.exec(line.trim())?.[1];
    if (letter !== undefined) return letter.toLowerCase();
  }
  return null;
}
