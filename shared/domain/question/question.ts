/** A question that a member drafts: its evidence, its follow-ups, who asks it, and the answer that came. */
import { z } from 'zod';
import { anchorSchema, citationSchema } from '#shared/domain/anchor/anchor.ts';
import { writerSchema } from '#shared/domain/member/member.ts';

export const questionTypeSchema = z.enum(['clarify', 'evidence', 'challenge', 'outcome', 'compare', 'followUp']);
export type QuestionType = z.infer<typeof questionTypeSchema>;

/** Evidence keeps its own copy of the quote: what was cited stays readable if the paper goes. */
export const evidenceSchema = z.object({
  anchor: anchorSchema,
  citation: citationSchema,
  /** The mark it came from, or null. */
  annotationId: z.string().nullable(),
  /** False: this library has no copy of the paper, so that the passage can be read here but not opened. */
  here: z.boolean(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Which answer a supplementary follows. */
export const supplementaryWhenSchema = z.enum(['any', 'yes', 'no', 'vague']);
export type SupplementaryWhen = z.infer<typeof supplementaryWhenSchema>;
export const supplementarySchema = z.object({ id: z.string().max(100), when: supplementaryWhenSchema, text: z.string().max(4000) });
export type Supplementary = z.infer<typeof supplementarySchema>;

export const questionPrioritySchema = z.enum(['must', 'should', 'could']);
export type QuestionPriority = z.infer<typeof questionPrioritySchema>;

export const addresseeKindSchema = z.enum(['cabinetMember', 'officer', 'partner']);
export type AddresseeKind = z.infer<typeof addresseeKindSchema>;

/** `toFollow`: an answer was promised in writing. `withdrawn` travels to others; removing is of this library alone. */
export const questionStatusSchema = z.enum(['draft', 'ready', 'asked', 'answered', 'partly', 'toFollow', 'notReached', 'withdrawn']);
export type QuestionStatus = z.infer<typeof questionStatusSchema>;

export const answerSchema = z.object({
  /** Empty: no answer yet. */
  text: z.string().max(40_000),
  givenBy: z.string().max(200),
  /** ISO day or time that it was given, or that it's promised for where it is to follow; null where unknown. */
  at: z.string().max(40).nullable(),
});
export type Answer = z.infer<typeof answerSchema>;

/** What is written and exchanged by itself: a chair who orders questions doesn't collide with a member who rewords one. */
export const questionPartSchema = z.enum(['words', 'placing', 'outcome']);
export type QuestionPart = z.infer<typeof questionPartSchema>;

export const questionSchema = z.object({
  id: z.string(),
  revision: z.number().int(),

  // words
  text: z.string(),
  purpose: z.string(),
  type: questionTypeSchema,
  addressee: z.string(),
  addresseeKind: addresseeKindSchema.nullable(),
  evidence: z.array(evidenceSchema),
  supplementaries: z.array(supplementarySchema),

  // placing
  /** Title of its line of enquiry; empty where it has none yet. */
  theme: z.string(),
  /** `meetings.get`'s id; null where it is for no meeting yet. */
  meetingId: z.string().nullable(),
  /** Number of the agenda item. */
  item: z.string().nullable(),
  priority: questionPrioritySchema,
  minutes: z.number().nullable(),
  /** Who asks it at the meeting; empty: whoever drafted it. */
  asker: z.string(),
  /** The question that this one was merged into; its evidence and supplementaries are asked with that one. */
  mergedInto: z.string().nullable(),

  // outcome
  status: questionStatusSchema,
  answer: answerSchema,

  /** Who drafted it. */
  author: writerSchema,
  /** Key of the proposal that it was taken from, or null. */
  proposal: z.string().nullable(),
  /** Never leaves this library. */
  privateNote: z.string(),
  /** Position in the list: smaller first. */
  order: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Parts that somebody else wrote otherwise without knowing of this version: to be chosen by hand. */
  conflicts: z.array(questionPartSchema),
});
export type Question = z.infer<typeof questionSchema>;

/** Who asks it: the member it's given to, else who drafted it. */
export function askerOf({ asker, author }: Pick<Question, 'asker' | 'author'>): string {
  return asker.trim() || author.name;
}
