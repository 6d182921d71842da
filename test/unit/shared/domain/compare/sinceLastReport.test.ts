import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { applyCorrections } from '#shared/domain/compare/corrections/applyCorrections.ts';
import { sinceLastReport } from '#shared/domain/compare/sinceLastReport.ts';
import { TRIO } from './trio.ts';
import { writeReport } from './writeReport.ts';

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
        "overdue: “A survey of play areas is being carried out with the Friends of Marlow Parks and will be shared with this committee in March” was due in March 2025; the report of 10 June 2025 does not say that it is done.",
        "quiet: “Officers are writing a new rota for the mowing teams” (14 January 2025) is not mentioned.",
        "changed: Verges cut on time: 68% in the report of 14 January 2025, now 54%.",
        "check: 22 + 11 + 9 make 42, not 40.",
      ]
    `);
  });

  it('tells the third report against both', () => {
    expect(since(3)).toMatchInlineSnapshot(`
      [
        "slipped: “The splash pool at Fenside will reopen by the end of May 2025” was due by the end of May 2025; it is now spring 2026, the date having moved twice (about 12 months later).",
        "overdue: “A survey of play areas is being carried out with the Friends of Marlow Parks and will be shared with this committee in March” was due in March 2025; the report of 18 November 2025 does not mention it.",
        "changed: Verges cut on time: 68% → 54% → 71%, after a fall.",
        "changed: Park rangers in post: 7 in the report of 10 June 2025, now 12.",
        "changed: Parks: 41 → 41 → 39.",
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

  const told = (...reports: string[][]): string[] => {
    const written = reports.map((lines, i) => writeReport(`2025-0${2 * i + 1}-11`, ['# Markets', ...lines]));
    return sinceLastReport(comparePeriods(written), [written.at(-1)?.id ?? '']).map((finding) => `${finding.kind}: ${finding.sentence}`);
  };

  it('says where a figure turned, with all its values', () => {
    const line = (stalls: number): string => `At the last count ${stalls} stalls were standing empty at Marsh Market.`;
    expect(told([line(73)], [line(61)], [line(88)])).toEqual(['changed: Stalls standing empty at Marsh Market: 73 → 61 → 88, after a fall.']);
    expect(told([line(60)], [line(61)], [line(88)])).toEqual(['changed: Stalls standing empty at Marsh Market: 60 → 61 → 88, up each time.']);
    expect(told([line(61)], [line(88)])).toEqual(['changed: Stalls standing empty at Marsh Market: 61 in the report of 11 January 2025, now 88.']);
  });

  it('tells one story of a bullet, and none of what is done', () => {
    const forum = '- A Stallholders’ Panel will be set up by February 2025. Its first supper will be held in March 2025.';
    const guards = '- We are recruiting four market wardens for Quay Road. Interviews are planned for January 2025.';
    const findings = told([forum, guards], ['- All four market wardens for Quay Road are now in post.']);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('Stallholders’ Panel');
  });

  it('tells at most eight things', () => {
    const lines = (add: number): string[] => Array.from({ length: 14 }, (_, i) => `At the last count ${20 + i + add} ${['lamps', 'benches', 'bins', 'trees', 'gates', 'bollards', 'signs'][i % 7]} stood in ${['Fenside', 'Eastgate'][i % 2]} Park.`);
    expect(told(lines(0), lines(9))).toHaveLength(8);
  });

  it('leaves out what a member said is no real finding, each for itself', () => {
    const comparison = comparePeriods(TRIO);
    const focus = [comparison.reports.at(-1)?.id ?? ''];
    const all = sinceLastReport(comparison, focus);
    expect(new Set(all.map(({ finding }) => finding.kind)).size).toBeGreaterThan(1);
    for (const { finding, sentence } of all) {
      const without = applyCorrections(comparison, [{ id: '1', portfolios: [], madeAt: '2026-11-23T10:00:00.000Z', correction: { kind: 'dismiss', finding } }]);
      const left = sinceLastReport(without, focus).map((other) => other.sentence);
      expect(left).not.toContain(sentence);
      expect(all.filter((other) => other.sentence !== sentence && !left.includes(other.sentence) && !all.some(({ block }) => block !== undefined && block === other.block))).toEqual([]);
    }
  });
});
