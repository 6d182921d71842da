/** Questions that ask nearly the same. */
import { z } from 'zod';

export const duplicateGroupSchema = z.object({
  /** Two or more, in the list's order. */
  ids: z.array(z.string()),
  /** Why they're taken to be alike: they rest on the same passage, or share their telling words (shown as they stand). */
  because: z.enum(['evidence', 'words', 'both']),
  words: z.array(z.string()),
});
export type DuplicateGroup = z.infer<typeof duplicateGroupSchema>;
