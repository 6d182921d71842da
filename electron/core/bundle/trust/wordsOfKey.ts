import { createHash } from 'node:crypto';
import { keyWords } from '#shared/domain/bundle/keyWords.ts';

/** @param publicKey in base64url */
export function wordsOfKey(publicKey: string): string[] {
  return keyWords(createHash('sha256').update('scrutineer/clerk-key-words/1\n').update(Buffer.from(publicKey, 'base64url')).digest());
}
