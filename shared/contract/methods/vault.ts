/** The vault: exempt papers and what quotes them, encrypted. While it's unlocked they are in every list and search of the library. */
import { z } from 'zod';
import { removalReceiptSchema, vaultPaperSchema, vaultStateSchema } from '#shared/domain/vault/vaultState.ts';
import { method } from '#shared/contract/method.ts';
import { none } from './common.ts';

const passphrase = z.string().min(1).max(1000);
const written = ['LIBRARY_READ_ONLY', 'DISK_FULL'] as const;

export const vaultMethods = {
  /** `keyStore`: what the system's key store is called where it is safe to use, else null. */
  'vault.state': method('query', none, vaultStateSchema.extend({ keyStore: z.string().nullable() })),
  /** Leaves it unlocked. */
  'vault.setUp': method('command', z.object({ passphrase }), none, ['VAULT_EXISTS', ...written]),
  'vault.unlock': method('command', z.object({ passphrase }), none, ['VAULT_NONE', 'VAULT_PASSPHRASE', 'VAULT_DAMAGED', 'VAULT_TOO_NEW', 'DISK_FULL']),
  /** By the system's key store, where the member asked it to remember. */
  'vault.unlockRemembered': method('command', none, none, ['VAULT_NONE', 'VAULT_KEY_STORE', 'VAULT_DAMAGED', 'VAULT_TOO_NEW', 'DISK_FULL']),
  'vault.lock': method('command', none, none),
  /** Somebody is at the window: it stays unlocked for as long again. */
  'vault.stay': method('command', none, none),
  'vault.changePassphrase': method('command', z.object({ old: passphrase, passphrase }), none, ['VAULT_NONE', 'VAULT_PASSPHRASE', ...written]),
  /** Whether the system's key store may open it. */
  'vault.remember': method('command', z.object({ remember: z.boolean() }), none, ['VAULT_NONE', 'VAULT_LOCKED', 'VAULT_KEY_STORE', ...written]),
  /** Minutes of rest after which it locks itself; 0: never. */
  'vault.setRest': method('command', z.object({ minutes: z.number().int().min(0).max(120) }), none, ['VAULT_NONE', ...written]),
  /** None while it's locked. */
  'vault.papers': method('query', none, z.object({ papers: z.array(vaultPaperSchema) })),
  /** What went with bundles that were recalled or had expired, the latest first. */
  'vault.receipts': method('query', none, z.object({ receipts: z.array(removalReceiptSchema) }), ['VAULT_NONE', 'VAULT_LOCKED']),
  /** What a clerk encrypts to: `age1…`. */
  'vault.publicKey': method('query', none, z.object({ recipient: z.string() }), ['VAULT_NONE', 'VAULT_LOCKED', ...written]),
} as const;
