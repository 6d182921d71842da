/** A clerk's key as words to read over the telephone. */
import { KEY_WORDS } from './keyWordList.ts';

/** Twelve words of eight bits: 96 bits, which nobody can match by making keys until the words are the same. */
export const KEY_WORD_COUNT = 12;

/** @param fingerprint SHA-256 of the key; its first twelve bytes become the words. */
export function keyWords(fingerprint: Uint8Array): string[] {
  return Array.from({ length: KEY_WORD_COUNT }, (_, at) => KEY_WORDS[fingerprint[at] ?? 0] ?? '');
}
