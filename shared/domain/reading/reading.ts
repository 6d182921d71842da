/** How far a member has got with a meeting's papers, page by page: what a reading plan and an honest account are made from. */
import { z } from 'zod';

export const readingPageSchema = z.object({
  /** 0-based in the file. */
  pageIndex: z.number().int(),
  pageLabel: z.string(),
  /** Words that reading it takes the time of: an estimate for a picture of a page. */
  words: z.number().int(),
  read: z.boolean(),
  /** Marked as read, but in view for far less than its words take, and the member hasn't said otherwise. */
  glanced: z.boolean(),
});
export type ReadingPage = z.infer<typeof readingPageSchema>;

/** An agenda item, or what stands around the items, with the pages that are its own: no page stands under two. */
export const readingItemSchema = z.object({
  /** "5", or null for what stands before, between or after the items. */
  number: z.string().nullable(),
  title: z.string(),
  fileId: z.string(),
  /** True where the paper arrived in a supplement: item 8 may stand there again. */
  supplement: z.boolean(),
  pages: z.array(readingPageSchema),
});
export type ReadingItem = z.infer<typeof readingItemSchema>;

export const paceSchema = z.object({ wordsAMinute: z.number().int(), pages: z.number().int() });
