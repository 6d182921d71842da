/** A phrase is found on exactly those pages on which it stands word for word, however common its words are. */
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addFile, emptyLibrary, libraryOf } from './libraryOfPages.ts';
import { indexPages } from '#core/search/indexPages.ts';
import { phraseOf, standsIn } from '#core/search/phrases.ts';
import { SearchLibrary } from '#core/search/searchLibrary.ts';

const word = fc.constantFrom('the', 'have', 'of', 'and', 'council', 'councils', 'Council', 'staff', 'staffing', 'children’s', 'children', 'cost', '£250K', '28.2%', 'well-being');
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '  ', ', ', '. ', ' – ', ' (');
const page = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((parts) => parts.flat().join(''));
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

function found(search: SearchLibrary, query: string): number[] {
  return search.search({ query, filters: {}, limit: 100, offset: 0 }).hits.map((hit) => hit.pageIndex).sort((a, b) => a - b);
}

describe('phrases', () => {
  test('of any words are found where they stand, and nowhere else', () => {
    fc.assert(fc.property(fc.array(page, { minLength: 1, maxLength: 8 }), phrase, (pages, words) => {
      const made = phraseOf(words, null, false);
      fc.pre(made !== null && !made.onlyCommon);
      const db = libraryOf([{ id: 'f', pages }]);
      const standing = pages.flatMap((text, at) => (standsIn(made, text) ? [at] : []));
      expect(found(new SearchLibrary(db), `"${words}"`)).toEqual(standing);
      expect(found(new SearchLibrary(db), `"${words}" council -"${words}"`)).toEqual([]);
      db.close();
    }), { numRuns: 400 });
  });

  it('leave common words where Lunr has them: nowhere, whatever sign they are asked with', () => {
    const search = new SearchLibrary(libraryOf([{ id: 'f', pages: ['We have the staff.', 'Staff cost.'] }]));
    expect(found(search, '\\-have cost')).toEqual([1]);
    expect(found(search, 'cost hav*')).toEqual([1]);
    expect(found(search, 'have~1 cost')).toEqual([1]);
  });
});

describe('the vocabulary', () => {
  it('has every word, also after a paper’s words were undone', () => {
    const db = emptyLibrary();
    const search = new SearchLibrary(db);
    addFile(db, { id: 'a', pages: ['budget'] });
    expect(found(search, 'budg*')).toEqual([0]);
    // A paper that fails on its last page, once its first was indexed.
    db.exec('CREATE TEMP TRIGGER full BEFORE INSERT ON search_entry WHEN NEW.page_index = 1 BEGIN SELECT RAISE(ABORT, \'full\'); END');
    expect(() => addFile(db, { id: 'b', pages: ['caravan', 'harbour'] })).toThrow('full');
    db.exec('ROLLBACK; DROP TRIGGER full');
    addFile(db, { id: 'c', pages: ['caravan harbour'] });
    expect(found(search, 'carav*')).toEqual([0]);
    // And words that were written, and then undone with the page that brought them.
    db.exec("BEGIN; UPDATE page SET text = 'lighthouse' WHERE file_id = 'a'");
    indexPages(db, 'a');
    db.exec('ROLLBACK');
    addFile(db, { id: 'd', pages: ['', 'lighthouse'] });
    expect(found(search, 'lighth*')).toEqual([1]);
  });
});
