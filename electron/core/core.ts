/** What `createCore` gives a host: the handlers of the contract, and bytes by id for the host to serve. */
import type { Handlers } from '#shared/contract/api.ts';

/** An imported original, as it lies in the library. */
export interface StoredFile {
  readonly path: string;
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
  /** Null where there is no such file (or its id is a part's). */
  file(fileId: string): StoredFile | null;
  exported(exportId: string): FinishedExport | null;
  /** Cancels what runs, waits for what is being written, closes the library. */
  close(): Promise<void>;
}
