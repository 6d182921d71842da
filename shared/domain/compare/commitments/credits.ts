/** Adds up by sentence how likely it is to be meant, thousands of times over: in one array, emptied after each use. */
export class Credits {
  /** By sentence id and one, since the neighbour before the first is credited too. */
  readonly #sums: Float64Array;
  #credited: number[] = [];

  /** @param sentences how many there are */
  constructor(sentences: number) {
    this.#sums = new Float64Array(sentences + 2);
  }

  /** @param id from -1 to the number of sentences; @param credit above 0 */
  add(id: number, credit: number): void {
    const before = this.#sums[id + 1] ?? 0;
    if (before === 0) this.#credited.push(id);
    this.#sums[id + 1] = before + credit;
  }

  /** The ids credited most, the earlier first where two are credited alike; forgets all. */
  takeHighest(most: number): number[] {
    const credited = this.#credited;
    this.#credited = [];
    const sums = Float64Array.from(credited, (id) => this.#sums[id + 1] ?? 0);
    for (const id of credited) this.#sums[id + 1] = 0;
    // Only what reaches the last that is taken has to be put in order.
    const least = sums.length > most ? sums.toSorted()[sums.length - most] ?? 0 : 0;
    return credited.map((id, i) => ({ id, sum: sums[i] ?? 0 })).filter(({ sum }) => sum >= least)
      .sort((a, b) => b.sum - a.sum || a.id - b.id).slice(0, most).map(({ id }) => id);
  }
}
