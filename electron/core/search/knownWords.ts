/** Writes the words that entries bring into the vocabulary, each once: nearly all of a paper's are there already. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Home } from '#core/library/homes.ts';
import { Words } from './stems.ts';

/** What each open library is known to have. Goes with it. Nothing is remembered of a vault's words. */
const known = new WeakMap<DatabaseSync, KnownWords>();

/** Call it once for each run of entries, inside their transaction: it asks whether what is known is still there. */
export function knownWords(db: DatabaseSync, home: Home): KnownWords {
  if (home === 'vault') return new KnownWords(db, home);
  const words = known.get(db) ?? new KnownWords(db, home);
  known.set(db, words);
  words.check();
  return words;
}

/** Every word is written again where it isn't there: the vocabulary can't be trusted. */
export function forgetWords(db: DatabaseSync): void {
  known.delete(db);
}

const UNWRITTEN = '';

class KnownWords {
  stems = new Words();
  readonly #newest: StatementSync;
  readonly #version: StatementSync;
  readonly #add: StatementSync;
  #mark = UNWRITTEN;

  constructor(db: DatabaseSync, home: Home) {
    this.#newest = db.prepare(`SELECT max(id) AS newest FROM ${home}.search_term`);
    this.#version = db.prepare('PRAGMA data_version');
    this.#add = db.prepare(`INSERT OR IGNORE INTO ${home}.search_term (term) SELECT value FROM json_each(?)`);
  }

  /** Forgets everything where the last words weren't written, or were undone, or somebody else wrote. */
  check(): void {
    if (this.#state() !== this.#mark) this.stems = new Words();
    this.#mark = UNWRITTEN;
  }

  /** All in one statement: asking for each by itself takes longer than all their postings. */
  write(): void {
    const fresh = this.stems.fresh();
    if (fresh.length > 0) this.#add.run(JSON.stringify(fresh));
    this.#mark = this.#state();
  }

  #state(): string {
    return `${String(this.#version.get()?.['data_version'])} ${String(this.#newest.get()?.['newest'])}`;
  }
}
