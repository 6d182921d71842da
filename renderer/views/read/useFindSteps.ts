/** From one match to the next, and to the box where words are typed. */
import type { RefObject } from 'react';
import type { Find } from './useFind.ts';
import type { Reading } from './useReading.ts';
import { useSteady } from './useSteady.ts';

export interface FindSteps {
  readonly open: () => void;
  readonly openHit: (index: number) => void;
  readonly step: (direction: 1 | -1) => void;
}

/** The first step goes to the nearest match from the page in view. */
export function useFindSteps(find: Find, reading: Reading, input: RefObject<HTMLInputElement | null>): FindSteps {
  const openHit = (index: number): void => {
    const hit = find.hits[index];
    if (!hit) return;
    find.setAt(index);
    reading.reveal(hit);
    reading.setMark(null);
  };
  return useSteady({
    openHit,
    step(direction: 1 | -1): void {
      const { hits } = find;
      if (hits.length === 0) return;
      const at = reading.now();
      const from = find.at >= 0 ? find.at + direction
        : direction > 0 ? Math.max(0, hits.findIndex((hit) => hit.pageIndex >= at)) : hits.findLastIndex((hit) => hit.pageIndex <= at);
      openHit((from + hits.length) % hits.length);
    },
    open(): void {
      find.setOpen(true);
      requestAnimationFrame(() => {
        input.current?.focus();
        input.current?.select();
      });
    },
  });
}
