/** Exempt papers of a bundle, opened in memory: nothing of them touches the disk on the way to the vault. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import { readPrepared } from '#core/bundle/format/prepared.ts';
import { MAX_EXEMPT_BYTES } from '#core/bundle/limits.ts';
import { openFile, openKeyWithIdentity, openKeyWithPassphrase } from '#core/bundle/lock/bundleLock.ts';
import type { PreparedPaper, Vault } from '#core/vault/vault.ts';

export interface Unlocking {
  readonly manifest: BundleManifest;
  /** Where its verified files lie, named by their SHA-256. */
  readonly staging: string;
  readonly vault: Vault;
  readonly passphrase: string | null;
  readonly onUnlocked: (done: number, total: number) => void;
}

/** @throws AppError `BUNDLE_PASSPHRASE`, `BUNDLE_NOT_FOR_YOU`, `BUNDLE_TOO_COSTLY`, `BUNDLE_ALTERED`, `BUNDLE_TOO_LARGE`, `VAULT_LOCKED`; the signal's reason */
export async function unlockExempt({ manifest, staging, vault, passphrase, onUnlocked }: Unlocking, signal: AbortSignal): Promise<PreparedPaper[]> {
  const locked = manifest.files.filter((file) => file.locked && file.role !== 'key');
  if (locked.reduce((sum, { length }) => sum + length, 0) > MAX_EXEMPT_BYTES) throw new AppError('BUNDLE_TOO_LARGE', 'Its exempt papers are more than can be opened at once');
  const identity = await keyOf(manifest, staging, vault, passphrase, signal);
  const papers: PreparedPaper[] = [];
  for (const [original, { exempt }] of manifest.originals.entries()) {
    if (!exempt) continue;
    signal.throwIfAborted();
    const open = async (role: 'paper' | 'prepared'): Promise<Uint8Array> => {
      const file = locked.find((each) => each.original === original && each.role === role);
      if (!file) throw new AppError('BUNDLE_ALTERED', 'A part of an exempt paper is not there');
      return openFile(await readFile(join(staging, file.sha256)), identity);
    };
    const bytes = await open('paper');
    const { fileName, extraction, segmented } = await readPrepared(await open('prepared'), signal);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    papers.push({
      original: { id: sha256.slice(0, 12), sha256, source: fileName, extension: 'pdf', mediaType: 'application/pdf', sizeBytes: bytes.length },
      bytes, extraction, segmented, marking: { paragraphs: exempt.paragraphs, reason: exempt.reason === '' ? null : exempt.reason },
    });
    onUnlocked(papers.length, manifest.originals.length - 1);
  }
  return papers;
}

/** The member's own key first: it asks nothing of them. */
async function keyOf({ locks }: BundleManifest, staging: string, vault: Vault, passphrase: string | null, signal: AbortSignal): Promise<string> {
  const lockOf = (kind: 'passphrase' | 'members') => locks.find((lock) => lock.kind === kind);
  const [forMembers, forPassphrase] = [lockOf('members'), lockOf('passphrase')];
  if (forMembers) {
    const opened = await openKeyWithIdentity(await readFile(join(staging, forMembers.sha256)), (await vault.memberKey()).identity);
    if (opened !== null) return opened;
  }
  if (!forPassphrase) throw new AppError('BUNDLE_NOT_FOR_YOU', 'The exempt papers are locked for keys that are not yours');
  if (passphrase === null) throw new AppError('BUNDLE_PASSPHRASE', 'The exempt papers need a passphrase');
  return openKeyWithPassphrase(await readFile(join(staging, forPassphrase.sha256)), passphrase, signal);
}
