/** From a placement that the page asks for to an anchor, read from the page's own text. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Anchor, Citation, Placement } from '#shared/domain/anchor/anchor.ts';
import { rectsOfRange } from '#shared/domain/page/rectsOfRange.ts';
import { readPages } from '#core/library/pages.ts';
import { findDocument } from '#core/read/findDocument.ts';
import { citationOf } from './citationOf.ts';

/** Characters kept before and after a quote, to find it again in a reissued paper. */
const CONTEXT = 32;

/**
 * Reads what stands at a placement. White space at its edges is left out; offsets beyond the text count as its end;
 * a placement without length means the page as a whole.
 * @throws AppError `NOT_FOUND` where there is no such paper or page
 */
export function anchorAt(db: DatabaseSync, at: Placement): { anchor: Anchor; citation: Citation } {
  const { fileId, sha256 } = findDocument(db, at.documentId);
  const [page] = readPages(db, fileId, at.pageIndex, at.pageIndex);
  if (!page) throw new AppError('NOT_FOUND', 'There is no such page in this paper');
  const [start, end] = trimmed(page.text, at.start, at.end);
  const anchor: Anchor = {
    fileId, sha256, pageIndex: at.pageIndex, start, end,
    quote: page.text.slice(start, end),
    prefix: wholeCharacters(page.text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: wholeCharacters(page.text.slice(end, end + CONTEXT)),
    rects: start === end ? [] : rectsOfRange(page, start, end),
  };
  const citation = citationOf(db, { fileId, pageIndex: at.pageIndex, start });
  if (!citation) throw new AppError('NOT_FOUND', 'There is no such page in this paper');
  return { anchor, citation };
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let start = Math.min(from, to, text.length);
  let end = Math.min(Math.max(from, to), text.length);
  if (start === end) return [start, start];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  // A cut through a character beyond the basic plane would make a quote that can't be written down.
  if (start > 0 && isLow(text, start)) start -= 1;
  if (end < text.length && end > start && isLow(text, end)) end += 1;
  return [start, end];
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function wholeCharacters(context: string): string {
  return context.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
