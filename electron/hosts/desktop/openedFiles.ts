/** Files that the person opened with this program: on its command line, by a double click, or dragged on its icon. They wait for a page to take them. */
export class OpenedFiles {
  #waiting: string[] = [];
  #page: ((paths: readonly string[]) => void) | null = null;

  /** @param paths absolute. */
  add(paths: readonly string[]): void {
    this.#waiting.push(...paths);
    this.#hand();
  }

  /** A page stands and takes them, those that wait first; it takes the place of the one before. */
  takeTo(page: (paths: readonly string[]) => void): void {
    this.#page = page;
    this.#hand();
  }

  /** Its window is closed: what is opened waits for the next. */
  leave(): void {
    this.#page = null;
  }

  #hand(): void {
    if (!this.#page || this.#waiting.length === 0) return;
    this.#page(this.#waiting.splice(0));
  }
}
