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

  it('takes no statement from a list of contents', () => {
    const found = report({ lines: ['# Budget', 'Capital changes ........................ 46', 'Reserves stand at £2m.'] });
    expect(found.statements.map((s) => s.text)).toEqual(['Reserves stand at £2m.']);
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

describe('lines that were made bullets', () => {
  const lines = [
    '- We are opening the first of the homes for families who wait. These are meant to', '- reduce the time that families spend in bed and breakfast, and the money that it', '- costs the council each year.',
    '- The scheme is in its second month. All of its posts will be filled with staff by', '- January 2027.', '- Support from the county goes on', '- There has been a review of the terms of our wardens, to make the posts easier for', '- us to fill.',
  ];

  it('are put together to the bullets they were', () => {
    const found = report({ lines: ['# Homes', ...lines] });
    expect([...new Set(found.statements.map((s) => s.block))].map((block) => found.statements.filter((s) => s.block === block).map((s) => s.text).join(' / '))).toEqual([
      'We are opening the first of the homes for families who wait. / These are meant to reduce the time that families spend in bed and breakfast, and the money that it costs the council each year.',
      'The scheme is in its second month. / All of its posts will be filled with staff by January 2027.',
      'Support from the county goes on',
      'There has been a review of the terms of our wardens, to make the posts easier for us to fill.',
    ]);
  });

  it('are left alone where each is an item of a list', () => {
    const items = ['- homes let to families who were in temporary accommodation for a year or more', '- homes let to people who had slept rough in the borough in the winter months', '- repairs done within the target', '- wardens in post'];
    expect(report({ lines: ['# Homes', 'We count:', ...items] }).statements).toHaveLength(5);
  });
});
