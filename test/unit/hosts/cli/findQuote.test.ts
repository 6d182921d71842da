import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from '#hosts/cli/findQuote.ts';

const at = (text: string, quote: string): string | null => {
  const place = findQuote(text, quote);
  return place && text.slice(place.start, place.end);
};

test('white space, quotes and dashes may differ; words may not', () => {
  expect(at('The council’s\nplan – as “agreed” – stands', "council's plan - as \"agreed\"")).toBe('council’s\nplan – as “agreed”');
  expect(at('Costs of £1.2m (net)', '£1.2m (net)')).toBe('£1.2m (net)');
  expect(at('A.B', 'A*B')).toBeNull();
  expect(at('something else', 'something')).toBe('something');
  expect(at('only this', 'that')).toBeNull();
  expect(at('only this', '   ')).toBeNull();
});

test('the letters’ case counts first, and not at all if nothing else fits', () => {
  expect(findQuote('plan Plan', 'Plan')?.start).toBe(5);
  expect(findQuote('plan', 'PLAN')?.start).toBe(0);
});

test('property: whatever stands on a page is found there', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }).filter((quote) => quote.trim() !== ''), fc.string(), (before, quote, after) => {
    const found = at(`${before} ${quote} ${after}`, quote);
    expect(found).not.toBeNull();
  }));
});
