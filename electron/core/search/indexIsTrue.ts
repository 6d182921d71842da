/**
 * Whether the index holds exactly the words of the records that it is of. SQLite can't tell: the index keeps no text to be
 * compared with. So each word's place is added up twice, once as the index has it and once from the texts themselves.
 */
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { expectedEntries } from './indexPages.ts';
import { COMMON, stemsOf, Words } from './stems.ts';

/** Between two looks at what else is to be done. */
const ENTRIES_AT_ONCE = 40;
const OCCURRENCES_AT_ONCE = 50_000;

/** @throws what SQLite throws where the index can't be read through */
export async function indexIsTrue(db: DatabaseSync, signal: AbortSignal): Promise<boolean> {
  const expected = new Sum();
  const words = new Words();
  let entries = 0;
  for (const entry of expectedEntries(db)) {
    for (const column of ['title', 'text'] as const) {
      const { joined } = stemsOf(entry[column], words);
      let at = 0;
      for (const term of joined.split(' ')) if (term !== '') expected.add(term, entry.id, column, at++);
    }
    if (++entries % ENTRIES_AT_ONCE === 0) await breathe(signal);
  }
  if (entries !== Number(db.prepare('SELECT count(*) AS n FROM search_entry').get()?.['n'])) return false;
  const found = new Sum();
  const rows = db.prepare('SELECT term, doc, col, "offset" FROM search_occurrence');
  rows.setReturnArrays(true);
  for (const row of rows.iterate() as Iterable<unknown>) {
    const [term, doc, column, at] = row as [string, number, string, number];
    found.add(term, doc, column, at);
    if (found.count % OCCURRENCES_AT_ONCE === 0) await breathe(signal);
  }
  const vocabulary = new Set(db.prepare('SELECT term FROM search_term').all().map(({ term }) => String(term)));
  // Common words are in the index for phrases alone.
  return found.equals(expected) && found.terms().every((term) => term.startsWith(COMMON) || vocabulary.has(term));
}

async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** Of places of words, in whatever order they come. */
class Sum {
  count = 0;
  #first = 0;
  #second = 0;
  readonly #terms = new Map<string, number>();

  add(term: string, entry: number, column: string, at: number): void {
    let hash = this.#terms.get(term);
    if (hash === undefined) this.#terms.set(term, hash = hashOf(term));
    let mixed = hash ^ Math.imul(entry, 0x9e37_79b1) ^ Math.imul(at * 2 + (column === 'title' ? 1 : 0), 0x85eb_ca77);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d);
    mixed ^= mixed >>> 13;
    this.#first = (this.#first + mixed) | 0;
    this.#second = (this.#second + Math.imul(mixed, mixed | 1)) | 0;
    this.count += 1;
  }

  terms(): string[] {
    return [...this.#terms.keys()];
  }

  equals(other: Sum): boolean {
    return this.count === other.count && this.#first === other.#first && this.#second === other.#second;
  }
}

/** FNV-1a over UTF-16 code units. */
function hashOf(term: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x0100_0193);
  return hash;
}
