/** The library itself. */
import { z } from 'zod';
import { errorCodeSchema } from '#shared/contract/errors.ts';
import { method } from '#shared/contract/method.ts';
import { none } from './common.ts';

const holds = z.object({ files: z.number().int(), marks: z.number().int(), questions: z.number().int() });

export const libraryMethods = {
  'library.get': method('query', none, z.object({
    name: z.string(),
    /** `sample` is the invented council's library. */
    which: z.enum(['own', 'sample', 'folder']),
    folder: z.string(),
    readOnly: z.boolean(),
    /** When the backup was made that took this library's place because its file was damaged; null where none did. */
    restoredFrom: z.string().nullable(),
    /** Why the library could not be copied when it last should have been; null where all is well. */
    copyTrouble: errorCodeSchema.nullable(),
    counts: z.object({ files: z.number(), pages: z.number(), annotations: z.number(), questions: z.number() }),
  })),
  'library.doctor': method('query', none, z.object({
    ok: z.boolean(),
    checks: z.array(z.object({
      name: z.string(), ok: z.boolean(), message: z.string(),
      /** `library.mend` can do something about it. */
      mendable: z.boolean(),
    })),
  })),
  /** Does what can be done without losing anything that is still whole. */
  'library.mend': method('command', none, z.object({
    /** When the backup was made that took a damaged library's place; null where it did not have to. */
    restoredFrom: z.string().nullable(),
    /** Records that a backup still had as they were written. */
    records: z.number().int(),
    /** Papers that are being prepared again. */
    jobId: z.string().nullable(),
  }), ['LIBRARY_READ_ONLY', 'LIBRARY_DAMAGED', 'DISK_FULL']),
  /** Copies that the library made of itself, newest first, each with what it holds; null where it can't be read. */
  'library.copies': method('query', none, z.object({
    copies: z.array(z.object({ name: z.string(), madeAt: z.string(), sizeBytes: z.number().int(), holds: holds.nullable() })),
  })),
  'library.copyNow': method('command', none, z.object({ madeAt: z.string() }), ['LIBRARY_READ_ONLY', 'LIBRARY_DAMAGED', 'DISK_FULL']),
  /** Puts a copy in the library's place, after a copy of how it is now: `before` leads back to that. */
  'library.goBackTo': method('command', z.object({ name: z.string() }), z.object({ before: z.string().nullable() }), ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'LIBRARY_DAMAGED', 'DISK_FULL']),
  /** What the program noted of its own running, and what it runs on: nothing of what papers, marks or questions say. */
  'library.report': method('query', none, z.object({ text: z.string() })),
  /** Opens the member's own library or the sample one (made on first use: follow the job it names). */
  'library.switch': method('command', z.object({ to: z.enum(['own', 'sample']) }), z.object({ jobId: z.string().nullable() }), ['LIBRARY_LOCKED', 'DISK_FULL']),
} as const;
