/**
 * From what a person says of a place to the place: "57", "p57", "page iv", "item 5", "item 5 p3", "para 2.4",
 * "item 5 para 2.4".
 */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Statement } from '#shared/domain/segment/segment.ts';
import { integer, json, text, textOrNull } from '#core/library/rows.ts';
import type { Place } from './findDocument.ts';
import { sameItem } from './outline.ts';

export interface Located {
  readonly pageIndex: number;
  /** Offset into the page's text, or null for the page as a whole. */
  readonly start: number | null;
}

interface PageRange {
  readonly pageFrom: number;
  readonly pageTo: number;
}

const ITEM = /^(?:agenda\s*)?(?:item|no\.?)\s*(?:no\.?\s*)?(\d+(?:[a-z](?![a-z0-9]))?(?:\.\d+)?)\s*[,:;]?\s*(.*)$/i;
const PAGE = /^(?:pages?|pgs?|pp?)?\.?\s*([ivxlcdm]+|[a-z]?-?\d+[a-z]?)$/i;
const PARAGRAPH = /^(?:paragraphs?|paras?|§|¶)\.?\s*([a-z]?\d*(?:\.?\d+|\([a-z]\))*[a-z]?)$/i;

/** @throws AppError `REFERENCE_NOT_FOUND` */
export function locate(db: DatabaseSync, place: Place, reference: string): Located {
  const said = reference.trim().replaceAll(/\s+/g, ' ');
  const item = ITEM.exec(said);
  if (item) return inItem(db, place, item[1] ?? '', item[2] ?? '', said);
  return inRange(db, place, place, said) ?? notFound(said);
}

function inItem(db: DatabaseSync, place: Place, number: string, rest: string, said: string): Located {
  const rows = db.prepare('SELECT number, page_from, page_to FROM agenda_item WHERE file_id = ? AND number IS NOT NULL ORDER BY position').all(place.fileId);
  const row = rows.find((each) => sameItem(text(each, 'number'), number));
  if (!row) notFound(said);
  const range = { pageFrom: integer(row, 'page_from'), pageTo: integer(row, 'page_to') };
  if (rest === '') return { pageIndex: range.pageFrom, start: null };
  const page = PAGE.exec(rest)?.[1];
  if (page !== undefined && /^\d+$/.test(page)) {
    // Within an item pages are counted from its own first page.
    const pageIndex = range.pageFrom + Number(page) - 1;
    return Number(page) >= 1 && pageIndex <= range.pageTo ? { pageIndex, start: null } : notFound(said);
  }
  return inRange(db, place, range, rest) ?? notFound(said);
}

function inRange(db: DatabaseSync, place: Place, range: PageRange, said: string): Located | null {
  const page = PAGE.exec(said)?.[1];
  if (page !== undefined) return byPage(db, place, page);
  const paragraph = PARAGRAPH.exec(said)?.[1];
  if (paragraph !== undefined && paragraph !== '') return byParagraph(db, place, range, paragraph);
  return null;
}

/** The number printed on a page first, in this paper before elsewhere in its file; then the file's own count. */
function byPage(db: DatabaseSync, place: Place, label: string): Located | null {
  const row = db.prepare(`SELECT page_index FROM page WHERE file_id = ? AND page_label = ? COLLATE NOCASE
    ORDER BY page_index NOT BETWEEN ? AND ?, page_index LIMIT 1`).get(place.fileId, label, place.pageFrom, place.pageTo);
  if (row) return { pageIndex: integer(row, 'page_index'), start: null };
  if (!/^\d+$/.test(label)) return null;
  const counted = db.prepare('SELECT page_index FROM page WHERE file_id = ? AND page_index = ?').get(place.fileId, Number(label) - 1);
  return counted ? { pageIndex: integer(counted, 'page_index'), start: null } : null;
}

function byParagraph(db: DatabaseSync, place: Place, range: PageRange, number: string): Located | null {
  const rows = db.prepare(`SELECT statements FROM report_body JOIN document ON document.id = document_id
    WHERE file_id = ? AND page_from <= ? AND page_to >= ? ORDER BY document.id <> ?, position`).all(place.fileId, range.pageTo, range.pageFrom, place.id);
  const wanted = plainNumber(number);
  for (const row of rows) {
    for (const statement of json<Statement[]>(row, 'statements')) {
      const at = statement.spans[0];
      if (!at || statement.paragraph === null || plainNumber(statement.paragraph) !== wanted) continue;
      if (range.pageFrom <= at.pageIndex && at.pageIndex <= range.pageTo) return { pageIndex: at.pageIndex, start: at.start };
    }
  }
  return printedNumber(db, place, range, wanted);
}

/** A paragraph number at the beginning of a line, where segmentation made nothing of it. */
function printedNumber(db: DatabaseSync, place: Place, range: PageRange, wanted: string): Located | null {
  const line = new RegExp(`^\\s*${wanted.replaceAll('.', '\\.')}[.)]?\\s`, 'im');
  const pages = db.prepare('SELECT page_index, text FROM page WHERE file_id = ? AND page_index BETWEEN ? AND ? ORDER BY page_index')
    .iterate(place.fileId, range.pageFrom, range.pageTo);
  for (const row of pages) {
    const found = line.exec(text(row, 'text'));
    if (found) return { pageIndex: integer(row, 'page_index'), start: found.index };
  }
  return null;
}

function plainNumber(number: string): string {
  return number.toLowerCase().replaceAll(/\s+/g, '').replace(/[.)]+$/, '');
}

function notFound(said: string): never {
  throw new AppError('REFERENCE_NOT_FOUND', `There is no “${said}” in this paper`);
}

/** The agenda item that a page belongs to, or null. */
export function itemOfPage(db: DatabaseSync, fileId: string, pageIndex: number): string | null {
  const row = db.prepare('SELECT item FROM page WHERE file_id = ? AND page_index = ?').get(fileId, pageIndex);
  return row ? textOrNull(row, 'item') : null;
}
