/** Who may talk to the loopback host: launch codes that work once, session tokens that live in memory. */
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A code that passes through a file has to be used this soon. */
export const LAUNCH_MS = 30_000;
/** One that is printed goes from the person's own terminal to their browser by hand: that takes longer. */
export const PRINTED_LAUNCH_MS = 10 * 60_000;

export interface Tokens {
  /** A code for one window. @param lifeMs how long it may be used. */
  launchCode(lifeMs?: number): string;
  /** @returns a session token for a code that is known, unused and fresh; else null. */
  exchange(code: string): string | null;
  accepts(token: unknown): boolean;
}

/** @param now in ms: passed in, so that tests can let time pass. */
export function createTokens(now: () => number): Tokens {
  const codes = new Map<string, number>();
  const tokens: string[] = [];

  return {
    launchCode(lifeMs = LAUNCH_MS) {
      const code = secret();
      codes.set(code, now() + lifeMs);
      return code;
    },
    exchange(code) {
      const known = [...codes.keys()].find((each) => same(each, code));
      if (known === undefined) return null;
      const expires = codes.get(known) ?? 0;
      codes.delete(known);
      if (now() > expires) return null;
      const token = secret();
      tokens.push(token);
      return token;
    },
    accepts(token) {
      return typeof token === 'string' && tokens.some((each) => same(each, token));
    },
  };
}

/** 256 bits. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** In a time that does not tell how much of it was right. */
function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
