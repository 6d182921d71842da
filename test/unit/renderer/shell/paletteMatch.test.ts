import { expect, test } from 'vitest';
import { isReference, nameFits } from '#renderer/shell/paletteMatch.ts';

const named = (name: string, typed: string): boolean => nameFits(typed, name);

test('pages, items and paragraphs are understood as places of the open paper', () => {
  for (const typed of ['57', 'p57', 'p. 57', 'page 57', 'page iv', 'item 5', 'item 6a', 'item 5 p3', 'Item 5 page 3', 'para 2.4', 'paragraph 2.4']) expect([typed, isReference(typed)]).toEqual([typed, true]);
  for (const typed of ['', 'housing', 'p', 'item', 'items of business', '12345', 'page turner plan']) expect([typed, isReference(typed)]).toEqual([typed, false]);
});

test('a name fits where every word typed begins one of its words', () => {
  expect(named('Housing Performance Report', 'perf hous')).toBe(true);
  expect(named('Housing Performance Report', 'formance')).toBe(false);
  expect(named('Children’s Services', 'services')).toBe(true);
  expect(named('Anything', '')).toBe(true);
});

