/** Pages as they were extracted, into the library and out of it whole. */
import type { DatabaseSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { integer, json, text, type Row } from './rows.ts';

type Layout = Pick<PageText, 'blocks' | 'runs' | 'itemStamp' | 'pageStamp' | 'furniture'>;

/** Where each word stands takes ten times the room of the words; fast compression takes most of it back. */
function packLayout(page: PageText): Uint8Array {
  const { blocks, runs, itemStamp, pageStamp, furniture } = page;
  const layout: Layout = { blocks, runs, itemStamp, pageStamp, furniture };
  return deflateRawSync(JSON.stringify(layout), { level: 3 });
}

function unpackLayout(row: Row): Layout {
  const packed = row['layout'];
  if (!(packed instanceof Uint8Array)) throw new TypeError('layout is no blob');
  return JSON.parse(inflateRawSync(packed).toString()) as Layout;
}

/** Writes a file's pages. `ownerOf` and `itemOf` say which document and which agenda item a page belongs to. */
export function writePages(
  db: DatabaseSync, fileId: string, pages: readonly PageText[],
  ownerOf: (pageIndex: number) => string, itemOf: (pageIndex: number) => string | null,
): void {
  // A vault's pages have ids of a range of their own.
  const page = db.prepare(`INSERT INTO main.page (id, file_id, page_index, page_label, item, document_id, text, width_pt, height_pt, problems, needs_ocr)
    VALUES (1 + max((SELECT coalesce(max(id), 0) FROM main.page), coalesce((SELECT CAST(value AS INTEGER) FROM main.about WHERE key = 'firstPageId'), 0)),
      ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`);
  const layout = db.prepare('INSERT INTO main.page_layout (page_id, layout) VALUES (?, ?)');
  for (const each of pages) {
    const row = page.get(
      fileId, each.pageIndex, each.pageLabel, itemOf(each.pageIndex), ownerOf(each.pageIndex), each.text, each.widthPt, each.heightPt,
      JSON.stringify(each.problems), each.problems.includes('PAGE_NEEDS_OCR') ? 1 : 0,
    );
    if (row) layout.run(integer(row, 'id'), packLayout(each));
  }
}

/** Pages `from` to `to` (0-based, both included) of a file, in order. */
export function readPages(db: DatabaseSync, fileId: string, from = 0, to = Number.MAX_SAFE_INTEGER): PageText[] {
  const rows = db.prepare(`SELECT page.*, page_layout.layout FROM page JOIN page_layout ON page_layout.page_id = page.id
    WHERE file_id = ? AND page_index BETWEEN ? AND ? ORDER BY page_index`).all(fileId, from, to);
  return rows.map((row) => ({
    pageIndex: integer(row, 'page_index'),
    pageLabel: text(row, 'page_label'),
    text: text(row, 'text'),
    widthPt: integer(row, 'width_pt'),
    heightPt: integer(row, 'height_pt'),
    ...unpackLayout(row),
    problems: json<PageText['problems']>(row, 'problems'),
  }));
}
