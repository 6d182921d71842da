import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { sinceLastReport } from '#shared/domain/compare/sinceLastReport.ts';
import { TRIO } from './trio.ts';

const since = (upTo: number): string[] => {
  const reports = TRIO.slice(0, upTo);
  return sinceLastReport(comparePeriods(reports), [reports.at(-1)?.id ?? '']).map((finding) => `${finding.kind}: ${finding.sentence}`);
};

describe('sinceLastReport', () => {
  it('tells the second report against the first, most serious first', () => {
    expect(since(2)).toMatchInlineSnapshot(`
      [
        "slipped: “The splash pool at Fenside will reopen by the end of May 2025” was due by the end of May 2025; it is now August 2025 (about 3 months later).",
        "overdue: “We hope to have 12 park rangers in post at the beginning of April” was due from 1 to 10 April 2025; the report of 10 June 2025 does not say that it is done.",
        "overdue: “A survey of play areas is being carried out with the Friends of Marlow Parks and will be shared with this committee in March” was due in March 2025; the report of 10 June 2025 does not mention it.",
        "changed: “verges were cut on time”: 68% in the report of 14 January 2025, now 54%.",
        "check: 22 + 11 + 9 make 42, not 40.",
      ]
    `);
  });

  it('tells the third report against both', () => {
    expect(since(3)).toMatchInlineSnapshot(`
      [
        "slipped: “The splash pool at Fenside will reopen by the end of May 2025” was due by the end of May 2025; it is now spring 2026, the date having moved twice (about 12 months later).",
        "overdue: “A survey of play areas is being carried out with the Friends of Marlow Parks and will be shared with this committee in March” was due in March 2025; the report of 18 November 2025 does not mention it.",
        "changed: “park rangers are now in post”: 7 in the report of 10 June 2025, now 12.",
        "changed: “verges were cut on time”: 54% in the report of 10 June 2025, now 71%.",
        "changed: “The service looks after 41 parks and three leisure centres” now reads “The service looks after 39 parks and three leisure centres”.",
        "check: Written as still to come, but October 2025 had passed by the date of the report, 18 November 2025.",
      ]
    `);
  });

  it('has a passage for each finding, oldest first', () => {
    const comparison = comparePeriods(TRIO);
    const order = comparison.reports.map((report) => report.id);
    for (const { passages } of sinceLastReport(comparison, [order[2] ?? ''])) {
      expect(passages.length).toBeGreaterThan(0);
      const places = passages.map((passage) => order.indexOf(passage.reportId));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('says nothing of a report that has none before it, but for its checks', () => {
    expect(since(1)).toEqual([]);
    expect(sinceLastReport(comparePeriods([]), ['x'])).toEqual([]);
  });
});
