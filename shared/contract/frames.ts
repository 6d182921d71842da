/** What travels over a transport. JSON values only, so that every transport behaves alike. */
import { z } from 'zod';
import { wireErrorSchema } from './errors.ts';

/** Bump on any change that an older page could not understand. */
export const PROTOCOL_VERSION = 1;

/** Longest frame that a page may send, in UTF-16 code units. Answers may be longer: the core is trusted. */
export const MAX_REQUEST_LENGTH = 8 * 1024 * 1024;

/** Checked by the method's own schema, not here: walking a whole page of text twice would be waste. */
const checkedLater = z.unknown();

export const helloSchema = z.object({
  type: z.literal('hello'),
  protocol: z.number().int(),
  appVersion: z.string(),
  host: z.enum(['desktop', 'loopback', 'cli']),
  /** Proves to the loopback host that the page is its own; other hosts neither send nor read it. */
  token: z.string().optional(),
});
export type Hello = z.infer<typeof helloSchema>;

export const frameSchema = z.discriminatedUnion('type', [
  helloSchema,
  z.object({ type: z.literal('request'), id: z.number().int(), method: z.string(), params: checkedLater }),
  z.object({ type: z.literal('cancel'), id: z.number().int() }),
  z.object({ type: z.literal('reply'), id: z.number().int(), result: checkedLater }),
  z.object({ type: z.literal('failure'), id: z.number().int(), error: wireErrorSchema }),
  z.object({ type: z.literal('event'), name: z.string(), payload: checkedLater }),
]);
export type Frame = z.infer<typeof frameSchema>;

/** A value that JSON can't hold (a cycle, a BigInt) throws TypeError: a bug of the caller. */
export function encodeFrame(frame: Frame): string {
  return JSON.stringify(frame);
}

/** What was sent, or undefined where it isn't JSON text: the listener drops what it can't understand. */
export function decodeFrame(message: unknown): unknown {
  if (typeof message !== 'string') return undefined;
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
