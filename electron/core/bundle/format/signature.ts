/**
 * Signatures of clerks: Ed25519 (RFC 8032) over a context and the SHA-256 of what is signed, so that a signature for one purpose is
 * none for another. A key is its 32 bytes, written in base64url; keys of a small order, which would sign anything, are refused.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

export const CONTEXTS = {
  manifest: 'scrutineer/bundle-manifest/1\n',
  succession: 'scrutineer/clerk-key-succession/1\n',
} as const;
export type SignedFor = keyof typeof CONTEXTS;

export interface SigningKey {
  /** base64url */
  readonly publicKey: string;
  /** base64url of its 32 secret bytes */
  readonly secret: string;
}

/** The curve's prime and the order of its group (RFC 8032, section 5.1). */
const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
/** y of the points whose order divides 8: 0, 1, -1, and the two of order 8. */
const SMALL_Y = new Set([0n, 1n, P - 1n,
  2707385501144840649318225287225658788936804267575313519463743609750303402022n,
  55188659117513257062467267217118295137698188065244968500265048394206261417927n]);

export function newSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { publicKey: x, secret: d };
}

export function signBytes({ publicKey, secret }: SigningKey, purpose: SignedFor, bytes: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: secret }, format: 'jwk' });
  return sign(null, messageOf(purpose, bytes), key);
}

/** False for anything but a signature in its one form, by a key in its one form, over exactly these bytes. */
export function isSigned(publicKey: string, purpose: SignedFor, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES || !isSoundKey(publicKey) || !isInOneForm(signature)) return false;
  try {
    return verify(null, messageOf(purpose, bytes), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

/** Its second half is below the group's order: added to that, it would hold as well (RFC 8032, section 8.4). */
export function isInOneForm(signature: Uint8Array): boolean {
  return littleEndian(signature.subarray(32)) < L;
}

export function isSoundKey(publicKey: string): boolean {
  const bytes = Buffer.from(publicKey, 'base64url');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64url') !== publicKey) return false;
  const y = littleEndian(bytes) & (2n ** 255n - 1n);
  return y < P && !SMALL_Y.has(y);
}

/** What Ed25519 itself signs. */
export function messageOf(purpose: SignedFor, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(CONTEXTS[purpose]), createHash('sha256').update(bytes).digest()]);
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}
