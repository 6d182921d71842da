import { expect, test } from 'vitest';
import type { SearchHit } from '#shared/domain/search/searchQuery.ts';
import { withFilter } from '#renderer/views/search/filterChange.ts';
import { hitPlace } from '#renderer/views/search/hitPlace.ts';
import { plainWords } from '#renderer/views/search/plainWords.ts';

const hit = (about: Partial<SearchHit>): SearchHit => ({
  id: 'report', source: 'page', fileId: 'pack', title: '', pageIndex: 4, pageLabel: '5', item: null, reportPage: null, committee: null, date: null, snippet: '', snippetMarks: [], matches: [], recognised: false, score: 1, ...about,
});

test('a page opens in its file, at its first match, with the words to mark', () => {
  expect(hitPlace(hit({ matches: [[10, 17], [30, 37]] }), 'repairs')).toEqual({ name: 'read', id: 'pack', pageIndex: 4, start: 10, end: 17, query: 'repairs' });
  expect(hitPlace(hit({}), 'repairs')).toEqual({ name: 'read', id: 'pack', pageIndex: 4, query: 'repairs' });
});

test('a question opens itself; a mark opens where it stands', () => {
  expect(hitPlace(hit({ source: 'question', id: 'q', fileId: null }), 'x')).toEqual({ name: 'questions', id: 'q' });
  expect(hitPlace(hit({ source: 'annotation', id: 'a', matches: [[1, 2]] }), 'x')).toMatchObject({ name: 'read', id: 'pack', start: 1 });
});

test('plain words have no sign that means anything', () => {
  expect(plainWords('+budget -"over spend" title:x~2^ NEAR/5 AND plan*')).toBe('budget over spend title x 2 5 plan');
});

test('one filter changes, the others stay', () => {
  expect(withFilter({ committee: 'A', kind: 'report' }, 'committee', undefined)).toEqual({ kind: 'report' });
  expect(withFilter({ kind: 'report' }, 'from', '2024-01-01')).toEqual({ kind: 'report', from: '2024-01-01' });
});
