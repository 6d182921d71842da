/** A clerk's signing key in a file that only its passphrase opens: JSON, locked with age. */
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { publicKeySchema } from '#shared/domain/bundle/bundleManifest.ts';
import { lockWithPassphrase, openWithPassphrase } from '#core/backup/agePassphrase.ts';
import { newSigningKey } from '#core/bundle/format/signature.ts';
import { vouchFor } from './succession.ts';

const MOST_BYTES = 64 * 1024;

const clerkKeySchema = z.strictObject({
  format: z.literal('scrutineer-clerk-key'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(400),
  publicKey: publicKeySchema,
  secret: publicKeySchema,
  madeAt: z.string(),
  /** The key before this one, and its signature for this one. */
  succeeds: z.strictObject({ publicKey: publicKeySchema, signature: z.string() }).nullable(),
});
export type ClerkKey = z.infer<typeof clerkKeySchema>;

/** @param before the clerk's key until now, which vouches for the new one */
export function newClerkKey(name: string, madeAt: string, before: ClerkKey | null = null): ClerkKey {
  const key = newSigningKey();
  return { format: 'scrutineer-clerk-key', version: 1, name, ...key, madeAt, succeeds: before && vouchFor(before, key.publicKey) };
}

export function lockClerkKey(key: ClerkKey, passphrase: string, signal: AbortSignal, work: number): Promise<Uint8Array> {
  return lockWithPassphrase(new TextEncoder().encode(JSON.stringify(key)), passphrase, signal, work);
}

/** @throws AppError `CLERK_KEY_PASSPHRASE`, `CLERK_KEY_DAMAGED`, `CANCELLED` */
export async function openClerkKey(locked: Uint8Array, passphrase: string, signal: AbortSignal): Promise<ClerkKey> {
  if (locked.length > MOST_BYTES) throw new AppError('CLERK_KEY_DAMAGED', 'The file is too large for a key');
  const bytes = await openWithPassphrase(locked, passphrase, signal).catch((cause: unknown) => {
    if (cause instanceof AppError && cause.code === 'BACKUP_PASSPHRASE') throw new AppError('CLERK_KEY_PASSPHRASE', 'The passphrase does not open the key', { cause });
    if (cause instanceof AppError && cause.code !== 'CANCELLED') throw new AppError('CLERK_KEY_DAMAGED', 'The file holds no clerk’s key', { cause });
    throw cause;
  });
  try {
    return clerkKeySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new AppError('CLERK_KEY_DAMAGED', 'The file holds no clerk’s key', { cause });
  }
}
