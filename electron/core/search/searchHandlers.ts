import type { DatabaseSync } from 'node:sqlite';
import type { CoreContext } from '#core/context.ts';
import type { Handlers } from '#shared/contract/api.ts';
import { SearchLibrary } from './searchLibrary.ts';

/** What search holds in memory goes when its library is closed. */
const searches = new WeakMap<DatabaseSync, SearchLibrary>();

/** Forgets what it holds of a library: its vault was unlocked or locked. */
export function forgetSearch(db: DatabaseSync): void {
  searches.delete(db);
}

/** Handlers of the contract's `search.*`, and of looking for marks alone. */
export function searchHandlers(context: CoreContext): Pick<Handlers, 'search.query' | 'annotations.search'> {
  const search = (): SearchLibrary => {
    const { db } = context.library();
    const kept = searches.get(db) ?? new SearchLibrary(db);
    searches.set(db, kept);
    return kept;
  };
  return {
    'search.query': (request) => search().search(request),
    'annotations.search': ({ query }) => ({ ids: search().annotations(query) }),
  };
}
