/**
 * `vault.json`: how the vault is opened, and nothing of what is in it. A random main key is locked with the passphrase (and,
 * where the member wants it, by the system's key store); under the main key stands the key of the snapshot that counts now.
 */
import { existsSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { KEY_BYTES, keyFromPassphrase, seal, unseal } from './sealed.ts';
import { keyFilePath, writeWhole } from './vaultFolder.ts';

const VERSION = 1;
/** Nothing of ours asks for more: a file that does would only take the machine's memory. */
const MOST_WORK = 18;

const keyFileSchema = z.object({
  format: z.literal('scrutineer-vault'),
  version: z.number().int().positive(),
  work: z.number().int().min(1).max(MOST_WORK),
  salt: z.base64(),
  /** Of the main key, locked with the passphrase. */
  locked: z.base64(),
  /** The main key as the system's key store gave it back, and what that store calls itself. */
  remembered: z.object({ store: z.string(), blob: z.base64() }).nullable(),
  snapshot: z.string().regex(/^[0-9a-f]{32}$/),
  /** The snapshot's key, locked with the main key. */
  snapshotKey: z.base64(),
  restMinutes: z.number().int().min(0).max(120),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

const MAIN = 'scrutineer vault: main key';
const snapshotPlace = (name: string): string => `scrutineer vault: key of ${name}`;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');

/** Null where no vault was set up. @throws AppError `VAULT_DAMAGED`, `VAULT_TOO_NEW` */
export function readKeyFile(folder: string): KeyFile | null {
  const path = keyFilePath(folder);
  if (!existsSync(path)) return null;
  let said: unknown;
  try {
    said = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new AppError('VAULT_DAMAGED', 'The vault’s key file cannot be read', { cause });
  }
  const version = z.object({ version: z.number() }).safeParse(said);
  if (version.success && version.data.version > VERSION) throw new AppError('VAULT_TOO_NEW', 'This vault was written by a newer version');
  const file = keyFileSchema.safeParse(said);
  if (!file.success) throw new AppError('VAULT_DAMAGED', 'The vault’s key file is not whole', { cause: file.error });
  return file.data;
}

export function writeKeyFile(folder: string, file: KeyFile): void {
  writeWhole(keyFilePath(folder), Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
}

export const newName = (): string => randomBytes(16).toString('hex');
export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** The main key, locked anew. */
export async function lockMainKey(main: Uint8Array, passphrase: string, work: number): Promise<Pick<KeyFile, 'work' | 'salt' | 'locked'>> {
  const salt = randomBytes(16);
  const key = await keyFromPassphrase(passphrase, salt, work);
  const locked = seal(key, MAIN, main);
  key.fill(0);
  return { work, salt: base64(salt), locked: base64(locked) };
}

/** @throws AppError `VAULT_PASSPHRASE` */
export async function mainKeyFrom(file: KeyFile, passphrase: string): Promise<Buffer> {
  const key = await keyFromPassphrase(passphrase, bytesOf(file.salt), file.work);
  const main = unseal(key, MAIN, bytesOf(file.locked));
  key.fill(0);
  if (!main) throw new AppError('VAULT_PASSPHRASE', 'This passphrase does not open the vault');
  return main;
}

export function lockSnapshotKey(main: Uint8Array, name: string, key: Uint8Array): Pick<KeyFile, 'snapshot' | 'snapshotKey'> {
  return { snapshot: name, snapshotKey: base64(seal(main, snapshotPlace(name), key)) };
}

/** @throws AppError `VAULT_DAMAGED` */
export function snapshotKeyFrom(file: KeyFile, main: Uint8Array): Buffer {
  const key = unseal(main, snapshotPlace(file.snapshot), bytesOf(file.snapshotKey));
  if (!key) throw new AppError('VAULT_DAMAGED', 'The vault’s key file was changed');
  return key;
}
