/** Proposals: what they're drafted from, and that none says more than its evidence. */
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { proposeQuestions, type ProposalDraft } from '#shared/domain/question/proposals/proposeQuestions.ts';
import { TRIO } from '#test/unit/shared/domain/compare/trio.ts';
import { writeReport } from '#test/unit/shared/domain/compare/writeReport.ts';

const propose = (...reports: ReportForComparison[]): ProposalDraft[] => proposeQuestions(comparePeriods(reports));
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Whatever stands in quotation marks is in the evidence, word for word. */
function expectVerbatim({ text, evidence }: ProposalDraft): void {
  const quotes = [...text.matchAll(/“([^”]*)”/g)].map(([, quote]) => (quote ?? '').replace(/ …$/, ''));
  expect(quotes.length).toBeGreaterThan(0);
  expect(quotes.filter((quote) => !evidence.some((passage) => flat(passage.quote).includes(quote)))).toEqual([]);
}

describe('proposals', () => {
  const all = propose(...TRIO);

  it('tell a date that slipped twice by its three passages, oldest first', () => {
    const slipped = all.find(({ from }) => from === 'slipped');
    expect(slipped?.text).toBe('The report of 14 January 2025 said “The splash pool at Fenside will reopen by the end of May 2025”; the report of 10 June 2025 “The splash pool at Fenside is now due to reopen in August 2025, because the pumps came late”; the report of 18 November 2025 says “The Fenside splash pool will reopen in spring 2026”. What moved the date each time, and where does it stand today?');
    expect(slipped).toMatchObject({ type: 'challenge', theme: 'Parks and Leisure' });
    expect(slipped?.evidence.map(({ reportId }) => reportId)).toEqual(TRIO.map(({ id }) => id));
  });

  it('ask for what was promised and then not heard of, without saying that it was not done', () => {
    const heardNoMore = all.find(({ evidence }) => evidence[0]?.quote.startsWith('A survey of play areas'));
    expect(heardNoMore?.text).toContain('I could not find in the report of 18 November 2025');
    expect(heardNoMore?.text).not.toMatch(/not (?:been )?(?:done|mentioned|happened)/);
  });

  it('ask about a figure that turned, and about a share that disagrees with its count', () => {
    expect(all.find(({ from }) => from === 'turned')?.text).toMatch(/“In December 68%.*“In May 54%.*“In October 71%.*What is behind the rise, after the fall before it\?$/);
    const [check] = propose(writeReport('2024-10-08', ['# Tenants', '57 of the 60 reports (92%) were seen in time.']));
    expect(check).toMatchObject({ from: 'percentage', text: 'The report of 8 October 2024 says “57 of the 60 reports (92%) were seen in time”. By my reckoning 57 of 60 is 95.0%. Which figure is right?' });
  });

  it('take a rise from the very clause that tells it', () => {
    const [told] = propose(writeReport('2024-10-08', ['# Tenants', 'The number of void homes continues to fall and stands at 31, rent arrears have risen slightly since May after a period of steady decline and now stand at 412, and the team is looking into it.']));
    expect(told).toMatchObject({ from: 'turned', evidence: [{ quote: 'rent arrears have risen slightly since May after a period of steady decline and now stand at 412' }] });
  });

  it('leave out what was delivered, what a listener could not place, and names with figures in them', () => {
    expect(propose(
      writeReport('2025-01-14', ['# Works', 'The new boiler at Marsh House will be fitted by March 2025.', 'This will be done in stages by April 2025.', 'Costs rose under the NNDR1 scheme.']),
      writeReport('2025-06-10', ['# Works', 'The new boiler at Marsh House was fitted in March.']),
    )).toEqual([]);
  });

  it('say nothing of a date that moved where the work has been done since', () => {
    const pool = (date: string, words: string) => writeReport(date, ['# Works', words]);
    const moved = [pool('2025-01-14', 'The splash pool at Fenside will reopen by the end of May 2025.'), pool('2025-06-10', 'The splash pool at Fenside is now due to reopen in August 2025.')];
    expect(propose(...moved).map(({ from }) => from)).toEqual(['slipped']);
    expect(propose(...moved, pool('2025-11-18', 'The splash pool at Fenside has now reopened.'))).toEqual([]);
  });

  it('quote word for word, are no two on one story, and are the same each time', () => {
    for (const proposal of all) expectVerbatim(proposal);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(propose(...TRIO.toReversed())).toEqual(all);
  });
});
