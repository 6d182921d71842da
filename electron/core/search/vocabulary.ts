/**
 * The words of the index, to expand wildcards and fuzzy terms over. Lunr would hold them all in one TokenSet (an object
 * per letter); here they are plain strings, sifted first, and a TokenSet is made of the few that may match.
 * Lunr's own `intersect` then decides, so that the words and their order are Lunr's.
 */
import type { DatabaseSync } from 'node:sqlite';
import { escaped } from './escaped.ts';
import { tokenSetOf, tokenSetOfClause, type LunrClause } from './lunrParts.ts';

export class Vocabulary {
  readonly #db: DatabaseSync;
  /** A word may be the library's and the vault's. */
  readonly #terms = new Set<string>();
  #lastId = 0;
  #lowestId = 0;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** How many words are held in memory: none before the first wildcard. */
  get size(): number {
    return this.#terms.size;
  }

  /**
   * Every word that Lunr takes for a match of a clause's term, in Lunr's order. It may contain words that no entry has
   * any more.
   */
  expand(clause: Pick<LunrClause, 'term' | 'editDistance'>): string[] {
    const { term, editDistance } = clause;
    if (editDistance === undefined && !term.includes('*')) return [term];
    const sieve = editDistance === undefined ? globSieve(term) : fuzzySieve(term, editDistance);
    const candidates = [...this.#all()].filter(sieve).sort();
    if (candidates.length === 0) return []; // Lunr's automaton for a long fuzzy term costs seconds
    return tokenSetOf(candidates).intersect(tokenSetOfClause(clause)).toArray();
  }

  /** Words that came with later imports are read behind those that are there; a vault's have negative ids. */
  #all(): ReadonlySet<string> {
    const rows = this.#db.prepare('SELECT id, term FROM search_term WHERE id > ? OR id < ? ORDER BY abs(id)');
    rows.setReturnArrays(true);
    for (const row of rows.iterate(this.#lastId, this.#lowestId) as Iterable<unknown>) {
      const [id, term] = row as [number, string];
      this.#terms.add(term);
      this.#lastId = Math.max(this.#lastId, id);
      this.#lowestId = Math.min(this.#lowestId, id);
    }
    return this.#terms;
  }
}

/** Lets through what a term with wildcards matches. */
function globSieve(term: string): (word: string) => boolean {
  const head = term.slice(0, term.indexOf('*'));
  const glob = new RegExp(`^${term.split(/\*+/).map((part) => escaped(part)).join('.*')}$`, 's');
  return (word) => word.startsWith(head) && glob.test(word);
}

/**
 * Lets through every word within an edit distance, and few others: insertions, deletions, substitutions and
 * transpositions change a word's bag of letters by at most one each way. A `*` in a fuzzy term stands for any one letter.
 */
function fuzzySieve(term: string, distance: number): (word: string) => boolean {
  const wild = term.split('*').length - 1;
  const letters = term.replaceAll('*', '');
  return (word) => {
    if (Math.abs(word.length - term.length) > distance) return false;
    let rest = word;
    let missing = 0;
    for (const letter of letters) {
      const at = rest.indexOf(letter);
      if (at < 0) missing += 1;
      else rest = rest.slice(0, at) + rest.slice(at + 1);
    }
    return missing <= distance + wild && rest.length <= distance + wild;
  };
}
