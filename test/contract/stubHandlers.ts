/** Handlers that stand still, for tests of the pipes: a few that answer, wait or fail in known ways. */
import { api, type Handlers, type MethodName } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';

export interface Stub {
  readonly handlers: Handlers;
  /** Names of the methods that were called, in order. */
  readonly called: string[];
  /** How many waiting calls were told to stop. */
  stopped(): number;
}

/**
 * `search.query` answers at once, save for the query "wait", which waits until it's stopped.
 * `documents.get` fails with NOT_FOUND; `pages.get` with a bug; `annotations.list` echoes an odd result.
 * `questions.create` waits 50 ms and can't be stopped.
 */
export function stubHandlers(): Stub {
  const called: string[] = [];
  let stopped = 0;
  const some: Partial<Handlers> = {
    'library.get': () => ({ name: 'Mine', which: 'own', folder: '/a', readOnly: false, restoredFrom: null, copyTrouble: null, counts: { files: 1, pages: 2, annotations: 0, questions: 0 } }),
    'search.query': ({ query, limit }, signal) => {
      if (query === 'wait') {
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            stopped += 1;
            reject(new AppError('CANCELLED', 'Cancelled'));
          }, { once: true });
        });
      }
      return { total: query.length, hits: [], facets: { committee: [{ value: query, count: limit }], portfolio: [], kind: [], year: [] } };
    },
    'documents.get': ({ id }) => {
      throw new AppError('NOT_FOUND', 'No such paper', { details: { id } });
    },
    'pages.get': () => {
      throw new Error('secret stack of /home/someone/library');
    },
    'annotations.list': () => ({ annotations: 'none' }) as never,
    'questions.reorder': async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return {};
    },
    'pages.locate': ({ reference }) => ({ pageIndex: reference.length, start: null }),
  };
  const handlers = Object.fromEntries((Object.keys(api) as MethodName[]).map((name) => [name, (params: never, signal: AbortSignal) => {
    called.push(name);
    const handler = some[name] as ((params: never, signal: AbortSignal) => unknown) | undefined;
    if (!handler) throw new AppError('NOT_FOUND', 'Not in this stub');
    return handler(params, signal);
  }])) as unknown as Handlers;
  return { handlers, called, stopped: () => stopped };
}
