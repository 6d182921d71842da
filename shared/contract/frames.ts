/** What travels over a transport. JSON values only, so that every transport behaves alike. */
import { z } from 'zod';
import { wireErrorSchema } from './errors.ts';

/** Bump on any change that an older page could not understand. */
export const PROTOCOL_VERSION = 1;

const json = z.json();

export const frameSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), protocol: z.number().int(), appVersion: z.string(), host: z.enum(['desktop', 'loopback', 'cli']) }),
  z.object({ type: z.literal('request'), id: z.number().int(), method: z.string(), params: json }),
  z.object({ type: z.literal('cancel'), id: z.number().int() }),
  z.object({ type: z.literal('reply'), id: z.number().int(), result: json }),
  z.object({ type: z.literal('failure'), id: z.number().int(), error: wireErrorSchema }),
  z.object({ type: z.literal('event'), name: z.string(), payload: json }),
]);
export type Frame = z.infer<typeof frameSchema>;
