/** What is typed on this screen, kept by itself: in pauses, when the field or the window is left, and once the pipe is back. */
import { useEffect, useState } from 'react';
import { connection } from './connection.ts';
import { createKeeper, type Keeper, type Kept } from './keeper.ts';
import { useStore } from './store.ts';

/** Short: in a meeting a laptop may be closed at any word. */
const PAUSE_MS = 250;

/** Give the component the record's id as its key: another record is another keeper. `value` is as the library has it. */
export function useKeeper<T extends object>(value: T, save: (value: T, base: T) => Promise<T>): Kept<T> & { readonly keeper: Keeper<T> } {
  const [keeper] = useState(() => createKeeper(value, { save, pauseMs: PAUSE_MS }));
  useEffect(() => keeper.adopt(value), [keeper, value]);
  useEffect(() => {
    const flush = (): void => void keeper.flush();
    const hidden = (): void => { if (document.visibilityState === 'hidden') flush(); };
    const back = connection.subscribe(() => { if (connection.get().state === 'connected') flush(); });
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      back();
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
      document.removeEventListener('visibilitychange', hidden);
      flush();
    };
  }, [keeper]);
  return { ...useStore(keeper.state), keeper };
}
