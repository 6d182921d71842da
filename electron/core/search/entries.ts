/**
 * What is known of every entry of the index without its text: held in memory as plain numbers (some 20 bytes an entry),
 * read again when the index has changed.
 */
import type { DatabaseSync } from 'node:sqlite';

/** `Entries.source` of an entry. */
export const SOURCES = ['page', 'annotation', 'question'] as const;
const NONE = 255;

export class Entries {
  /** How many there are: Lunr's `documentCount`. */
  count = 0;
  /** One more than the largest id: arrays by id have this length. */
  size = 1;
  /** Length of each field of each entry, by entry id. */
  titleLength = new Int32Array(1024);
  textLength = new Int32Array(1024);
  /** Sums over all entries. */
  titleTotal = 0;
  textTotal = 0;
  /** Index into SOURCES by entry id; 255 where there is no such entry. */
  source = new Uint8Array(1024).fill(NONE);
  /** Index into `documentIds` by entry id. */
  document = new Int32Array(1024);
  readonly documentIds: string[] = [];
  readonly #documentIndex = new Map<string, number>();
  #removals = -1;
  #changes = -1;

  has(id: number): boolean {
    return id < this.size && this.source[id] !== NONE;
  }

  /** Catches up with the database. @returns whether anything had changed */
  refresh(db: DatabaseSync): boolean {
    const state = db.prepare('SELECT changes, removals FROM search_state').get();
    const changes = Number(state?.['changes']);
    const removals = Number(state?.['removals']);
    if (changes === this.#changes) return false;
    // Ids only grow: where nothing was taken out, only what is new has to be read.
    const from = removals === this.#removals ? this.size : 0;
    if (from === 0) this.#clear();
    const rows = db.prepare(`
      SELECT id, source, document_id, title_length, text_length FROM search_entry WHERE id >= ? ORDER BY id`);
    rows.setReturnArrays(true);
    for (const row of rows.iterate(from) as Iterable<unknown>) this.#add(row as [number, string, string, number, number]);
    this.#changes = changes;
    this.#removals = removals;
    return true;
  }

  #clear(): void {
    this.count = 0;
    this.size = 1;
    this.titleTotal = 0;
    this.textTotal = 0;
    this.source.fill(NONE);
    this.documentIds.length = 0;
    this.#documentIndex.clear();
  }

  #add([id, source, documentId, titleLength, textLength]: [number, string, string, number, number]): void {
    if (id >= this.source.length) this.#grow(id);
    let document = this.#documentIndex.get(documentId);
    if (document === undefined) {
      document = this.documentIds.push(documentId) - 1;
      this.#documentIndex.set(documentId, document);
    }
    this.source[id] = SOURCES.indexOf(source as (typeof SOURCES)[number]);
    this.document[id] = document;
    this.titleLength[id] = titleLength;
    this.textLength[id] = textLength;
    this.titleTotal += titleLength;
    this.textTotal += textLength;
    this.count += 1;
    this.size = id + 1;
  }

  #grow(id: number): void {
    const length = Math.max(id + 1, Math.ceil(this.source.length * 1.5));
    const source = new Uint8Array(length).fill(NONE);
    source.set(this.source);
    this.source = source;
    this.document = widened(this.document, length);
    this.titleLength = widened(this.titleLength, length);
    this.textLength = widened(this.textLength, length);
  }
}

function widened(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(length);
  wide.set(numbers);
  return wide;
}
