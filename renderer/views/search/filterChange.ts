/** Changes one of a search's filters. */
import type { SearchFilters } from '#shared/domain/search/searchQuery.ts';

/** A copy with one filter set, or taken away. */
export function withFilter<K extends keyof SearchFilters>(filters: SearchFilters, key: K, value: SearchFilters[K]): SearchFilters {
  const { [key]: _gone, ...rest } = filters;
  return value === undefined ? rest : { ...rest, [key]: value };
}
