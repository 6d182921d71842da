/** The library that is open now, and its exchange for another. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorePorts } from '#core/ports.ts';
import type { Jobs } from '#core/jobs/jobs.ts';
import type { Library } from './library.ts';
import { openLibrary, readAbout, setAbout, type Opening } from './openLibrary.ts';

/** Remembered once the whole sample was imported: a paper that a person then takes out stays out. */
const SAMPLE_MADE = 'sampleMade';

export class LibrarySession {
  readonly #ports: CorePorts;
  readonly #jobs: Jobs;
  #library: Library;
  #switching: Promise<void> = Promise.resolve();
  #reopening = 0;

  constructor(ports: CorePorts, jobs: Jobs, library: Library) {
    this.#ports = ports;
    this.#jobs = jobs;
    this.#library = library;
  }

  get library(): Library {
    return this.#library;
  }

  /**
   * Opens the other library before this one is let go, so that a failure leaves this one open.
   * @throws AppError `LIBRARY_LOCKED` and what else opening may throw
   */
  switchTo(to: 'own' | 'sample'): Promise<void> {
    const switched = this.#switching.then(() => this.#exchange(to));
    // A second click waits for the first, whatever becomes of that.
    this.#switching = switched.catch(() => undefined);
    return switched;
  }

  async #exchange(to: 'own' | 'sample'): Promise<void> {
    if (this.#library.which === to) return;
    const next = await openLibrary(this.#ports.folders[to], to, this.#ports.clock, this.#ports.log);
    const last = this.#library;
    // What is begun from now on belongs to the next library; what still runs writes into the one it was begun on.
    this.#library = next;
    await this.#jobs.close();
    await last.close();
  }

  /**
   * Closes the library, lets `between` change what lies in its folder, and opens it again: what was asked meanwhile waits.
   * @throws AppError what opening may throw; then no library is open, and every further question says so
   */
  reopen(how: Opening, between: (library: Library) => Promise<void> = () => Promise.resolve()): Promise<void> {
    this.#reopening += 1;
    const reopened = this.#switching.then(async () => {
      const last = this.#library;
      await this.#jobs.close();
      await last.close();
      await between(last);
      this.#library = await openLibrary(last.folder, last.which, this.#ports.clock, this.#ports.log, how);
    }).finally(() => {
      this.#reopening -= 1;
    });
    this.#switching = reopened.catch(() => undefined);
    return reopened;
  }

  /** True while no library is open, for the moment that it takes to open it again. */
  get exchanging(): boolean {
    return this.#reopening > 0;
  }

  /** Settles when a library is open, whatever was being exchanged. */
  get settled(): Promise<void> {
    return this.#switching;
  }

  async close(): Promise<void> {
    await this.#switching;
    await this.#jobs.close();
    await this.#library.close();
  }

  /** The sample papers still to be imported into the library that is open; none in a member's own. */
  async sampleToImport(): Promise<string[]> {
    const { which, db, readOnly } = this.#library;
    if (which !== 'sample' || readOnly || readAbout(db, SAMPLE_MADE) !== null) return [];
    const folder = join(this.#ports.folders.resources, 'sample');
    if (!existsSync(folder)) return [];
    return (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.pdf')).sort().map((name) => join(folder, name));
  }

  sampleMade(library: Library): void {
    library.write(() => setAbout(library.db, SAMPLE_MADE, this.#ports.clock.now().toISOString()));
  }
}

export function openFirst({ open, folders, clock, log }: CorePorts): Promise<Library> {
  if (typeof open === 'object') return openLibrary(open.folder, 'folder', clock, log);
  return openLibrary(folders[open], open, clock, log);
}
