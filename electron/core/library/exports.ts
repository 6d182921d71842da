/** Finished exports, kept in memory until a host has fetched them. */
import type { Exports } from '#core/context.ts';
import type { FinishedExport } from '#core/core.ts';
import type { Ids } from '#core/ports.ts';

/** A person saves one and goes on; a few stay so that saving can be tried again. */
const KEPT = 10;

export class KeptExports implements Exports {
  readonly #ids: Ids;
  readonly #kept = new Map<string, FinishedExport>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  keep(bytes: Uint8Array, fileName: string, mediaType: string): { exportId: string; fileName: string; mediaType: string } {
    const exportId = this.#ids.next();
    this.#kept.set(exportId, { bytes, fileName, mediaType });
    for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
    return { exportId, fileName, mediaType };
  }

  /** The vault was locked: nothing that was made while it was open waits any longer. */
  clear(): void {
    this.#kept.clear();
  }

  get(exportId: string): FinishedExport | null {
    return this.#kept.get(exportId) ?? null;
  }
}
