/** What `createCore` gives a host: the handlers of the contract, and bytes by id for the host to serve. */
import type { Vault } from './vault/vault.ts';
import type { Handlers } from '#shared/contract/api.ts';

/** An imported original, as it lies in the library. */
export interface StoredFile {
  /** Null for an exempt paper: it's decrypted in memory alone. */
  readonly path: string | null;
  readonly bytes?: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** A finished export, waiting to be saved. */
export interface FinishedExport {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

export interface Core {
  readonly handlers: Handlers;
  /** The vault of the library that is open. */
  vault(): Vault;
  /** Null where there is no such file (or its id is a part's). */
  file(fileId: string): StoredFile | null;
  exported(exportId: string): FinishedExport | null;
  /** Cancels what runs, waits for what is being written, closes the library. */
  close(): Promise<void>;
}
