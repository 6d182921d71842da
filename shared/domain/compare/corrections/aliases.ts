/** Names that a member says are of one thing, put together with those that the program knows. */
import { SAME_THING } from '#shared/domain/compare/language/vocabulary.ts';
import { plain } from '#shared/domain/compare/language/words.ts';
import type { CorrectionRecord } from './correction.ts';

type Names = readonly string[];

/**
 * Sets of names, each set one thing: pairs that share a name are one set ("MASH" is "Front Door", "Front Door" is
 * "Contact Centre"), also with the sets that are known anyhow. In lower case, in an order that doesn't depend on that of the corrections.
 */
export function aliasSets(corrections: readonly CorrectionRecord[], known: readonly Names[] = SAME_THING): string[][] {
  const pairs = corrections.flatMap(({ correction }) => (correction.kind === 'alias' ? [correction.names] : []));
  let sets: Set<string>[] = [];
  for (const names of pairs) sets = joined(sets, names);
  if (sets.length === 0) return [];
  for (const names of known) if (sets.some((set) => names.some((name) => set.has(plain(name))))) sets = joined(sets, names);
  return sets.map((set) => [...set].sort()).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

function joined(sets: readonly Set<string>[], names: Names): Set<string>[] {
  const fresh = new Set(names.map(plain).filter((name) => name !== ''));
  const touched = sets.filter((set) => !set.isDisjointFrom(fresh));
  return [...sets.filter((set) => !touched.includes(set)), touched.reduce((all, set) => all.union(set), fresh)];
}
