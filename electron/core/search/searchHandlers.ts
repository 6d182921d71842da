import type { DatabaseSync } from 'node:sqlite';
import type { CoreContext } from '#core/context.ts';
import type { Handlers } from '#shared/contract/api.ts';
import { SearchLibrary } from './searchLibrary.ts';

/** What search holds in memory goes when its library is closed. */
const searches = new WeakMap<DatabaseSync, SearchLibrary>();

/** Handlers of the contract's `search.*`. */
export function searchHandlers(context: CoreContext): Pick<Handlers, 'search.query'> {
  return {
    'search.query': (request) => {
      const { db } = context.library();
      const search = searches.get(db) ?? new SearchLibrary(db);
      searches.set(db, search);
      return search.search(request);
    },
  };
}
