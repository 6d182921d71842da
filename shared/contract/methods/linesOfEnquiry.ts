/** Lines of enquiry: the chair's board. A question belongs to the line of its meeting, item and theme. */
import { z } from 'zod';
import { sinceLastReportSchema } from '#shared/domain/meeting/meeting.ts';
import { lineOfEnquirySchema } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import { method } from '#shared/contract/method.ts';
import { none, revised } from './common.ts';

export const linesOfEnquiryMethods = {
  /** Those that were made or that a question names, in order. */
  'linesOfEnquiry.list': method('query', z.object({ meetingId: z.string().optional() }), z.object({ lines: z.array(lineOfEnquirySchema) })),
  /** Makes a line behind the others; one that is there already is given back as it is. */
  'linesOfEnquiry.create': method('command', z.object({ meetingId: z.string().nullable(), item: z.string().nullable(), title: z.string().trim().min(1).max(300), minutes: z.number().min(0).max(600).nullable().optional() }), lineOfEnquirySchema, ['LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** A new title goes to its questions, too; one that another line has joins the two. */
  'linesOfEnquiry.update': method('command', revised.extend({ title: z.string().trim().min(1).max(300).optional(), minutes: z.number().min(0).max(600).nullable().optional() }), lineOfEnquirySchema, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** Its questions stay, without a line. */
  'linesOfEnquiry.remove': method('command', revised, none, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** Ids of one item's lines in their new order. */
  'linesOfEnquiry.reorder': method('command', z.object({ ids: z.array(z.string()) }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  /** What the papers of this meeting give reason to ask, and which questions rest on the same passages. */
  'linesOfEnquiry.coverage': method('query', z.object({ meetingId: z.string() }), z.object({
    findings: z.array(sinceLastReportSchema.extend({ item: z.string().nullable(), questionIds: z.array(z.string()) })),
    /** What the papers recommend, verbatim. */
    recommendations: z.array(z.object({
      item: z.string().nullable(), fileId: z.string(), reportId: z.string(), pageIndex: z.number().int(), start: z.number().int(), end: z.number().int(),
      quote: z.string(), cite: z.string(), questionIds: z.array(z.string()),
    })),
  }), ['NOT_FOUND']),
} as const;
