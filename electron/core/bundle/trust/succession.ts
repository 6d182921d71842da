/** One key taking the place of another: the old one signs the new. */
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import { isSigned, signBytes, type SigningKey } from '#core/bundle/format/signature.ts';

export type Succession = NonNullable<BundleManifest['clerk']['succeeds']>;

export function vouchFor(before: SigningKey, publicKey: string): Succession {
  return { publicKey: before.publicKey, signature: Buffer.from(signBytes(before, 'succession', bytesOf(publicKey))).toString('base64url') };
}

/** Whether the key that a bundle names is vouched for by the one that it says to succeed. */
export function isVouchedFor({ publicKey, succeeds }: BundleManifest['clerk']): boolean {
  return succeeds !== null && succeeds.publicKey !== publicKey && isSigned(succeeds.publicKey, 'succession', bytesOf(publicKey), Buffer.from(succeeds.signature, 'base64url'));
}

function bytesOf(publicKey: string): Uint8Array {
  return Buffer.from(publicKey, 'base64url');
}
