/** Postings of a term, fetched from FTS5 and kept as plain numbers. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { COMMON } from './stems.ts';

/** Where a term stands in one field: entry ids in ascending order, and how often it stands in each. */
export interface FieldPostings {
  readonly ids: Int32Array;
  readonly counts: Uint16Array;
}

export interface Postings {
  readonly title: FieldPostings;
  readonly text: FieldPostings;
  /** Where it first stands in the index: entry id, field (0 title, 1 text), place among that field's stems. */
  readonly first: readonly [number, number, number];
}

/** Together this many numbers are kept: some 6 MB, the postings of the few hundred commonest words of 20,000 pages. */
const KEPT = 1_000_000;

export class PostingsOfTerms {
  readonly #fetch: StatementSync;
  readonly #first: StatementSync;
  /** In order of last use. */
  readonly #kept = new Map<string, Postings | null>();
  #size = 0;

  constructor(db: DatabaseSync) {
    // One entry a time that the term stands somewhere, negative for a title; in the index' own order, so that nothing has
    // to be sorted. One JSON text is several times quicker to take over from SQLite than a row each.
    this.#fetch = db.prepare(`
      SELECT json_group_array(CASE col WHEN 'title' THEN -doc ELSE doc END) FROM search_occurrence WHERE term = ?`);
    this.#fetch.setReturnArrays(true);
    this.#first = db.prepare('SELECT doc, col, "offset" FROM search_occurrence WHERE term = ? LIMIT 1');
    this.#first.setReturnArrays(true);
  }

  /** Forgets everything: the index has changed. */
  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }

  /** Null where no entry has the term. */
  of(term: string): Postings | null {
    if (term.startsWith(COMMON)) return null; // in the index for phrases alone: Lunr has it nowhere
    const kept = this.#kept.get(term);
    if (kept !== undefined) {
      this.#kept.delete(term);
      this.#kept.set(term, kept);
      return kept;
    }
    const postings = this.#read(term);
    this.#kept.set(term, postings);
    this.#size += sizeOf(postings);
    for (const [oldest, old] of this.#kept) {
      if (this.#size <= KEPT || oldest === term) break;
      this.#kept.delete(oldest);
      this.#size -= sizeOf(old);
    }
    return postings;
  }

  #read(term: string): Postings | null {
    const first = this.#first.get(term) as [number, string, number] | undefined;
    if (first === undefined) return null;
    const [occurrences] = this.#fetch.get(term) as unknown as [string];
    const standing = JSON.parse(occurrences) as number[];
    return {
      title: counted(standing.filter((id) => id < 0).map((id) => -id)),
      text: counted(standing.filter((id) => id > 0)),
      first: [first[0], first[1] === 'title' ? 0 : 1, first[2]],
    };
  }
}

function sizeOf(postings: Postings | null): number {
  return 8 + (postings === null ? 0 : postings.title.ids.length + postings.text.ids.length);
}

/** Counts how often each id follows itself in a list in ascending order. */
function counted(occurrences: readonly number[]): FieldPostings {
  const ids = new Int32Array(occurrences.length);
  const counts = new Uint16Array(occurrences.length);
  let size = 0;
  for (let at = 0; at < occurrences.length; size += 1) {
    const id = occurrences[at]!;
    const from = at;
    while (occurrences[at] === id) at += 1;
    ids[size] = id;
    counts[size] = Math.min(at - from, 65_535);
  }
  return { ids: ids.slice(0, size), counts: counts.slice(0, size) };
}
