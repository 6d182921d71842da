/** A question that a member drafts, with the evidence that it rests on. */
import { z } from 'zod';
import { anchorSchema, citationSchema } from '#shared/domain/anchor/anchor.ts';

export const questionTypeSchema = z.enum(['clarify', 'evidence', 'challenge', 'outcome', 'compare', 'followUp']);
export type QuestionType = z.infer<typeof questionTypeSchema>;

/** Evidence keeps its own copy of the quote: what was cited stays readable if the paper goes. */
export const evidenceSchema = z.object({
  anchor: anchorSchema,
  citation: citationSchema,
  /** The mark it came from, or null. */
  annotationId: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const questionSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  text: z.string(),
  purpose: z.string(),
  type: questionTypeSchema,
  /** Line of enquiry; empty where it has none yet. */
  theme: z.string(),
  addressee: z.string(),
  evidence: z.array(evidenceSchema),
  /** Never leaves this library. */
  privateNote: z.string(),
  /** Position in the list: smaller first. */
  order: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Question = z.infer<typeof questionSchema>;
