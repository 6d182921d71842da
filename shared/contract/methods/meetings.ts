/** Meetings, as their packs tell of them. */
import { z } from 'zod';
import { meetingDetailSchema, meetingSummarySchema, sinceLastReportSchema } from '#shared/domain/meeting/meeting.ts';
import { method } from '#shared/contract/method.ts';
import { id, none } from './common.ts';

export const meetingsMethods = {
  'meetings.list': method('query', none, z.object({ meetings: z.array(meetingSummarySchema), today: z.string() })),
  'meetings.get': method('query', id, meetingDetailSchema, ['NOT_FOUND']),
  /** Findings about this meeting's papers against the reports before them. */
  'meetings.sinceLastReport': method('query', id, z.object({ findings: z.array(sinceLastReportSchema) }), ['NOT_FOUND']),
} as const;
