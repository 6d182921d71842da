/** An open library, as the rest of the core sees it. */
import type { DatabaseSync } from 'node:sqlite';

export interface Library {
  readonly which: 'own' | 'sample' | 'folder';
  readonly folder: string;
  readonly db: DatabaseSync;
  /** True where the folder can't be written: reading goes on, writing is refused. */
  readonly readOnly: boolean;
  /**
   * Runs `work` in one transaction: all of it is on disk when this returns, or none of it ever is.
   * @throws AppError `LIBRARY_READ_ONLY`, `DISK_FULL`
   */
  write<T>(work: () => T): T;
  close(): Promise<void>;
}
