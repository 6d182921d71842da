/** A paper's outline: agenda items with their reports, and the sections of those. */
import type { DatabaseSync } from 'node:sqlite';
import type { OutlineItem, OutlineSection } from '#shared/domain/document/document.ts';
import type { Section } from '#shared/domain/segment/segment.ts';
import { integer, json, text, textOrNull } from '#core/library/rows.ts';
import type { Place } from './findDocument.ts';

/** Agenda items of a file that touch the pages of `place`, in order. */
export function outlineItems(db: DatabaseSync, place: Place): OutlineItem[] {
  const labels = new Map(db.prepare('SELECT page_index, page_label FROM page WHERE file_id = ?').all(place.fileId)
    .map((row) => [integer(row, 'page_index'), text(row, 'page_label')]));
  const documents = db.prepare('SELECT id, item, page_from, page_to FROM document WHERE file_id = ? AND part_of IS NOT NULL ORDER BY position').all(place.fileId)
    .map((row) => ({ id: text(row, 'id'), item: textOrNull(row, 'item'), pageFrom: integer(row, 'page_from'), pageTo: integer(row, 'page_to') }));
  const read = new Set(db.prepare('SELECT page_index FROM reading WHERE sha256 = ?').all(place.sha256).map((row) => integer(row, 'page_index')));
  const rows = db.prepare('SELECT * FROM agenda_item WHERE file_id = ? AND page_from <= ? AND page_to >= ? ORDER BY position')
    .all(place.fileId, place.pageTo, place.pageFrom);
  return rows.map((row) => {
    const number = textOrNull(row, 'number');
    const pageFrom = integer(row, 'page_from');
    const pageTo = integer(row, 'page_to');
    const under = documents.filter((each) => (each.item === null || number === null ? each.item === number : sameItem(each.item, number))
      && each.pageFrom <= pageTo && each.pageTo >= pageFrom);
    let pagesRead = 0;
    for (let page = pageFrom; page <= pageTo; page++) if (read.has(page)) pagesRead++;
    return {
      number, title: text(row, 'title'), pageFrom, pageTo,
      pageLabelFrom: labels.get(pageFrom) ?? String(pageFrom + 1), pageLabelTo: labels.get(pageTo) ?? String(pageTo + 1),
      pagesRead, exempt: row['exempt'] === 1, papers: row['papers'] === 1, documentIds: under.map((each) => each.id), conflict: textOrNull(row, 'conflict'),
    };
  });
}

/** "6A" and "6a." are one item. */
export function sameItem(a: string, b: string): boolean {
  const plain = (number: string): string => number.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return plain(a) === plain(b);
}

/** Sections of a paper and, for a file, of all its parts, in order of pages. */
export function outlineSections(db: DatabaseSync, place: Place): OutlineSection[] {
  const rows = db.prepare(`SELECT document_id, sections FROM report_body JOIN document ON document.id = document_id
    WHERE ${place.isFile ? 'file_id' : 'document.id'} = ? ORDER BY position`).all(place.isFile ? place.fileId : place.id);
  const sections = rows.flatMap((row) => json<Section[]>(row, 'sections').map((section) => ({
    title: section.title, level: section.level, pageIndex: section.heading.pageIndex, start: section.heading.start, documentId: text(row, 'document_id'),
  })));
  return sections.toSorted((a, b) => a.pageIndex - b.pageIndex || a.start - b.start);
}
