/** Shares a file's pages out to its readers: each starts on a stretch of its own, since neighbours share fonts. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export class PageShares {
  readonly #zones: { from: number; to: number }[];
  readonly #atATime: number;

  /** @param pageCount pages in all; `atATime` most pages given out at once. */
  constructor(pageCount: number, readers: number, atATime: number) {
    this.#atATime = atATime;
    this.#zones = Array.from({ length: readers }, (_, i) => ({
      from: Math.floor((pageCount * i) / readers),
      to: Math.floor((pageCount * (i + 1)) / readers),
    }));
  }

  /** The next pages for this reader; once its own are done, the last ones of whoever has most left. Null when all are given out. */
  next(reader: number): Stretch | null {
    const own = this.#zones[reader];
    if (own && own.from < own.to) {
      const from = own.from;
      own.from = Math.min(own.to, from + this.#atATime);
      return { from, to: own.from };
    }
    const fullest = this.#zones.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
    const left = fullest.to - fullest.from;
    if (left === 0) return null;
    const to = fullest.to;
    fullest.to = to - Math.min(this.#atATime, Math.ceil(left / 2));
    return { from: fullest.to, to };
  }
}
