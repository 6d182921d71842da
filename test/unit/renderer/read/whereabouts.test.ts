import { expect, test } from 'vitest';
import type { DocumentDetail, OutlineItem } from '#shared/domain/document/document.ts';
import { isListedOnly, withoutPapers } from '#renderer/strings/items.ts';
import { citeInWords, entryAt, itemAt, whereInWords, type PageShape } from '#renderer/views/read/whereabouts.ts';

const item = (number: string | null, pageFrom: number, pageTo: number, papers = true, title = 'Quay'): OutlineItem => ({
  number, title, pageFrom, pageTo, pageLabelFrom: '', pageLabelTo: '', pagesRead: 0, exempt: false, papers, documentIds: [], conflict: null,
});
const paper = (about: Partial<DocumentDetail>): DocumentDetail => ({
  id: 'f', fileId: 'f', partOf: null, source: 'pack.pdf', mediaType: 'application/pdf', kind: 'pack', title: 'Agenda pack', committee: null, meetingDate: '2026-12-08', portfolio: null,
  author: null, period: null, item: null, pageFrom: 0, pageTo: 5, pages: 6, pagesRead: 0, pagesNeedingOcr: 0, exempt: false, importedAt: '', revision: 1,
  sha256: '', sizeBytes: 1, fields: {}, items: [], sections: [], parts: [], problems: [], ...about,
});
const shapes = [null, null, '5', '5', '5', '5'].map((of, index): PageShape => ({ widthPt: 1, heightPt: 1, pageLabel: String(index + 1), item: of, needsOcr: false, recognised: false, read: false }));
const pack = paper({
  items: [item(null, 0, 1, false, 'Agenda'), item('1', 0, 0, false), item('5', 2, 5), item('11', 0, 0, false, 'Claim (To Follow)')],
  parts: [paper({ id: 'f-p3', partOf: 'f', kind: 'report', title: 'Housing update', item: '5', pageFrom: 2, pageTo: 5, meetingDate: null })],
});

test('a page that only lists business belongs to none of it; the outline shows the agenda there', () => {
  expect([0, 1, 2, 5].map((page) => itemAt(pack, page)?.number ?? null)).toEqual([null, null, '5', '5']);
  expect([0, 1, 2].map((page) => entryAt(pack, page)?.title)).toEqual(['Agenda', 'Agenda', 'Quay']);
  expect(whereInWords(pack, shapes, 0)).toBe('Pack p. 1 of 6');
  expect(whereInWords(pack, shapes, 3)).toBe('Pack p. 4 of 6 · report p. 2 · item 5');
});

test('a copied passage is cited as exports cite it', () => {
  expect(citeInWords(pack, shapes, 3)).toBe('Housing update, 8 December 2026, Item 5, pack p. 4 (report p. 2)');
  expect(citeInWords(pack, shapes, 0)).toBe('Agenda pack, 8 December 2026, p. 1');
});

test('an item without papers says which way', () => {
  expect(pack.items.filter(isListedOnly).map(({ title }) => withoutPapers(title))).toEqual(['No papers', 'Papers to follow']);
  expect(withoutPapers('Followers of the harbour')).toBe('No papers');
});
