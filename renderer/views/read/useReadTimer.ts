/** A page that has been looked at for a few seconds counts as read. */
import { useEffect } from 'react';
import { client } from '#renderer/state/calls.ts';

/** Long enough to have looked at it, too short to have read it all: the member can take it back. */
const LOOKED_AT_MS = 4_000;

/** `unread`: pages in sight that aren't read yet, none while that isn't known. */
export function useReadTimer(fileId: string, unread: readonly number[]): void {
  const pages = unread.join();
  useEffect(() => {
    if (pages === '') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      timer = setTimeout(() => {
        // Only a convenience: in a library that can't be written it simply isn't kept.
        client().call('pages.markRead', { id: fileId, pageIndexes: pages.split(',').map(Number), read: true, seen: true }).catch(() => undefined);
      }, LOOKED_AT_MS);
    };
    start();
    document.addEventListener('visibilitychange', start);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', start);
    };
  }, [fileId, pages]);
}
