/** Search over papers, marks and questions. */
import { z } from 'zod';
import { searchFiltersSchema, searchResultSchema } from '#shared/domain/search/searchQuery.ts';
import { method } from '#shared/contract/method.ts';

export const searchMethods = {
  'search.query': method('query', z.object({ query: z.string(), filters: searchFiltersSchema, limit: z.number().int().min(1).max(200), offset: z.number().int().nonnegative() }), searchResultSchema, ['QUERY_INVALID']),
} as const;
