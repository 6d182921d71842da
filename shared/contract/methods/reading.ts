/** Reading as it goes: how long pages were in view, the pace that gives, and what is left of a meeting's papers for which evening. */
import { z } from 'zod';
import { paceSchema, readingItemSchema } from '#shared/domain/reading/reading.ts';
import { method } from '#shared/contract/method.ts';
import { id, none } from './common.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const readingMethods = {
  /**
   * Pages of a file were in view for `ms` more while the member was there. `atLeast`: they may have read on for longer than could be
   * followed, so that this says nothing about their pace.
   */
  'reading.looked': method('command', z.object({
    id: z.string(), looks: z.array(z.object({ pageIndex: z.number().int(), ms: z.number().int().positive().max(300_000), atLeast: z.boolean() })).max(20),
  }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Null until enough pages were read. */
  'reading.pace': method('query', none, z.object({ measured: paceSchema.nullable() })),
  /** A meeting's papers page by page, and the evenings on which the member can't read. */
  'reading.ofMeeting': method('query', id, z.object({ items: z.array(readingItemSchema), away: z.array(day) }), ['NOT_FOUND']),
  'reading.setAway': method('command', z.object({ meetingId: z.string(), evening: day, away: z.boolean() }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
} as const;
