/** The clerk's own key in a library: a locked file, and beside it what everybody may know of it. */
import { readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { publicKeySchema } from '#shared/domain/bundle/bundleManifest.ts';
import type { Library } from '#core/library/library.ts';
import { explain, hasErrno } from '#core/library/sqliteErrors.ts';
import type { ClerkKey } from './clerkKey.ts';

const FILE = 'clerk.key';

/** The file, as it is written: the locked key is an age file, in base64, so that `age` opens it, too. */
const keyFileSchema = z.strictObject({ format: z.literal('scrutineer-clerk-key-file'), name: z.string(), publicKey: publicKeySchema, madeAt: z.string(), locked: z.base64() });
export type ClerkKeyFile = z.infer<typeof keyFileSchema>;

/** @throws AppError `CLERK_KEY_DAMAGED` */
export function readClerkKeyFile(bytes: Uint8Array): ClerkKeyFile {
  try {
    return keyFileSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw new AppError('CLERK_KEY_DAMAGED', 'The file holds no clerk’s key', { cause });
  }
}

export async function writeClerkKeyFile(key: ClerkKey, passphrase: string, signal: AbortSignal, work: number): Promise<Uint8Array> {
  const { lockClerkKey } = await import('./clerkKey.ts');
  const locked = await lockClerkKey(key, passphrase, signal, work);
  return Buffer.from(`${JSON.stringify({ format: 'scrutineer-clerk-key-file', name: key.name, publicKey: key.publicKey, madeAt: key.madeAt, locked: Buffer.from(locked).toString('base64') } satisfies ClerkKeyFile, null, 2)}\n`);
}

/** @throws AppError `CLERK_KEY_PASSPHRASE`, `CLERK_KEY_DAMAGED`, `CANCELLED` */
export async function unlockClerkKeyFile(file: ClerkKeyFile, passphrase: string, signal: AbortSignal): Promise<ClerkKey> {
  const { openClerkKey } = await import('./clerkKey.ts');
  const key = await openClerkKey(Buffer.from(file.locked, 'base64'), passphrase, signal);
  // The open part is what people are shown: it must be the locked part's.
  if (key.publicKey !== file.publicKey || key.name !== file.name) throw new AppError('CLERK_KEY_DAMAGED', 'What the file says of the key is not what is locked in it');
  return key;
}

/** Null where the library has none. @throws AppError `CLERK_KEY_DAMAGED` */
export function clerkKeyOf({ folder }: Library): ClerkKeyFile | null {
  try {
    return readClerkKeyFile(readFileSync(join(folder, FILE)));
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whole or not at all, and on disk when it returns. @throws AppError `LIBRARY_READ_ONLY`, `DISK_FULL` */
export async function keepClerkKey({ folder, readOnly }: Library, bytes: Uint8Array): Promise<void> {
  if (readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
  const whole = join(folder, FILE);
  try {
    const file = await open(`${whole}.new`, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${whole}.new`, whole);
  } catch (error) {
    throw explain(error);
  }
}
