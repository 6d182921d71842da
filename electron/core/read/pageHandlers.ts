import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import type { CoreContext } from '#core/context.ts';
import { readPages } from '#core/library/pages.ts';
import { integer, text, textOrNull } from '#core/library/rows.ts';
import { findDocument } from './findDocument.ts';
import { findOnPages } from './findOnPages.ts';
import { locate } from './locate.ts';
import { locateInLibrary } from './locateInLibrary.ts';
import { vouchFor } from './readingTime.ts';

type PageMethods = 'pages.shapes' | 'pages.get' | 'pages.locate' | 'pages.cite' | 'pages.locateInLibrary' | 'pages.find' | 'pages.markRead';

/** The most pages that one call gives: the reader asks for what it shows. */
const MOST_PAGES = 200;

export function pageHandlers(core: CoreContext): Pick<Handlers, PageMethods> {
  return {
    'pages.shapes': ({ id }) => {
      const { db } = core.library();
      const { fileId, sha256 } = findDocument(db, id);
      const rows = db.prepare(`SELECT width_pt, height_pt, page_label, item, needs_ocr, problems,
        EXISTS (SELECT 1 FROM reading WHERE sha256 = ? AND reading.page_index = page.page_index) AS read
        FROM page WHERE file_id = ? ORDER BY page_index`).all(sha256, fileId);
      return {
        pages: rows.map((row) => ({
          widthPt: integer(row, 'width_pt'), heightPt: integer(row, 'height_pt'), pageLabel: text(row, 'page_label'),
          item: textOrNull(row, 'item'), needsOcr: row['needs_ocr'] === 1, recognised: text(row, 'problems').includes('PAGE_RECOGNISED'), read: row['read'] === 1,
        })),
      };
    },
    'pages.get': ({ id, from, to }) => {
      const { db } = core.library();
      return { pages: readPages(db, findDocument(db, id).fileId, from, Math.min(to, from + MOST_PAGES - 1)) };
    },
    'pages.locate': ({ id, reference }) => {
      const { db } = core.library();
      return locate(db, findDocument(db, id), reference);
    },
    'pages.cite': ({ id, pageIndex, start }) => {
      const { db } = core.library();
      const citation = citationOf(db, { fileId: findDocument(db, id).fileId, pageIndex, start });
      if (!citation) throw new AppError('NOT_FOUND', 'There is no such page in this paper');
      return citation;
    },
    'pages.locateInLibrary': ({ reference, likely }, signal) => ({ places: locateInLibrary(core.library().db, reference, likely, signal) }),
    'pages.find': ({ id, text: wanted }, signal) => {
      const { db } = core.library();
      return { hits: findOnPages(db, findDocument(db, id), wanted, signal) };
    },
    'pages.markRead': ({ id, pageIndexes, read, seen = false }) => {
      const library = core.library();
      library.write(() => {
        const { sha256, fileId } = findDocument(library.db, id);
        const now = core.clock.now().toISOString();
        if (!seen) vouchFor(library.db, fileId, sha256, pageIndexes, read, now);
        if (read) {
          // Only pages that there are: a mark on no page would count as one read.
          const mark = library.db.prepare(`INSERT OR IGNORE INTO reading (sha256, page_index, read_at)
            SELECT ?, page_index, ? FROM page WHERE file_id = ? AND page_index = ?`);
          for (const pageIndex of pageIndexes) mark.run(sha256, now, fileId, pageIndex);
        } else {
          const unmark = library.db.prepare('DELETE FROM reading WHERE sha256 = ? AND page_index = ?');
          for (const pageIndex of pageIndexes) unmark.run(sha256, pageIndex);
        }
      });
      core.events.emit('recordsChanged', { kinds: ['reading'] });
      return {};
    },
  };
}
