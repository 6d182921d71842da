/** The vault of the library that is open: another library has another. */
import type { Library } from '#core/library/library.ts';
import type { CorePorts } from '#core/ports.ts';
import { forgetSearch } from '#core/search/searchHandlers.ts';
import { LibraryVault } from './libraryVault.ts';

export class VaultOfLibrary {
  readonly #ports: CorePorts;
  readonly #work: number;
  readonly #library: () => Library;
  readonly #forget: () => void;
  readonly #vaults = new WeakMap<Library, LibraryVault>();

  /** @param forget called where what is kept in memory may quote exempt papers, or lacks them */
  constructor(ports: CorePorts, work: number, library: () => Library, forget: () => void) {
    this.#ports = ports;
    this.#work = work;
    this.#library = library;
    this.#forget = forget;
  }

  get vault(): LibraryVault {
    const library = this.#library();
    const known = this.#vaults.get(library) ?? new LibraryVault({ library, clock: this.#ports.clock, work: this.#work, onTurned: () => this.#turned(library) });
    this.#vaults.set(library, known);
    return known;
  }

  /** Something about it is other than every window thinks. */
  changed(): void {
    this.#ports.events.emit('recordsChanged', { kinds: ['vault'] });
  }

  #turned(library: Library): void {
    forgetSearch(library.db);
    this.#forget();
    this.#ports.events.emit('recordsChanged', {
      kinds: ['vault', 'documents', 'annotations', 'questions', 'reading', 'corrections', 'linesOfEnquiry', 'followUps', 'versions', 'readingTime'],
    });
  }
}
