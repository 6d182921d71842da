/** What a meeting leaves to be done: actions, recommendations, promised answers; and what later reports say of them. */
import { z } from 'zod';
import { actionSchema, actionStatusSchema } from '#shared/domain/followUp/action.ts';
import { followUpSchema } from '#shared/domain/followUp/followUp.ts';
import { recommendationSchema, recommendationStatusSchema } from '#shared/domain/followUp/recommendation.ts';
import { method } from '#shared/contract/method.ts';
import { exported, id, none, revised } from './common.ts';

const writing = ['LIBRARY_READ_ONLY', 'DISK_FULL'] as const;
const changing = ['NOT_FOUND', 'REVISION_CONFLICT', ...writing] as const;
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable();

const action = { owner: z.string().optional(), due: day.optional(), status: actionStatusSchema.optional(), outcome: z.string().optional(), questionId: z.string().nullable().optional(), meetingId: z.string().nullable().optional(), item: z.string().nullable().optional() };
const recommendation = {
  to: z.string().optional(), toExecutive: z.boolean().optional(), by: day.optional(), status: recommendationStatusSchema.optional(), receivedOn: day.optional(),
  response: z.string().optional(), respondedOn: day.optional(), questionIds: z.array(z.string()).optional(), meetingId: z.string().nullable().optional(), item: z.string().nullable().optional(),
};

export const followUpsMethods = {
  'actions.list': method('query', none, z.object({ actions: z.array(actionSchema) })),
  'actions.create': method('command', z.object({ text: z.string(), ...action }), actionSchema, writing),
  'actions.update': method('command', revised.extend({ text: z.string().optional(), ...action }), actionSchema, changing),
  'actions.remove': method('command', revised, none, changing),
  'actions.restore': method('command', id, actionSchema, ['NOT_FOUND', ...writing]),

  'recommendations.list': method('query', none, z.object({ recommendations: z.array(recommendationSchema) })),
  'recommendations.create': method('command', z.object({ text: z.string(), ...recommendation }), recommendationSchema, writing),
  'recommendations.update': method('command', revised.extend({ text: z.string().optional(), ...recommendation }), recommendationSchema, changing),
  'recommendations.remove': method('command', revised, none, changing),
  'recommendations.restore': method('command', id, recommendationSchema, ['NOT_FOUND', ...writing]),

  /** Open questions, promised answers, actions and recommendations, soonest due first, beside what later reports say. */
  'followUps.list': method('query', z.object({ meetingId: z.string().optional() }), z.object({ followUps: z.array(followUpSchema), today: z.string() })),
  /** A calendar file of what is due, or a table of everything. */
  'followUps.export': method('command', z.object({ format: z.enum(['ics', 'csv']) }), exported, ['EXEMPT_KEPT_BACK']),
} as const;
