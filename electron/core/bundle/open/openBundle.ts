/** Opens a bundle: verified from end to end first, then stored, or refused with nothing stored. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import type { BundleReceipt } from '#shared/domain/bundle/openedBundle.ts';
import { checkFiles } from '#core/bundle/format/checkFiles.ts';
import { withBundleFile, type BundleHead } from '#core/bundle/format/openBundleFile.ts';
import type { ImportSteps } from '#core/import/steps.ts';
import { incomingFolder } from '#core/library/folder.ts';
import type { Library } from '#core/library/library.ts';
import { explain } from '#core/library/sqliteErrors.ts';
import type { Clock, Ids } from '#core/ports.ts';
import type { Vault } from '#core/vault/vault.ts';
import { judgeBundle, needsVault, type Judged } from './judgeBundle.ts';
import { recall } from './recall.ts';
import { storeBundle } from './storeBundle.ts';
import { unlockExempt } from './unlockExempt.ts';

export interface OpenTools {
  readonly library: Library;
  readonly vault: Vault;
  readonly steps: ImportSteps;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface OpenRequest {
  readonly path: string;
  /** The new clerk's key that the member accepts; null where none. */
  readonly acceptKey: string | null;
  readonly passphrase: string | null;
  /** `leave`: only the public papers now. */
  readonly exempt: 'open' | 'leave';
  /** Unlocks the vault, or sets one up; null: it has to be open. */
  readonly vaultPassphrase: string | null;
}

export interface Opened {
  readonly manifest: BundleManifest;
  readonly receipt: BundleReceipt | null;
}

/** @throws AppError any of `BUNDLE_…`, `VAULT_NONE`, `VAULT_LOCKED`, `LIBRARY_READ_ONLY`, `DISK_FULL`; the signal's reason */
export async function openBundle(request: OpenRequest, tools: OpenTools, report: (progress: JobProgress) => void, signal: AbortSignal): Promise<Opened> {
  if (tools.library.readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
  return withBundleFile(request.path, async (head) => {
    const judged = judgeBundle(tools.library.db, head, tools.clock.now());
    if (judged.key !== 'trusted' && judged.key !== 'vouched' && request.acceptKey !== head.manifest.clerk.publicKey) {
      throw new AppError('BUNDLE_STRANGER', `The key of ${head.manifest.clerk.name} has not been accepted yet`);
    }
    await openVault(head.manifest, judged, request, tools.vault);
    const folder = await stagingFolder(tools.library.folder);
    try {
      return await openStaged(head, judged, folder, request, tools, report, signal);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

async function openStaged(head: BundleHead, judged: Judged, staging: string, { passphrase, exempt }: OpenRequest, { library, vault, steps, clock, ids }: OpenTools, report: (progress: JobProgress) => void, signal: AbortSignal): Promise<Opened> {
  const { manifest, sha256 } = head;
  const tell = (stage: string, done: number, total: number, unit: JobProgress['unit']): void => report({ stage, done, total, unit, subject: null });
  await checkFiles(head.file, head.entries, staging, (done) => tell('checking', done, head.sizeBytes, 'bytes'), signal);
  const at = clock.now().toISOString();
  if (manifest.kind === 'recall') return { manifest, receipt: await recall({ manifest, sha256, library, vault, before: judged.before, receiptId: ids.next(), at }) };
  const papers = exempt === 'open' && manifest.originals.length > 1
    ? await unlockExempt({ manifest, staging, vault, passphrase, onUnlocked: (done, total) => tell('unlocking', done, total, 'files') }, signal) : [];
  tell('storing', 0, 1, 'files');
  await storeBundle({ manifest, sha256, library, vault, steps, staging, exempt: papers, at }, signal);
  return { manifest, receipt: null };
}

/** Before the work of hashing and unlocking, so that nobody waits for it twice. @throws AppError `VAULT_NONE`, `VAULT_LOCKED`, `VAULT_PASSPHRASE` */
async function openVault(manifest: BundleManifest, { before }: Judged, { exempt, vaultPassphrase }: OpenRequest, vault: Vault): Promise<void> {
  if (!needsVault(manifest, before) || (manifest.kind !== 'recall' && exempt === 'leave')) return;
  const { state } = vault.state();
  if (state === 'none' && vaultPassphrase !== null) await vault.setUp(vaultPassphrase);
  else if (state === 'none') throw new AppError('VAULT_NONE', 'There is no vault for the exempt papers yet');
  if (state === 'locked' && vaultPassphrase !== null) await vault.unlock(vaultPassphrase);
  else if (state === 'locked') throw new AppError('VAULT_LOCKED', 'The vault is locked');
}

/** Only this run's, and only the member's; cleared at the next start where the program ends before its own end. */
async function stagingFolder(library: string): Promise<string> {
  try {
    const folder = await mkdtemp(join(incomingFolder(library), 'bundle-'));
    await chmod(folder, 0o700);
    return folder;
  } catch (error) {
    throw explain(error);
  }
}
