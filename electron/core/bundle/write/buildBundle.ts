/** A members' bundle from a pack that was put together: prepared, locked, signed with the clerk's key. */
import { readClerkKey, type SigningKeyWanted } from '#core/bundle/trust/signingKey.ts';
import type { ImportSteps } from '#core/import/steps.ts';
import type { Library } from '#core/library/library.ts';
import { preparePdf } from './preparePdf.ts';
import { writeBundle, type BundleParts } from './writeBundle.ts';

export interface BuildTools {
  readonly library: Library;
  readonly steps: ImportSteps;
  /** What locking with a passphrase takes. */
  readonly work: number;
  readonly onPrepared?: (done: number, total: number) => void;
}

/** @throws AppError `CLERK_KEY_NONE`, `CLERK_KEY_PASSPHRASE`, `CLERK_KEY_DAMAGED`, `DISK_FULL`, what reading a PDF may throw; the signal's reason */
export async function buildBundle(parts: Omit<BundleParts, 'key'> & { readonly key: SigningKeyWanted }, { library, steps, work, onPrepared }: BuildTools, signal: AbortSignal): Promise<Uint8Array> {
  // First, so that nobody waits for the rest with a wrong passphrase.
  const key = await readClerkKey(library, parts.key, signal);
  return writeBundle({ ...parts, key }, {
    prepare: (bytes, fileName, stopped) => preparePdf(library.folder, steps, bytes, fileName, stopped), work, ...(onPrepared ? { onPrepared } : {}),
  }, signal);
}
