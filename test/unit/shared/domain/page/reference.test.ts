import { expect, test } from 'vitest';
import { isReference } from '#shared/domain/page/reference.ts';

test.each([
  '57', 'p57', 'p. 57', 'pp57', 'page 57', 'page iv', 'p iv', 'item 5', 'agenda item 5', 'item 6a', 'item 5 p3', 'Item 5 page 3', 'item 5, p. 3', 'para 2.4',
  'paragraph 2.4', 'item 5 para 2.4', '§2.4', ' p57 ',
])('%s says a place', (typed) => {
  expect(isReference(typed)).toBe(true);
});

test.each(['', 'housing', 'p', 'item', 'items of business', '12345', 'page turner plan', 'para', 'item 5 housing', 'parking'])('%s does not', (typed) => {
  expect(isReference(typed)).toBe(false);
});
