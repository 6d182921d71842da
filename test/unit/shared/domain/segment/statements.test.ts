import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import type { SegmentedReport } from '#shared/domain/segment/segment.ts';
import { pagesOf, pdfFile, type PageShorthand } from '#test/fixtures/paperPages.ts';
import { spanFaults } from '#test/fixtures/spanFaults.ts';

const FRONT = ['COUNCILLOR | PORTFOLIO | DATE', 'Ines Calder | Housing | March 2026'];

function report(...pages: readonly PageShorthand[]): SegmentedReport {
  const [first, ...rest] = pages;
  const all = pagesOf({ ...first, lines: [...FRONT, ...(first?.lines ?? [])] }, ...rest);
  const segmented = segmentFile({ fileName: 'update.pdf', file: pdfFile(all.length), pages: all });
  expect(spanFaults(segmented, all)).toEqual([]);
  const [only] = segmented.reports;
  if (only === undefined) throw new Error('no report');
  return only;
}

describe('statements', () => {
  it('cuts bullets and paragraphs into sentences that share their block', () => {
    const found = report({ lines: ['# Repairs', 'The backlog fell. It stands at 210.', '- Two teams were joined. They share a depot.', '- A third is planned'] });
    expect(found.statements.map((s) => [s.kind, s.block, s.text])).toEqual([
      ['sentence', 0, 'The backlog fell.'], ['sentence', 0, 'It stands at 210.'], ['bullet', 1, 'Two teams were joined.'], ['bullet', 1, 'They share a depot.'], ['bullet', 2, 'A third is planned'],
    ]);
  });

  it('keeps table rows whole', () => {
    const found = report({ lines: ['# Numbers', 'Homes let | 24 | 31', 'Homes empty. All types | 3 | 5'] });
    expect(found.statements.map((s) => [s.kind, s.text])).toEqual([['tableRow', 'Homes let 24 31'], ['tableRow', 'Homes empty. All types 3 5']]);
  });

  it('numbers paragraphs until the next number or heading', () => {
    const found = report({ lines: ['** 2. Progress', '2.1 The budget was set.', 'It grew by £2m.', '- Mostly for repairs', '2.2 Staff moved.', '** 3. Next', 'Nothing is settled.'] });
    expect(found.statements.map((s) => [s.paragraph, s.text])).toEqual([
      ['2.1', 'The budget was set.'], ['2.1', 'It grew by £2m.'], ['2.1', 'Mostly for repairs'], ['2.2', 'Staff moved.'], [null, 'Nothing is settled.'],
    ]);
    expect(found.statements.map((s) => s.section)).toEqual([0, 0, 0, 0, 1]);
  });

  it('puts together what a page end cut, and leaves apart what it did not', () => {
    const found = report({ lines: ['# Plan', 'Work began on the'] }, { lines: ['roof in March. It is done.', 'Windows follow.'] }, { lines: ['Doors are last.'] });
    expect(found.statements.map((s) => [s.text, s.spans.length])).toEqual([['Work began on the roof in March.', 2], ['It is done.', 1], ['Windows follow.', 1], ['Doors are last.', 1]]);
  });

  it('leaves the front table out', () => {
    expect(report({ lines: ['# Repairs', 'The backlog fell.'] }).statements.map((s) => s.text)).toEqual(['The backlog fell.']);
  });

  it('quotes itself exactly, whatever the layout', () => {
    const line = fc.oneof(
      fc.constantFrom('# Repairs', '** 2. Progress', '** Progress', '2.1 It grew by 5.2%. Then it fell', 'and rose again. It is now 31.', '- One. Two', '- and more (e.g. this. And that).', 'a | b. C | ', '(a) First. Second.', 'The aims are:', '“Quoted. Twice.”'),
      fc.string({ minLength: 1, maxLength: 40 }).filter((s) => !/[\n\t|]/.test(s) && s.trim() !== ''),
    );
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), (pages) => {
        const all = pagesOf(...pages.map((lines) => ({ lines })));
        const segmented = segmentFile({ fileName: 'any.pdf', file: pdfFile(all.length), pages: all });
        expect(spanFaults(segmented, all)).toEqual([]);
        const again = segmentFile({ fileName: 'any.pdf', file: pdfFile(all.length), pages: all });
        expect(again).toEqual(segmented);
      }),
      { numRuns: 200 },
    );
  });
});
