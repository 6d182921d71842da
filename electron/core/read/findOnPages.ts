/** Finds words in one paper as a person types them: case, kinds of quotation mark and white space don't matter. */
import type { DatabaseSync } from 'node:sqlite';
import { integer, text } from '#core/library/rows.ts';
import type { Place } from './findDocument.ts';

export interface FoundOnPage {
  readonly pageIndex: number;
  readonly start: number;
  readonly end: number;
  /** The match with the words around it, on one line. */
  readonly snippet: string;
  /** Where the match stands in the snippet. */
  readonly match: [number, number];
}

/** Characters shown before and after a match. */
const AROUND = 48;

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
    const page = text(row, 'text');
    for (const found of page.matchAll(pattern)) {
      if (hits.length === MOST) return hits;
      const [start, end] = [found.index, found.index + found[0].length];
      hits.push({ pageIndex: integer(row, 'page_index'), start, end, ...snippetOf(page, start, end) });
    }
  }
  return hits;
}

/** Begins and ends at a word where there is one near. */
function snippetOf(page: string, start: number, end: number): Pick<FoundOnPage, 'snippet' | 'match'> {
  const earliest = Math.max(0, start - AROUND);
  const first = earliest === 0 ? -1 : page.slice(earliest, start).search(/\s/);
  const from = first < 0 ? earliest : earliest + first + 1;
  const latest = Math.min(page.length, end + AROUND);
  const last = latest === page.length ? -1 : page.slice(end, latest).search(/\s\S*$/);
  const to = last < 0 ? latest : end + last;
  // One character for each white space, so that the match keeps its place.
  return { snippet: page.slice(from, to).replaceAll(/\s/g, ' '), match: [start - from, end - from] };
}

function patternOf(wanted: string): RegExp | null {
  const words = wanted.trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const each = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(/['’‘`]/g, `['’‘\`]`).replaceAll(/["“”]/g, '["“”]').replaceAll(/[-‐‑–—]/g, '[-‐‑–—]'));
  return new RegExp(each.join(String.raw`\s+`), 'giu');
}
