/** What says that a paper is not for the public: Schedule 12A of the Local Government Act 1972. */
import { z } from 'zod';

export const exemptMarkingSchema = z.object({
  /** Paragraphs of Schedule 12A, as the clerk names them ("1", "3"); empty where none is known: exempt all the same. */
  paragraphs: z.array(z.string()),
  /** Why, in the clerk's words; null where nothing is said. */
  reason: z.string().nullable(),
});
export type ExemptMarking = z.infer<typeof exemptMarkingSchema>;
