import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import { oneForEachDay, seriesKey } from '#core/read/series.ts';

function report(title: string, meetingDate: string, pages = 2): DocumentSummary {
  const id = `${meetingDate} ${title}`;
  return {
    id, fileId: id, partOf: null, source: `${id}.pdf`, mediaType: 'application/pdf', kind: 'report', title, committee: 'Cabinet', meetingDate, portfolio: 'Housing',
    author: null, period: null, item: null, pageFrom: 0, pageTo: pages - 1, pages, pagesRead: 0, pagesNeedingOcr: 0, exempt: false, importedAt: '', revision: 1,
  };
}

describe('a series of reports', () => {
  it.each([
    ['Cabinet Member Update Report', 'Cabinet Member Update Report - Housing'],
    ['Housing Performance Report, Quarter 2 2026-27', 'Housing Performance Report, Quarter 3 2026-27'],
    ['Budget Monitoring – November 2024', 'Budget Monitoring – March 2025'],
  ])('is known by its title, the day and the portfolio aside: %s', (one, other) => {
    expect(seriesKey(one, 'Housing')).toBe(seriesKey(other, 'Housing'));
  });

  it('is not any report on the portfolio', () => {
    expect(seriesKey('Draft Homelessness Strategy 2027 to 2032', 'Housing')).not.toBe(seriesKey('Cabinet Member Update Report', 'Housing'));
  });
});

describe('what is compared for a portfolio', () => {
  it('is one report a day: of the series that goes on, not the longer paper on another subject', () => {
    const reports = [
      report('Update', '2026-03-10'), report('Update', '2026-07-14'), report('Licensing', '2026-09-16'),
      report('Strategy', '2026-12-08', 40), report('Update', '2026-12-08'), report('Note on Kitchens', '2026-12-08'),
    ];
    expect(oneForEachDay(reports).map((each) => each.id)).toEqual(['2026-03-10 Update', '2026-07-14 Update', '2026-09-16 Licensing', '2026-12-08 Update']);
  });

  it('is the latest eight', () => {
    const reports = Array.from({ length: 12 }, (_, month) => report('Update', `2026-${String(month + 1).padStart(2, '0')}-01`));
    expect(oneForEachDay(reports).map((each) => each.meetingDate)).toEqual(reports.slice(4).map((each) => each.meetingDate));
  });
});
