/** One file with everything that a person wrote, locked with a passphrase: made, tested, and brought into a library. */
import { z } from 'zod';
import { method } from '#shared/contract/method.ts';
import { exported, id, none } from './common.ts';

/** A backup by its path (command line, desktop) or by the id of an upload (browser). */
const from = z.union([z.object({ path: z.string() }), z.object({ upload: z.string() })]);

/** Records by what a person calls them. `others`: lines of enquiry, actions, corrections of comparisons, settings. */
export const recordCountsSchema = z.object({ marks: z.number().int(), questions: z.number().int(), corrections: z.number().int(), pagesRead: z.number().int(), others: z.number().int() });
export type RecordCounts = z.infer<typeof recordCountsSchema>;

const conflict = z.object({
  kind: z.enum(['mark', 'question', 'correction', 'other']),
  /** What the version that wins says, and the other. */
  winner: z.string(),
  loser: z.string(),
  fromBackup: z.boolean(),
  /** The other stays beside it, as a record of its own. */
  kept: z.boolean(),
});
export type BackupConflict = z.infer<typeof conflict>;

const waitingPaper = z.object({ fileId: z.string(), source: z.string(), marks: z.number().int() });
export type WaitingPaper = z.infer<typeof waitingPaper>;

const passphrase = z.string().min(1).max(1000);
const opening = ['BACKUP_PASSPHRASE', 'BACKUP_DAMAGED', 'BACKUP_TOO_NEW', 'BACKUP_TOO_COSTLY', 'FILE_NOT_FOUND', 'FILE_UNREADABLE', 'FILE_TOO_LARGE'] as const;

export const backupMethods = {
  'backup.status': method('query', none, z.object({
    /** ISO time that a backup was last saved from this library; null where none was. */
    lastSavedAt: z.string().nullable(),
    /** All that is written, and what of it was written since then. */
    written: z.number().int(),
    writtenSince: z.number().int(),
    /** Copies that the library makes of itself. */
    automatic: z.object({ folder: z.string(), newest: z.string().nullable(), count: z.number().int() }),
    /** Papers that marks wait for. */
    waiting: z.array(waitingPaper),
  })),
  /** Makes the file, to be fetched as `/exports/<exportId>`, and opens it again to see that all is in it. */
  'backup.make': method('query', z.object({ passphrase }), exported.extend({ counts: recordCountsSchema, sizeBytes: z.number().int() }), ['DISK_FULL']),
  /** It was saved where the person wanted it. */
  'backup.saved': method('command', none, none, ['LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** Opens a backup and says what restoring it would do here. It stays open for a while under `id`. */
  'backup.preview': method('query', z.object({ from, passphrase }), z.object({
    id: z.string(),
    madeAt: z.string(),
    holds: recordCountsSchema,
    added: recordCountsSchema,
    updated: recordCountsSchema,
    same: z.number().int(),
    newerHere: z.number().int(),
    conflicts: z.array(conflict),
    /** Papers that marks would wait for. */
    waiting: z.array(waitingPaper),
  }), opening),
  /** Does what the preview said (or what that is now, where the library changed meanwhile), after a copy of the library as it was. */
  'backup.restore': method('command', id, z.object({
    undoId: z.string(), added: recordCountsSchema, updated: recordCountsSchema, conflicts: z.number().int(), waiting: z.array(waitingPaper),
    /** The copy's path. */
    copy: z.string(),
  }), ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** Takes a restore back; what was changed since stays, and is counted in `left`. */
  'backup.undo': method('command', id, z.object({ undone: z.number().int(), left: z.number().int() }), ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
} as const;
