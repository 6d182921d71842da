/** How hard a passphrase is to guess, roughly and without a dictionary: enough to say "longer", never enough to promise. */

export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'good';

/** Below this a backup isn't made: a guess costs a second, and a machine makes many. */
export const SHORTEST_PASSPHRASE = 10;

/** Bits that a guesser who knows how people choose has to try, at a rough estimate. */
function bits(passphrase: string): number {
  const words = passphrase.trim().split(/[\s._-]+/).filter((word) => word.length > 2);
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d\s]/].filter((kind) => kind.test(passphrase)).length;
  const unlike = new Set(passphrase.toLowerCase()).size;
  // Words of a language tell some eleven bits each; other letters three or so, and repeated ones none.
  const byWords = new Set(words.map((word) => word.toLowerCase())).size * 11;
  const byLetters = Math.min(passphrase.length, unlike * 2) * (1.6 + 0.5 * kinds);
  return words.length >= 3 ? Math.min(byWords, byLetters) : Math.min(byLetters, passphrase.length * 3.2);
}

export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase.length < SHORTEST_PASSPHRASE) return 'short';
  const strength = bits(passphrase);
  if (strength < 30) return 'weak';
  return strength < 44 ? 'fair' : 'good';
}
