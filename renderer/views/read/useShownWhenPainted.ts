/** The page in view, for all that is said about it around the paper: told once the page itself has been painted. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** ms that a page is waited for before the rest follows all the same. */
const PATIENCE_MS = 300;

export interface Shown {
  readonly first: number;
  readonly last: number;
  /** The page that is being read. */
  readonly at: number;
}

export interface ShownWhenPainted {
  readonly shown: Shown;
  /** The window stands elsewhere. @param waits the page is still to be painted */
  readonly onShown: (next: Shown, waits: boolean) => void;
  /** A page has been painted, or can't be. */
  readonly onEnded: (pageIndex: number) => void;
}

/** Toolbar, outline, margin and letters take longer to draw than a page, on the same processor: drawn first they would hold it up. */
export function useShownWhenPainted(initial: number): ShownWhenPainted {
  const [shown, setShown] = useState<Shown>({ first: initial, last: initial, at: initial });
  const latest = useRef(shown);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    startTransition(() => setShown(latest.current));
  }, []);
  const onShown = useCallback((next: Shown, waits: boolean) => {
    const { first, last, at } = latest.current;
    if (next.first !== first || next.last !== last || next.at !== at) latest.current = next;
    if (!waits) tell();
    // Not begun anew with each step of a long scroll: then nothing would follow before its end.
    else timer.current ??= setTimeout(tell, PATIENCE_MS);
  }, [tell]);
  const onEnded = useCallback((pageIndex: number) => {
    if (timer.current !== undefined && pageIndex === latest.current.at) tell();
  }, [tell]);
  return { shown, onShown, onEnded };
}
