import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';
import { clerkKeyOf, keepClerkKey, unlockClerkKeyFile, writeClerkKeyFile } from './trust/clerkKeyFile.ts';
import type { ClerkKey } from './trust/clerkKey.ts';
import { wordsOfKey } from './trust/wordsOfKey.ts';

type ClerkKeyMethods = Extract<keyof Handlers, `clerkKey.${string}`>;

/** Handlers of the contract's `clerkKey.*`. Passphrases go to the key and nowhere else. @param work that locking takes */
export function clerkKeyHandlers({ library, clock, events }: CoreContext, work: number): Pick<Handlers, ClerkKeyMethods> {
  const keep = async (key: ClerkKey, passphrase: string, signal: AbortSignal): Promise<Record<string, never>> => {
    await keepClerkKey(library(), await writeClerkKeyFile(key, passphrase, signal, work));
    events.emit('recordsChanged', { kinds: ['bundles'] });
    return {};
  };
  return {
    'clerkKey.get': () => {
      const file = clerkKeyOf(library());
      return { key: file && { name: file.name, publicKey: file.publicKey, words: wordsOfKey(file.publicKey), madeAt: file.madeAt } };
    },
    'clerkKey.make': async ({ name, passphrase }, signal) => {
      if (clerkKeyOf(library())) throw new AppError('CLERK_KEY_EXISTS', 'There is a key here already');
      const { newClerkKey } = await import('./trust/clerkKey.ts');
      return keep(newClerkKey(name, clock.now().toISOString()), passphrase, signal);
    },
    'clerkKey.replace': async ({ passphrase, newPassphrase }, signal) => {
      const before = await unlockLibraryKey(library(), passphrase, signal);
      const { newClerkKey } = await import('./trust/clerkKey.ts');
      return keep(newClerkKey(before.name, clock.now().toISOString(), before), newPassphrase, signal);
    },
  };
}

/** To sign with. @throws AppError `CLERK_KEY_NONE`, `CLERK_KEY_PASSPHRASE`, `CLERK_KEY_DAMAGED`, `CANCELLED` */
export async function unlockLibraryKey(library: ReturnType<CoreContext['library']>, passphrase: string, signal: AbortSignal): Promise<ClerkKey> {
  const file = clerkKeyOf(library);
  if (!file) throw new AppError('CLERK_KEY_NONE', 'There is no key in this library');
  return unlockClerkKeyFile(file, passphrase, signal);
}
