/** Slow work: progress, and how it ended. */
import { z } from 'zod';
import { wireErrorSchema } from './errors.ts';

export const jobProgressSchema = z.object({
  /** What is being done now, as a key of the strings file: `reading`, `extracting`, `segmenting`, `indexing`, `recognising`, `checking`, `unlocking`, `storing`. */
  stage: z.string(),
  done: z.number(),
  /** Null while it isn't known. */
  total: z.number().nullable(),
  unit: z.enum(['pages', 'files', 'bytes']),
  /** The file at hand, or null. */
  subject: z.string().nullable(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

/** One line of an import's summary. */
export const importSummarySchema = z.object({
  imported: z.array(z.object({
    id: z.string(),
    kind: z.string(),
    title: z.string(),
    path: z.string(),
    sha256: z.string(),
    pages: z.number().int(),
    problems: z.array(z.object({ pageIndex: z.number().int(), code: z.string() })),
  })),
  skipped: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  failed: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['import', 'reindex', 'recognise', 'bundle']),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: jobProgressSchema,
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  summary: importSummarySchema.nullable(),
  error: wireErrorSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;
