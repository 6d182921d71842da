/** Two papers side by side that scroll together: whichever a person moves leads, the other follows. */
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { PaperLink } from '#renderer/state/place.ts';
import { linkedPlace, tiesBetween, turnedAround, type LinkedPaper } from './linkedPlaces.ts';

/** What both views of a paper can do. */
export interface Scrollable {
  place(): number;
  scrollToPlace(place: number): void;
  readonly element: HTMLElement | null;
}

type Side = 'main' | 'beside';

export interface LinkedScroll {
  /** Told on each scroll of a side. */
  readonly scrolled: (side: Side) => void;
  /** Items or headings that the two share; none: only shares of their lengths are left. */
  readonly ties: number;
}

export function useLinkedScroll(
  stacks: { readonly main: () => Scrollable | null; readonly beside: RefObject<Scrollable | null> },
  papers: { readonly main: LinkedPaper; readonly beside: LinkedPaper | null }, link: PaperLink | undefined,
): LinkedScroll {
  /** Where a side was put by us: its own news of that is no reason to move the other. */
  const put = useRef<Record<Side, number | null>>({ main: null, beside: null });
  const { main, beside } = papers;
  const ties = useMemo(() => (beside ? tiesBetween(main, beside) : []), [main, beside]);
  const latest = useRef({ stacks, main, beside, link, ties });
  useEffect(() => { latest.current = { stacks, main, beside, link, ties }; });

  const scrolled = useCallback((side: Side) => {
    const { stacks, main, beside, link, ties } = latest.current;
    const [leader, follower] = side === 'main' ? [stacks.main(), stacks.beside.current] : [stacks.beside.current, stacks.main()];
    if (!link || !beside || !leader?.element || !follower?.element) return;
    const expected = put.current[side];
    put.current[side] = null;
    if (expected !== null && Math.abs(leader.element.scrollTop - expected) < 2) return;
    const used = link === 'sections' ? ties : [];
    follower.scrollToPlace(side === 'main'
      ? linkedPlace(leader.place(), used, main.pageCount, beside.pageCount)
      : linkedPlace(leader.place(), turnedAround(used), beside.pageCount, main.pageCount));
    put.current[side === 'main' ? 'beside' : 'main'] = follower.element.scrollTop;
  }, []);

  // Linked just now: the second paper comes to where the first is.
  useEffect(() => { if (link && beside) scrolled('main'); }, [link, beside, scrolled]);
  return { scrolled, ties: ties.length };
}
