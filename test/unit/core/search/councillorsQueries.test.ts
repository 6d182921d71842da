/** What a councillor types, and what they expect to find. */
import { describe, expect, it } from 'vitest';
import type { SearchFilters, SearchResult } from '#shared/domain/search/searchQuery.ts';
import { searchResultSchema } from '#shared/domain/search/searchQuery.ts';
import { SearchLibrary } from '#core/search/searchLibrary.ts';
import { libraryOf, type TestFile } from './libraryOfPages.ts';

const PAPERS: TestFile[] = [
  {
    id: 'update', title: 'Children’s Services update', committee: 'Overview and Scrutiny Committee', portfolio: 'Children’s Services', date: '2024-09-24',
    pages: [
      'Foster carers were paid £250K more.\nThe children’s homes are full, and 28.2% of placements cost £17.9m.',
      'Agency staff left in Feb/March. The work of the agency’s staff goes on at well-being hubs.',
      'Café society and SEND/EHCP plans: 2023–24 was the first year. Decision 24/00109 stands.',
    ],
  },
  {
    id: 'budget', title: 'Budget book', kind: 'appendix', committee: 'Cabinet', portfolio: 'Finance', date: '2023-02',
    pages: ['The budget has an overspend on placements.', 'The overspend was in the third quarter, long after the budget for it was set by the council in a meeting of members.', 'Highways. The staff of the agency for roads.'],
  },
  { id: 'minutes', title: 'Minutes', kind: 'minutes', committee: 'overview and scrutiny committee', portfolio: null, date: null, pages: ['Members asked about carers’ pay.', 'That may be so.'] },
];

const search = new SearchLibrary(libraryOf(PAPERS));

function ask(query: string, filters: SearchFilters = {}): SearchResult {
  const result = search.search({ query, filters, limit: 50, offset: 0 });
  return searchResultSchema.parse(result);
}

/** "update 1": paper and page, counted from 1, in order of the alphabet. */
function pages(query: string, filters: SearchFilters = {}): string[] {
  return ask(query, filters).hits.map((hit) => `${hit.id} ${hit.pageIndex + 1}`).sort();
}

describe('words as they are typed', () => {
  it.each([
    ['children', ['update 1']],
    ["children's", ['update 1']],
    ['children’s', ['update 1']],
    ["+children's +homes", ['update 1']],
    ['carers', ['minutes 1', 'update 1']],
    ["carers'", ['minutes 1', 'update 1']],
    ['£250K', ['update 1']],
    ['250k', ['update 1']],
    ['28.2%', ['update 1']],
    ['£17.9M', ['update 1']],
    ['March', ['update 2']],
    ['Feb/March', ['update 2']],
    ['+wellbeing', []],
    ['+well-being', ['update 2']],
    ['cafe', ['update 3']],
    ['café', ['update 3']],
    ['EHCP', ['update 3']],
    ['2023-24', ['update 3']],
    ['2023–24', ['update 3']],
    ['24/00109', ['update 3']],
    ['highways?', ['budget 3']],
    ['(highways)', ['budget 3']],
    ['highways,', ['budget 3']],
    ['the highways of the council', ['budget 2', 'budget 3']],
    ['overspend - highways', ['budget 1', 'budget 2', 'budget 3']],
    ['what is overspend & why?', ['budget 1', 'budget 2']],
    ['Re:overspend', ['budget 1', 'budget 2']],
  ])('%s', (query, expected) => {
    expect(pages(query)).toEqual(expected);
  });
});

describe('Lunr’s language', () => {
  it.each([
    ['overspen*', ['budget 1', 'budget 2']],
    ['overspand~1', ['budget 1', 'budget 2']],
    ['+agency -roads', ['update 2']],
    ['+placements +overspend', ['budget 1']],
    ['+the +highways', ['budget 3']],
    ['the AND highways', ['budget 3']],
    ['+the +agency +staff -roads', ['update 2']],
    ['title:budget', ['budget 1']],
    ['text:budget', ['budget 1', 'budget 2']],
    ['title:children’s', ['update 1']],
    ['-agency -budget -carers -the', ['minutes 2', 'update 3']],
    ['highways^10 cafe', ['budget 3', 'update 3']],
  ])('%s', (query, expected) => {
    expect(pages(query)).toEqual(expected);
  });

  it('orders by worth: a boosted word comes first', () => {
    expect(ask('highways^10 cafe').hits.map((hit) => hit.id)).toEqual(['budget', 'update']);
    expect(ask('highways cafe^10').hits.map((hit) => hit.id)).toEqual(['update', 'budget']);
  });
});

describe('phrases, NEAR, AND, OR and NOT', () => {
  it.each([
    ['"agency staff"', ['update 2']],
    ['"the agency for"', ['budget 3']],
    ['"agency of"', []],
    ['“agency staff”', ['update 2']],
    ['"AGENCY   Staff"', ['update 2']],
    ['"staff of the agency"', ['budget 3']],
    ["\"the agency's staff\"", ['update 2']],
    ['"children’s homes are full"', ['update 1']],
    ['"£250K more"', ['update 1']],
    ['"28.2% of placements"', ['update 1']],
    ['"28.2%" -overspend', ['update 1']],
    ['"2023-24 was"', ['update 3']],
    ['"staff left" roads', ['update 2']],
    ['agency -"agency staff"', ['budget 3']],
    ['-"agency staff" agency', ['budget 3']],
    ['title:"budget book"', ['budget 1']],
    ['text:"budget book"', []],
    ['"unclosed agency', []],
    ['"agency staff', ['update 2']],
    ['agency AND roads', ['budget 3']],
    ['agency NOT roads', ['update 2']],
    ['cafe OR roads', ['budget 3', 'update 3']],
    ['budget NEAR/1 overspend', []],
    ['budget NEAR/2 overspend', ['budget 1']],
    ['budget NEAR/9 overspend', ['budget 1', 'budget 2']],
    ['overspend NEAR/9 budget', ['budget 1', 'budget 2']],
    ['budget NEAR "third quarter"', ['budget 2']],
    ['NEAR(budget overspend, 2)', ['budget 1']],
    ['NEAR(budget overspend placements)', ['budget 1']],
  ])('%s', (query, expected) => {
    expect(pages(query)).toEqual(expected);
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['the', 'onlyCommonWords'],
    ['+the', 'onlyCommonWords'],
    ['+the +of', 'onlyCommonWords'],
    ['"of the"', 'onlyCommonWords'],
    ['*', 'tooBroad'],
    ['a*b*c*d*e', 'tooManyWildcards'],
    ['budget~9', 'tooFuzzy'],
    ['budget~', 'badNumber'],
    ['budget^x', 'badNumber'],
    ['budget^99999', 'badNumber'],
    ['title:', 'fieldAlone'],
    ['NEAR budget', 'nearNeedsWords'],
    ['budget NEAR', 'nearNeedsWords'],
    ['budget NEAR the', 'nearNeedsWords'],
    ['NEAR(budget)', 'nearNeedsWords'],
    ['x\\~9 budget\\:~x', 'syntax'],
    ['a'.repeat(1001), 'tooLong'],
    [Array.from({ length: 60 }, (_, at) => `word${at}`).join(' '), 'tooManyWords'],
  ])('%s: says what to do', (query, reason) => {
    expect(() => ask(query)).toThrow(expect.objectContaining({ code: 'QUERY_INVALID', details: expect.objectContaining({ reason }) as unknown }));
  });

  it('finds nothing, and says nothing, for nothing', () => {
    expect(ask('')).toEqual({ total: 0, hits: [], facets: { committee: [], portfolio: [], kind: [], year: [] } });
    expect(ask('   ').total).toBe(0);
    expect(ask('xylophone').total).toBe(0);
  });
});

describe('filters and facets', () => {
  const everywhere = 'placements carers budget agency';

  it('keep to a committee, however it is spelt, a portfolio, a kind, a paper', () => {
    expect(pages(everywhere, { committee: 'Overview and Scrutiny Committee' })).toEqual(['minutes 1', 'update 1', 'update 2']);
    expect(pages(everywhere, { committee: 'scrutiny' })).toEqual(['minutes 1', 'update 1', 'update 2']);
    expect(pages(everywhere, { portfolio: "Children's Services" })).toEqual(['update 1', 'update 2']);
    expect(pages(everywhere, { kind: 'appendix' })).toEqual(['budget 1', 'budget 2', 'budget 3']);
    expect(pages(everywhere, { documentId: 'minutes' })).toEqual(['minutes 1']);
    expect(pages(everywhere, { committee: 'Planning' })).toEqual([]);
  });

  it('keep to dates, both included; a month counts whole', () => {
    expect(pages(everywhere, { from: '2024-09-24', to: '2024-09-24' })).toEqual(['update 1', 'update 2']);
    expect(pages(everywhere, { from: '2024-09-25' })).toEqual([]);
    expect(pages(everywhere, { from: '2023-02-14', to: '2023-02-20' })).toEqual(['budget 1', 'budget 2', 'budget 3']);
    expect(pages(everywhere, { to: '2023-01-31' })).toEqual([]);
  });

  it('count what each choice would leave', () => {
    const { facets, total } = ask(everywhere, { kind: 'appendix' });
    expect(total).toBe(3);
    expect(facets.kind).toEqual([{ value: 'appendix', count: 3 }, { value: 'report', count: 2 }, { value: 'minutes', count: 1 }]);
    expect(facets.committee).toEqual([{ value: 'Cabinet', count: 3 }]);
    expect(ask(everywhere).facets.year).toEqual([{ value: '2024', count: 2 }, { value: '2023', count: 3 }]);
    expect(ask(everywhere).facets.committee).toEqual([{ value: 'Cabinet', count: 3 }, { value: 'Overview and Scrutiny Committee', count: 3 }]);
  });

  it('leave scores and order as they are without them', () => {
    const all = ask(everywhere).hits.filter((hit) => hit.id === 'budget');
    expect(ask(everywhere, { kind: 'appendix' }).hits).toEqual(all);
  });
});

describe('a hit', () => {
  it('shows the words where they stand, marked in the snippet and in the page’s own text', () => {
    const [hit] = ask('"children’s homes" cost').hits;
    const text = PAPERS[0]!.pages[0]!;
    expect(hit!.matches.map(([start, end]) => text.slice(start, end))).toEqual(['children’s homes', 'cost']);
    expect(hit!.snippetMarks.map(([start, end]) => hit!.snippet.slice(start, end))).toEqual(['children’s homes', 'cost']);
    expect(hit).toMatchObject({ source: 'page', fileId: 'update', title: 'Children’s Services update', pageIndex: 0, pageLabel: '1', date: '2024-09-24' });
  });

  it('is cut from a long page where most of the words stand together', () => {
    const filler = 'Something else entirely is said here about nothing much. ';
    const long = `${filler.repeat(30)}Budget is named once. ${filler.repeat(30)}\nHere the budget has an overspend.\n${filler.repeat(30)}`;
    const [hit] = new SearchLibrary(libraryOf([{ id: 'long', pages: [long] }])).search({ query: 'overspend budget', filters: {}, limit: 1, offset: 0 }).hits;
    expect(hit!.snippet).toMatch(/^… Here the budget has an overspend\. .* …$/);
    expect(hit!.snippet.length).toBeLessThan(260);
    expect(hit!.snippetMarks.map(([start, end]) => hit!.snippet.slice(start, end))).toEqual(['budget', 'overspend']);
    expect(hit!.matches).toHaveLength(3);
  });

  it('can be asked for page by page', () => {
    const all = ask('placements carers budget agency').hits;
    const paged = [0, 2, 4, 6].flatMap((offset) => search.search({ query: 'placements carers budget agency', filters: {}, limit: 2, offset }).hits);
    expect(paged).toEqual(all);
  });
});
