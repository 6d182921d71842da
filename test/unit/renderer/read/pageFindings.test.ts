/** Findings beside a page can be dismissed there, each for itself. */
import { expect, it } from 'vitest';
import { comparePeriods } from '#shared/domain/compare/comparePeriods.ts';
import { applyCorrections } from '#shared/domain/compare/corrections/applyCorrections.ts';
import { pageFindings } from '#renderer/views/read/pageFindings.ts';
import { TRIO } from '#test/unit/shared/domain/compare/trio.ts';

it('a dismissed finding is gone from beside its page, and its words stand where it says', () => {
  const comparison = comparePeriods(TRIO);
  const kinds = new Set<string>();
  for (const { id } of comparison.reports) {
    const all = pageFindings(comparison, new Set([id]), 0);
    for (const { finding, kind, passage, start, end } of all) {
      kinds.add(kind);
      expect(passage).toMatchObject({ reportId: id, pageIndex: 0, start, end });
      const without = applyCorrections(comparison, [{ id: '1', portfolios: [], madeAt: '2026-11-23T10:00:00.000Z', correction: { kind: 'dismiss', finding } }]);
      expect(pageFindings(without, new Set([id]), 0).map((other) => `${other.kind} ${other.start} ${JSON.stringify(other.finding)}`)).not.toContain(`${kind} ${start} ${JSON.stringify(finding)}`);
    }
  }
  expect([...kinds]).toEqual(expect.arrayContaining(['promise', 'verdict', 'series']));
});
