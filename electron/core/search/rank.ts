/**
 * Lunr's scoring (`lunr.Index.query` over vectors made by `lunr.Builder`) done on postings as plain numbers.
 *
 * An index made for each query and asked gives the same, but takes an object for every posting: 20 to 60 ms for common
 * words in 20,000 pages, against 1 to 3 ms here. To stay equal to the last bit, and so in the order of equal scores, sums
 * are made in Lunr's order: terms by where they first stand in the index, entries by when a term first met them.
 */
import type { Entries } from './entries.ts';
import { B, FIELD_BOOST, FIELDS, K1, PROHIBITED, REQUIRED, type Field } from './lunrParts.ts';
import type { FieldPostings, Postings } from './postings.ts';

/** A clause of a query with its term expanded. */
export interface RankClause {
  readonly fields: readonly Field[];
  readonly boost: number;
  readonly presence: number;
  /** Expanded terms that some entry has, in Lunr's order. */
  readonly terms: readonly Postings[];
}

export interface Ranked {
  /** Entry ids, best first. */
  readonly ids: readonly number[];
  /** Lunr's score, by entry id. */
  readonly scores: Float64Array;
}

/** Every entry that a query matches, in the order in which one plain Lunr index over the same entries gives them. */
export function rank(clauses: readonly RankClause[], entries: Entries): Ranked {
  const scores = new Float64Array(entries.size);
  const met = entriesMet(clauses, entries);
  const refused = prohibitedBy(clauses, entries);
  const demands = demandsMet(clauses, entries);
  const ids = met.filter((id) => refused[id] === 0 && (demands === null || demands.met[id] === demands.count));
  for (const field of FIELDS) addScores(scores, field, clauses, entries);
  ids.sort((a, b) => scores[b]! - scores[a]!);
  return { ids, scores };
}

/** Lunr's `isNegated`: a query that only says what not to show means everything else. */
function isNegated(clauses: readonly RankClause[]): boolean {
  return clauses.every((clause) => clause.presence === PROHIBITED);
}

/** Entries in the order in which a term first met them. */
function entriesMet(clauses: readonly RankClause[], entries: Entries): number[] {
  const met: number[] = [];
  if (isNegated(clauses)) {
    for (let id = 0; id < entries.size; id += 1) if (entries.has(id)) met.push(id);
    return met;
  }
  const seen = new Uint8Array(entries.size);
  for (const clause of clauses) {
    if (clause.presence === PROHIBITED) continue;
    for (const postings of clause.terms) {
      for (const field of clause.fields) {
        for (const id of postings[field].ids) {
          if (seen[id] === 1) continue;
          seen[id] = 1;
          met.push(id);
        }
      }
    }
  }
  return met;
}

function prohibitedBy(clauses: readonly RankClause[], entries: Entries): Uint8Array {
  const refused = new Uint8Array(entries.size);
  for (const clause of clauses) {
    if (clause.presence !== PROHIBITED) continue;
    for (const postings of clause.terms) {
      for (const field of clause.fields) for (const id of postings[field].ids) refused[id] = 1;
    }
  }
  return refused;
}

/** How many required clauses each entry meets, in any of their fields; null where none is required. */
function demandsMet(clauses: readonly RankClause[], entries: Entries): { met: Uint16Array; count: number } | null {
  const required = clauses.filter((clause) => clause.presence === REQUIRED);
  if (required.length === 0) return null;
  const met = new Uint16Array(entries.size);
  for (const [done, clause] of required.entries()) {
    for (const postings of clause.terms) {
      for (const field of clause.fields) for (const id of postings[field].ids) if (met[id] === done) met[id] = done + 1;
    }
  }
  return { met, count: required.length };
}

function addScores(scores: Float64Array, field: Field, clauses: readonly RankClause[], entries: Entries): void {
  const boosts = new Map<Postings, number>();
  for (const clause of clauses) {
    if (clause.presence === PROHIBITED || !clause.fields.includes(field)) continue;
    for (const postings of clause.terms) boosts.set(postings, (boosts.get(postings) ?? 0) + clause.boost);
  }
  const vector = [...boosts].sort(([a], [b]) => byFirstPlace(a, b));
  let squares = 0;
  for (const [, boost] of vector) squares += boost * boost;
  const magnitude = Math.sqrt(squares);

  const lengths = field === 'title' ? entries.titleLength : entries.textLength;
  const average = (field === 'title' ? entries.titleTotal : entries.textTotal) / entries.count;
  const products = new Float64Array(entries.size);
  for (const [postings, boost] of vector) {
    addProducts(products, postings[field], { boost, idf: idf(postings, entries.count), fieldBoost: FIELD_BOOST[field], lengths, average });
  }
  for (let id = 0; id < products.length; id += 1) {
    if (products[id] !== 0) scores[id] = scores[id]! + (products[id]! / magnitude || 0);
  }
}

interface Weighing {
  readonly boost: number;
  readonly idf: number;
  readonly fieldBoost: number;
  readonly lengths: Int32Array;
  readonly average: number;
}

/** Adds a term's part of the dot product to every entry that has it. `lunr.Builder.createFieldVectors` gives the formula. */
function addProducts(products: Float64Array, { ids, counts }: FieldPostings, weighing: Weighing): void {
  const { boost, idf, fieldBoost, lengths, average } = weighing;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at]!;
    const count = counts[at]!;
    let weight = (idf * ((K1 + 1) * count)) / (K1 * (1 - B + B * (lengths[id]! / average)) + count);
    weight *= fieldBoost;
    products[id] = products[id]! + boost * (Math.round(weight * 1000) / 1000);
  }
}

/** `lunr.idf`: an entry that has the term in both fields counts twice. */
function idf(postings: Postings, count: number): number {
  const withTerm = postings.title.ids.length + postings.text.ids.length;
  return Math.log(1 + Math.abs((count - withTerm + 0.5) / (withTerm + 0.5)));
}

/** The order in which `lunr.Builder` numbers terms. */
function byFirstPlace(a: Postings, b: Postings): number {
  return a.first[0] - b.first[0] || a.first[1] - b.first[1] || a.first[2] - b.first[2];
}
