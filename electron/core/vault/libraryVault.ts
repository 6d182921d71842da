/** The vault of a library that is open: see .github/decisions/0021-the-vault-stands-beside-the-library.md. */
import { readFileSync } from 'node:fs';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { AppError } from '#shared/contract/errors.ts';
import type { RemovalReceipt, VaultPaper, VaultState } from '#shared/domain/vault/vaultState.ts';
import type { StoredFile } from '#core/core.ts';
import { numberOf } from '#core/library/connection.ts';
import type { Library } from '#core/library/library.ts';
import { integer, json, text, textOrNull } from '#core/library/rows.ts';
import { explain } from '#core/library/sqliteErrors.ts';
import type { Clock } from '#core/ports.ts';
import { dropCopied, exchange, hasCopied, imageOf, setBeside, takeAway } from './besideLibrary.ts';
import { lockMainKey, lockSnapshotKey, mainKeyFrom, newKey, newName, readKeyFile, snapshotKeyFrom, writeKeyFile, type KeyFile } from './keyFile.ts';
import { takeOut } from './removeBundle.ts';
import { seal, unseal } from './sealed.ts';
import type { MemberKey, PapersFrom, PreparedPaper, Vault, VaultBundle } from './vault.ts';
import { clearStrays, makeVaultFolder, sealedOriginalPath, writeWhole } from './vaultFolder.ts';
import { bundleKey, listPapers, originalNames, storePaper } from './vaultPapers.ts';
import { fitted, newVault, privateCopy } from './vaultSchema.ts';
import { dropSnapshot, VaultStore, writeSnapshot } from './vaultStore.ts';

const FIRST_REST_MINUTES = 5;
const originalPlace = (name: string): string => `scrutineer vault: original ${name}`;

export interface VaultOptions {
  readonly library: Library;
  readonly clock: Clock;
  /** What unlocking costs: scrypt's rounds as their 2-logarithm. */
  readonly work: number;
  /** What was readable is so no more, or the other way round: whatever is held in memory is to be forgotten. */
  readonly onTurned: (open: boolean) => void;
}

interface Open {
  readonly main: Buffer;
  store: VaultStore;
}

export class LibraryVault implements Vault {
  readonly #options: VaultOptions;
  #file: KeyFile | null;
  #open: Open | null = null;
  #restTimer: NodeJS.Timeout | null = null;
  /** The original that was read last: a reader asks for one in many parts. */
  #original: { readonly fileId: string; readonly bytes: Buffer } | null = null;

  constructor(options: VaultOptions) {
    this.#options = options;
    this.#file = keyFileIfReadable(options.library.folder);
  }

  state(): VaultState {
    const file = this.#file;
    return { state: file === null ? 'none' : this.#open ? 'unlocked' : 'locked', remembered: file?.remembered !== null && file !== null, restMinutes: file?.restMinutes ?? FIRST_REST_MINUTES };
  }

  async setUp(passphrase: string): Promise<void> {
    const { library, work } = this.#options;
    if (library.readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
    if (readKeyFile(library.folder) !== null) throw new AppError('VAULT_EXISTS', 'There is a vault already');
    const main = newKey();
    const locked = await lockMainKey(main, passphrase, work);
    this.#onDisk(() => {
      const snapshot = { name: newName(), key: newKey() };
      makeVaultFolder(library.folder);
      writeSnapshot(library.folder, snapshot, newVault());
      const file: KeyFile = { format: 'scrutineer-vault', version: 1, ...locked, remembered: null, ...lockSnapshotKey(main, snapshot.name, snapshot.key), restMinutes: FIRST_REST_MINUTES };
      writeKeyFile(library.folder, file);
      this.#file = file;
    });
    this.#begin(main);
  }

  async unlock(passphrase: string): Promise<void> {
    const file = this.#neededFile();
    const main = await mainKeyFrom(file, passphrase);
    if (!this.#open) this.#begin(main);
  }

  /** With the main key as the system's key store gave it back. @throws AppError `VAULT_DAMAGED` where it's another vault's */
  unlockWith(main: Buffer): void {
    this.#neededFile();
    if (!this.#open) this.#begin(main);
  }

  /** For the system's key store. @throws AppError `VAULT_LOCKED` */
  mainKey(): Uint8Array {
    return this.#needed().main;
  }

  /** What the system's key store made of the main key; null where there is none. */
  remembered(): KeyFile['remembered'] {
    return this.#file?.remembered ?? null;
  }

  remember(remembered: KeyFile['remembered']): void {
    this.#keep({ ...this.#neededFile(), remembered });
  }

  setRest(restMinutes: number): void {
    this.#keep({ ...this.#neededFile(), restMinutes });
    this.stay();
  }

  /** @throws AppError `VAULT_PASSPHRASE` where the old one is wrong */
  async changePassphrase(old: string, passphrase: string): Promise<void> {
    const main = await mainKeyFrom(this.#neededFile(), old);
    const locked = await lockMainKey(main, passphrase, this.#options.work);
    main.fill(0);
    this.#keep({ ...this.#neededFile(), ...locked });
  }

  /** Somebody is there: it stays unlocked for as long again. */
  stay(): void {
    if (this.#restTimer) clearTimeout(this.#restTimer);
    this.#restTimer = null;
    const minutes = this.#file?.restMinutes ?? 0;
    if (!this.#open || minutes === 0) return;
    this.#restTimer = setTimeout(() => void this.lock(), minutes * 60_000);
    this.#restTimer.unref();
  }

  lock(): Promise<void> {
    const open = this.#open;
    if (!open) return Promise.resolve();
    if (this.#restTimer) clearTimeout(this.#restTimer);
    this.#open = null;
    this.#options.library.standBeside(null);
    takeAway(this.#options.library.db);
    open.store.close();
    open.main.fill(0);
    this.#original?.bytes.fill(0);
    this.#original = null;
    this.#options.onTurned(false);
    return Promise.resolve();
  }

  async storePapers(papers: readonly PreparedPaper[], from: PapersFrom): Promise<void> {
    await Promise.resolve();
    this.#rewrite((db) => {
      const now = this.#now();
      const key = bundleKey(db, from, now);
      for (const paper of papers) {
        const name = newName();
        writeWhole(sealedOriginalPath(this.#options.library.folder, name), seal(key, originalPlace(name), paper.bytes));
        storePaper(db, { paper, name }, from.bundleId, now);
      }
    });
    this.#options.onTurned(true);
  }

  async removeBundle(bundleId: string): Promise<RemovalReceipt> {
    await Promise.resolve();
    const receipt = this.#rewrite((db) => {
      const done = takeOut(db, bundleId, this.#now());
      db.prepare('INSERT OR REPLACE INTO vault_note (key, value) VALUES (?, ?)').run(`receipt ${done.removedAt} ${bundleId}`, JSON.stringify(done));
      return done;
    });
    this.#options.onTurned(true);
    return receipt;
  }

  /** Bundles whose time has passed go. @returns what went */
  async removeExpired(): Promise<RemovalReceipt[]> {
    if (!this.#open || this.#options.library.readOnly) return [];
    const now = this.#now();
    const receipts: RemovalReceipt[] = [];
    for (const { bundleId, expiresAt } of this.bundles()) if (expiresAt !== null && expiresAt <= now) receipts.push(await this.removeBundle(bundleId));
    return receipts;
  }

  /** Latest first. */
  receipts(): RemovalReceipt[] {
    this.#needed();
    return this.#db.prepare("SELECT value FROM vault.vault_note WHERE key LIKE 'receipt %' ORDER BY key DESC").all().map((row) => json<RemovalReceipt>(row, 'value'));
  }

  bundles(): VaultBundle[] {
    this.#needed();
    const papers = this.papers();
    return this.#db.prepare('SELECT bundle_id, expires_at FROM vault.vault_bundle ORDER BY added_at, bundle_id').all().map((row) => {
      const bundleId = text(row, 'bundle_id');
      return { bundleId, expiresAt: textOrNull(row, 'expires_at'), fileIds: papers.filter((paper) => paper.bundleId === bundleId).map(({ fileId }) => fileId) };
    });
  }

  /** None while it's locked. */
  papers(): VaultPaper[] {
    return this.#open ? listPapers(this.#db, 'vault') : [];
  }

  async memberKey(): Promise<MemberKey> {
    this.#needed();
    const read = (): string | null => {
      const row = this.#db.prepare("SELECT value FROM vault.vault_note WHERE key = 'memberKey'").get();
      return row ? text(row, 'value') : null;
    };
    let identity = read();
    if (identity === null) {
      const made = await generateIdentity();
      this.#needed();
      this.#options.library.write(() => this.#db.prepare("INSERT OR IGNORE INTO vault.vault_note (key, value) VALUES ('memberKey', ?)").run(made));
      identity = read() ?? made;
    }
    return { identity, recipient: await identityToRecipient(identity) };
  }

  /** An original, decrypted in memory; null where it's none of the vault's, or the vault is locked. */
  file(fileId: string): StoredFile | null {
    if (!this.#open) return null;
    const row = this.#db.prepare('SELECT name, bundle_id, source, media_type, size_bytes FROM vault.vault_paper JOIN vault.file ON id = file_id WHERE file_id = ? AND removed_at IS NULL').get(fileId);
    if (!row) return null;
    const name = text(row, 'name');
    if (this.#original?.fileId !== fileId) {
      const bytes = unseal(this.#bundleKey(text(row, 'bundle_id')), originalPlace(name), readFileSync(sealedOriginalPath(this.#options.library.folder, name)));
      if (!bytes) throw new AppError('VAULT_DAMAGED', 'An exempt paper does not open');
      this.#original?.bytes.fill(0);
      this.#original = { fileId, bytes };
    }
    return { path: null, bytes: this.#original.bytes, fileName: text(row, 'source'), mediaType: text(row, 'media_type'), sizeBytes: integer(row, 'size_bytes') };
  }

  get #db(): Library['db'] {
    return this.#options.library.db;
  }

  #now(): string {
    return this.#options.clock.now().toISOString();
  }

  #bundleKey(bundleId: string): Uint8Array {
    const key = this.#db.prepare('SELECT key FROM vault.vault_bundle WHERE bundle_id = ?').get(bundleId)?.['key'];
    return key instanceof Uint8Array ? key : new Uint8Array(0);
  }

  #begin(main: Buffer): void {
    const { library } = this.#options;
    const file = this.#neededFile();
    const store = new VaultStore(library.folder, { name: file.snapshot, key: snapshotKeyFrom(file, main) });
    try {
      setBeside(library.db, fitted(store.image, numberOf(library.db, "SELECT coalesce(max(seq), 0) FROM main.sqlite_sequence WHERE name = 'search_entry'")));
    } catch (error) {
      store.close();
      throw error;
    }
    this.#open = { main, store };
    library.standBeside({ written: () => this.#written(), closing: () => void this.lock() });
    if (!library.readOnly) {
      clearStrays(library.folder, { snapshot: file.snapshot, originals: originalNames(library.db, 'vault') });
      // What bringing it up to date changed, and what a crash left in both.
      this.#written();
    }
    this.stay();
    this.#options.onTurned(true);
  }

  /** After each write: what changed in the vault is on disk before the write is answered. */
  #written(): void {
    const { library } = this.#options;
    const open = this.#open;
    if (!open || library.db.isTransaction) return;
    try {
      open.store.append(imageOf(library.db));
    } catch (error) {
      // As it is on disk: what wasn't written there must not look as if it were.
      exchange(library.db, open.store.image);
      throw explain(error);
    }
    if (hasCopied(library.db)) {
      library.db.exec('BEGIN IMMEDIATE');
      dropCopied(library.db);
      library.db.exec('COMMIT');
    }
    if (open.store.journalIsLong) this.#replace(open.store.image);
  }

  /** Does something to a private copy, and puts that in the vault's place: on disk first, under a new key, then in memory. */
  #rewrite<T>(work: (db: Library['db']) => T): T {
    const { library } = this.#options;
    this.#needed();
    if (library.readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
    const copy = privateCopy(imageOf(library.db));
    try {
      copy.exec('BEGIN');
      const done = this.#onDisk(() => work(copy));
      copy.exec('COMMIT; VACUUM;');
      const image = copy.serialize();
      this.#replace(image);
      exchange(library.db, image);
      clearStrays(library.folder, { snapshot: this.#neededFile().snapshot, originals: originalNames(library.db, 'vault') });
      return done;
    } finally {
      copy.close();
    }
  }

  /** A new snapshot under a new key takes the old one's place: nothing opens the old one any more. */
  #replace(image: Uint8Array): void {
    const { library } = this.#options;
    const open = this.#needed();
    const file = this.#neededFile();
    const next = { name: newName(), key: newKey() };
    this.#onDisk(() => {
      writeSnapshot(library.folder, next, image);
      this.#keep({ ...file, ...lockSnapshotKey(open.main, next.name, next.key) });
    });
    open.store.close();
    dropSnapshot(library.folder, file.snapshot);
    open.store = new VaultStore(library.folder, next);
  }

  #keep(file: KeyFile): void {
    if (this.#options.library.readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
    this.#onDisk(() => writeKeyFile(this.#options.library.folder, file));
    this.#file = file;
  }

  #onDisk<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explain(error);
    }
  }

  #needed(): Open {
    if (this.#file === null) throw new AppError('VAULT_NONE', 'There is no vault in this library');
    if (!this.#open) throw new AppError('VAULT_LOCKED', 'The vault is locked');
    return this.#open;
  }

  #neededFile(): KeyFile {
    const file = this.#file ?? readKeyFile(this.#options.library.folder);
    if (file === null) throw new AppError('VAULT_NONE', 'There is no vault in this library');
    return file;
  }
}

/** A damaged key file is told of when somebody unlocks: the open library must open. */
function keyFileIfReadable(folder: string): KeyFile | null {
  try {
    return readKeyFile(folder);
  } catch {
    return null;
  }
}
