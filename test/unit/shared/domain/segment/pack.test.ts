/** Packs and supplements of an invented council: items and papers from stamps, bookmarks and printed ranges. */
import { describe, expect, it } from 'vitest';
import { segmentFile } from '#shared/domain/segment/segmentFile.ts';
import type { SegmentedFile } from '#shared/domain/segment/segment.ts';
import type { OutlineEntry } from '#shared/domain/page/pageText.ts';
import { PADDING, pagesOf, pdfFile, type PageShorthand } from '#test/fixtures/paperPages.ts';
import { spanFaults } from '#test/fixtures/spanFaults.ts';

const FRONT: PageShorthand = {
  lines: [
    '# AGENDA', '# COMMUNITIES SCRUTINY COMMITTEE', 'Tuesday, 8th December, 2026, at 6.30 pm in the Council Chamber, Saltmere Town Hall',
    '1. Apologies for Absence', '2. Declarations of Interest', '3. Minutes of the Meeting held on 6 October 2026 (Pages 1 - 2)',
    '4. Housing update by the Cabinet Member', '(Pages 3 - 8)', '5. Chair’s verbal report', '6. Exclusion of the Press and Public', '7. Harbour House: contractor’s claim (Pages 9 - 10)',
    'Monday, 30 November 2026',
  ],
};
const MINUTES: PageShorthand = { lines: ['MINUTES of a meeting of the Communities Scrutiny Committee held in the Town Hall on Tuesday, 6 October 2026.', 'PRESENT: Councillors Ode and Vane', '** 21. Apologies', 'There were none.'] };
const UPDATE: PageShorthand = { lines: ['Report to: | Communities Scrutiny Committee | Date of Meeting: | 8 December 2026', 'Subject: | Housing update', 'Report of: | Director of Housing', '** Summary:', 'The flats will be ready in May. More will', ] };
const UPDATE_ENDS: PageShorthand = { lines: ['follow in June. That is the plan.'] };
const APPENDIX: PageShorthand = { lines: ['Appendix A: Numbers', 'Homes let | 24', 'Homes empty | 3'] };
const CLAIM: PageShorthand = { lines: ['# Harbour House', 'The claim is for £2m.'] };

const PAPERS: PageShorthand[] = [
  { ...MINUTES, pageStamp: '1', itemStamp: '3' }, { ...PADDING, pageStamp: '2' },
  { ...UPDATE, pageStamp: '3', itemStamp: '4' }, { ...UPDATE_ENDS, pageStamp: '4' },
  { ...UPDATE_ENDS, pageStamp: '5' }, { ...PADDING, pageStamp: '6' }, { ...APPENDIX, pageStamp: '7' }, { ...PADDING, pageStamp: '8' },
  { ...CLAIM, pageStamp: '9', itemStamp: '7' }, { ...PADDING, pageStamp: '10' },
];
const BOOKMARKS: OutlineEntry[] = [
  { title: 'Agenda', pageIndex: 0, level: 1 }, { title: '3 Minutes of the Meeting held on 6 October 2026', pageIndex: 2, level: 1 },
  { title: '4 Housing update by the Cabinet Member', pageIndex: 4, level: 1 }, { title: '1.\tSummary', pageIndex: 4, level: 2 }, { title: 'Appendix A Numbers', pageIndex: 8, level: 2 },
  { title: '7 Harbour House: contractor’s claim', pageIndex: 10, level: 1 },
];

function pack(papers: readonly PageShorthand[], outline: readonly OutlineEntry[] = BOOKMARKS, front: readonly PageShorthand[] = [FRONT, PADDING]): SegmentedFile {
  const pages = pagesOf(...front, ...papers);
  const file = pdfFile(pages.length, { title: '(Public Pack)Agenda Document for Communities Scrutiny Committee, 08/12/2026 18:30', subject: 'Communities Scrutiny Committee, 08/12/2026 18:30', outline });
  const segmented = segmentFile({ fileName: 'pack.pdf', file, pages });
  expect(spanFaults(segmented, pages)).toEqual([]);
  return segmented;
}

const places = (file: SegmentedFile): string[] => file.items.filter((i) => i.papers).map((i) => `${i.number ?? '-'}: ${i.pageFrom + 1}-${i.pageTo + 1}`);
const unstamped = (papers: readonly PageShorthand[]): PageShorthand[] => papers.map(({ lines }) => ({ lines }));

describe('an agenda pack', () => {
  it('has its meeting, items with and without papers, and reports', () => {
    const found = pack(PAPERS);
    expect(found.kind).toBe('pack');
    expect(found.meeting).toEqual({ committee: 'Communities Scrutiny Committee', date: '2026-12-08', time: '18:30', venue: 'Council Chamber, Saltmere Town Hall', publishedOn: '2026-11-30' });
    expect(found.items.map((i) => `${i.number ?? '-'} ${i.title}${i.papers ? '' : ' (none)'}`)).toEqual([
      '- Agenda (none)', '1 Apologies for Absence (none)', '2 Declarations of Interest (none)', '3 Minutes of the Meeting held on 6 October 2026', '4 Housing update by the Cabinet Member',
      '5 Chair’s verbal report (none)', '6 Exclusion of the Press and Public (none)', '7 Harbour House: contractor’s claim',
    ]);
    expect(places(found)).toEqual(['3: 3-4', '4: 5-10', '7: 11-12']);
    expect(found.items.every((i) => i.conflict === null)).toBe(true);
    expect(found.reports.map((r) => `${r.item ?? '-'} ${r.kind} ${r.title} ${r.pageFrom + 1}-${r.pageTo + 1}`)).toEqual([
      '3 minutes Minutes of the Meeting held on 6 October 2026 3-4', '4 report Housing update 5-8', '4 appendix Appendix A Numbers 9-10', '7 report Harbour House 11-12',
    ]);
  });

  it('gives minutes the date of the meeting that they record', () => {
    expect(pack(PAPERS).reports[0]?.fields.meetingDate?.value).toBe('2026-10-06');
  });

  it('keeps items after the exclusion of the public exempt, and their reports', () => {
    const pages = pagesOf(FRONT, PADDING, ...PAPERS);
    const found = segmentFile({ fileName: 'pack.pdf', file: pdfFile(pages.length, { title: '(Confidential Pack)Agenda Document for Communities Scrutiny Committee, 08/12/2026 18:30' }), pages });
    expect(found.kind).toBe('pack');
    expect(found.items.filter((i) => i.exempt).map((i) => i.number)).toEqual(['7']);
    expect(found.reports.filter((r) => r.exempt).map((r) => r.item)).toEqual(['7']);
    expect(found.exempt).toBe(true);
  });

  it('does not close papers that a public pack publishes, unless they are marked', () => {
    expect(pack(PAPERS).items.filter((i) => i.exempt)).toEqual([]);
    const marked = { lines: FRONT.lines.map((l) => l.replace('contractor’s claim', 'contractor’s claim (Exempt, paragraph 3)')) };
    expect(pack(PAPERS, BOOKMARKS, [marked, PADDING]).items.filter((i) => i.exempt).map((i) => i.number)).toEqual(['7']);
    const notHere = pack(PAPERS.slice(0, -2), BOOKMARKS.slice(0, -1));
    expect(notHere.items.filter((i) => i.exempt).map((i) => [i.number, i.papers])).toEqual([['7', false]]);
  });

  it('closes only what the exclusion names, and nothing for a standing notice', () => {
    const listing = (notice: string): (string | null)[] => {
      const lines = ['# AGENDA', '# CABINET', 'Tuesday, 8th December, 2026, at 6.30 pm', '1. Apologies', '2. Exclusion of the Press and Public', `> ${notice}`, '3. Sale of land', '4. Work programme'];
      return segmentFile({ fileName: 'agenda.pdf', file: pdfFile(1), pages: pagesOf({ lines }) }).items.filter((i) => i.exempt).map((i) => i.number);
    };
    expect(listing('The public are to be excluded for the following item under Schedule 12A.')).toEqual(['3']);
    expect(listing('The public are to be excluded for the following items of business.')).toEqual(['3', '4']);
    expect(listing('Should it be necessary, members may resolve to exclude the public.')).toEqual([]);
  });

  it('does not take a list within a description for items, and counts on where the council does', () => {
    const lines = ['# AGENDA', '# CABINET', 'Tuesday, 8th December, 2026, at 6.30 pm', '149. Apologies', '150. Declarations of Interest', '> 151. not an item, but a line of a list', '> 1. nor this', '151. Work programme'];
    const found = segmentFile({ fileName: 'agenda.pdf', file: pdfFile(1), pages: pagesOf({ lines }) });
    expect(found.items.map((i) => `${i.number ?? ''} ${i.title}`)).toEqual(['149 Apologies', '150 Declarations of Interest', '151 Work programme']);
  });

  it.each([
    ['stamps alone', PAPERS, []],
    ['bookmarks alone', unstamped(PAPERS), BOOKMARKS],
    ['printed ranges alone', unstamped(PAPERS), []],
  ])('places the items by %s', (_what, papers, outline) => {
    const found = pack(papers, outline);
    expect(places(found)).toEqual(['3: 3-4', '4: 5-10', '7: 11-12']);
    expect(found.reports.map((r) => r.pageFrom + 1)).toEqual([3, 5, 9, 11]);
  });

  it('counts front pages where the council does', () => {
    const front = { lines: FRONT.lines.map((l) => l.replace('(Pages 1 - 2)', '(Pages 3 - 4)').replace('(Pages 3 - 8)', '(Pages 5 - 10)').replace('(Pages 9 - 10)', '(Pages 11 - 12)')) };
    expect(places(pack(unstamped(PAPERS), [], [front, PADDING]))).toEqual(['3: 3-4', '4: 5-10', '7: 11-12']);
  });

  it('trusts the stamp when the printed range is wrong, and says so', () => {
    const front = { lines: FRONT.lines.map((l) => l.replace('(Pages 9 - 10)', '(Pages 5 - 6)')) };
    const found = pack(PAPERS, BOOKMARKS, [front, PADDING]);
    expect(places(found)).toContain('7: 11-12');
    expect(found.items.find((i) => i.number === '7')?.conflict).toBe('The agenda prints pages 5 to 6 for this item, but its papers begin at page 9.');
  });

  it('says when a bookmark and a stamp disagree', () => {
    const found = pack(PAPERS, BOOKMARKS.map((b) => (b.title.startsWith('7 ') ? { ...b, pageIndex: 8 } : b)));
    expect(found.items.find((i) => i.number === '7')).toMatchObject({ pageFrom: 10, conflict: 'The bookmark for this item points to page 7, but the page stamped "Agenda Item 7" is page 9.' });
  });

  it('carries a sentence over a page end as one statement', () => {
    const [, update] = pack(PAPERS).reports;
    const carried = update?.statements.find((s) => s.text.startsWith('More will'));
    expect(carried?.text).toBe('More will follow in June.');
    expect(carried?.spans.map((s) => s.pageIndex)).toEqual([4, 5]);
  });
});

describe('an agenda in a table', () => {
  it('reads page numbers and closed items from their columns', () => {
    const front: PageShorthand = {
      lines: ['# A G E N D A', '# EXECUTIVE BOARD', 'Date: Wednesday, 9 December 2026 at 1.00 pm', 'Venue: Civic Hall, Saltmere', 'Item No | Ward | Item Not Open | Title | Page No', '1 |  |  | EXEMPT INFORMATION - POSSIBLE EXCLUSION OF THE PRESS AND PUBLIC | ', '2 |  |  | DECLARATIONS OF INTEREST | ', '3 | Quayside |  | NEW SCHOOL PLACES | 3 - 4', '4 |  | 10.4(3) | SALE OF LAND AT MARSH END | 5 - 6'],
    };
    const papers: PageShorthand[] = [{ lines: ['# New school places', 'Places are needed.'], itemStamp: '3' }, PADDING, { lines: ['# Sale of land', 'The price is agreed.'], itemStamp: '4' }, PADDING];
    const pages = pagesOf(front, PADDING, ...papers);
    const found = segmentFile({ fileName: 'agenda.pdf', file: pdfFile(pages.length), pages });
    expect(found.kind).toBe('pack');
    expect(found.meeting).toMatchObject({ committee: 'Executive Board', date: '2026-12-09', time: '13:00', venue: 'Civic Hall, Saltmere' });
    expect(places(found)).toEqual(['3: 3-4', '4: 5-6']);
    expect(found.items.filter((i) => i.exempt).map((i) => i.number)).toEqual(['4']);
  });
});

describe('a front sheet', () => {
  const items = (lines: readonly string[]): string[] => {
    const pages = pagesOf({ lines: ['# AGENDA', '# CABINET', 'Tuesday, 8th December, 2026, at 6.30 pm', ...lines] }, ...Array.from({ length: 40 }, () => ({ lines: ['Text of a paper.'] })));
    const found = segmentFile({ fileName: 'pack.pdf', file: pdfFile(pages.length, { title: '(Public Pack)Agenda Document for Cabinet, 08/12/2026 18:30' }), pages });
    return found.items.filter((i) => i.number !== null).map((i) => `${i.number ?? ''} ${i.title}${i.papers ? ` ${i.pageFrom + 1}-${i.pageTo + 1}` : ''}`);
  };

  it('may wrap a title and a range over two rows', () => {
    expect(items(['** 1. | Apologies | ', '** 2. | Homes for families in the borough and | (Pages', '**  | beyond it | 3 - 20)', ' | Report of the Director | ', '3. | Work programme | (Pages 21 - 41)'])).toEqual(['1 Apologies', '2 Homes for families in the borough and beyond it 3-20', '3 Work programme 21-41']);
  });

  it('may print the range before the title, or in pieces', () => {
    expect(items(['1. Apologies', '2. Homes', 'a) Report (Pages 3 - 10)', 'b) Appendix (Pages 11 - 20)', '3. Work programme', '(Pages 21 - 41)'])).toEqual(['1 Apologies', '2 Homes 3-20', '3 Work programme 21-41']);
  });
});

describe('a supplement', () => {
  const letter: PageShorthand = {
    lines: ['Town Hall, Quay Street, Saltmere', 'Date: 4 December 2026', 'Dear Councillor', '# COMMUNITIES SCRUTINY COMMITTEE (HOUSING AND HEALTH) - TUESDAY 8TH DECEMBER, 2026', 'I now enclose the following report, which was unavailable when the agenda was published.', 'Agenda No. | Item', '5 Cabinet Member Reports (Pages 3 - 4)', 'Appendix B - Cabinet Member Update Report - Housing', 'Yours sincerely', 'Rowan Teague'],
  };
  const update: PageShorthand = { lines: ['COUNCILLOR | PORTFOLIO | DATE', 'Ines Calder | Housing | 08/12/2026', '# Repairs', 'The backlog fell to 210 jobs.'] };

  it('knows its meeting, the letter’s date, its item and its report', () => {
    const pages = pagesOf(letter, PADDING, { ...update, itemStamp: '5' }, PADDING);
    const found = segmentFile({ fileName: 'late.pdf', file: pdfFile(pages.length), pages });
    expect(found.kind).toBe('supplement');
    expect(found.meeting).toEqual({ committee: 'Communities Scrutiny Committee (Housing and Health)', date: '2026-12-08', time: null, venue: null, publishedOn: '2026-12-04' });
    expect(places(found)).toEqual(['5: 3-4']);
    expect(found.items.map((i) => i.title)).toEqual(['Covering letter', 'Cabinet Member Reports']);
    expect(found.title).toBe('Cabinet Member Update Report - Housing');
    expect(found.reports[0]?.fields.title?.origin).toBe('guessed');
    expect(found.reports[0]?.fields).toMatchObject({ portfolio: { value: 'Housing' }, author: { value: 'Councillor Ines Calder' }, committee: { origin: 'guessed' } });
  });

  it('is cut after the letter where a text file has it all on one page', () => {
    const pages = pagesOf({ lines: [...letter.lines, ...update.lines] });
    const found = segmentFile({ fileName: 'late.txt', file: { ...pdfFile(1), mediaType: 'text/plain' }, pages });
    expect(found.kind).toBe('supplement');
    expect(found.reports.map((r) => r.title)).toEqual(['Cabinet Member Update Report - Housing']);
    expect(found.reports[0]?.statements.map((s) => s.text)).toEqual(['The backlog fell to 210 jobs.']);
  });
});
