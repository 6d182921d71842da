/** Finds words in one paper as a person types them: case, kinds of quotation mark and white space don't matter. */
import type { DatabaseSync } from 'node:sqlite';
import { integer, text } from '#core/library/rows.ts';
import type { Place } from './findDocument.ts';

export interface FoundOnPage {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
}

/** More marks than this help nobody find anything. */
const MOST = 1000;

export function findOnPages(db: DatabaseSync, place: Place, wanted: string, signal: AbortSignal): FoundOnPage[] {
  const pattern = patternOf(wanted);
  const hits: FoundOnPage[] = [];
  if (!pattern) return hits;
  const pages = db.prepare('SELECT page_index, text FROM page WHERE file_id = ? AND page_index BETWEEN ? AND ? ORDER BY page_index')
    .iterate(place.fileId, place.pageFrom, place.pageTo);
  for (const row of pages) {
    signal.throwIfAborted();
    for (const found of text(row, 'text').matchAll(pattern)) {
      if (hits.length === MOST) return hits;
      hits.push({ pageIndex: integer(row, 'page_index'), start: found.index, end: found.index + found[0].length });
    }
  }
  return hits;
}

function patternOf(wanted: string): RegExp | null {
  const words = wanted.trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const each = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(/['’‘`]/g, `['’‘\`]`).replaceAll(/["“”]/g, '["“”]').replaceAll(/[-‐‑–—]/g, '[-‐‑–—]'));
  return new RegExp(each.join(String.raw`\s+`), 'giu');
}
