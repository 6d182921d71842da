/** Marks whose paper came again and whose place in it is not settled: each with the pair of versions in which it waits. */
import { useQueries } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { asAppError, client, useCall } from '#renderer/state/calls.ts';

export function useOpenMarks(): ReadonlyMap<string, string> {
  const links = useCall('versions.list', {}).data?.links ?? [];
  const combine = useCallback((answers: readonly { readonly data: Result<'versions.standings'> | undefined }[]): ReadonlyMap<string, string> => new Map(
    answers.flatMap(({ data }) => data?.standings ?? []).filter(({ record, decision }) => record === 'annotation' && decision === 'open').map(({ recordId, linkId }) => [recordId, linkId]),
  ), []);
  return useQueries({
    queries: links.filter(({ state, counts }) => state !== 'refused' && counts.open > 0).map(({ id }) => ({
      queryKey: ['versions.standings', { id }] as const,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        try {
          return await client().call('versions.standings', { id }, signal);
        } catch (thrown) {
          throw asAppError(thrown);
        }
      },
    })),
    combine,
  });
}
