/** THE law of search: hits, their order and their scores are those of one plain Lunr index over the same pages. */
import * as fc from 'fast-check';
import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { indexEverything, unindexPages } from '#core/search/indexPages.ts';
import { SearchLibrary } from '#core/search/searchLibrary.ts';
import { addFile, emptyLibrary, libraryOf, plainLunr, type TestFile } from './libraryOfPages.ts';

interface Scored { readonly entry: number; readonly score: number }

function ours(db: DatabaseSync, query: string, search = new SearchLibrary(db)): Scored[] {
  const entryOf = db.prepare("SELECT id FROM search_entry WHERE file_id = ? AND page_index = ? AND source = 'page'");
  const { total, hits } = search.search({ query, filters: {}, limit: 100_000, offset: 0 });
  expect(hits).toHaveLength(total);
  return hits.map((hit) => ({ entry: Number(entryOf.get(hit.fileId, hit.pageIndex)?.['id']), score: hit.score }));
}

function lunrs(db: DatabaseSync, query: string): Scored[] {
  return plainLunr(db).search(query).map(({ ref, score }) => ({ entry: Number(ref), score }));
}

/** Few letters and few words, so that prefixes, misspellings, repeats and equal scores are common. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('care', 'cares', 'caring', 'carer', 'acre', 'budget', 'budgets', 'recruit', 'recruitment', 'overspend', 'school', 'schools', 'placement') },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom('£250K', '28.2%', '2024/25', '17.9m', 'A&E', 'O’Neill', 'café', '–', '10:30', 'constructor', '__proto__', 'x_y') },
  { weight: 1, arbitrary: fc.constantFrom('the', 'and', 'of', 'may') },
);
const pageText = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
const files = fc.array(
  fc.record({ title: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')), pages: fc.array(pageText, { minLength: 1, maxLength: 6 }) }),
  { minLength: 1, maxLength: 4 },
).map((drawn) => drawn.map((file, at): TestFile => ({ id: `f${at}`, ...file })));

const queryWord = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('care', 'caring', 'budgets', 'recruitment', 'recruits', 'overspending', 'school', 'placement', 'acre', 'unknown') },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom('car*', '*are', 'c*e', '*ud*', 'b*', 'recr*ment', '17*', '*k', 'a*b*') },
  { weight: 1, arbitrary: fc.constantFrom('250k', '28.2', '2024/25', '17.9m', 'a&e', 'cafe', '10\\:30', 'constructor', '__proto__', 'x_y') },
);
const clause = fc.tuple(
  fc.constantFrom('', '', '', '+', '-'), fc.constantFrom('', '', '', 'title:', 'text:'), queryWord,
  fc.constantFrom('', '', '', '~1', '~2'), fc.constantFrom('', '', '', '^3', '^0', '^10'),
).map((parts) => parts.join(''));
const query = fc.array(clause, { minLength: 1, maxLength: 5 }).map((clauses) => clauses.join(' '));

describe('equal to one plain Lunr index', () => {
  test('over random pages and queries with every operator', () => {
    fc.assert(fc.property(files, fc.array(query, { minLength: 1, maxLength: 4 }), (papers, queries) => {
      const db = libraryOf(papers);
      const search = new SearchLibrary(db);
      for (const asked of queries) {
        const found = ours(db, asked, search);
        const expected = lunrs(db, asked);
        expect({ asked, found: found.map(({ entry }) => entry) }).toEqual({ asked, found: expected.map(({ entry }) => entry) });
        for (const [at, { score }] of expected.entries()) expect(found[at]!.score).toBeCloseTo(score, 9);
      }
      db.close();
    }), { numRuns: 300 });
  });

  test('after papers came, went and came again, asked through one search that was open all along', () => {
    fc.assert(fc.property(files, fc.array(fc.nat(3), { maxLength: 5 }), query, (papers, goings, asked) => {
      const db = emptyLibrary();
      const search = new SearchLibrary(db);
      for (const file of papers) {
        addFile(db, file);
        expect(ours(db, asked, search)).toEqual(lunrs(db, asked));
      }
      for (const going of goings) {
        unindexPages(db, `f${going}`);
        expect(ours(db, asked, search)).toEqual(lunrs(db, asked));
      }
      addFile(db, { id: 'again', title: 'Recruitment', pages: ['care budget recruit', 'abc school'] });
      expect(ours(db, asked, search)).toEqual(lunrs(db, asked));
      db.close();
    }), { numRuns: 60 });
  });

  test('after the whole index was made again', () => {
    const db = libraryOf([{ id: 'a', title: 'Care', pages: ['budget care', 'carer'] }, { id: 'b', pages: ['recruit budgets'] }]);
    const search = new SearchLibrary(db);
    expect(ours(db, 'car* budget', search)).toEqual(lunrs(db, 'car* budget'));
    expect(indexEverything(db)).toBe(3);
    addFile(db, { id: 'c', pages: ['caravan'] });
    expect(ours(db, 'car* budget', search)).toHaveLength(4);
    expect(ours(db, 'car* budget', search)).toEqual(lunrs(db, 'car* budget'));
  });
});
