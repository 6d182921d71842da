/** How fast a member reads, from how long pages were in view. Pure arithmetic. */

/** Words a minute that adults read silently in English, on average: Brysbaert (2019), 190 studies: 238 for non-fiction. Until more is known. */
export const USUAL_PACE = 240;

/**
 * Words a minute between which a page may have been read. Slower, and somebody was doing something else before it; faster, and it
 * was only glanced at: with some understanding nobody reads 800 words a minute.
 */
export const PLAUSIBLE_PACE = { from: 60, to: 800 } as const;

/** A page with fewer says little: a second more or less at turning it doubles its pace. */
const WORDS_ENOUGH = 80;
/** Fewer pages than these, and one odd one would move the middle. */
export const PAGES_ENOUGH = 10;

/** How long one page was in view while the member was there. */
export interface PageTime {
  readonly words: number;
  /** Milliseconds, over all looks. */
  readonly ms: number;
  /** Some look was longer than could be followed: then `ms` is the least that it can have been. */
  readonly atLeast: boolean;
}

export interface MeasuredPace {
  /** Words a minute, whole. */
  readonly wordsAMinute: number;
  /** Pages that it was measured on. */
  readonly pages: number;
}

function paceOf({ words, ms }: PageTime): number {
  return words / (ms / 60_000);
}

/** The median over pages that can have been read; null until there are enough of them. */
export function measuredPace(times: readonly PageTime[]): MeasuredPace | null {
  const paces = times.filter(({ words, ms, atLeast }) => words >= WORDS_ENOUGH && ms > 0 && !atLeast)
    .map(paceOf).filter((pace) => pace >= PLAUSIBLE_PACE.from && pace <= PLAUSIBLE_PACE.to).toSorted((a, b) => a - b);
  if (paces.length < PAGES_ENOUGH) return null;
  const [low, high] = [paces[Math.floor((paces.length - 1) / 2)] ?? 0, paces[Math.floor(paces.length / 2)] ?? 0];
  return { wordsAMinute: Math.round((low + high) / 2), pages: paces.length };
}

/** In view for far less than its words take. Of a page whose time isn't wholly known, or that has few words, nothing is said. */
export function isGlance(time: PageTime): boolean {
  return !time.atLeast && time.ms > 0 && time.words >= WORDS_ENOUGH && paceOf(time) > PLAUSIBLE_PACE.to;
}
