/** Questions that a member drafts, and what becomes of them. */
import { z } from 'zod';
import { placementSchema } from '#shared/domain/anchor/anchor.ts';
import { duplicateGroupSchema } from '#shared/domain/question/duplicates.ts';
import { proposalSchema } from '#shared/domain/question/proposal.ts';
import {
  addresseeKindSchema, answerSchema, questionPrioritySchema, questionSchema, questionStatusSchema, questionTypeSchema, supplementarySchema,
} from '#shared/domain/question/question.ts';
import { method } from '#shared/contract/method.ts';
import { exported, id, none, revised } from './common.ts';

/** The core reads the quote itself from the page's text, so that nothing can be cited that doesn't stand there. */
const evidenceDraft = z.object({ at: placementSchema, annotationId: z.string().nullable() });

/** What a question may have besides its words; left out of `create`, it has none. */
const more = {
  addresseeKind: addresseeKindSchema.nullable().optional(),
  supplementaries: z.array(supplementarySchema).optional(),
  meetingId: z.string().nullable().optional(),
  item: z.string().nullable().optional(),
  priority: questionPrioritySchema.optional(),
  minutes: z.number().min(0).max(600).nullable().optional(),
  asker: z.string().optional(),
  status: questionStatusSchema.optional(),
  answer: answerSchema.optional(),
};

const proposedFor = z.union([z.object({ portfolio: z.string() }), z.object({ ids: z.array(z.string()).min(1) }), z.object({ meetingId: z.string() })]);

export const questionsMethods = {
  /** All that aren't removed, in order; those merged into another one are in it, with `mergedInto`. */
  'questions.list': method('query', none, z.object({ questions: z.array(questionSchema) })),
  'questions.create': method('command', z.object({
    text: z.string(), purpose: z.string(), type: questionTypeSchema, theme: z.string(), addressee: z.string(), evidence: z.array(evidenceDraft), privateNote: z.string(),
    ...more,
    /** Key of the proposal that was taken: it's not proposed again. */
    proposal: z.string().optional(),
  }), questionSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'questions.update': method('command', revised.extend({
    text: z.string().optional(), purpose: z.string().optional(), type: questionTypeSchema.optional(), theme: z.string().optional(), addressee: z.string().optional(),
    evidence: z.array(evidenceDraft).optional(), privateNote: z.string().optional(), ...more,
  }), questionSchema, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'questions.remove': method('command', revised, none, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  'questions.restore': method('command', id, questionSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Every question's id in its new order. */
  'questions.reorder': method('command', z.object({ ids: z.array(z.string()) }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),

  /** Questions that ask nearly the same: never merged unasked. */
  'questions.duplicates': method('query', none, z.object({ groups: z.array(duplicateGroupSchema) })),
  /** Asked as one from now on: `into` keeps its words; evidence, supplementaries and askers of all are kept with it. */
  'questions.merge': method('command', z.object({ into: z.string(), ids: z.array(z.string()).min(1) }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** Stands by itself again, as it was. */
  'questions.unmerge': method('command', id, questionSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** These are two questions, and aren't to be shown as alike again. */
  'questions.notAlike': method('command', z.object({ ids: z.array(z.string()).min(2) }), none, ['LIBRARY_READ_ONLY', 'DISK_FULL']),

  /** Drafts from the comparison's findings, most telling first; not those taken or dismissed already. */
  'questions.propose': method('query', proposedFor, z.object({ proposals: z.array(proposalSchema) }), ['NOT_FOUND']),
  'questions.dismissProposal': method('command', z.object({ key: z.string() }), none, ['LIBRARY_READ_ONLY', 'DISK_FULL']),
  'questions.bringBackProposal': method('command', z.object({ key: z.string() }), none, ['LIBRARY_READ_ONLY', 'DISK_FULL']),

  /** Abbreviations that the papers explain, for the wording help. */
  'questions.glossary': method('query', none, z.object({ terms: z.array(z.object({ abbreviation: z.string(), meaning: z.string() })) })),

  /** Makes a file to be fetched as `/exports/<exportId>`; private notes never go into it. `keptBack`: questions of the vault, left out. `.questions`: see `exchange.export`. */
  'questions.export': method('command', z.object({ format: z.enum(['docx', 'md', 'csv']), ids: z.array(z.string()).nullable() }), exported.extend({ keptBack: z.number().int() })),
} as const;
