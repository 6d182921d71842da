/** What a bundle says of itself, once its signature is found to hold over those very bytes. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { BUNDLE_VERSION, bundleManifestSchema, type BundleFile, type BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import { MAX_MANIFEST_BYTES } from '#core/bundle/limits.ts';
import { canonicalJson } from './canonicalJson.ts';
import { readAt, type PlacedEntry } from './readZip.ts';
import { isSigned, KEY_BYTES, SIGNATURE_BYTES } from './signature.ts';

export interface SignedManifest {
  readonly manifest: BundleManifest;
  /** Of its bytes, in hex: tells two that say to be the same apart. */
  readonly sha256: string;
}

/** Of the first two entries: the key's 32 bytes and the signature's 64 are all that `manifest.sig` holds. */
export const SIGNATURE_FILE_BYTES = KEY_BYTES + SIGNATURE_BYTES;

/**
 * The signature comes before anything is read as JSON, and the key must be the one that the manifest names. Whether that key is
 * one to trust is not asked here.
 * @throws AppError `BUNDLE_TOO_LARGE`, `BUNDLE_UNSIGNED`, `BUNDLE_SIGNATURE`, `BUNDLE_TOO_NEW`, `BUNDLE_ALTERED`
 */
export async function readManifest(file: FileHandle, entries: readonly PlacedEntry[]): Promise<SignedManifest> {
  const [head, signed, ...rest] = entries;
  if (!head || !signed || signed.length !== SIGNATURE_FILE_BYTES) throw new AppError('BUNDLE_UNSIGNED', 'What should be a signature is none');
  if (head.length > MAX_MANIFEST_BYTES) throw new AppError('BUNDLE_TOO_LARGE', 'What the bundle says of itself is longer than any may be');
  const [bytes, signature] = [await readAt(file, head.offset, head.length), await readAt(file, signed.offset, signed.length)];
  const publicKey = signature.toString('base64url', 0, KEY_BYTES);
  if (!isSigned(publicKey, 'manifest', bytes, signature.subarray(KEY_BYTES))) throw new AppError('BUNDLE_SIGNATURE', 'The signature does not fit what the bundle says of itself');
  const manifest = parseManifest(bytes);
  if (manifest.clerk.publicKey !== publicKey) throw new AppError('BUNDLE_SIGNATURE', 'The bundle is signed with another key than it names');
  if (!listsExactly(manifest.files, rest)) throw new AppError('BUNDLE_ALTERED', 'The parts of the bundle are not those that were signed');
  return { manifest, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const versioned = z.looseObject({ format: z.literal('scrutineer-bundle'), version: z.number().int().positive() });

function parseManifest(bytes: Buffer): BundleManifest {
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError('BUNDLE_ALTERED', 'What the bundle says of itself cannot be read', { cause });
  }
  const version = versioned.safeParse(said);
  if (version.success && version.data.version > BUNDLE_VERSION) throw new AppError('BUNDLE_TOO_NEW', `The bundle is of version ${version.data.version}`);
  const manifest = bundleManifestSchema.safeParse(said);
  if (!manifest.success || canonicalJson(manifest.data) !== bytes.toString('utf8')) {
    throw new AppError('BUNDLE_ALTERED', 'What the bundle says of itself is not of the form that it should have', { cause: manifest.error });
  }
  if (!holdsTogether(manifest.data)) throw new AppError('BUNDLE_ALTERED', 'What the bundle says of itself contradicts itself');
  return manifest.data;
}

export function entryName({ folder, sha256 }: Pick<BundleFile, 'folder' | 'sha256'>): string {
  return `${folder}/${sha256}`;
}

function listsExactly(files: readonly BundleFile[], entries: readonly PlacedEntry[]): boolean {
  const lengths = new Map(files.map((each) => [entryName(each), each.length]));
  return lengths.size === files.length && entries.length === files.length && entries.every(({ name, length }) => lengths.get(name) === length);
}

/** What a schema can't say: each original has its paper and its prepared text, locked where it is exempt, and nothing else is there. */
function holdsTogether({ kind, originals, papers, files, locks, sequence }: BundleManifest): boolean {
  if (kind === 'recall') return originals.length === 0 && papers.length === 0 && files.length === 0 && locks.length === 0 && sequence > 1;
  if ((kind === 'pack') !== (sequence === 1) || originals[0]?.exempt !== null || originals.slice(1).some(({ exempt }) => exempt === null)) return false;
  const hasExempt = originals.length > 1;
  if (hasExempt !== (locks.length > 0) || new Set(locks.map((each) => each.kind)).size !== locks.length) return false;
  const fits = (file: BundleFile): boolean => {
    if (file.role === 'key') return file.folder === 'keys' && file.locked && file.original === null && file.mediaType === 'application/age' && locks.some(({ sha256 }) => sha256 === file.sha256);
    const original = file.original === null ? undefined : originals[file.original];
    if (!original) return false;
    const exempt = original.exempt !== null;
    const [folder, mediaType] = exempt ? ['locked', 'application/age'] : file.role === 'paper' ? ['papers', 'application/pdf'] : ['prepared', 'application/x-scrutineer-prepared'];
    return file.locked === exempt && file.folder === folder && file.mediaType === mediaType && (exempt ? original.fileName === null : original.fileName !== null);
  };
  const each = new Set(files.map(({ role, original, sha256 }) => (role === 'key' ? sha256 : `${role} ${original}`)));
  return files.every(fits) && each.size === files.length && files.length === originals.length * 2 + locks.length
    && papers.every(({ original, pageFrom, pageTo, title }) => {
      const within = originals[original];
      return within !== undefined && pageFrom <= pageTo && pageTo < within.pages && (within.exempt === null || title === null);
    });
}
