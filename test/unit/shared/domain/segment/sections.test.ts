import { describe, expect, it } from 'vitest';
import type { ExtractedFile } from '#shared/domain/page/pageText.ts';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import { pagesOf, pdfFile } from '#test/fixtures/paperPages.ts';

const FRONT = ['COUNCILLOR | PORTFOLIO | DATE', 'Ines Calder | Housing | March 2026'];

function outline(lines: readonly string[], facts: Partial<ExtractedFile> = {}, plainText = false): string[] {
  const pages = pagesOf({ lines: [...FRONT, ...lines] }).map((p) => (plainText ? { ...p, blocks: p.blocks.map((b) => ({ ...b, fontSizePt: 0, bold: false })) } : p));
  const { reports } = segmentFile({ fileName: 'paper.pdf', file: { ...pdfFile(1), ...facts }, pages });
  return (reports[0]?.sections ?? []).map((s) => s.path.join(' > '));
}

describe('sections', () => {
  it('ranks headings by their size', () => {
    expect(outline(['# Housing', 'It works well here.', '** Repairs', 'The backlog fell.', '# Health', 'It works too.'])).toEqual(['Housing', 'Housing > Repairs', 'Health']);
  });

  it('puts unnumbered and lettered headings under the numbered one before', () => {
    expect(outline(['** 1. Homes', 'Text is here.', '** Repairs', 'Text is here.', '** 2. Costs', 'Text is here.', '** (A) Revenue Costs', 'None arise.', '** (B) Capital Costs', 'None arise.'])).toEqual([
      '1. Homes', '1. Homes > Repairs', '2. Costs', '2. Costs > (A) Revenue Costs', '2. Costs > (B) Capital Costs',
    ]);
  });

  it('nests 1.1 under 1', () => {
    expect(outline(['** 1. Homes', '** 1.1 Repairs', 'Text is here.', '** 2. Costs', 'Text is here.'])).toEqual(['1. Homes', '1. Homes > 1.1 Repairs', '2. Costs']);
  });

  it('lets an empty heading hold those that speak of it, and tells two of one name apart', () => {
    const lines = ['# Private Renting', '# Performance', 'Private renting grew in two wards.', '# Inspections', 'PR inspectors saw 40 homes.', '# Homelessness', 'Fewer families waited.', '# Repairs and Performance', '# Repairs', 'All done.', '# Performance', 'Good.'];
    expect(outline(lines)).toEqual([
      'Private Renting', 'Private Renting > Performance', 'Private Renting > Inspections', 'Homelessness', 'Repairs and Performance', 'Repairs and Performance > Repairs', 'Repairs and Performance > Performance',
    ]);
  });

  it('takes a bookmark’s word for a heading', () => {
    expect(outline(['Our first homes', 'Text is here, and it is long enough to be text.'], { outline: [{ title: 'Our First Homes', pageIndex: 0, level: 1 }] })).toEqual(['Our first homes']);
  });

  it('knows headings in plain text by their shape', () => {
    const lines = ['Summary:', 'This says how it went.', 'What will it cost and how will it be financed?', 'Nothing.', 'Our plan aims to:', 'Let Homes', 'Homes and Health', 'The work goes on.', 'Greater income: NA', 'NA', 'Background Papers:', 'None were used.'];
    expect(outline(lines, { mediaType: 'text/plain' }, true)).toEqual(['Summary:', 'What will it cost and how will it be financed?', 'Homes and Health', 'Background Papers:']);
  });

  it('takes no sentence, value or list item for a heading', () => {
    expect(outline(['# Housing', '** The following homes were let by the council, with care taken over each; more will follow.', '- Repairs', 'Plain text goes here.'])).toEqual(['Housing']);
  });
});
