/** T26: signatures, by a second implementation and by a third; and every way in which one can be false. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPrivateKey } from 'node:crypto';
import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInOneForm, isSigned, isSoundKey, messageOf, newSigningKey, signBytes } from '#core/bundle/format/signature.ts';
import { canonicalJson } from '#core/bundle/format/canonicalJson.ts';
import { temporaryFolder } from '#test/fixtures/temporaryFolder.ts';
import { makeBundle, writeTo } from '#test/fixtures/bundles.ts';
import { bundleMember } from '#test/fixtures/bundleMember.ts';

const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const said = Buffer.from(canonicalJson({ b: 1, a: ['x'] }));
const raw = (key: string): Uint8Array => Buffer.from(key, 'base64url');
const little = (value: bigint): Uint8Array => Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();

const hasOpenssl = ((): boolean => {
  try {
    return execFileSync('openssl', ['version'], { encoding: 'utf8' }).startsWith('OpenSSL 3');
  } catch {
    return false;
  }
})();

describe('a clerk’s signature', () => {
  it('is the same by another implementation, and each takes the other’s', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const key = newSigningKey();
      const signature = signBytes(key, 'manifest', bytes);
      expect(Buffer.from(ed25519.getPublicKey(raw(key.secret))).toString('base64url')).toBe(key.publicKey);
      expect(ed25519.verify(signature, messageOf('manifest', bytes), raw(key.publicKey))).toBe(true);
      expect(Buffer.from(ed25519.sign(messageOf('manifest', bytes), raw(key.secret)))).toEqual(Buffer.from(signature));
      expect(isSigned(key.publicKey, 'manifest', bytes, signature)).toBe(true);
    }), { numRuns: 20 });
  });

  it.skipIf(!hasOpenssl)('is verified by openssl (SKIPPED where it is not installed)', () => {
    const folder = temporaryFolder();
    const key = newSigningKey();
    const pem = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey, d: key.secret }, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(join(folder, 'key.pem'), pem);
    writeFileSync(join(folder, 'said'), messageOf('manifest', said));
    writeFileSync(join(folder, 'sig'), signBytes(key, 'manifest', said));
    const verify = (): string => execFileSync('openssl', ['pkeyutl', '-verify', '-inkey', 'key.pem', '-rawin', '-in', 'said', '-sigfile', 'sig'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(verify()).toContain('Verified Successfully');
    writeFileSync(join(folder, 'said'), 'something else');
    expect(verify).toThrow('openssl pkeyutl');
  });

  it('holds over nothing else, for no other purpose, and in no other form', () => {
    const key = newSigningKey();
    const signature = Buffer.from(signBytes(key, 'manifest', said));
    expect(isSigned(key.publicKey, 'succession', said, signature)).toBe(false);
    expect(isSigned(newSigningKey().publicKey, 'manifest', said, signature)).toBe(false);
    expect(isSigned(key.publicKey, 'manifest', Buffer.concat([said, Buffer.from(' ')]), signature)).toBe(false);
    expect(isSigned(key.publicKey, 'manifest', said, signature.subarray(0, 63))).toBe(false);
    expect(isSigned(key.publicKey, 'manifest', said, Buffer.concat([signature, Buffer.from([0])]))).toBe(false);
    expect(isSigned(`${key.publicKey}A`, 'manifest', said, signature)).toBe(false);
    for (let bit = 0; bit < 512; bit += 7) {
      const changed = Buffer.from(signature);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << bit % 8);
      expect(isSigned(key.publicKey, 'manifest', said, changed)).toBe(false);
    }
  });

  it('is refused with L added to its second half', () => {
    const key = newSigningKey();
    const signature = signBytes(key, 'manifest', said);
    const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`);
    const other = Buffer.concat([signature.subarray(0, 32), little(s + L)]);
    expect([isInOneForm(signature), isInOneForm(other)]).toEqual([true, false]);
    expect(isSigned(key.publicKey, 'manifest', said, other)).toBe(false);
  });

  it('is refused by a key of small order, in any of its spellings, and by one that is no point', () => {
    const p = 2n ** 255n - 19n;
    const spelt = [...ED25519_TORSION_SUBGROUP.map((hex) => Buffer.from(hex, 'hex')), ...[p, p + 1n].flatMap((y) => [little(y), little(y + 2n ** 255n)])];
    for (const bytes of spelt) {
      const publicKey = Buffer.from(bytes).toString('base64url');
      expect(isSoundKey(publicKey)).toBe(false);
      // R = identity, S = 0: what such a key would accept for any message at all.
      const forged = Buffer.concat([little(1n), little(0n)]);
      expect(isSigned(publicKey, 'manifest', said, forged)).toBe(false);
    }
    expect(isSigned(Buffer.from(little(2n)).toString('base64url'), 'manifest', said, Buffer.alloc(64))).toBe(false);
  });
});

describe('a bundle whose signature', () => {
  /** Writes over the signature's part, checksum and all. */
  async function withSignature(change: (signature: Buffer) => Uint8Array): Promise<Uint8Array> {
    const { writeZip } = await import('#core/bundle/format/writeZip.ts');
    const bundle = Buffer.from(await makeBundle());
    const parts = new Map<string, Uint8Array>();
    for (let at = 0; bundle.readUInt32LE(at) === 0x04034b50;) {
      const from = at + 30 + bundle.readUInt16LE(at + 26);
      const to = from + bundle.readUInt32LE(at + 22);
      const name = bundle.toString('latin1', at + 30, from);
      parts.set(name, name === 'manifest.sig' ? change(Buffer.from(bundle.subarray(from, to))) : bundle.subarray(from, to));
      at = to;
    }
    return writeZip(parts);
  }

  it('is somebody else’s, false, or not there is refused, each with its own word, and nothing is stored', async () => {
    const member = await bundleMember();
    const before = member.standing();
    const other = newSigningKey();
    const manifest = Buffer.from('{}');
    await expect(member.open(await withSignature((signature) => signature.fill(0, 40, 44)))).rejects.toMatchObject({ code: 'BUNDLE_SIGNATURE' });
    await expect(member.open(await withSignature((signature) => Buffer.concat([raw(other.publicKey), signature.subarray(32)])))).rejects.toMatchObject({ code: 'BUNDLE_SIGNATURE' });
    await expect(member.open(await withSignature(() => Buffer.concat([raw(other.publicKey), signBytes(other, 'manifest', manifest)])))).rejects.toMatchObject({ code: 'BUNDLE_SIGNATURE' });
    await expect(member.open(await withSignature((signature) => signature.subarray(0, 32)))).rejects.toMatchObject({ code: 'BUNDLE_UNSIGNED' });
    expect(member.standing()).toBe(before);
  });

  it('holds, over something that another version wrote, says which', async () => {
    const member = await bundleMember();
    const { writeZip } = await import('#core/bundle/format/writeZip.ts');
    const key = newSigningKey();
    const signed = (text: string): Uint8Array => {
      const bytes = Buffer.from(text);
      return writeZip(new Map([['manifest.json', bytes], ['manifest.sig', Buffer.concat([raw(key.publicKey), signBytes(key, 'manifest', bytes)])]]));
    };
    await expect(member.open(signed('{"format":"scrutineer-bundle","version":2}'))).rejects.toMatchObject({ code: 'BUNDLE_TOO_NEW' });
    await expect(member.open(signed('{"format":"scrutineer-bundle","version":1}'))).rejects.toMatchObject({ code: 'BUNDLE_ALTERED' });
    await expect(member.open(signed('{"__proto__":{"x":1},"constructor":{}}'))).rejects.toMatchObject({ code: 'BUNDLE_ALTERED' });
    await expect(member.open(signed('\u{feff}{}'))).rejects.toMatchObject({ code: 'BUNDLE_ALTERED' });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('is made over the same parts gives the same bytes', async () => {
    expect(Buffer.from(await makeBundle()).equals(await makeBundle())).toBe(true);
    expect(writeTo(temporaryFolder(), await makeBundle())).toContain('.scrutiny');
  });
});
