/** Which pages a view of a paper shows, and its page once it has come to rest. */
import { useCallback, useEffect, useRef, useState } from 'react';

/** ms that the window must stand still. */
const SETTLE_MS = 400;

export function useShown(initial: number, onSettled: (pageIndex: number) => void): {
  readonly shown: { readonly first: number; readonly last: number; readonly at: number };
  readonly onShown: (first: number, last: number, at: number) => void;
} {
  const [shown, setShown] = useState({ first: initial, last: initial, at: initial });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onShown = useCallback((first: number, last: number, at: number) => {
    setShown((old) => (old.first === first && old.last === last && old.at === at ? old : { first, last, at }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSettled(at), SETTLE_MS);
  }, [onSettled]);
  return { shown, onShown };
}
