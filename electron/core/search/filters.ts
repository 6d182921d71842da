/** Filters of a search, and the counts behind each choice of them. */
import type { SearchFilters, SearchResult } from '#shared/domain/search/searchQuery.ts';
import { committeeKey, portfolioKey } from '#core/library/keys.ts';
import type { SearchedDocument } from './documents.ts';

type Dimension = keyof SearchResult['facets'];
type Test = (document: SearchedDocument) => boolean;

export interface DocumentTests {
  readonly committee: Test;
  readonly portfolio: Test;
  readonly kind: Test;
  readonly year: Test;
  readonly paper: Test;
}

/** One test for each filter, true where it isn't set. */
export function testsOf(filters: SearchFilters, documents: ReadonlyMap<string, SearchedDocument>): DocumentTests {
  const { kind, documentId, versions } = filters;
  return {
    committee: named(filters.committee, committeeKey, documents, (paper) => [paper.committee, paper.committeeKey]),
    portfolio: named(filters.portfolio, portfolioKey, documents, (paper) => [paper.portfolio, paper.portfolioKey]),
    kind: (paper) => kind === undefined || paper.kind === kind,
    year: between(filters.from, filters.to),
    paper: (paper) => (documentId === undefined || paper.id === documentId || paper.fileId === documentId) && (versions === undefined || !paper.replaced),
  };
}

/** True where a paper passes all filters; `but` leaves one out, to count that filter's other choices. */
export function passes(tests: DocumentTests, paper: SearchedDocument, but?: Dimension): boolean {
  return tests.paper(paper)
    && (but === 'committee' || tests.committee(paper))
    && (but === 'portfolio' || tests.portfolio(paper))
    && (but === 'kind' || tests.kind(paper))
    && (but === 'year' || tests.year(paper));
}

/**
 * A name means every spelling that shares its key. A name that no paper has is looked for inside names, so that
 * "Children" typed on the command line finds "Children's Services".
 */
function named(
  name: string | undefined,
  keyOf: (name: string | null) => string | null,
  documents: ReadonlyMap<string, SearchedDocument>,
  of: (paper: SearchedDocument) => readonly [string | null, string | null],
): Test {
  if (name === undefined) return () => true;
  const wanted = folded(name);
  const wantedKey = keyOf(name);
  const same = new Set<string | null>();
  const within = new Set<string | null>();
  for (const paper of documents.values()) {
    const [value, key] = of(paper);
    if (value === null) continue;
    if (folded(value) === wanted || (key !== null && key === wantedKey)) same.add(key ?? value);
    else if (folded(value).includes(wanted)) within.add(key ?? value);
  }
  const keys = same.size > 0 ? same : within;
  return (paper) => {
    const [value, key] = of(paper);
    return value !== null && keys.has(key ?? value);
  };
}

function folded(name: string): string {
  return name.normalize('NFKC').replaceAll('’', "'").toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Both days included. A paper of which only the month is known ("2022-12") counts for all of that month. */
function between(from: string | undefined, to: string | undefined): Test {
  return ({ date }) => {
    if (from === undefined && to === undefined) return true;
    if (date === null) return false;
    return (from === undefined || date >= from.slice(0, date.length)) && (to === undefined || date <= to.slice(0, date.length));
  };
}

/**
 * How many hits each committee, portfolio, kind and year would leave, the other filters kept.
 * @param hits of each paper, whatever the filters
 */
export function facetsOf(hits: ReadonlyMap<SearchedDocument, number>, tests: DocumentTests): SearchResult['facets'] {
  const committee = new Tally();
  const portfolio = new Tally();
  const kind = new Tally();
  const year = new Tally();
  for (const [paper, count] of hits) {
    if (passes(tests, paper, 'committee')) committee.add(paper.committee, paper.committeeKey, count);
    if (passes(tests, paper, 'portfolio')) portfolio.add(paper.portfolio, paper.portfolioKey, count);
    if (passes(tests, paper, 'kind')) kind.add(paper.kind, null, count);
    if (passes(tests, paper, 'year')) year.add(paper.date?.slice(0, 4) ?? null, null, count);
  }
  return {
    committee: committee.byCount(), portfolio: portfolio.byCount(), kind: kind.byCount(),
    year: year.byCount().toSorted((a, b) => (a.value < b.value ? 1 : -1)),
  };
}

/** Counts under a key, shown by the spelling that most hits have. */
class Tally {
  readonly #counts = new Map<string, Map<string, number>>();

  add(value: string | null, key: string | null, count: number): void {
    if (value === null) return;
    const spellings = this.#counts.get(key ?? value) ?? new Map<string, number>();
    spellings.set(value, (spellings.get(value) ?? 0) + count);
    this.#counts.set(key ?? value, spellings);
  }

  byCount(): { value: string; count: number }[] {
    return [...this.#counts.values()].map((spellings) => {
      const [[value]] = [...spellings].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)) as [[string, number]];
      return { value, count: [...spellings.values()].reduce((sum, count) => sum + count, 0) };
    }).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}
