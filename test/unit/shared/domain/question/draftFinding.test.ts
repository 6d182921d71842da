/** "Ask about this" from a finding: the papers' words, and nothing beyond them. */
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { draftOfCheck, draftOfFigures, draftOfPromise, type FindingDraft } from '#shared/domain/question/drafting/draftFinding.ts';
import { TRIO } from '#test/unit/shared/domain/compare/trio.ts';

const comparison = comparePeriods(TRIO);
const { reports, commitments, figures, checks } = comparison;
const promise = (begins: string) => commitments.find(({ quote }) => quote.startsWith(begins));

function expectWithinEvidence({ text, passages }: FindingDraft): void {
  for (const [, quote] of text.matchAll(/“([^”]*)”/g)) expect(passages.map((passage) => passage.quote.replaceAll(/\s+/g, ' ')).join('\n')).toContain((quote ?? '').replace(/ …$/, ''));
}

describe('a question from a finding', () => {
  it('quotes every passage that it rests on, for every promise, check and series', () => {
    const series = [...Map.groupBy(figures.filter((figure) => figure.series !== null), (figure) => figure.series).values()];
    const drafts = [...commitments.map((each) => draftOfPromise(each, reports)), ...checks.map((each) => draftOfCheck(each, reports)), ...series.map((each) => draftOfFigures(each, reports))];
    expect(drafts.length).toBeGreaterThan(5);
    for (const draft of drafts) expectWithinEvidence(draft);
  });

  it('speaks of a promise as the reports up to the one at hand tell it', () => {
    const pool = promise('The splash pool at Fenside will reopen');
    if (!pool) throw new Error('No promise');
    expect(draftOfPromise(pool, reports).passages).toHaveLength(3);
    expect(draftOfPromise(pool, reports, 'report-2025-06-10')).toMatchObject({ type: 'challenge', passages: [{ reportId: 'report-2025-01-14' }, { reportId: 'report-2025-06-10' }] });
  });
});
