/** How long pages are in view while the member is there: a clock without a clock, told what happens and when. */

/** Silence of the keyboard, the pointer and the page after which nobody can be said to be there. */
const THERE_MS = 60_000;
/** The longest that one look counts. */
const LONGEST_MS = 5 * 60_000;
/** A page that was passed on the way to another was not looked at. */
const SHORTEST_MS = 1_000;

export interface Look {
  readonly pageIndex: number;
  /** Whole milliseconds. */
  readonly ms: number;
  /** It may have been longer: a member who reads on without touching anything can't be told from one who has gone. */
  readonly atLeast: boolean;
}

export class LookClock {
  #pages: readonly number[] = [];
  #ms = 0;
  #atLeast = false;
  /** When what isn't counted yet began; null while nothing is in view. */
  #since: number | null = null;
  #lastActive = 0;

  /** These pages come into view at `now` (ms); none: the window is hidden, or the reader is left. Returns the look that ended. */
  show(pages: readonly number[], now: number): readonly Look[] {
    this.active(now);
    const ms = Math.min(this.#ms, LONGEST_MS);
    const atLeast = this.#atLeast || this.#ms > LONGEST_MS;
    // Two pages side by side are read one after the other.
    const each = Math.round(ms / Math.max(1, this.#pages.length));
    const looks = each < SHORTEST_MS ? [] : this.#pages.map((pageIndex) => ({ pageIndex, ms: each, atLeast }));
    this.#pages = pages;
    this.#ms = 0;
    this.#atLeast = false;
    this.#since = pages.length > 0 ? now : null;
    this.#lastActive = now;
    return looks;
  }

  /** A key, the pointer or the wheel at `now`. */
  active(now: number): void {
    if (this.#since !== null) {
      const until = Math.min(now, this.#lastActive + THERE_MS);
      this.#ms += Math.max(0, until - this.#since);
      if (until < now) this.#atLeast = true;
      this.#since = now;
    }
    this.#lastActive = now;
  }
}
