/** One plain Lunr index over every page of a library. */
import type { DatabaseSync } from 'node:sqlite';
import lunr from 'lunr';
import { FIELD_BOOST, FIELDS } from '#core/search/lunrParts.ts';
import { searchableText } from '#core/search/searchableText.ts';

export function plainLunr(db: DatabaseSync): lunr.Index {
  return lunr((builder) => {
    builder.ref('id');
    for (const field of FIELDS) builder.field(field, { boost: FIELD_BOOST[field] });
    const rows = db.prepare(`
      SELECT page.id, page.text, CASE WHEN page.page_index = document.page_from THEN document.title ELSE '' END AS title
      FROM page JOIN document ON document.id = page.document_id ORDER BY page.file_id, page.page_index`);
    for (const row of rows.iterate()) {
      builder.add({ id: String(row['id']), title: searchableText(String(row['title'])), text: searchableText(String(row['text'])) });
    }
  });
}
