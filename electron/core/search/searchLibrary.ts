/** Searches a library: Lunr's language and order, with phrases, NEAR, filters, facets and snippets on top. */
import type { DatabaseSync } from 'node:sqlite';
import type { SearchFilters, SearchResult } from '#shared/domain/search/searchQuery.ts';
import { SearchedDocuments, type SearchedDocument } from './documents.ts';
import { Entries } from './entries.ts';
import { facetsOf, passes, testsOf } from './filters.ts';
import { Hits } from './hits.ts';
import { invalidQuery } from './invalidQuery.ts';
import { PROHIBITED, searchStemOf, type Field, type LunrClause } from './lunrParts.ts';
import { parseQuery, type ParsedQuery } from './parseQuery.ts';
import { mayHold, standNear } from './phrases.ts';
import { PostingsOfTerms, type Postings } from './postings.ts';
import { rank, type RankClause, type Ranked } from './rank.ts';
import { Vocabulary } from './vocabulary.ts';

/** More words than this under one wildcard say nothing any more. */
const MOST_EXPANSIONS = 1500;

export interface SearchRequest {
  readonly query: string;
  readonly filters: SearchFilters;
  readonly limit: number;
  readonly offset: number;
}

const NOTHING: SearchResult = { total: 0, hits: [], facets: { committee: [], portfolio: [], kind: [], year: [] } };

export class SearchLibrary {
  readonly #db: DatabaseSync;
  readonly #entries = new Entries();
  readonly #postings: PostingsOfTerms;
  readonly #vocabulary: Vocabulary;
  readonly #documents: SearchedDocuments;
  readonly #hits: Hits;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#postings = new PostingsOfTerms(db);
    this.#vocabulary = new Vocabulary(db);
    this.#documents = new SearchedDocuments(db);
    this.#hits = new Hits(db);
  }

  /** @throws AppError `QUERY_INVALID` */
  search({ query, filters, limit, offset }: SearchRequest): SearchResult {
    const parsed = parseQuery(query);
    if (parsed.words.length + parsed.phrases.length === 0) return NOTHING;
    const { ranked, stems } = this.#rank(parsed);
    const documents = this.#documents.all();
    const tests = testsOf(filters, documents);
    const filtered = Object.values(filters).some((value) => value !== undefined);

    const counts = new Map<SearchedDocument, number>();
    const standing = this.#sift(ranked.ids, parsed);
    const kept = standing.filter((id) => {
      const source = this.#entries.source[id];
      const document = documents.get(this.#entries.documentIds[this.#entries.document[id]!]!);
      if (source === QUESTION) return !filtered || this.#hits.questionPasses(id, documents, tests);
      if (document === undefined) return false;
      counts.set(document, (counts.get(document) ?? 0) + 1);
      return passes(tests, document);
    });
    return {
      total: kept.length,
      hits: kept.slice(offset, offset + limit).map((id) =>
        this.#hits.hit(id, { score: ranked.scores[id]!, documents, stems, phrases: parsed.phrases })),
      facets: facetsOf(counts, tests),
    };
  }

  /** Ids of the marks that fit, best first. @throws AppError `QUERY_INVALID` */
  annotations(query: string): string[] {
    const parsed = parseQuery(query);
    if (parsed.words.length + parsed.phrases.length === 0) return [];
    const { ranked } = this.#rank(parsed);
    const record = this.#db.prepare('SELECT record_id FROM search_entry WHERE id = ?');
    return this.#sift(ranked.ids.filter((id) => this.#entries.source[id] === ANNOTATION), parsed).map((id) => String(record.get(id)?.['record_id']));
  }

  /** Every entry that Lunr would find, best first, whatever the filters; and the stems to mark. */
  #rank(parsed: ParsedQuery): { ranked: Ranked; stems: Set<string> } {
    if (this.#entries.refresh(this.#db)) this.#postings.clear();
    const stems = new Set<string>();
    const clauses = [
      ...parsed.words.map((clause) => this.#expanded(clause, clause.presence === PROHIBITED ? null : stems)),
      ...parsed.phraseWords.map((clause) => this.#expanded(clause, null)),
    ];
    return { ranked: rank(clauses, this.#entries), stems };
  }

  #expanded(clause: LunrClause, stems: Set<string> | null): RankClause {
    const term = clause.usePipeline ? searchStemOf(clause.term) : clause.term;
    const words = this.#vocabulary.expand({ ...clause, term });
    if (words.length > MOST_EXPANSIONS) throw invalidQuery('tooBroad', clause.term);
    const terms: Postings[] = [];
    for (const word of words) {
      const postings = this.#postings.of(word);
      if (postings === null) continue;
      terms.push(postings);
      stems?.add(word);
    }
    return { fields: clause.fields as Field[], boost: clause.boost, presence: clause.presence, terms };
  }

  /** Leaves the entries in which phrases stand word for word, and words near each other. */
  #sift(ids: readonly number[], { phrases, nears }: ParsedQuery): readonly number[] {
    let left = ids;
    for (const near of nears) {
      const hold = standNear(this.#db, near);
      left = left.filter((id) => hold.has(id));
    }
    for (const phrase of phrases) {
      const may = mayHold(this.#db, phrase);
      const holding = this.#hits.holding(left.filter((id) => may.has(id)), phrase, (id) => this.#entries.titleLength[id]! > 0);
      left = left.filter((id) => holding.has(id) !== phrase.prohibited);
    }
    return left;
  }
}

/** Of `SOURCES`. */
const ANNOTATION = 1;
const QUESTION = 2;
