/** What is still owed after a meeting, beside what later reports of its portfolio say of it. */
import { z } from 'zod';

/** `answer`: promised in writing; `question`: asked and only partly answered, or never reached. */
export const followUpKindSchema = z.enum(['answer', 'question', 'action', 'recommendation']);
export type FollowUpKind = z.infer<typeof followUpKindSchema>;

export const laterReportSchema = z.object({
  reportId: z.string(),
  fileId: z.string(),
  title: z.string(),
  /** ISO date or month. */
  date: z.string().nullable(),
  /** What it says of this, surest first; empty: nothing was found in it. */
  passages: z.array(z.object({
    pageIndex: z.number().int(), start: z.number().int(), end: z.number().int(), quote: z.string(), cite: z.string(),
  })),
});
export type LaterReport = z.infer<typeof laterReportSchema>;

export const followUpSchema = z.object({
  kind: followUpKindSchema,
  /** Of the question, action or recommendation. */
  id: z.string(),
  text: z.string(),
  /** Who owes it; may be empty. */
  who: z.string(),
  /** ISO day; null where none was given. For recommendations to the executive: when its response is due. */
  due: z.string().nullable(),
  overdue: z.boolean(),
  portfolio: z.string().nullable(),
  meetingId: z.string().nullable(),
  item: z.string().nullable(),
  /** Reports of the portfolio since the meeting, oldest first. Empty: none has come yet. */
  later: z.array(laterReportSchema),
});
export type FollowUp = z.infer<typeof followUpSchema>;
