/** What a `.questions` file holds: questions with all that was written of them, and, from the chair, what goes with them. */
import { z } from 'zod';
import { memberRoleSchema, writerSchema } from '#shared/domain/member/member.ts';
import {
  actionContentSchema, lineContentSchema, outcomeContentSchema, placingContentSchema, questionHeadSchema, recommendationContentSchema, runningOrderContentSchema, wordsContentSchema,
} from './contents.ts';
import { stampSchema } from './register.ts';

/** Bump when an older program could not read it. */
export const QUESTION_SET_VERSION = 1;

/** More versions of one thing than there are members of a committee is no honest file. */
const MOST_VERSIONS = 50;

const versions = <T extends z.ZodType>(content: T) => z.array(z.object({ stamp: stampSchema, content })).min(1).max(MOST_VERSIONS);
const records = <T extends z.ZodType>(content: T) => z.array(z.object({ id: z.string().min(1).max(500), versions: versions(content) })).max(2000);

export const sharedQuestionSchema = questionHeadSchema.extend({
  /** It rests on an exempt paper: it only travels encrypted. */
  exempt: z.boolean(),
  words: versions(wordsContentSchema),
  placing: versions(placingContentSchema),
  outcome: versions(outcomeContentSchema),
});
export type SharedQuestion = z.infer<typeof sharedQuestionSchema>;

export const questionSetSchema = z.object({
  scrutineer: z.literal('questions'),
  version: z.literal(QUESTION_SET_VERSION),
  what: z.enum(['questions', 'runningOrder']),
  from: writerSchema.extend({ role: memberRoleSchema }),
  madeAt: z.string().max(40),
  questions: z.array(sharedQuestionSchema).max(2000),
  line: records(lineContentSchema),
  action: records(actionContentSchema),
  recommendation: records(recommendationContentSchema),
  runningOrder: records(runningOrderContentSchema),
});
export type QuestionSet = z.infer<typeof questionSetSchema>;
