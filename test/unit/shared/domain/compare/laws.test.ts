/** Laws of the comparison, on reports put together at random from an invented council's sentences. */
import { type Arbitrary, array, assert, constantFrom, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import type { Passage, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { pageOf, writeReport } from './writeReport.ts';

const SUBJECTS = ['The Eastgate hostel', 'Our lettings team', 'The repairs contractor', 'A panel of tenants', 'The Fenside library', 'We'];
const VERBS = ['will open', 'has closed', 'is being refitted at', 'hopes to visit', 'counted', 'will publish a list of', 'were told of'];
const OBJECTS = ['24 flats', '£17.9m of works', '28.2% of homes', 'twenty gardens', 'the depot in Marsh Lane', 'no complaints', 'between 3 and 7 schools', '59 men (79.7%)'];
const WHENS = ['', ' in May 2025', ' by the end of October', ' at the beginning of 2025', ' over the next six months', ' (see page 4)', ' since June', ' shortly'];

const sentence = tuple(constantFrom(...SUBJECTS), constantFrom(...VERBS), constantFrom(...OBJECTS), constantFrom(...WHENS)).map((parts) => `${parts[0]} ${parts[1]} ${parts[2]}${parts[3]}.`);
const line = oneof(
  { weight: 1, arbitrary: constantFrom('# Hostels', '# Repairs', '## Audit', '# 2. Turnaround Project') },
  { weight: 4, arbitrary: array(sentence, { minLength: 1, maxLength: 3 }).map((some) => some.join(' ')) },
  { weight: 2, arbitrary: sentence.map((one) => `- ${one}`) },
  { weight: 1, arbitrary: string({ maxLength: 60 }).filter((text) => text.trim().length > 0 && !/[\n\r]/.test(text)).map((text) => text.trim().replace(/\s+/g, ' ').replace(/^[#-]+\s*/, 'x ')) },
);
const lines = array(line, { minLength: 1, maxLength: 14 });
const report = (date: string): Arbitrary<{ report: ReportForComparison; page: string }> => lines.map((some) => ({ report: writeReport(date, some), page: pageOf(some) }));

describe('comparing', () => {
  it('a report with itself finds nothing new, dropped or changed, and no date moved', () => {
    assert(property(report('2025-01-14'), ({ report: one }) => {
      const again = { ...one, id: 'again', date: '2025-04-08' };
      const { topics, commitments } = comparePeriods([one, again]);
      expect(topics.flatMap((topic) => topic.rows).map((row) => row.kind).filter((kind) => kind !== 'carried')).toEqual([]);
      expect(commitments.flatMap((commitment) => commitment.later).filter((verdict) => verdict.daysMoved !== null && commitments.every((other) => other.dueText !== verdict.newDueText))).toEqual([]);
    }), { numRuns: 60 });
  });

  it('does not depend on the order in which reports are given', () => {
    assert(property(report('2025-01-14'), report('2025-04-08'), report('2025-09-09'), (a, b, c) => {
      const inOrder = comparePeriods([a.report, b.report, c.report]);
      expect(comparePeriods([c.report, a.report, b.report])).toEqual(inOrder);
      expect(comparePeriods([b.report, c.report, a.report])).toEqual(inOrder);
    }), { numRuns: 30 });
  });

  it('quotes verbatim, at the place it says', () => {
    assert(property(report('2025-01-14'), report('2025-04-08'), (a, b) => {
      const pages = new Map([[a.report.id, a.page], [b.report.id, b.page]]);
      const { topics, figures, commitments, checks } = comparePeriods([a.report, b.report]);
      const passages: Passage[] = [...topics.flatMap((topic) => topic.rows.flatMap((row) => row.statements)), ...figures, ...commitments, ...checks.flatMap((check) => check.evidence)];
      for (const passage of passages) expect(pages.get(passage.reportId)?.slice(passage.start, passage.end)).toBe(passage.quote);
      for (const { later } of commitments) {
        for (const verdict of later.filter(({ quote }) => quote !== null)) expect(pages.get(verdict.reportId)?.slice(verdict.start ?? 0, verdict.end ?? 0)).toBe(verdict.quote);
      }
    }), { numRuns: 60 });
  });

  it('follows every statement exactly once in each report', () => {
    assert(property(report('2025-01-14'), report('2025-04-08'), (a, b) => {
      const rows = comparePeriods([a.report, b.report]).topics.flatMap((topic) => topic.rows);
      for (const row of rows) expect(new Set(row.statements.map((passage) => passage.reportId)).size).toBe(row.statements.length);
      const said = new Set(rows.flatMap((row) => row.statements.map((passage) => `${passage.reportId} ${passage.start}`)));
      for (const { report: one } of [a, b]) {
        const long = one.statements.filter((statement) => (statement.text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 5);
        for (const statement of long) expect(said).toContain(`${one.id} ${statement.spans[0]?.start}`);
      }
    }), { numRuns: 40 });
  });

  it('of nothing, or of one report, is calm', () => {
    expect(comparePeriods([])).toEqual({ reports: [], topics: [], figures: [], commitments: [], checks: [] });
    expect(comparePeriods([writeReport('2025-01-14', [])]).topics).toEqual([]);
  });
});
