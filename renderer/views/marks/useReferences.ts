/** Where the references in a text lead, in the paper that it is about. */
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { AppError } from '#shared/contract/errors.ts';
import { findReferences, type Reference } from '#shared/domain/anchor/references.ts';
import { asAppError, client } from '#renderer/state/calls.ts';
import type { Place } from '#renderer/state/place.ts';

export interface FoundReference extends Reference {
  /** Undefined while it's looked for; null where there is no such place. */
  readonly to: Extract<Place, { name: 'read' }> | null | undefined;
}

/**
 * @param documentId the paper (a file, or a part of one) in which they are looked for; null: nothing is
 * @param fileId the file that a link opens
 */
export function useReferences(text: string, documentId: string | null, fileId: string): readonly FoundReference[] {
  const references = useMemo(() => (documentId === null ? [] : findReferences(text)), [text, documentId]);
  const asked = useMemo(() => [...new Set(references.map(({ words }) => words.toLowerCase()))], [references]);
  const answers = useQueries({
    queries: asked.map((reference) => ({
      queryKey: ['pages.locate', { id: documentId ?? '', reference }] as const,
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        try {
          return await client().call('pages.locate', { id: documentId ?? '', reference }, signal);
        } catch (thrown) {
          const error = asAppError(thrown);
          // No such place, or no such paper any more: an answer, not a failure.
          if (error instanceof AppError && (error.code === 'REFERENCE_NOT_FOUND' || error.code === 'NOT_FOUND')) return null;
          throw error;
        }
      },
    })),
  });
  return references.map((reference) => {
    const found = answers[asked.indexOf(reference.words.toLowerCase())]?.data;
    if (!found) return { ...reference, to: found };
    const { pageIndex, start } = found;
    // A paragraph is found by its first letter; a page by itself.
    return { ...reference, to: { name: 'read', id: fileId, pageIndex, ...(start === null ? {} : { start, end: start + 1 }) } };
  });
}
