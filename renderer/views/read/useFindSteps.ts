/** From one match to the next, and to the box where words are typed. */
import { useCallback, type RefObject } from 'react';
import type { Find } from './useFind.ts';
import type { Reading } from './useReading.ts';

export interface FindSteps {
  readonly open: () => void;
  readonly openHit: (index: number) => void;
  readonly step: (direction: 1 | -1) => void;
}

/** `at` is the page in view: the first step goes to the nearest match from there. */
export function useFindSteps(find: Find, reading: Reading, at: number, input: RefObject<HTMLInputElement | null>): FindSteps {
  const openHit = useCallback((index: number) => {
    const hit = find.hits[index];
    if (!hit) return;
    find.setAt(index);
    reading.reveal(hit);
    reading.setMark(null);
  }, [find, reading]);
  const step = useCallback((direction: 1 | -1) => {
    const { hits } = find;
    if (hits.length === 0) return;
    const from = find.at >= 0 ? find.at + direction
      : direction > 0 ? Math.max(0, hits.findIndex((hit) => hit.pageIndex >= at)) : hits.findLastIndex((hit) => hit.pageIndex <= at);
    openHit((from + hits.length) % hits.length);
  }, [find, at, openHit]);
  const open = useCallback(() => {
    find.setOpen(true);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.select();
    });
  }, [find, input]);
  return { open, openHit, step };
}
