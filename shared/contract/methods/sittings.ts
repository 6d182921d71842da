/** A meeting being held: each change is on disk before it's answered, so that a crash loses nothing. */
import { z } from 'zod';
import { sittingSchema } from '#shared/domain/sitting/sitting.ts';
import { method } from '#shared/contract/method.ts';
import { exported } from './common.ts';

const meeting = z.object({ meetingId: z.string() });
const errors = ['LIBRARY_READ_ONLY', 'DISK_FULL'] as const;

export const sittingsMethods = {
  /** Revision 0 where it wasn't begun yet. */
  'sittings.get': method('query', meeting, sittingSchema),
  /** The clock goes on to this question, theme or item; starts the meeting where it wasn't. The last of two windows stands. */
  'sittings.goTo': method('command', meeting.extend({ item: z.string().nullable(), theme: z.string(), questionId: z.string().nullable() }), sittingSchema, errors),
  /** The clock stands until `goTo`. */
  'sittings.pause': method('command', meeting, sittingSchema, errors),
  'sittings.end': method('command', meeting, sittingSchema, errors),
  /** Goes on with one that was ended by mistake. */
  'sittings.reopen': method('command', meeting, sittingSchema, errors),
  /** Minutes that an agenda item has; null: not said. */
  'sittings.allot': method('command', meeting.extend({ item: z.string(), minutes: z.number().min(0).max(600).nullable() }), sittingSchema, errors),
  /** `revision` is the sitting's `notesRevision`. */
  'sittings.note': method('command', meeting.extend({ revision: z.number().int(), notes: z.string() }), sittingSchema, ['REVISION_CONFLICT', ...errors]),
  /** For the clerk and for the table: a one-page run sheet; questions, answers, actions and recommendations. */
  'sittings.export': method('command', meeting.extend({ what: z.enum(['runSheet', 'minutes']), format: z.enum(['docx', 'md']) }), exported, ['EXEMPT_KEPT_BACK']),
} as const;
