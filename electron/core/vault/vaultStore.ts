/**
 * A vault on disk: one encrypted snapshot of its database, and beside it an encrypted journal of what changed since, a record a
 * write. A record is on disk before the write is answered; one that a crash cut short was never answered.
 */
import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { changesBetween, PAGE_BYTES, withChanges } from './pageChanges.ts';
import { seal, unseal } from './sealed.ts';
import { journalPath, snapshotPath, syncFolder, writeWhole } from './vaultFolder.ts';

/** A journal is taken up into a new snapshot once it is longer than the vault, or than this. */
const LEAST_JOURNAL_BYTES = 4 * 1024 * 1024;

const snapshotPlace = (name: string): string => `scrutineer vault: snapshot ${name}`;
const recordPlace = (name: string, at: number): string => `scrutineer vault: record ${at} of ${name}`;

export interface Snapshot {
  readonly name: string;
  readonly key: Uint8Array;
}

/** Whole, and on disk: it only counts once the key file names it. */
export function writeSnapshot(folder: string, { name, key }: Snapshot, image: Uint8Array): void {
  writeWhole(snapshotPath(folder, name), seal(key, snapshotPlace(name), image));
}

export function dropSnapshot(folder: string, name: string): void {
  rmSync(snapshotPath(folder, name), { force: true });
  rmSync(journalPath(folder, name), { force: true });
}

export class VaultStore {
  readonly #folder: string;
  readonly #snapshot: Snapshot;
  /** As it is on disk. */
  #image: Uint8Array;
  #journal: number | null = null;
  #records: number;
  #bytes: number;

  /** @throws AppError `VAULT_DAMAGED` */
  constructor(folder: string, snapshot: Snapshot) {
    this.#folder = folder;
    this.#snapshot = snapshot;
    const read = readStore(folder, snapshot);
    this.#image = read.image;
    this.#records = read.records;
    this.#bytes = read.bytes;
  }

  get image(): Uint8Array {
    return this.#image;
  }

  /** It would be quicker to open with a new snapshot. */
  get journalIsLong(): boolean {
    return this.#bytes > Math.max(LEAST_JOURNAL_BYTES, this.#image.length);
  }

  /**
   * Writes what has changed. @returns whether anything had
   * @throws the file system's error, with the journal as it was
   */
  append(image: Uint8Array): boolean {
    const changes = changesBetween(this.#image, image);
    if (!changes) return false;
    const sealed = seal(this.#snapshot.key, recordPlace(this.#snapshot.name, this.#records), changes);
    const head = Buffer.alloc(4);
    head.writeUInt32LE(sealed.length);
    const record = Buffer.concat([head, sealed]);
    const file = this.#open();
    try {
      for (let done = 0; done < record.length;) done += writeSync(file, record, done, record.length - done, this.#bytes + done);
      fsyncSync(file);
    } catch (error) {
      ftruncateSync(file, this.#bytes);
      throw error;
    }
    this.#bytes += record.length;
    this.#records += 1;
    this.#image.fill(0);
    changes.fill(0);
    this.#image = image;
    return true;
  }

  /** What was read is overwritten in memory. JavaScript may have moved copies that nobody can reach any more. */
  close(): void {
    if (this.#journal !== null) closeSync(this.#journal);
    this.#journal = null;
    this.#image.fill(0);
    this.#snapshot.key.fill(0);
  }

  #open(): number {
    if (this.#journal === null) {
      this.#journal = openSync(journalPath(this.#folder, this.#snapshot.name), constants.O_RDWR | constants.O_CREAT, 0o600);
      // What a crash left half written.
      ftruncateSync(this.#journal, this.#bytes);
      syncFolder(join(this.#folder, 'vault'));
    }
    return this.#journal;
  }
}

function readStore(folder: string, { name, key }: Snapshot): { image: Buffer; records: number; bytes: number } {
  let sealed: Buffer;
  try {
    sealed = readFileSync(snapshotPath(folder, name));
  } catch (cause) {
    throw new AppError('VAULT_DAMAGED', 'The vault’s snapshot is missing', { cause });
  }
  let image = unseal(key, snapshotPlace(name), sealed);
  if (!image || image.length % PAGE_BYTES !== 0) throw new AppError('VAULT_DAMAGED', 'The vault’s snapshot does not open');
  const path = journalPath(folder, name);
  const journal = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : Buffer.alloc(0);
  let records = 0;
  let at = 0;
  while (at + 4 <= journal.length) {
    const end = at + 4 + journal.readUInt32LE(at);
    const changes = end > journal.length ? null : unseal(key, recordPlace(name, records), journal.subarray(at + 4, end));
    if (!changes) {
      // The last record may have been cut short, or its bytes may not have reached the disk; one before others can't have been.
      if (end < journal.length && journal.subarray(at).some((byte) => byte !== 0)) throw new AppError('VAULT_DAMAGED', 'The vault’s journal was changed');
      break;
    }
    const before: Buffer = image;
    image = withChanges(before, changes);
    before.fill(0);
    records += 1;
    at = end;
  }
  return { image, records, bytes: at };
}
