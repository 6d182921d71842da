/** The vault, as the rest of the core sees it: where exempt papers are kept, and what quotes them. */
import type { ExemptMarking } from '#shared/domain/exempt/exemptMarking.ts';
import type { SegmentedFile } from '#shared/domain/segment/segment.ts';
import type { RemovalReceipt, VaultState } from '#shared/domain/vault/vaultState.ts';
import type { Extraction } from '#core/import/steps.ts';
import type { Original } from '#core/library/storeFile.ts';

/** An exempt paper with all that importing would make of it. */
export interface PreparedPaper {
  readonly original: Omit<Original, 'importedAt'>;
  /** The original's own bytes; the vault keeps a copy. */
  readonly bytes: Uint8Array;
  readonly extraction: Extraction;
  readonly segmented: SegmentedFile;
  readonly marking: ExemptMarking;
}

/** What papers came with. */
export interface PapersFrom {
  readonly bundleId: string;
  /** ISO time after which they go; null where they stay. */
  readonly expiresAt: string | null;
}

export interface VaultBundle extends PapersFrom {
  /** Ids of the files that came with it and are still here. */
  readonly fileIds: readonly string[];
}

/** The member's own age key pair: clerks encrypt to `recipient`. */
export interface MemberKey {
  /** `age1…` */
  readonly recipient: string;
  /** `AGE-SECRET-KEY-1…`: never leaves the core. */
  readonly identity: string;
}

export interface Vault {
  state(): VaultState;
  /**
   * Makes an empty vault, and leaves it unlocked.
   * @throws AppError `VAULT_EXISTS`, `LIBRARY_READ_ONLY`, `DISK_FULL`
   */
  setUp(passphrase: string): Promise<void>;
  /** @throws AppError `VAULT_PASSPHRASE`, `VAULT_NONE`, `VAULT_DAMAGED`, `VAULT_TOO_NEW` */
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /**
   * Takes papers in, all or none; on disk (encrypted) when it returns. One that is there already is replaced.
   * @throws AppError `VAULT_LOCKED`, `LIBRARY_READ_ONLY`, `DISK_FULL`
   */
  storePapers(papers: readonly PreparedPaper[], from: PapersFrom): Promise<void>;
  /** Takes out what came with a bundle and what quotes it. @throws AppError `VAULT_LOCKED` */
  removeBundle(bundleId: string): Promise<RemovalReceipt>;
  /** @throws AppError `VAULT_LOCKED` */
  bundles(): VaultBundle[];
  /** Made on first asking. @throws AppError `VAULT_LOCKED` */
  memberKey(): Promise<MemberKey>;
}
