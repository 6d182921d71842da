/** AES-256-GCM: what is sealed opens whole and unchanged, in the place that it was sealed for, or not at all. */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

export const KEY_BYTES = 32;
const NONCE = 12;
const TAG = 16;

/** @param place what it is and where it belongs: opened as anything else, it doesn't open */
export function seal(key: Uint8Array, place: string, ...parts: readonly Uint8Array[]): Buffer {
  // 96 bits by chance are safe for some 2^32 things under one key; a key here seals thousands.
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place, 'utf8'));
  return Buffer.concat([nonce, ...parts.map((part) => cipher.update(part)), cipher.final(), cipher.getAuthTag()]);
}

/** Null where the key or the place is another one, or a bit has changed. */
export function unseal(key: Uint8Array, place: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(place, 'utf8'));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

/** @param work scrypt's rounds as their 2-logarithm: 18 takes a second and 256 MiB */
export function keyFromPassphrase(passphrase: string, salt: Uint8Array, work: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters may be typed in two ways.
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** work * 1024 + 64 * 1024 * 1024 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
