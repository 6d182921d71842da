/** Questions that a member drafts. */
import { z } from 'zod';
import { placementSchema } from '#shared/domain/anchor/anchor.ts';
import { questionSchema, questionTypeSchema } from '#shared/domain/question/question.ts';
import { method } from '#shared/contract/method.ts';
import { exported, id, none, revised } from './common.ts';

/** The core reads the quote itself from the page's text, so that nothing can be cited that doesn't stand there. */
const evidenceDraft = z.object({ at: placementSchema, annotationId: z.string().nullable() });

export const questionsMethods = {
  'questions.list': method('query', none, z.object({ questions: z.array(questionSchema) })),
  'questions.create': method('command', z.object({ text: z.string(), purpose: z.string(), type: questionTypeSchema, theme: z.string(), addressee: z.string(), evidence: z.array(evidenceDraft), privateNote: z.string() }), questionSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'questions.update': method('command', revised.extend({ text: z.string().optional(), purpose: z.string().optional(), type: questionTypeSchema.optional(), theme: z.string().optional(), addressee: z.string().optional(), evidence: z.array(evidenceDraft).optional(), privateNote: z.string().optional() }), questionSchema, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'questions.remove': method('command', revised, none, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  'questions.restore': method('command', id, questionSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Every question's id in its new order. */
  'questions.reorder': method('command', z.object({ ids: z.array(z.string()) }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Makes a file to be fetched as `/exports/<exportId>`; private notes never go into it. */
  'questions.export': method('command', z.object({ format: z.enum(['docx', 'md']), ids: z.array(z.string()).nullable() }), exported),
} as const;
