/**
 * Puts pages, annotations and questions into the search index, and takes them out. Call inside the transaction
 * that writes the records themselves, so that the index is never ahead of them or behind.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Answer, Supplementary } from '#shared/domain/question/question.ts';
import { homeOfFile, homeOfRecord, homesOf, type Home } from '#core/library/homes.ts';
import { json, text, type Row } from '#core/library/rows.ts';
import { stemsOf } from './stems.ts';
import { forgetWords, knownWords } from './knownWords.ts';

/** Bump when the same text would be indexed otherwise: an index of another version is made again. */
export const INDEX_VERSION = 2;

interface Entry {
  readonly source: 'page' | 'annotation' | 'question';
  readonly recordId: string;
  readonly fileId: string;
  readonly documentId: string;
  readonly pageIndex: number;
  readonly title: string;
  readonly text: string;
}

/** Writes entries one after another, and the words they brought at the end. */
function writeEntries(db: DatabaseSync, home: Home, entries: Iterable<Entry>): number {
  const addEntry = db.prepare(`
    INSERT INTO ${home}.search_entry (source, record_id, file_id, document_id, page_index, title_length, text_length)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const addPostings = db.prepare(`INSERT INTO ${home}.search_posting (rowid, title, text) VALUES (?, ?, ?)`);
  const words = knownWords(db, home);
  let count = 0;
  for (const entry of entries) {
    const title = stemsOf(entry.title, words.stems);
    const text = stemsOf(entry.text, words.stems);
    const { lastInsertRowid } = addEntry.run(
      entry.source, entry.recordId, entry.fileId, entry.documentId, entry.pageIndex, title.length, text.length,
    );
    addPostings.run(lastInsertRowid, title.joined, text.joined);
    count += 1;
  }
  words.write();
  if (count > 0) db.exec(`UPDATE ${home}.search_state SET changes = changes + 1`);
  return count;
}

/** Wherever they are: a record may have gone into the vault since. */
function removeEntries(db: DatabaseSync, where: string, ...values: string[]): number {
  return homesOf(db).reduce((count, home) => count + removeFrom(db, home, where, values), 0);
}

function removeFrom(db: DatabaseSync, home: Home, where: string, values: readonly string[]): number {
  const ids = db.prepare(`SELECT id FROM ${home}.search_entry WHERE ${where}`).all(...values);
  if (ids.length === 0) return 0;
  const dropPostings = db.prepare(`DELETE FROM ${home}.search_posting WHERE rowid = ?`);
  const dropEntry = db.prepare(`DELETE FROM ${home}.search_entry WHERE id = ?`);
  for (const { id } of ids) {
    dropPostings.run(Number(id));
    dropEntry.run(Number(id));
  }
  db.exec(`UPDATE ${home}.search_state SET changes = changes + 1, removals = removals + 1`);
  return ids.length;
}

/** Every entry that is in the index, with what its record says now. A record that is gone gives none. */
export function* expectedEntries(db: DatabaseSync): Generator<{ readonly id: number; readonly title: string; readonly text: string }> {
  const page = db.prepare(`
    SELECT page.text AS text, CASE WHEN page.page_index = document.page_from THEN document.title ELSE '' END AS title
    FROM page JOIN document ON document.id = page.document_id WHERE page.file_id = ? AND page.page_index = ?`);
  const mark = db.prepare('SELECT note, tags, quote FROM annotation WHERE id = ?');
  const question = db.prepare('SELECT * FROM question WHERE id = ?');
  for (const row of db.prepare('SELECT id, source, record_id, file_id, page_index FROM search_entry ORDER BY id').all()) {
    const id = Number(row['id']);
    if (row['source'] === 'page') {
      const found = page.get(text(row, 'file_id'), Number(row['page_index']));
      if (found) yield { id, title: text(found, 'title'), text: text(found, 'text') };
    } else if (row['source'] === 'annotation') {
      const found = mark.get(text(row, 'record_id'));
      if (found) yield { id, title: '', text: annotationText({ note: text(found, 'note'), tags: json<string[]>(found, 'tags'), quote: text(found, 'quote') }) };
    } else {
      const found = question.get(text(row, 'record_id'));
      if (found) yield { id, title: '', text: questionText(found) };
    }
  }
}

function* pagesOf(db: DatabaseSync, fileId: string): Generator<Entry> {
  const rows = db.prepare(`
    SELECT page.page_index AS pageIndex, page.document_id AS documentId, page.text AS text,
      CASE WHEN page.page_index = document.page_from THEN document.title ELSE '' END AS title
    FROM page JOIN document ON document.id = page.document_id
    WHERE page.file_id = ? ORDER BY page.page_index`);
  for (const row of rows.iterate(fileId)) {
    yield {
      source: 'page', recordId: '', fileId, documentId: String(row['documentId']),
      pageIndex: Number(row['pageIndex']), title: String(row['title']), text: String(row['text']),
    };
  }
}

/**
 * Indexes all pages of a file, in place of what was indexed of it before. A report's title stands on its first page.
 * @returns how many pages it has
 */
export function indexPages(db: DatabaseSync, fileId: string): number {
  unindexPages(db, fileId);
  return writeEntries(db, homeOfFile(db, fileId), pagesOf(db, fileId));
}

/** Takes a file's pages out of the index (its annotations stay). @returns how many there were */
export function unindexPages(db: DatabaseSync, fileId: string): number {
  return removeEntries(db, "file_id = ? AND source = 'page'", fileId);
}

/** Indexes a mark's note, tags and quote, in place of what was indexed of it before; drops it when it was removed. */
export function indexAnnotation(db: DatabaseSync, id: string): void {
  unindexRecord(db, id);
  const row = db.prepare(`
    SELECT annotation.note, annotation.tags, annotation.quote, annotation.file_id, annotation.page_index,
      coalesce(page.document_id, annotation.file_id) AS document_id
    FROM annotation LEFT JOIN page ON page.file_id = annotation.file_id AND page.page_index = annotation.page_index
    WHERE annotation.id = ? AND annotation.removed_at IS NULL`).get(id);
  if (!row) return;
  const tags = JSON.parse(String(row['tags'])) as string[];
  writeEntries(db, homeOfRecord(db, 'annotation', id), [{
    source: 'annotation', recordId: id, fileId: String(row['file_id']), documentId: String(row['document_id']),
    pageIndex: Number(row['page_index']), title: '',
    text: annotationText({ note: String(row['note']), tags, quote: String(row['quote']) }),
  }]);
}

/** Indexes a question with its purpose, follow-ups and answer, in place of what was there; drops it when it was removed. */
export function indexQuestion(db: DatabaseSync, id: string): void {
  unindexRecord(db, id);
  const row = db.prepare('SELECT * FROM question WHERE id = ? AND removed_at IS NULL').get(id);
  if (!row) return;
  writeEntries(db, homeOfRecord(db, 'question', id), [{
    source: 'question', recordId: id, fileId: '', documentId: '', pageIndex: 0, title: '',
    text: questionText(row),
  }]);
}

/** Takes an annotation or a question out of the index. */
export function unindexRecord(db: DatabaseSync, id: string): void {
  removeEntries(db, 'record_id = ?', id);
}

/** The text of a mark that is searched and shown: what was written first, then what was marked. */
export function annotationText(mark: { note: string; tags: readonly string[]; quote: string }): string {
  return [mark.note, mark.tags.join(' '), mark.quote].filter((part) => part !== '').join('\n');
}

/**
 * The text of a question that is searched and shown: what is asked, what for, of whom, the follow-ups, and what was answered.
 * @param row of the table `question`
 */
export function questionText(row: Row): string {
  const answer = json<Answer>(row, 'answer');
  const followUps = json<Supplementary[]>(row, 'supplementaries').map(({ text: asked }) => asked);
  return [text(row, 'text'), text(row, 'purpose'), text(row, 'theme'), text(row, 'addressee'), text(row, 'private_note'), ...followUps, answer.text, answer.givenBy]
    .filter((part) => part !== '').join('\n');
}

/** Empties the index and puts marks and questions back, for one that can't be trusted; pages come back file by file. @returns how many entries it has */
export function beginIndexAnew(db: DatabaseSync): number {
  db.exec(`
    DELETE FROM main.search_entry;
    INSERT INTO main.search_posting (search_posting) VALUES ('delete-all');
    UPDATE main.search_state SET changes = changes + 1, removals = removals + 1;
  `);
  forgetWords(db);
  let count = 0;
  for (const { id } of db.prepare('SELECT id FROM annotation WHERE removed_at IS NULL ORDER BY created_at, id').all()) {
    indexAnnotation(db, String(id));
    count += 1;
  }
  for (const { id } of db.prepare('SELECT id FROM question WHERE removed_at IS NULL ORDER BY created_at, id').all()) {
    indexQuestion(db, String(id));
    count += 1;
  }
  return count;
}

/** Makes the whole index again from the records. @returns how many entries it has */
export function indexEverything(db: DatabaseSync): number {
  let count = beginIndexAnew(db);
  for (const { id } of db.prepare('SELECT id FROM file WHERE removed_at IS NULL ORDER BY imported_at, id').all()) {
    count += indexPages(db, String(id));
  }
  return count;
}
