/** Tells the library how long each page was in view, so that estimates go by this member's own pace. */
import { useEffect, useRef } from 'react';
import { client } from '#renderer/state/calls.ts';
import { useReadOnly } from '#renderer/state/useReadOnly.ts';
import { LookClock } from './lookClock.ts';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;

/** `inView`: pages that can be read now. */
export function useLookClock(fileId: string, inView: readonly number[]): void {
  const readOnly = useReadOnly();
  const clock = useRef<LookClock>(null);
  clock.current ??= new LookClock();
  const pages = inView.join();
  useEffect(() => {
    const on = clock.current;
    if (!on || readOnly) return undefined;
    const show = (shown: readonly number[]): void => {
      const looks = on.show(shown, performance.now());
      // Only for estimates: one that can't be kept isn't missed.
      if (looks.length > 0) client().call('reading.looked', { id: fileId, looks: [...looks] }).catch(() => undefined);
    };
    const begin = (): void => show(document.visibilityState === 'visible' && pages !== '' ? pages.split(',').map(Number) : []);
    const sign = (): void => on.active(performance.now());
    begin();
    document.addEventListener('visibilitychange', begin);
    for (const each of SIGNS) window.addEventListener(each, sign, { capture: true, passive: true });
    return () => {
      show([]);
      document.removeEventListener('visibilitychange', begin);
      for (const each of SIGNS) window.removeEventListener(each, sign, { capture: true });
    };
  }, [fileId, pages, readOnly]);
}
