/** The page first: what stands around it is built when the page has been painted, or soon after where none is. */
import { startTransition, useCallback, useEffect, useState } from 'react';

/** ms that a page is waited for before the rest comes all the same. */
const PATIENCE_MS = 700;

export function usePageFirst(waits: boolean): { readonly around: boolean; readonly painted: () => void } {
  const [around, setAround] = useState(!waits);
  useEffect(() => {
    if (around) return undefined;
    const timer = setTimeout(() => setAround(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [around]);
  const painted = useCallback(() => startTransition(() => setAround(true)), []);
  return { around, painted };
}
