/** A question that Scrutineer proposes from what the papers say: the member edits it, and owns it. */
import { z } from 'zod';
import { passageSchema } from '#shared/domain/compare/comparison.ts';
import { questionTypeSchema } from './question.ts';

/** What gave rise to it. */
export const proposalReasonSchema = z.enum(['slipped', 'overdue', 'quiet', 'turned', 'changed', 'percentage', 'sum', 'contradiction', 'staleDate', 'dropped']);
export type ProposalReason = z.infer<typeof proposalReasonSchema>;

export const proposalSchema = z.object({
  /** Made of the words that it rests on: the same when the comparison is made again. */
  key: z.string(),
  text: z.string(),
  type: questionTypeSchema,
  /** Line of enquiry: the section of the report that it's about. */
  theme: z.string(),
  from: proposalReasonSchema,
  /** Oldest first, verbatim. */
  evidence: z.array(passageSchema.extend({ fileId: z.string(), cite: z.string() })),
  portfolio: z.string().nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;
