import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';
import { clerkKeyOf, keepClerkKey, writeClerkKeyFile, type ClerkKeyFile } from './trust/clerkKeyFile.ts';
import type { ClerkKey } from './trust/clerkKey.ts';
import { keyFileAt, readClerkKey } from './trust/signingKey.ts';
import { wordsOfKey } from './trust/wordsOfKey.ts';

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
      const before = await readClerkKey(library(), { path: null, passphrase }, signal);
      const { newClerkKey } = await import('./trust/clerkKey.ts');
      return keep(newClerkKey(before.name, clock.now().toISOString(), before), newPassphrase, signal);
    },
  };
}

function told({ name, publicKey, madeAt }: Pick<ClerkKeyFile, 'name' | 'publicKey' | 'madeAt'>): { name: string; publicKey: string; words: string[]; madeAt: string } {
  return { name, publicKey, words: wordsOfKey(publicKey), madeAt };
}
