import { describe, expect, it } from 'vitest';
import type { SegmentedFile, SegmentedReport } from '#shared/domain/segment/segment.ts';
import { documentsOf, pageOwner } from '#core/library/documentRows.ts';

function report(pageFrom: number, pageTo: number, change: Partial<SegmentedReport> = {}): SegmentedReport {
  return { kind: 'report', title: `From ${pageFrom}`, pageFrom, pageTo, item: null, fields: {}, sections: [], statements: [], exempt: false, ...change };
}

function file(kind: SegmentedFile['kind'], reports: SegmentedReport[], items: SegmentedFile['items'] = []): SegmentedFile {
  return { kind, title: 'Whole', fields: {}, meeting: { committee: 'Cabinet', date: '2026-12-08', time: null, venue: null }, exempt: false, items, reports, glossary: [] };
}

describe('the documents of a file', () => {
  it('are the file and its reports for a pack, each with an id that says where it begins', () => {
    const documents = documentsOf('abc', 12, file('pack', [report(6, 9), report(2, 5)]));
    expect(documents.map((each) => [each.id, each.part, each.pageFrom, each.pageTo])).toEqual([['abc', '', 0, 11], ['abc-p3', 'p3', 2, 5], ['abc-p7', 'p7', 6, 9]]);
  });

  it('are the file alone for a single report, with its text and fields', () => {
    const [only, ...rest] = documentsOf('abc', 3, file('report', [report(0, 2, { fields: { author: { value: 'A. Member', origin: 'read' } } })]));
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ id: 'abc', fields: { author: { value: 'A. Member' } } });
  });

  it('have ids of their own also where two begin on one page', () => {
    expect(documentsOf('abc', 1, file('pack', [report(0, 0), report(0, 0), report(0, 0)])).map((each) => each.id)).toEqual(['abc', 'abc-p1', 'abc-p1.2', 'abc-p1.3']);
  });

  it('are exempt where they or their agenda item are', () => {
    const item = { number: '9', title: 'Claim', pageFrom: 4, pageTo: 5, exempt: true, papers: true, conflict: null };
    expect(documentsOf('abc', 6, file('pack', [report(0, 1), report(2, 3, { exempt: true }), report(4, 5)], [item])).map((each) => each.segmented.exempt)).toEqual([false, false, true, true]);
  });

  it('own their pages: an appendix before the report that holds it, the file where nothing does', () => {
    const owner = pageOwner(documentsOf('abc', 9, file('pack', [report(1, 7), report(5, 6, { kind: 'appendix' })])));
    expect([0, 1, 4, 5, 6, 7, 8].map(owner)).toEqual(['abc', 'abc-p2', 'abc-p2', 'abc-p6', 'abc-p6', 'abc-p2', 'abc']);
  });
});
