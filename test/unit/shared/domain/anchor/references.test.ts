import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '#shared/domain/anchor/references.ts';

const found = (text: string) => findReferences(text).map(({ words }) => words);

describe('references in what a member writes', () => {
  it.each([
    ['see p57 and p. 58', ['p57', 'p. 58']],
    ['Item 5 p3 says more than item 6, para 2.4.', ['Item 5 p3', 'item 6, para 2.4']],
    ['page 12, then para 2.4(a); paragraph 3', ['page 12', 'para 2.4(a)', 'paragraph 3']],
    ['agenda item 7', ['agenda item 7']],
    ['item 5. P57 next', ['item 5', 'P57']],
    ['(p57)', ['p57']],
    ['50p57, £p57, up 57, p57x, p5m, p. 3.5, map 12, stamp 4, items 5', []],
    ['item 2026 and item five and para', []],
    ['57', []],
  ])('%s', (text, words) => expect(found(text)).toEqual(words));

  it('are what stands there, one after another, whatever surrounds them', () => {
    const piece = fc.constantFrom('p57', 'item 5 p3', 'para 2.4', ' ', ', ', '\n', 'words ', '(', ')', '12', '.');
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, words } of findReferences(text)) {
        expect(text.slice(start, end)).toBe(words);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }));
  });
});
