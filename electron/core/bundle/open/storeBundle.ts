/** Puts what a verified bundle holds into the library and the vault: all of it, or nothing. */
import { existsSync, renameSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import { EXTRACTOR_VERSION } from '#shared/domain/page/pageText.ts';
import { SEGMENTER_VERSION } from '#shared/domain/segment/segment.ts';
import { keepIssue, listIssues, vaultNameOf } from '#core/bundle/bundleIssues.ts';
import { readPrepared, type Prepared } from '#core/bundle/format/prepared.ts';
import type { SignedManifest } from '#core/bundle/format/readManifest.ts';
import { trustClerk } from '#core/bundle/trust/knownClerks.ts';
import { deriveAnew } from '#core/import/importFile.ts';
import type { ImportSteps } from '#core/import/steps.ts';
import { awaitInPlace, originalPath } from '#core/library/folder.ts';
import type { Library } from '#core/library/library.ts';
import { explain } from '#core/library/sqliteErrors.ts';
import { isFresh } from '#core/library/stale.ts';
import { storeOriginal } from '#core/library/storeFile.ts';
import type { PreparedPaper, Vault } from '#core/vault/vault.ts';

export interface Storing extends SignedManifest {
  readonly library: Library;
  readonly vault: Vault;
  readonly steps: ImportSteps;
  readonly staging: string;
  /** Opened already; none where they are left in the bundle. */
  readonly exempt: readonly PreparedPaper[];
  readonly at: string;
}

/** @returns the public pack's file. @throws AppError `BUNDLE_ALTERED`, `VAULT_LOCKED`, `LIBRARY_READ_ONLY`, `DISK_FULL`; the signal's reason */
export async function storeBundle(storing: Storing, signal: AbortSignal): Promise<{ readonly fileId: string }> {
  const { library, manifest, staging, vault, exempt } = storing;
  const [pack] = manifest.originals;
  const file = manifest.files.find(({ role, original }) => role === 'paper' && original === 0);
  const preparedFile = manifest.files.find(({ role, original }) => role === 'prepared' && original === 0);
  if (!pack?.fileName || !file || !preparedFile) throw new AppError('BUNDLE_ALTERED', 'The bundle holds no public pack');
  const staged = join(staging, file.sha256);
  const prepared = await preparedOf(storing, staged, pack.fileName, await readFile(join(staging, preparedFile.sha256)), signal);
  const place = originalPath(library.folder, file.sha256, 'pdf');
  const kept = existsSync(place);
  const name = vaultNameOf(manifest);
  // Opened again, its exempt papers are there already: they are not this time's to take back.
  const keptBefore = listIssues(library.db, manifest.bundleId).some(({ sequence, exempt: standing }) => sequence === manifest.sequence && standing === 'kept');
  signal.throwIfAborted();
  if (exempt.length > 0) await vault.storePapers(exempt, { bundleId: name, expiresAt: manifest.expires });
  let waiting: string | null = null;
  let stored: { fileId: string };
  try {
    if (!kept) waiting = await awaitInPlace(staged, library.folder, file.sha256, 'pdf').catch(explained);
    stored = library.write(() => store(storing, pack.fileName ?? '', file, prepared));
  } catch (error) {
    if (waiting !== null) await rm(waiting, { force: true });
    if (exempt.length > 0 && !keptBefore) await vault.removeBundle(name);
    throw error;
  }
  // Its records stand: where this fails the file goes on waiting, and the library's next opening puts it in its place.
  if (waiting !== null) renameSync(waiting, place);
  return stored;
}

/** As the clerk's program prepared it. What another version made may not fit this one: then it's read here, as any import. */
async function preparedOf({ manifest, steps }: Storing, path: string, fileName: string, bytes: Uint8Array, signal: AbortSignal): Promise<Pick<Prepared, 'extraction' | 'segmented'>> {
  try {
    return await readPrepared(bytes, signal);
  } catch (error) {
    if (signal.aborted || isOurs(manifest)) throw error;
    const extraction = await steps.extract({ path, fileName, processes: steps.atOnce }, () => undefined, signal);
    return { extraction, segmented: steps.segment({ fileName, ...extraction }) };
  }
}

function isOurs({ preparedBy }: BundleManifest): boolean {
  return preparedBy.extractor === EXTRACTOR_VERSION && preparedBy.segmenter === SEGMENTER_VERSION;
}

function store({ library, steps, manifest, sha256, exempt, at }: Storing, fileName: string, file: { sha256: string; length: number }, prepared: Pick<Prepared, 'extraction' | 'segmented'>): { fileId: string } {
  const { db } = library;
  const id = file.sha256.slice(0, 12);
  const here = db.prepare('SELECT 1 FROM file WHERE id = ? AND removed_at IS NULL').get(id) !== undefined && isFresh(db, id, steps.indexVersion);
  if (!here) {
    storeOriginal(db, { id, sha256: file.sha256, source: fileName, extension: 'pdf', mediaType: 'application/pdf', sizeBytes: file.length, importedAt: at });
    deriveAnew(library, steps, id, prepared.extraction, prepared.segmented);
    // Prepared by another version: it can be read and searched at once, and is made again in the background.
    if (!isOurs(manifest)) db.prepare('UPDATE derived SET extractor_version = ?, segmenter_version = ? WHERE file_id = ?').run(manifest.preparedBy.extractor, manifest.preparedBy.segmenter, id);
  }
  trustClerk(db, manifest.clerk, at);
  const hasExempt = manifest.originals.length > 1;
  keepIssue(db, {
    bundleId: manifest.bundleId, sequence: manifest.sequence, manifest, manifestSha256: sha256, fileId: id,
    exempt: !hasExempt ? 'none' : exempt.length > 0 ? 'kept' : 'left', openedAt: at,
  }, at);
  return { fileId: id };
}

function explained(error: unknown): never {
  throw explain(error);
}
