/** What files of questions would bring, before anything is taken. */
import { z } from 'zod';
import { evidenceSchema, questionPartSchema, supplementarySchema } from '#shared/domain/question/question.ts';
import { memberRoleSchema, writerSchema } from '#shared/domain/member/member.ts';

/** `locked`: encrypted, and the passphrase is missing or another. `refused`: no such file, too large, or not a question set. */
export const readFileSchema = z.object({
  name: z.string(),
  state: z.enum(['read', 'locked', 'wrongPassphrase', 'refused']),
  /** Why it was refused, in a sentence; else null. */
  reason: z.string().nullable(),
  what: z.enum(['questions', 'runningOrder']).nullable(),
  from: writerSchema.extend({ role: memberRoleSchema }).nullable(),
  madeAt: z.string().nullable(),
  questions: z.number().int(),
});
export type ReadFile = z.infer<typeof readFileSchema>;

/** `removed`: it was removed here, and stays so unless it's asked back. */
export const incomingStateSchema = z.enum(['new', 'changed', 'same', 'conflict', 'removed']);

export const incomingSchema = z.object({
  questionId: z.string(),
  state: incomingStateSchema,
  text: z.string(),
  /** The words here now, where they differ. */
  textHere: z.string().nullable(),
  author: writerSchema,
  theme: z.string(),
  passages: z.number().int(),
  /** Parts that change, or that conflict. */
  parts: z.array(questionPartSchema),
});
export type Incoming = z.infer<typeof incomingSchema>;

export const readingSchema = z.object({
  readingId: z.string(),
  files: z.array(readFileSchema),
  incoming: z.array(incomingSchema),
  lines: z.number().int(),
  actions: z.number().int(),
  recommendations: z.number().int(),
});
export type Reading = z.infer<typeof readingSchema>;

/** One version of a part of a question, told in fields that a person compares. */
export const conflictVersionSchema = z.object({
  /** To choose it by. */
  key: z.string(),
  by: writerSchema,
  at: z.string(),
  /** The one that is shown in this library now. */
  shown: z.boolean(),
  /** Field's name → its value in words; lists are told line by line. */
  fields: z.record(z.string(), z.string()),
  evidence: z.array(evidenceSchema),
  supplementaries: z.array(supplementarySchema),
});

export const conflictSchema = z.object({
  questionId: z.string(),
  text: z.string(),
  part: questionPartSchema,
  versions: z.array(conflictVersionSchema),
});
export type Conflict = z.infer<typeof conflictSchema>;
