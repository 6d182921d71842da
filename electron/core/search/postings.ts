/** Postings of a term, fetched from FTS5 and kept as plain numbers. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

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
    this.#fetch = db.prepare(`
      SELECT group_concat(doc || ' ' || count, ' ') FROM (
        SELECT doc, count(*) AS count FROM search_occurrence WHERE term = ? AND col = ? GROUP BY doc)`);
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
    const field = (name: string): FieldPostings => {
      const [joined] = this.#fetch.get(term, name) as unknown as [string | null];
      if (joined === null) return { ids: new Int32Array(0), counts: new Uint16Array(0) };
      return parsed(joined);
    };
    return { title: field('title'), text: field('text'), first: [first[0], first[1] === 'title' ? 0 : 1, first[2]] };
  }
}

function sizeOf(postings: Postings | null): number {
  return 8 + (postings === null ? 0 : postings.title.ids.length + postings.text.ids.length);
}

/** Reads "id count id count …". One string is several times quicker to take over from SQLite than a row each. */
function parsed(joined: string): FieldPostings {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < joined.length; at += 1) {
    const code = joined.charCodeAt(at);
    if (code === 32) {
      numbers.push(number);
      number = 0;
    } else {
      number = number * 10 + code - 48;
    }
  }
  numbers.push(number);
  const ids = new Int32Array(numbers.length / 2);
  const counts = new Uint16Array(numbers.length / 2);
  for (let at = 0; at < ids.length; at += 1) {
    ids[at] = numbers[2 * at]!;
    counts[at] = Math.min(numbers[2 * at + 1]!, 65_535);
  }
  return { ids, counts };
}
