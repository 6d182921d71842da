/** An open library, as the rest of the core sees it. */
import type { DatabaseSync } from 'node:sqlite';
import type { WireError } from '#shared/contract/errors.ts';
import type { Backup } from './backups.ts';

export interface Beside {
  /** Called after each transaction, before its write is answered: what it throws is thrown by `write`. */
  written(): void;
  /** Called before the library closes. */
  closing(): void;
}

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
  /** What stands beside it while it's open: an unlocked vault. Null: nothing. */
  standBeside(beside: Beside | null): void;
  /** Why the last copy of it could not be made; null where it could, or none was due. */
  readonly copyTrouble: WireError | null;
  /**
   * Copies it as it stands, beside the ones that are there; the oldest beyond five goes.
   * @param spare name of a copy that stays, however old
   * @throws AppError `LIBRARY_READ_ONLY`, `LIBRARY_DAMAGED`, `DISK_FULL`
   */
  copyNow(spare?: string): Promise<Backup>;
  close(): Promise<void>;
}
