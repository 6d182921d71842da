/** Questions from library to library, as files, with no server. Merging twice changes nothing, and the order doesn't matter. */
import { z } from 'zod';
import { conflictSchema, readingSchema } from '#shared/domain/exchange/reading.ts';
import { questionPartSchema, questionSchema } from '#shared/domain/question/question.ts';
import { method } from '#shared/contract/method.ts';
import { exported, none } from './common.ts';

const reading = z.object({ readingId: z.string() });

export const exchangeMethods = {
  /**
   * A `.questions` file, for the chair (`questions`) or from the chair for members (`runningOrder`: with lines, their
   * order, answers, actions and recommendations). Encrypted where a passphrase is given. Never private notes.
   * `withheld`: questions that rest on exempt papers, left out where there's no passphrase.
   */
  'exchange.export': method('command', z.object({
    what: z.enum(['questions', 'runningOrder']), ids: z.array(z.string()).nullable(), meetingId: z.string().nullable(), passphrase: z.string().min(8).max(200).nullable(),
  }), exported.extend({ questions: z.number().int(), withheld: z.number().int() })),
  /** Reads files and says what they'd bring; nothing is taken yet. */
  'exchange.read': method('command', z.object({
    paths: z.array(z.string()).max(100), uploads: z.array(z.object({ id: z.string(), name: z.string() })).max(100), passphrase: z.string().max(200).nullable(),
  }), readingSchema),
  /** A passphrase for those of its files that are still locked. */
  'exchange.unlock': method('command', reading.extend({ passphrase: z.string().max(200) }), readingSchema, ['NOT_FOUND']),
  /** Takes it all over, save for questions that are to be left; those that rest on exempt papers only into an open vault. Conflicts stay with both versions until chosen by hand. */
  'exchange.take': method('command', reading.extend({
    leave: z.array(z.string()),
    /** Questions that were removed here and are wanted back. */
    bringBack: z.array(z.string()).optional(),
  }), z.object({ added: z.number().int(), changed: z.number().int(), same: z.number().int(), conflicts: z.number().int(), left: z.number().int() }), ['NOT_FOUND', 'VAULT_NONE', 'VAULT_LOCKED', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** Versions side by side. */
  'exchange.conflicts': method('query', none, z.object({ conflicts: z.array(conflictSchema) })),
  /** What was chosen stands, here and, once sent, everywhere. */
  'exchange.resolve': method('command', z.object({ questionId: z.string(), part: questionPartSchema, choose: z.string() }), questionSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
} as const;
