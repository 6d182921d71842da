/** Marks whose paper came again and whose place in it is not settled: each with the pair of versions in which it waits. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Result } from '#shared/contract/api.ts';
import { asAppError, client, useCall } from '#renderer/state/calls.ts';

type Answers = readonly { readonly data: Result<'versions.standings'> | undefined }[];

/** Pairs, not a map: the same pairs are then the same value, and the list isn't made again. */
function openPairs(answers: Answers): (readonly [string, string])[] {
  return answers.flatMap(({ data }) => data?.standings ?? []).filter(({ record, decision }) => record === 'annotation' && decision === 'open').map(({ recordId, linkId }) => [recordId, linkId] as const);
}

export function useOpenMarks(): ReadonlyMap<string, string> {
  const links = useCall('versions.list', {}).data?.links;
  const queries = useMemo(() => (links ?? []).filter(({ state, counts }) => state !== 'refused' && counts.open > 0).map(({ id }) => ({
    queryKey: ['versions.standings', { id }] as const,
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      try {
        return await client().call('versions.standings', { id }, signal);
      } catch (thrown) {
        throw asAppError(thrown);
      }
    },
  })), [links]);
  const pairs = useQueries({ queries, combine: openPairs });
  return useMemo(() => new Map(pairs), [pairs]);
}
