/** What the committee asks of the executive or of others, and how they responded. */
import { z } from 'zod';

export const recommendationStatusSchema = z.enum(['draft', 'agreed', 'sent', 'accepted', 'partlyAccepted', 'rejected', 'implemented']);
export type RecommendationStatus = z.infer<typeof recommendationStatusSchema>;

export const recommendationSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  text: z.string(),
  /** To whom: the executive, a partner. */
  to: z.string(),
  /** To the council's executive: it must respond within two months (Local Government Act 2000, s.9FE). */
  toExecutive: z.boolean(),
  /** ISO day that it's to be done by, as recommended; null where it says none. */
  by: z.string().nullable(),
  status: recommendationStatusSchema,
  /** ISO day that the executive received it (or the notice that asks for a response, if that's later); null: not sent. */
  receivedOn: z.string().nullable(),
  /** Worked out from `receivedOn`: `responseDue`. */
  responseDue: z.string().nullable(),
  response: z.string(),
  respondedOn: z.string().nullable(),
  /** Questions whose answers it rests on. */
  questionIds: z.array(z.string()),
  meetingId: z.string().nullable(),
  item: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Recommendation = z.infer<typeof recommendationSchema>;
