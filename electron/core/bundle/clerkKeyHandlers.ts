import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { signingKey } from '#shared/contract/methods/bundles.ts';
import type { CoreContext } from '#core/context.ts';
import type { Library } from '#core/library/library.ts';
import { hasErrno } from '#core/library/sqliteErrors.ts';
import { clerkKeyOf, keepClerkKey, readClerkKeyFile, unlockClerkKeyFile, writeClerkKeyFile, type ClerkKeyFile } from './trust/clerkKeyFile.ts';
import type { ClerkKey } from './trust/clerkKey.ts';
import { wordsOfKey } from './trust/wordsOfKey.ts';

export type SigningKeyWanted = z.infer<typeof signingKey>;
type ClerkKeyMethods = Extract<keyof Handlers, `clerkKey.${string}`>;

/** Handlers of the contract's `clerkKey.*`. Passphrases go to the key and nowhere else. @param work that locking takes */
export function clerkKeyHandlers({ library, clock, events, exports }: CoreContext, work: number): Pick<Handlers, ClerkKeyMethods> {
  const keep = async (key: ClerkKey, passphrase: string, signal: AbortSignal): Promise<Record<string, never>> => {
    await keepClerkKey(library(), await writeClerkKeyFile(key, passphrase, signal, work));
    events.emit('recordsChanged', { kinds: ['bundles'] });
    return {};
  };
  return {
    'clerkKey.get': ({ path }) => {
      const file = keyFileAt(library(), path);
      return { key: file && told(file) };
    },
    'clerkKey.makeFile': async ({ name, passphrase }, signal) => {
      const { newClerkKey } = await import('./trust/clerkKey.ts');
      const key = newClerkKey(name, clock.now().toISOString());
      return { ...exports.keep(await writeClerkKeyFile(key, passphrase, signal, work), `${name}.clerk-key`, 'application/json'), key: told(key) };
    },
    'clerkKey.make': async ({ name, passphrase }, signal) => {
      if (clerkKeyOf(library())) throw new AppError('CLERK_KEY_EXISTS', 'There is a key here already');
      const { newClerkKey } = await import('./trust/clerkKey.ts');
      return keep(newClerkKey(name, clock.now().toISOString()), passphrase, signal);
    },
    'clerkKey.replace': async ({ passphrase, newPassphrase }, signal) => {
      const before = await unlockSigningKey(library(), { path: null, passphrase }, signal);
      const { newClerkKey } = await import('./trust/clerkKey.ts');
      return keep(newClerkKey(before.name, clock.now().toISOString(), before), newPassphrase, signal);
    },
  };
}

/** To sign with. @throws AppError `CLERK_KEY_NONE`, `CLERK_KEY_PASSPHRASE`, `CLERK_KEY_DAMAGED`, `FILE_NOT_FOUND`, `CANCELLED` */
export async function unlockSigningKey(library: Library, { path, passphrase }: SigningKeyWanted, signal: AbortSignal): Promise<ClerkKey> {
  const file = keyFileAt(library, path);
  if (!file) throw new AppError('CLERK_KEY_NONE', 'There is no key in this library');
  return unlockClerkKeyFile(file, passphrase, signal);
}

function keyFileAt(library: Library, path: string | null): ClerkKeyFile | null {
  if (path === null) return clerkKeyOf(library);
  try {
    return readClerkKeyFile(readFileSync(path));
  } catch (cause) {
    if (hasErrno(cause, 'ENOENT')) throw new AppError('FILE_NOT_FOUND', 'There is no key at that place', { cause });
    throw cause;
  }
}

function told({ name, publicKey, madeAt }: Pick<ClerkKeyFile, 'name' | 'publicKey' | 'madeAt'>): { name: string; publicKey: string; words: string[]; madeAt: string } {
  return { name, publicKey, words: wordsOfKey(publicKey), madeAt };
}
