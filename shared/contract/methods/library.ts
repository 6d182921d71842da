/** The library itself. */
import { z } from 'zod';
import { method } from '#shared/contract/method.ts';
import { none } from './common.ts';

export const libraryMethods = {
  'library.get': method('query', none, z.object({
    name: z.string(),
    /** `sample` is the invented council's library. */
    which: z.enum(['own', 'sample', 'folder']),
    folder: z.string(),
    readOnly: z.boolean(),
    /** When the backup was made that took this library's place because its file was damaged; null where none did. */
    restoredFrom: z.string().nullable(),
    counts: z.object({ files: z.number(), pages: z.number(), annotations: z.number(), questions: z.number() }),
  })),
  'library.doctor': method('query', none, z.object({
    ok: z.boolean(),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), message: z.string() })),
  })),
  /** Opens the member's own library or the sample one (made on first use: follow the job it names). */
  'library.switch': method('command', z.object({ to: z.enum(['own', 'sample']) }), z.object({ jobId: z.string().nullable() }), ['LIBRARY_LOCKED', 'DISK_FULL']),
} as const;
