import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { KeyStore } from '#core/ports.ts';
import type { LibraryVault } from './libraryVault.ts';

type VaultMethods = Extract<keyof Handlers, `vault.${string}`>;

export interface VaultTools {
  readonly vault: () => LibraryVault;
  readonly keyStore: KeyStore | undefined;
  /** How it stands has changed without having turned. */
  readonly changed: () => void;
}

/** Handlers of the contract's `vault.*`. */
export function vaultHandlers({ vault, keyStore, changed }: VaultTools): Pick<Handlers, VaultMethods> {
  /** @throws AppError `VAULT_KEY_STORE` where there is none, or it isn't safe */
  const safeStore = async (): Promise<{ store: KeyStore; name: string }> => {
    const name = await keyStore?.name().catch(() => null) ?? null;
    if (!keyStore || name === null) throw new AppError('VAULT_KEY_STORE', 'The system has no safe key store');
    return { store: keyStore, name };
  };
  return {
    'vault.state': async () => ({ ...vault().state(), keyStore: await keyStore?.name().catch(() => null) ?? null }),
    'vault.setUp': async ({ passphrase }) => {
      await vault().setUp(passphrase);
      return {};
    },
    'vault.unlock': async ({ passphrase }) => {
      await vault().unlock(passphrase);
      await vault().removeExpired();
      return {};
    },
    'vault.unlockRemembered': async () => {
      const remembered = vault().remembered();
      const { store, name } = await safeStore();
      // Another store than the one that was asked to remember: the member says so again, by passphrase.
      if (remembered?.store !== name) throw new AppError('VAULT_KEY_STORE', 'The key store has changed');
      const main = await store.reveal(Buffer.from(remembered.blob, 'base64')).catch(() => null);
      if (!main) throw new AppError('VAULT_KEY_STORE', 'The key store does not know the vault');
      vault().unlockWith(Buffer.from(main));
      await vault().removeExpired();
      return {};
    },
    'vault.lock': async () => {
      await vault().lock();
      return {};
    },
    'vault.stay': () => {
      vault().stay();
      return {};
    },
    'vault.changePassphrase': async ({ old, passphrase }) => {
      await vault().changePassphrase(old, passphrase);
      return {};
    },
    'vault.remember': async ({ remember }) => {
      if (remember) {
        const { store, name } = await safeStore();
        const blob = await store.protect(vault().mainKey());
        vault().remember({ store: name, blob: Buffer.from(blob).toString('base64') });
      } else vault().remember(null);
      changed();
      return {};
    },
    'vault.setRest': ({ minutes }) => {
      vault().setRest(minutes);
      changed();
      return {};
    },
    'vault.papers': () => ({ papers: vault().papers() }),
    'vault.receipts': () => ({ receipts: vault().receipts() }),
    'vault.publicKey': async () => ({ recipient: (await vault().memberKey()).recipient }),
  };
}
