import { expect, it } from 'vitest';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { stepWords, type StepsFrom } from '#renderer/views/read/stepWords.ts';

const shape = (pageLabel: string, item: string | null) => ({ widthPt: 595, heightPt: 842, pageLabel, item, needsOcr: false, recognised: false, read: false });
const paper = (id: string, fileId: string, title: string, pageFrom: number) => ({ id, fileId, title, pageFrom }) as DocumentSummary;
const from: StepsFrom = {
  fileId: 'pack', shapes: [shape('i', null), shape('57', '5')],
  papers: [paper('pack', 'pack', 'Agenda pack', 0), paper('report', 'pack', 'Housing update', 1), paper('other', 'other', 'Leisure strategy', 0)],
};

it('says a page of this paper as it is printed, and its item', () => {
  expect(stepWords({ name: 'read', id: 'pack', pageIndex: 1 }, from)).toBe('p. 57, item 5');
  expect(stepWords({ name: 'read', id: 'report' }, from)).toBe('p. 57, item 5');
  expect(stepWords({ name: 'read', id: 'pack', pageIndex: 0 }, from)).toBe('p. i');
});

it('says another paper by its title, another place by its name', () => {
  expect(stepWords({ name: 'read', id: 'other', pageIndex: 3 }, from)).toBe('Leisure strategy');
  expect(stepWords({ name: 'read', id: 'gone' }, from)).toBe('another paper');
  expect(stepWords({ name: 'search', query: 'damp', filters: {} }, from)).toBe('search for damp');
  expect(stepWords({ name: 'notes' }, from)).toBe('Notes');
});
