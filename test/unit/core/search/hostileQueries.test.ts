/** No query, however odd, does more harm than to find nothing. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { searchResultSchema } from '#shared/domain/search/searchQuery.ts';
import { SearchLibrary } from '#core/search/searchLibrary.ts';
import { phraseOf, standsIn } from '#core/search/phrases.ts';
import { evenText, searchableText } from '#core/search/searchableText.ts';
import { stemsOf, Words, wordsOf } from '#core/search/stems.ts';
import lunr from 'lunr';
import { libraryOf } from './libraryOfPages.ts';

const words = Array.from({ length: 400 }, (_, at) => `${'abcdefgh'[at % 8]}${(at * 7919).toString(36)}care${at}`);
const db = libraryOf([
  { id: 'a', title: 'Care budget', pages: ['The budget for care. Children’s homes, and __proto__ constructor toString.', words.join(' '), ''] },
  { id: 'b', title: '', pages: ['\u0000\u0007 \ud800 lone \udc00 😀 ﬁne İstanbul ŁÓDŹ naïve', 'x'.repeat(5000), '( ) [ ] " \' * ~ ^ : + - \\ /'] },
]);
const search = new SearchLibrary(db);

/** What comes of a query: hits with marks that stand inside their snippets, or a refusal in words; anything else is thrown. */
function outcomeOf(query: string): 'found' | 'refused' | 'wrong marks' {
  try {
    const result = searchResultSchema.parse(search.search({ query, filters: {}, limit: 200, offset: 0 }));
    const inside = result.hits.every(({ snippet, snippetMarks }) =>
      snippetMarks.every(([start, end]) => start >= 0 && start < end && end <= snippet.length));
    return inside ? 'found' : 'wrong marks';
  } catch (error) {
    if (error instanceof AppError && error.code === 'QUERY_INVALID' && error.message.length > 20) return 'refused';
    throw new Error(`On ${JSON.stringify(query)}`, { cause: error });
  }
}

function survives(query: string): void {
  expect(outcomeOf(query)).toMatch(/^(found|refused)$/);
}

describe('hostile queries', () => {
  it('survives a thousand of them made of signs', () => {
    const sign = fc.constantFrom('+', '-', '~', '^', ':', '*', '\\', '"', '“', '”', '\'', '(', ')', ' ', '\t', 'NEAR', 'NEAR/3', 'NEAR(', ',', ')', 'AND', 'OR', 'NOT', 'title:', 'text:', '1', '2', '99999999999999999999', 'care', 'budget', 'a', 'the', '__proto__', 'constructor', '\u0000', '\ud800', '😀', 'ﬁ', 'İ', '£', '%', ';', '--', '/*', "'; DROP TABLE page", '{', '}', '<b>', '\n');
    fc.assert(fc.property(fc.array(sign, { maxLength: 12 }).map((parts) => parts.join('')), survives), { numRuns: 1000 });
  });

  it('survives a thousand of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), survives), { numRuns: 1000 });
  });

  it.each([
    '+'.repeat(1000), '"'.repeat(999), '*'.repeat(50), '\\'.repeat(999), '('.repeat(999), 'a*'.repeat(300), '~1'.repeat(200), 'NEAR '.repeat(150),
    'NEAR('.repeat(150), `${'x'.repeat(99)}~2`, 'ab*'.repeat(3), '+a* +b* +c* +d* +e*', 'title:text:title:', '-"', '+"" -""', '*a*', 'x'.repeat(990), '"a" '.repeat(200),
    'care '.repeat(30), '\u0000\u0000', '"\u0000"', '\ud800', 'care\u0000budget', 'budget\\', '+\\', '-\\ ', '\\:\\:\\:',
  ].map((query): [string, string] => [`${JSON.stringify(query.slice(0, 20))} (${query.length})`, query]))('survives %s', (_, query) => {
    expect(outcomeOf(query)).toMatch(/^(found|refused)$/);
  });
});

describe('text as it is searched', () => {
  it('always keeps its length, in lower case too', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      const made = searchableText(text);
      expect(made.length).toBe(text.length);
      expect(made.toLowerCase().length).toBe(text.length);
    }), { numRuns: 2000 });
  });

  it('gives the stems, and the length, that Lunr’s own tokenizer and pipeline give', () => {
    const pipeline = new lunr.Pipeline();
    pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('the', 'budgets', 'children’s', '—', '•', '£250K', 'well-being', '(word)', 'word.)', '“Word”', '‘word’', 'word,', 'word.Next', 'word;', '(the', 'the.', "'s", "''", 'a,.', 'A&E', '\n', '\u00a0', '17.9m'));
    fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join(' ')), (text) => {
      const lunrs = pipeline.run(lunr.tokenizer(searchableText(text))).map(String);
      const stems = lunrs.filter((stem) => stem !== '');
      const words = new Words();
      const { joined, length } = stemsOf(text, words);
      // Common words stand among them behind a sign that parts words in Lunr.
      expect({ stems: joined.split(' ').filter((stem) => stem !== '' && !stem.startsWith('-')), length }).toEqual({ stems, length: lunrs.length });
      expect(new Set(words.fresh())).toEqual(new Set(stems));
      stemsOf(text, words);
      expect(words.fresh()).toEqual([]);
      expect(wordsOf(text).map(({ stem }) => stem).filter((stem) => stem !== null)).toEqual(lunrs);
    }), { numRuns: 1000 });
  });
});

describe('a phrase', () => {
  it('stands in a text as it is exactly where it stands in the text made even', () => {
    const piece = fc.constantFrom('care', 'Care', 'budget', "children's", 'children’s', ' ', '  ', '\n', '-', '–', '“', '”', '•', '…', '£250K', '28.2%', '.', '\u00a0', 'x', '\ue000');
    const some = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(some, some, some, (before, inside, after) => {
      const phrase = phraseOf(inside, null, false);
      fc.pre(phrase !== null);
      const text = `${before}${inside}${after}`;
      expect(standsIn(phrase, text)).toBe(evenText(text).search(phrase.pattern) >= 0);
      expect(standsIn(phrase, text)).toBe(standsIn(phrase, `${text} é`));
    }), { numRuns: 2000 });
  });
});
