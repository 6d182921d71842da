/** Where the reader stands in its paper, kept in the address: jumps leave a step to come back to, scrolling doesn't. */
import { useCallback, useEffect, useRef } from 'react';
import { currentPlace, go, hashOf, type Place } from '#renderer/state/place.ts';
import { LAST_PAGES, ofPaper, rememberOfPaper } from '#renderer/state/paperSettings.ts';

type ReadPlace = Extract<Place, { name: 'read' }>;

export interface Target {
  readonly pageIndex: number;
  /** Offsets into the page's text; absent for the page as a whole. */
  readonly start?: number;
  readonly end?: number;
}

/** How long the window must stand still before its page goes into the address. */
const SETTLE_MS = 400;
/** The page where this paper was last left, or null. */
export function lastPageOf(fileId: string): number | null {
  return ofPaper(LAST_PAGES, fileId);
}

/** What stays as it is wherever one goes in the paper. */
function stays({ query, beside, besidePage, link }: ReadPlace): Partial<ReadPlace> {
  return {
    ...(query ? { query } : {}),
    ...(beside === undefined ? {} : { beside, ...(besidePage === undefined ? {} : { besidePage }), ...(link === undefined ? {} : { link }) }),
  };
}

export interface ReaderPlace {
  /** Goes to a place in this paper and leaves a step back. */
  readonly jump: (target: Target) => void;
  /** Tells which page is being looked at, as it's scrolled to. */
  readonly settle: (pageIndex: number) => void;
}

/** `reveal` brings a place into sight; it's called for jumps, and when back or forward lead to another page. */
export function useReaderPlace(place: ReadPlace, fileId: string, reveal: (target: Target) => void): ReaderPlace {
  /** The address that was gone to last, or that we wrote ourselves about where the window stands: no reason to move. */
  const handled = useRef<string | null>(null);
  const looking = useRef(place.pageIndex ?? 0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ place, reveal });
  useEffect(() => { latest.current = { place, reveal }; });

  const write = useCallback(() => {
    clearTimeout(timer.current);
    const now = currentPlace();
    const { place } = latest.current;
    // The address has just been changed and isn't gone to yet: where we stand is no longer news.
    if (hashOf(place) !== hashOf(now)) return;
    if (now.name !== 'read' || now.id !== place.id || now.pageIndex === looking.current) return;
    const next: ReadPlace = { name: 'read', id: place.id, pageIndex: looking.current, ...stays(now) };
    handled.current = hashOf(next);
    go(next, { replace: true });
    rememberOfPaper(LAST_PAGES, fileId, looking.current);
  }, [fileId]);

  const follow = useCallback((to: ReadPlace) => {
    const hash = hashOf(to);
    if (handled.current === hash) return;
    handled.current = hash;
    if (to.pageIndex === undefined) return;
    looking.current = to.pageIndex;
    latest.current.reveal({
      pageIndex: to.pageIndex,
      ...(to.start !== undefined && to.end !== undefined && to.end > to.start ? { start: to.start, end: to.end } : {}),
    });
  }, []);

  useEffect(() => {
    // What is drawn lags a little behind the address: only where it's still asked for.
    if (hashOf(place) === hashOf(currentPlace())) follow(place);
  }, [place, follow]);
  // The page is gone to at once; all that is said about it follows when it has been drawn.
  useEffect(() => {
    const changed = () => {
      const now = currentPlace();
      if (now.name === 'read' && now.id === latest.current.place.id) follow(now);
    };
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, [follow]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const jump = useCallback((target: Target) => {
    write();
    const { place } = latest.current;
    const now = currentPlace();
    const next: ReadPlace = { name: 'read', id: place.id, ...target, ...stays(now.name === 'read' && now.id === place.id ? now : place) };
    if (hashOf(next) === window.location.hash) latest.current.reveal(target);
    else go(next);
  }, [write]);

  const settle = useCallback((pageIndex: number) => {
    looking.current = pageIndex;
    clearTimeout(timer.current);
    timer.current = setTimeout(write, SETTLE_MS);
  }, [write]);

  return { jump, settle };
}
