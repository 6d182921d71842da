/**
 * How exempt papers are locked: each is an age file for a key pair that was made for this bundle alone; the pair's secret is an age file
 * itself, for a passphrase or for members' own keys. One passphrase, worked through scrypt once, so opens all of them; and age's own
 * command opens the same in two steps.
 */
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { AppError, type ErrorCode } from '#shared/contract/errors.ts';
import { lockWithPassphrase, openWithPassphrase } from '#core/backup/agePassphrase.ts';

/** What a locked key, a line of text, may take. */
const MOST_KEY_BYTES = 64 * 1024;

export interface BundleKeyPair {
  readonly identity: string;
  readonly recipient: string;
}

export async function newBundleKey(): Promise<BundleKeyPair> {
  const identity = await generateIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function lockFile(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** @throws AppError `BUNDLE_ALTERED`: its signature held, so whoever made it locked it wrongly */
export async function openFile(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  const opened = await openWithIdentity(bytes, identity);
  if (!opened) throw new AppError('BUNDLE_ALTERED', 'One of the exempt papers is not locked with the bundle’s key');
  return opened;
}

/** @param work scrypt's rounds, as their 2-logarithm */
export function lockKeyWithPassphrase({ identity }: BundleKeyPair, passphrase: string, signal: AbortSignal, work: number): Promise<Uint8Array> {
  return lockWithPassphrase(new TextEncoder().encode(`${identity}\n`), passphrase, signal, work);
}

/** @throws AppError `BUNDLE_PASSPHRASE`, `BUNDLE_TOO_COSTLY`, `BUNDLE_ALTERED`, `CANCELLED` */
export async function openKeyWithPassphrase(locked: Uint8Array, passphrase: string, signal: AbortSignal): Promise<string> {
  if (locked.length > MOST_KEY_BYTES) throw new AppError('BUNDLE_TOO_LARGE', 'The locked key is larger than any is');
  return identityIn(await openWithPassphrase(locked, passphrase, signal).catch((error: unknown) => {
    throw inBundle(error);
  }));
}

/** Null where it's locked for others. @throws AppError `BUNDLE_ALTERED` */
export async function openKeyWithIdentity(locked: Uint8Array, identity: string): Promise<string | null> {
  if (locked.length > MOST_KEY_BYTES) throw new AppError('BUNDLE_TOO_LARGE', 'The locked key is larger than any is');
  const opened = await openWithIdentity(locked, identity);
  return opened && identityIn(opened);
}

async function openWithIdentity(bytes: Uint8Array, identity: string): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('no identity matched')) return null;
    throw new AppError('BUNDLE_ALTERED', 'A locked part of the bundle is damaged', { cause });
  }
}

function identityIn(bytes: Uint8Array): string {
  const said = new TextDecoder().decode(bytes).trim();
  if (!/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/.test(said)) throw new AppError('BUNDLE_ALTERED', 'What the passphrase opens is no key');
  return said;
}

const IN_BUNDLE: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = { BACKUP_PASSPHRASE: 'BUNDLE_PASSPHRASE', BACKUP_DAMAGED: 'BUNDLE_ALTERED', BACKUP_TOO_COSTLY: 'BUNDLE_TOO_COSTLY' };

function inBundle(error: unknown): unknown {
  const code = error instanceof AppError ? IN_BUNDLE[error.code] : undefined;
  return code && error instanceof AppError ? new AppError(code, error.message.replace('this backup', 'the exempt papers').replace('a whole backup', 'a whole locked key'), { cause: error }) : error;
}
