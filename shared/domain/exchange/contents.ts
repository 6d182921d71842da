/** What libraries exchange of each kind of record: without ids of their own, private notes, or where papers lie. Sizes are capped. */
import { z } from 'zod';
import { writerSchema } from '#shared/domain/member/member.ts';
import { actionStatusSchema } from '#shared/domain/followUp/action.ts';
import { recommendationStatusSchema } from '#shared/domain/followUp/recommendation.ts';
import {
  addresseeKindSchema, answerSchema, questionPrioritySchema, questionStatusSchema, questionTypeSchema, supplementarySchema,
} from '#shared/domain/question/question.ts';

export const words = z.string().max(20_000);
const short = z.string().max(500);
const id = z.string().min(1).max(100);
const day = z.string().max(40).nullable();
const minutes = z.number().min(0).max(600).nullable();

/** A passage by its paper's content, so that it's found in the receiver's own copy; with its words, where there is none. */
export const sharedEvidenceSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pageIndex: z.number().int().min(0).max(100_000),
  start: z.number().int().min(0).max(10_000_000),
  end: z.number().int().min(0).max(10_000_000),
  quote: words,
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  title: short, source: short, date: z.string().max(40).nullable(), item: z.string().max(100).nullable(),
  pageLabel: z.string().max(100), reportPage: z.number().int().nullable(), paragraph: z.string().max(100).nullable(),
});
export type SharedEvidence = z.infer<typeof sharedEvidenceSchema>;

export const wordsContentSchema = z.object({
  text: words, purpose: words, type: questionTypeSchema, addressee: short, addresseeKind: addresseeKindSchema.nullable(),
  supplementaries: z.array(supplementarySchema).max(100), evidence: z.array(sharedEvidenceSchema).max(200),
});
export const placingContentSchema = z.object({
  theme: short, meetingId: z.string().max(100).nullable(), item: z.string().max(100).nullable(), priority: questionPrioritySchema,
  minutes, asker: short, mergedInto: z.string().max(100).nullable(),
});
export const outcomeContentSchema = z.object({ status: questionStatusSchema, answer: answerSchema });

export type WordsContent = z.infer<typeof wordsContentSchema>;
export type PlacingContent = z.infer<typeof placingContentSchema>;
export type OutcomeContent = z.infer<typeof outcomeContentSchema>;
export interface PartContents { readonly words: WordsContent; readonly placing: PlacingContent; readonly outcome: OutcomeContent }

/** What never changes of a question. */
export const questionHeadSchema = z.object({ id, author: writerSchema, createdAt: z.string().max(40) });

export const lineContentSchema = z.object({
  meetingId: z.string().max(100).nullable(), item: z.string().max(100).nullable(), title: short, order: z.number(), minutes,
  /** Removed, or given another title: for everybody. */
  gone: z.boolean(),
});
export const actionContentSchema = z.object({
  text: words, owner: short, due: day, status: actionStatusSchema, outcome: words, questionId: z.string().max(100).nullable(),
  meetingId: z.string().max(100).nullable(), item: z.string().max(100).nullable(),
});
export const recommendationContentSchema = z.object({
  text: words, to: short, toExecutive: z.boolean(), by: day, status: recommendationStatusSchema, receivedOn: day, response: words, respondedOn: day,
  questionIds: z.array(z.string().max(100)).max(200), meetingId: z.string().max(100).nullable(), item: z.string().max(100).nullable(),
});
export const runningOrderContentSchema = z.object({ ids: z.array(z.string().max(100)).max(2000) });

export const recordContentSchemas = {
  line: lineContentSchema, action: actionContentSchema, recommendation: recommendationContentSchema, runningOrder: runningOrderContentSchema,
} as const;
export type RecordKind = keyof typeof recordContentSchemas;
export type RecordContent<K extends RecordKind> = z.infer<(typeof recordContentSchemas)[K]>;
