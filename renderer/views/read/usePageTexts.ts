/** Text of the pages near the window, fetched a few at a time. */
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { PageText } from '#shared/domain/page/pageText.ts';
import { asAppError, client, queries } from '#renderer/state/calls.ts';

/** ms that pages out of sight are kept. */
const KEPT_MS = 30_000;
/** Pages to a call: a screenful or two; a page's text with its places is some 20 KB. */
const CHUNK = 6;

function chunk(fileId: string, number: number, pageCount: number) {
  const params = { id: fileId, from: number * CHUNK, to: Math.min(pageCount, (number + 1) * CHUNK) - 1 };
  return {
    queryKey: ['pages.get', params] as const,
    // Scrolled through, a thousand pages of letters and their places would be tens of megabytes.
    gcTime: KEPT_MS,
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      try {
        return await client().call('pages.get', params, signal);
      } catch (thrown) {
        throw asAppError(thrown);
      }
    },
  };
}

/** Text of one page, from what is there or from the core. @throws AppError as `pages.get`. */
export async function fetchPageText(fileId: string, pageIndex: number, pageCount: number): Promise<PageText | undefined> {
  const { pages } = await queries.fetchQuery(chunk(fileId, Math.floor(pageIndex / CHUNK), pageCount));
  return pages.find((page) => page.pageIndex === pageIndex);
}

/** Gives the text of any page from a chunk before `first` to one after `last`, once it has come. */
export function usePageTexts(fileId: string, pageCount: number, first: number, last: number): (pageIndex: number) => PageText | undefined {
  const from = Math.max(0, Math.floor(first / CHUNK) - 1);
  const to = Math.min(Math.floor((pageCount - 1) / CHUNK), Math.floor(last / CHUNK) + 1);
  const asked = useMemo(
    () => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => chunk(fileId, from + index, pageCount)),
    [fileId, from, to, pageCount],
  );
  const combine = useCallback((results: readonly { readonly data: { readonly pages: PageText[] } | undefined }[]) => {
    const pages = new Map<number, PageText>();
    for (const { data } of results) for (const page of data?.pages ?? []) pages.set(page.pageIndex, page);
    return pages;
  }, []);
  const pages = useQueries({ queries: asked, combine });
  return useCallback((pageIndex) => pages.get(pageIndex), [pages]);
}
