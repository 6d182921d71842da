/** Facts that the core tells every window, in the past tense. */
import { z } from 'zod';
import { jobSchema } from './jobs.ts';

export const eventSchemas = {
  jobProgressed: jobSchema,
  jobEnded: jobSchema,
  /** Records of these kinds are no longer what was read before. */
  recordsChanged: z.object({
    kinds: z.array(z.enum(['documents', 'annotations', 'questions', 'reading', 'corrections', 'library', 'linesOfEnquiry', 'sittings', 'followUps', 'member', 'versions', 'readingTime', 'bundles', 'vault'])),
  }),
} as const;

export type EventName = keyof typeof eventSchemas;
export type EventPayload<N extends EventName> = z.infer<(typeof eventSchemas)[N]>;
