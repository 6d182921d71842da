/** Kinds of papers, abbreviations, and files that nothing can be told of. */
import { describe, expect, it } from 'vitest';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import type { SegmentedFile } from '#shared/domain/segment/segment.ts';
import { pagesOf, pdfFile } from '#test/fixtures/paperPages.ts';

function segment(lines: readonly string[], fileName = 'paper.pdf', title = ''): SegmentedFile {
  return segmentFile({ fileName, file: pdfFile(1, { title }), pages: pagesOf({ lines }) });
}

describe('kinds', () => {
  it('knows minutes by their head', () => {
    const found = segment(['SALTMERE BOROUGH COUNCIL', '# CABINET', 'MINUTES of a meeting of the Cabinet held in the Council Chamber, Town Hall, Saltmere on Thursday, 9 January 2025.', 'PRESENT: Councillors Calder and Ode', '** 76. Apologies', 'There were none.']);
    expect(found.kind).toBe('minutes');
    expect(found.meeting).toEqual({ committee: 'Cabinet', date: '2025-01-09', time: null, venue: 'Council Chamber, Town Hall, Saltmere' });
  });

  it('knows an appendix by its top, and titles it by it', () => {
    const found = segment(['# Appendix B: Costs of homes', 'Homes cost more.'], 'b.pdf');
    expect([found.kind, found.title]).toEqual(['appendix', 'Appendix B: Costs of homes']);
  });

  it('knows an equality impact assessment for an appendix', () => {
    const found = segment(['EQIA Submission – ID Number', 'Section A', 'EQIA Title', 'Moving the wardens', 'Responsible Officer', 'Marian Oke'], 'form.pdf');
    expect([found.kind, found.title]).toEqual(['appendix', 'Equality impact assessment: Moving the wardens']);
  });

  it('knows a record of decision for something else than a report', () => {
    const found = segment(['# SALTMERE COUNCIL – RECORD OF DECISION', 'DECISION TO BE TAKEN BY: | DECISION NO:', 'Cabinet | 26/00041', 'Key decision: YES', 'Title of Decision:', 'Licensing of homes', 'Cabinet agrees to license homes.']);
    expect(found.kind).toBe('other');
    expect(found.reports[0]?.fields).toMatchObject({ title: { value: 'Record of decision: Licensing of homes', origin: 'guessed' }, committee: { value: 'Cabinet' }, decisionReference: { value: '26/00041' }, keyDecision: { value: 'Yes' } });
  });

  it('knows an agenda without its papers for no pack', () => {
    const found = segment(['# AGENDA', '# CABINET', 'Tuesday, 8th December, 2026, at 6.30 pm', '1. Apologies', '2. Minutes (Pages 5 - 10)', '3. Work programme (Pages 11 - 40)']);
    expect([found.kind, found.title, found.items.length]).toEqual(['other', 'Agenda: Cabinet', 3]);
    expect(found.items.every((i) => !i.papers)).toBe(true);
  });

  it.each([['no pages', []], ['an empty page', [{ lines: [] }]], ['a few words', [{ lines: ['?'] }]]])('gives one paper for %s', (_what, shorthand) => {
    const pages = pagesOf(...shorthand);
    const found = segmentFile({ fileName: 'scan_of_lease.pdf', file: pdfFile(pages.length, { title: 'Microsoft Word - scan_of_lease.docx' }), pages });
    expect(found).toMatchObject({ kind: 'other', title: 'scan of lease', items: [], exempt: false });
    expect(found.reports).toHaveLength(1);
  });

  it('titles a paper by its largest line, put together, with its abbreviations kept', () => {
    const found = segment(['# DRAFT HOMES STRATEGY OF THE SHB,', '# AND ITS COSTS', 'The SHB, our housing board, met. It agreed the strategy.']);
    expect(found.title).toBe('Draft Homes Strategy of the SHB, and Its Costs');
  });
});

describe('abbreviations', () => {
  it('are those that the paper spells out', () => {
    const found = segment(['# Homes', 'First Time Buyers (FTB) rose. The Department for Homes (DfH) says so, as do the Key Measures (KMs) and others (see below). The trend (UP) goes on.']);
    expect(found.glossary.map((g) => `${g.abbreviation}: ${g.meaning}`)).toEqual(['FTB: First Time Buyers', 'DfH: Department for Homes', 'KM: Key Measures']);
  });
});
