/** The few things that were asked for last, by their key: the one that was asked for longest ago makes room. */
export class Kept<T> {
  readonly #most: number;
  readonly #things = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  clear(): void {
    this.#things.clear();
  }

  /** @param make called where it isn't kept; what it throws is thrown on, and nothing is kept */
  get(key: string, make: () => T): T {
    const known = this.#things.get(key);
    const thing = known ?? make();
    this.#things.delete(key);
    this.#things.set(key, thing);
    const [oldest] = this.#things.keys();
    if (this.#things.size > this.#most && oldest !== undefined) this.#things.delete(oldest);
    return thing;
  }
}
