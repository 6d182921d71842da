import { expect, it } from 'vitest';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { besideChoices } from '#renderer/views/read/besideChoices.ts';

const paper = (id: string, meetingDate: string | null, portfolio: string | null): DocumentSummary => ({
  id, fileId: id, partOf: null, source: `${id}.pdf`, mediaType: 'application/pdf', kind: 'report', title: id, committee: 'Scrutiny', meetingDate, portfolio,
  author: null, period: null, item: null, pageFrom: 0, pageTo: 1, pages: 2, pagesRead: 0, pagesNeedingOcr: 0, exempt: false, importedAt: '', revision: 1,
});
const ids = (papers: readonly DocumentSummary[]) => papers.map(({ id }) => id);
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const now = paper('december', '2026-12-08', 'Housing');
const papers = [paper('march', '2026-03-10', 'housing'), paper('july', '2026-07-14', 'Housing'), paper('january', '2027-01-10', 'Housing'), now, paper('appendix', '2026-12-08', 'Housing'), paper('minutes', '2026-12-08', null), paper('leisure', '2025-01-01', 'Leisure')];

it('offers the last report of the portfolio first, later ones after, of the same day after earlier ones, then the meeting, then the rest', () => {
  const { portfolio, meeting, others } = besideChoices(papers, now, '', same);
  expect([ids(portfolio), ids(meeting), ids(others)]).toEqual([['july', 'march', 'appendix', 'january'], ['minutes'], ['leisure']]);
});

it('narrows by every word typed, and never offers the paper itself', () => {
  const { portfolio, meeting, others } = besideChoices(papers, now, 'housing 2026-07', same);
  expect([ids(portfolio), ids(meeting), ids(others)]).toEqual([['july'], [], []]);
});
