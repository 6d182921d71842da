/** Records, fetched through the contract and kept fresh by the core's events. The page holds no copy of its own. */
import {
  keepPreviousData, QueryClient, useMutation, useQuery,
  type UseMutationResult, type UseQueryResult,
} from '@tanstack/react-query';
import type { MethodName, Params, Result } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { EventPayload } from '#shared/contract/events.ts';
import type { Client } from '#shared/contract/client.ts';
import { client } from './connection.ts';

export { client, host } from './connection.ts';

type RecordKind = EventPayload<'recordsChanged'>['kinds'][number];

/** Which methods' results a change to a kind of record makes old. */
const STALE_AFTER: Readonly<Record<RecordKind, readonly string[]>> = {
  documents: ['reading.', 'versions.', 'library.', 'backup.status', 'meetings.', 'documents.', 'pages.', 'compare.', 'search.', 'annotations.', 'questions.', 'linesOfEnquiry.coverage', 'followUps.list'],
  annotations: ['versions.', 'annotations.', 'annotationFiles.', 'backup.', 'search.', 'library.'],
  questions: ['versions.', 'questions.', 'backup.', 'search.', 'library.', 'linesOfEnquiry.', 'followUps.', 'exchange.'],
  linesOfEnquiry: ['linesOfEnquiry.'],
  sittings: ['sittings.'],
  followUps: ['actions.', 'recommendations.', 'followUps.'],
  member: ['member.', 'questions.list'],
  reading: ['reading.', 'meetings.list', 'meetings.get', 'documents.', 'pages.shapes', 'compare.portfolios'],
  corrections: ['compare.get', 'compare.corrections', 'meetings.sinceLastReport', 'questions.propose', 'linesOfEnquiry.coverage'],
  readingTime: ['reading.'],
  bundles: ['bundles.', 'clerkKey.'],
  versions: ['versions.', 'annotations.', 'questions.list'],
  vault: ['vault'],
  library: [''],
};

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The core says when something changed, so nothing goes stale by time; there is no network to come back.
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // A lost pipe is mended by connect.ts, which asks for everything again; other failures are told at once.
      retry: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Anything thrown, as an expected failure. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('INTERNAL', 'Something went wrong in the page', { cause: thrown });
}

export interface CallOptions {
  /** False: don't ask yet. */
  readonly enabled?: boolean;
  /** While other parameters load, go on showing what the last ones gave. */
  readonly keepPrevious?: boolean;
}

/** Asks the core, and asks again when the records behind the answer change. */
export function useCall<M extends MethodName>(method: M, params: Params<M>, options: CallOptions = {}): UseQueryResult<Result<M>, AppError> {
  return useQuery<Result<M>, AppError>({
    queryKey: [method, params],
    queryFn: async ({ signal }) => {
      try {
        return await client().call(method, params, signal);
      } catch (thrown) {
        throw asAppError(thrown);
      }
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A change that a person makes. The core's `recordsChanged` refreshes what it touches. */
export function useCommand<M extends MethodName>(method: M): UseMutationResult<Result<M>, AppError, Params<M>> {
  return useMutation<Result<M>, AppError, Params<M>>({
    mutationFn: async (params) => {
      try {
        return await client().call(method, params);
      } catch (thrown) {
        throw asAppError(thrown);
      }
    },
  });
}

/** Marks what the core says has changed as old, for one client. Returns the function that stops listening. */
export function followChanges(from: Client): () => void {
  return from.on('recordsChanged', ({ kinds }) => {
    const stale = new Set(kinds.flatMap((kind) => STALE_AFTER[kind]));
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && [...stale].some((prefix) => (queryKey[0] as string).startsWith(prefix)),
    });
  });
}
