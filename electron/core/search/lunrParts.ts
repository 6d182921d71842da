/**
 * The parts of Lunr that search is made of, with the types that its published typings lack. Everything else in
 * `search/` speaks to Lunr through this file.
 */
import lunr from 'lunr';

export const FIELDS = ['title', 'text'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Weight of each field. Only the first page of a report carries its title, so the average title is a fraction of a word
 * long and Lunr's length norm makes a title's words count for little; 20 brings a word in the title to about
 * 0.4 of the same word once in the text of an average page.
 */
export const FIELD_BOOST: Readonly<Record<Field, number>> = { title: 20, text: 1 };

/** Lunr's defaults (`lunr.Builder`): saturation of repeated words, and how far a page's length counts. */
export const K1 = 1.2;
export const B = 0.75;

/** `lunr.Query.presence`. */
export const OPTIONAL = 1;
export const REQUIRED = 2;
export const PROHIBITED = 3;

/** A clause as `lunr.QueryParser` makes it. */
export interface LunrClause {
  term: string;
  fields: string[];
  boost: number;
  presence: number;
  usePipeline: boolean;
  wildcard: number;
  editDistance?: number;
}

export interface LunrTokenSet {
  intersect(other: LunrTokenSet): LunrTokenSet;
  toArray(): string[];
}

interface LunrQuery {
  readonly clauses: LunrClause[];
}

interface LunrParts {
  Query: new (fields: string[]) => LunrQuery;
  QueryParser: new (text: string, query: LunrQuery) => { parse(): LunrQuery };
  TokenSet: {
    fromArray(sorted: readonly string[]): LunrTokenSet;
    fromClause(clause: Pick<LunrClause, 'term' | 'editDistance'>): LunrTokenSet;
  };
}

const parts = lunr as unknown as LunrParts;

const indexing = new lunr.Pipeline();
indexing.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
const searching = new lunr.Pipeline();
searching.add(lunr.stemmer);
const filtering = new lunr.Pipeline();
filtering.add(lunr.trimmer, lunr.stopWordFilter);

/** What Lunr's pipeline makes of one token: its stem, '' where only signs were left, null for a stop word. */
export function stemOf(token: string): string | null {
  return indexing.runString(token)[0] ?? null;
}

/** What Lunr's search pipeline makes of a query's term. */
export function searchStemOf(term: string): string {
  return searching.runString(term)[0] ?? term;
}

export function isStopWord(token: string): boolean {
  return filtering.runString(token).length === 0;
}

/** @throws lunr.QueryParseError (`name` is "QueryParseError") */
export function parseClauses(text: string): LunrClause[] {
  return new parts.QueryParser(text, new parts.Query([...FIELDS])).parse().clauses;
}

/** @param words sorted by UTF-16 code units, as `Array.sort` does */
export function tokenSetOf(words: readonly string[]): LunrTokenSet {
  return parts.TokenSet.fromArray(words);
}

export function tokenSetOfClause(clause: Pick<LunrClause, 'term' | 'editDistance'>): LunrTokenSet {
  return parts.TokenSet.fromClause(clause);
}
