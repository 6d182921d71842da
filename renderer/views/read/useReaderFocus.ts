/** The keyboard belongs to the paper as soon as there is one, and again when the other view has taken its place. */
import { useCallback, useEffect, useRef } from 'react';
import type { Reading } from './useReading.ts';

/** @returns gives the keyboard back to the paper. */
export function useReaderFocus({ view, scale, element }: Pick<Reading, 'view' | 'scale' | 'element'>): () => void {
  const focusPage = useCallback(() => element()?.focus({ preventScroll: true }), [element]);
  const focusedView = useRef<string | null>(null);
  useEffect(() => {
    if (focusedView.current === view || (view === 'page' && scale === null)) return;
    focusedView.current = view;
    if (document.activeElement === document.body || document.activeElement?.id === 'main') focusPage();
  }, [focusPage, view, scale]);
  return focusPage;
}
