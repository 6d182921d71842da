/** Something that was agreed to be done, by whom and by when. */
import { z } from 'zod';

export const actionStatusSchema = z.enum(['open', 'done', 'dropped']);
export type ActionStatus = z.infer<typeof actionStatusSchema>;

export const actionSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  text: z.string(),
  owner: z.string(),
  /** ISO day, or null where none was given. */
  due: z.string().nullable(),
  status: actionStatusSchema,
  /** What came of it. */
  outcome: z.string(),
  /** The question that it came from, or null. */
  questionId: z.string().nullable(),
  meetingId: z.string().nullable(),
  item: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Action = z.infer<typeof actionSchema>;
