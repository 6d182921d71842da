import { expect, test } from 'vitest';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { asList, byMeeting, byPortfolio, fitsFilter } from '#renderer/views/papers/arrangements.ts';
import { pageRanges } from '#renderer/views/papers/pageRanges.ts';

const paper = (id: string, about: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id, fileId: about.partOf ?? id, partOf: null, source: `${id}.pdf`, mediaType: 'application/pdf', kind: 'report', title: id, committee: null, meetingDate: null, portfolio: null,
  author: null, period: null, item: null, pageFrom: 0, pageTo: 0, pages: 1, pagesRead: 0, pagesNeedingOcr: 0, exempt: false, importedAt: '', revision: 1, ...about,
});
const held = { committee: 'Scrutiny', meetingDate: '2026-12-08' };
const papers = [
  paper('loose'),
  paper('supplement', { kind: 'supplement', ...held }),
  paper('pack', { kind: 'pack', ...held }),
  paper('second', { partOf: 'pack', pageFrom: 9, portfolio: 'Housing', ...held }),
  paper('first', { partOf: 'pack', pageFrom: 3, portfolio: 'Roads', ...held }),
  paper('old', { portfolio: 'Housing & Homes', meetingDate: '2025-01-01', committee: 'Scrutiny' }),
];
const shape = (groups: ReturnType<typeof byMeeting>) => groups.map(({ name, papers }) => [name, ...papers.map(({ id }) => id)]);

test('a meeting’s pack comes with its reports in order of pages, then its supplements', () => {
  expect(shape(byMeeting(papers))).toEqual([['Scrutiny', 'pack', 'first', 'second', 'supplement'], ['Scrutiny', 'old'], [null, 'loose']]);
});

test('a portfolio’s reports come in order of time, under one name for all its spellings', () => {
  expect(shape(byPortfolio(papers, (name) => name.replace(' & Homes', '')))).toEqual([['Housing', 'old', 'second'], ['Roads', 'first'], [null, 'loose']]);
});

test('one list has the latest first, and loses nothing', () => {
  const [group] = asList(papers);
  expect(group?.papers).toHaveLength(papers.length);
  expect(group?.papers.at(-1)?.id).toBe('old');
});

test('a filter fits where every word stands somewhere', () => {
  const one = paper('Update', { portfolio: 'Housing', author: 'Cllr Ines Calder' });
  const fits = (text: string) => fitsFilter(one, { text, kind: 'all', committee: '' });
  expect(fits('')).toBe(true);
  expect(fits('housing CALDER')).toBe(true);
  expect(fits('housing roads')).toBe(false);
  expect(fitsFilter(one, { text: '', kind: 'minutes', committee: '' })).toBe(false);
});

test('pages are told counted from one, runs together', () => {
  expect(pageRanges([2])).toBe('3');
  expect(pageRanges([11, 2, 4, 5, 6, 5])).toBe('3, 5–7 and 12');
});
