import { describe, expect, it } from 'vitest';
import { asSearchQuery, filtersSet, groupedMarks, listedMarks, NO_FILTER, shownMarks, sortedMarks, type ListedMark, type NotesFilter } from '#renderer/views/notes/notesFilter.ts';
import type { Annotation } from '#shared/domain/annotation/annotation.ts';
import type { DocumentSummary } from '#shared/domain/document/document.ts';

const paper = (id: string, fields: Partial<DocumentSummary>): DocumentSummary => ({
  id, fileId: 'pack', partOf: id === 'pack' ? null : 'pack', source: 'Pack.pdf', mediaType: 'application/pdf', kind: 'report', title: id, committee: null, meetingDate: null, portfolio: null,
  author: null, period: null, item: null, pageFrom: 0, pageTo: 1, pages: 2, pagesRead: 0, pagesNeedingOcr: 0, exempt: false, importedAt: '', revision: 1, ...fields,
});
const papers = [paper('pack', { committee: 'Scrutiny', meetingDate: '2026-12-08' }), paper('report', { portfolio: 'Housing & Homelessness' })];

function mark(id: string, fields: Partial<Annotation> = {}, quote = 'Agency staff cost more'): Annotation {
  const anchor = { fileId: 'pack', sha256: '', pageIndex: 0, start: 0, end: quote.length, quote, prefix: '', suffix: '', rects: [] };
  return {
    id, revision: 1, kind: 'highlight', scope: 'text', item: null, meaning: 'evidence', anchor, continued: [], strokes: null, note: '', tags: [], createdAt: '2026-11-01', updatedAt: '2026-11-01',
    citation: { documentId: 'report', title: 'Housing report', source: 'Pack.pdf', date: null, item: null, pageIndex: 0, pageLabel: '1', reportPage: 1, paragraph: null }, ...fields,
  };
}

const marks = [
  mark('a', { note: 'Why?', tags: ['Cost', 'staff'], updatedAt: '2026-11-03' }),
  mark('b', { meaning: 'concern', kind: 'underline', tags: ['staff'], createdAt: '2026-11-05' }, 'Families wait'),
  mark('c', { meaning: 'concern', updatedAt: '2026-11-09', citation: { ...mark('c').citation, documentId: 'gone', title: 'Gone' }, anchor: { ...mark('c').anchor, fileId: 'gone' } }),
];
const listed = listedMarks(marks, { papers, portfolioOf: (spelling) => spelling.replace('&', 'and'), open: new Map([['b', 'pair']]) });
const ids = (of: readonly ListedMark[]): string[] => of.map(({ mark: { id } }) => id);
const shown = (filter: Partial<NotesFilter>, found: ReadonlySet<string> | null = null): string[] => ids(shownMarks(listed, { ...NO_FILTER, ...filter }, found));

describe('the list of marks', () => {
  it('knows meeting and portfolio from the papers, and shows marks whose paper has gone', () => {
    expect(listed.map(({ meeting, portfolio, waitsIn }) => [meeting?.key, portfolio, waitsIn])).toEqual([
      ['2026-12-08 Scrutiny', 'Housing and Homelessness', null], ['2026-12-08 Scrutiny', 'Housing and Homelessness', 'pair'], [undefined, null, null],
    ]);
    expect(shown({})).toEqual(['a', 'b', 'c']);
  });

  it.each<[Partial<NotesFilter>, string[]]>([
    [{ meaning: 'concern' }, ['b', 'c']], [{ kind: 'underline' }, ['b']], [{ tag: 'staff' }, ['a', 'b']], [{ paper: 'gone' }, ['c']],
    [{ meeting: '2026-12-08 Scrutiny' }, ['a', 'b']], [{ portfolio: 'Housing and Homelessness' }, ['a', 'b']], [{ withNote: true }, ['a']], [{ needsPlacing: true }, ['b']],
    [{ meaning: 'concern', tag: 'staff' }, ['b']], [{ text: 'famil wai' }, ['b']], [{ text: 'housing REP' }, ['a', 'b']], [{ text: 'cost staff' }, ['a', 'c']],
  ])('fits %o', (filter, fits) => {
    expect(shown(filter)).toEqual(fits);
    expect(filtersSet({ ...NO_FILTER, ...filter })).toBe(Object.keys(filter).filter((key) => key !== 'text').length);
  });

  it('takes what the search found besides what is half typed, within the filters', () => {
    expect(shown({ text: 'waiting' }, new Set(['b']))).toEqual(['b']);
    expect(shown({ text: 'waiting', meaning: 'evidence' }, new Set(['b']))).toEqual([]);
    expect(shown({ text: 'waiting' })).toEqual([]);
  });

  it('asks the search for every word, unless the person writes its own signs', () => {
    expect(['damp  repair', ' ', 'damp*', '"agency staff"'].map(asSearchQuery)).toEqual(['+damp +repair', '', 'damp*', '"agency staff"']);
  });

  it('sorts by change, making or place', () => {
    expect([sortedMarks(listed, 'changed'), sortedMarks(listed, 'made'), sortedMarks(listed.toReversed(), 'place')].map(ids)).toEqual([['c', 'a', 'b'], ['b', 'a', 'c'], ['a', 'b', 'c']]);
  });

  it('groups by paper, meaning and tag: a mark with two tags stands in both', () => {
    const names = { meaning: (meaning: string) => meaning.toUpperCase(), untagged: 'None' };
    const groups = (by: 'paper' | 'meaning' | 'tag') => groupedMarks(listed, by, names).map(({ title, marks: of }) => [title, ...ids(of)]);
    expect(groups('meaning')).toEqual([['EVIDENCE', 'a'], ['CONCERN', 'b', 'c']]);
    expect(groups('paper')).toEqual([['Housing report', 'a', 'b'], ['Gone', 'c']]);
    expect(groups('tag')).toEqual([['Cost', 'a'], ['staff', 'a', 'b'], ['None', 'c']]);
  });
});
