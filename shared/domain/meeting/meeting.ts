/** A meeting of a committee, with its papers and how far the member has got. */
import { z } from 'zod';
import { findingRefSchema } from '#shared/domain/compare/corrections/correction.ts';
import { documentSummarySchema, outlineItemSchema } from '#shared/domain/document/document.ts';

export const meetingSummarySchema = z.object({
  id: z.string(),
  committee: z.string(),
  /** ISO date. */
  date: z.string(),
  time: z.string().nullable(),
  venue: z.string().nullable(),
  papers: z.array(documentSummarySchema).describe('pack first, then supplements, then single reports'),
  pages: z.number().int(),
  pagesRead: z.number().int(),
});
export type MeetingSummary = z.infer<typeof meetingSummarySchema>;

/** An agenda item as the home screen shows it. */
export const meetingItemSchema = outlineItemSchema.extend({
  /** The file that holds these pages. */
  fileId: z.string(),
  /** True where the paper arrived in a supplement. */
  supplement: z.boolean(),
  portfolio: z.string().nullable(),
});

/** A line under "Since the last report". */
export const sinceLastReportSchema = z.object({
  kind: z.enum(['slipped', 'overdue', 'quiet', 'changed', 'new', 'check']),
  /** Plain sentence built from the papers' own words. */
  sentence: z.string(),
  portfolio: z.string(),
  finding: findingRefSchema.describe('what a member dismisses who says that it is none'),
  passages: z.array(z.object({
    reportId: z.string(), fileId: z.string(), pageIndex: z.number().int(), start: z.number().int(), end: z.number().int(),
    quote: z.string(), cite: z.string(),
  })),
});
export type SinceLastReport = z.infer<typeof sinceLastReportSchema>;

export const meetingDetailSchema = meetingSummarySchema.extend({ items: z.array(meetingItemSchema) });
export type MeetingDetail = z.infer<typeof meetingDetailSchema>;
