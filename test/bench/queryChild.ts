/** Asks one index every query once: `ours` (with snippets and facets), `lunr` or `fts5`. Prints times as JSON. */
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { SearchLibrary } from '#core/search/searchLibrary.ts';
import { plainLunr } from './plainLunr.ts';
import { queriesFor, type BenchQuery } from './queries.ts';

export interface Asked {
  readonly times: { readonly kind: BenchQuery['kind']; readonly text: string; readonly ms: number; readonly hits: number }[];
}

const SHOWN = 20;
const [which, path] = process.argv.slice(2);
const db = new DatabaseSync(path!);
const queries = queriesFor(db);
const ask = asker(which!);
// Code is compiled and the file is read on the first few: a member's first search of the day, told apart below.
for (const { text } of queries.slice(0, 7)) ask(text);
const times: Asked['times'] = queries.slice(7).map(({ kind, text }) => {
  const start = performance.now();
  const hits = ask(text);
  return { kind, text, ms: performance.now() - start, hits };
});
console.log(JSON.stringify({ times } satisfies Asked));

/** @returns how many entries a query finds; -1 where it cannot be asked so */
function asker(index: string): (query: string) => number {
  if (index === 'ours') {
    const search = new SearchLibrary(db);
    return (query) => {
      try {
        return search.search({ query, filters: {}, limit: SHOWN, offset: 0 }).total;
      } catch {
        return -1; // only common words, or a wildcard over thousands
      }
    };
  }
  if (index === 'lunr') {
    const built = plainLunr(db);
    // Plain Lunr has no phrases: it is asked for the words.
    return (query) => built.search(query.replaceAll('"', '')).length;
  }
  db.exec("CREATE VIRTUAL TABLE temp.plain USING fts5(text, content = '', tokenize = 'porter unicode61'); INSERT INTO temp.plain (rowid, text) SELECT id, text FROM page;");
  const find = db.prepare('SELECT plain.rowid, page.text FROM temp.plain JOIN page ON page.id = plain.rowid WHERE plain MATCH ? ORDER BY rank LIMIT ?');
  return (query) => find.all(inFts5(query), SHOWN).length;
}

/** The nearest that FTS5's own language has; it has no fuzzy words. */
function inFts5(query: string): string {
  if (query.startsWith('"')) return query;
  return query.split(' ').map((word) => word.replace(/^title:|~1$/g, '')).map((word) =>
    (word.endsWith('*') ? `"${word.slice(0, -1)}"*` : `"${word.replace('+', '')}"`)).join(query.includes('+') ? ' AND ' : ' OR ');
}
