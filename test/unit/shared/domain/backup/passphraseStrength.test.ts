import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { passphraseStrength, SHORTEST_PASSPHRASE } from '#shared/domain/backup/passphraseStrength.ts';

it.each([
  ['', 'short'], ['password', 'short'], ['aaaaaaaaaaaaaaaa', 'weak'], ['1234567890', 'weak'], ['password123', 'weak'], ['ferry walnut lantern', 'fair'],
  ['ferry walnut lantern seventy', 'good'], ['x9$Kq!2mV@7pLw', 'good'],
])('%j is %s', (passphrase, strength) => expect(passphraseStrength(passphrase)).toBe(strength));

it('never calls a passphrase short that is long enough, nor good one that repeats itself', () => {
  fc.assert(fc.property(fc.string({ minLength: SHORTEST_PASSPHRASE, maxLength: 60 }), (passphrase) => {
    expect(passphraseStrength(passphrase)).not.toBe('short');
    expect(passphraseStrength(passphrase.charAt(0).repeat(passphrase.length))).toBe('weak');
  }));
});
