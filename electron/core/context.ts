/** What the parts of the core share: handed to each group of handlers by `createCore`. */
import type { Clock, Events, Ids, Log } from './ports.ts';
import type { Library } from './library/library.ts';
import type { Vault } from './vault/vault.ts';

/** Finished exports, waiting to be fetched by a host as `/exports/<exportId>`. */
export interface Exports {
  keep(bytes: Uint8Array, fileName: string, mediaType: string): { exportId: string; fileName: string; mediaType: string };
}

export interface CoreContext {
  /** The library that is open now: ask at each call, since a person can switch to another. */
  readonly library: () => Library;
  /** That library's vault. */
  readonly vault: () => Vault;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly events: Events;
  readonly exports: Exports;
}
