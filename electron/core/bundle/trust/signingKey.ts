/** The key that a clerk signs with: the library's own, or one in a file that they name. */
import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { signingKey } from '#shared/contract/methods/bundles.ts';
import type { Library } from '#core/library/library.ts';
import { hasErrno } from '#core/library/sqliteErrors.ts';
import type { ClerkKey } from './clerkKey.ts';
import { clerkKeyOf, readClerkKeyFile, unlockClerkKeyFile, type ClerkKeyFile } from './clerkKeyFile.ts';

export type SigningKeyWanted = z.infer<typeof signingKey>;

/** To sign with. @throws AppError `CLERK_KEY_NONE`, `CLERK_KEY_PASSPHRASE`, `CLERK_KEY_DAMAGED`, `FILE_NOT_FOUND`, `CANCELLED` */
export async function readClerkKey(library: Library, { path, passphrase }: SigningKeyWanted, signal: AbortSignal): Promise<ClerkKey> {
  const file = keyFileAt(library, path);
  if (!file) throw new AppError('CLERK_KEY_NONE', 'There is no key in this library');
  return unlockClerkKeyFile(file, passphrase, signal);
}

/** Null where the library has none. @throws AppError `FILE_NOT_FOUND`, `CLERK_KEY_DAMAGED` */
export function keyFileAt(library: Library, path: string | null): ClerkKeyFile | null {
  if (path === null) return clerkKeyOf(library);
  try {
    return readClerkKeyFile(readFileSync(path));
  } catch (cause) {
    if (hasErrno(cause, 'ENOENT')) throw new AppError('FILE_NOT_FOUND', 'There is no key at that place', { cause });
    throw cause;
  }
}
