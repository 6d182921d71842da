/** A meeting as the clerk lays it out before its papers are put together: what a pack is assembled from. */
import { z } from 'zod';

/** Categories of Schedule 12A of the Local Government Act 1972 (Part 1, paragraphs 1 to 7), as their numbers are quoted. */
export const EXEMPT_PARAGRAPHS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export const PAPER_KINDS = ['report', 'appendix', 'minutes', 'presentation', 'other'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

const line = z.string().trim().max(400);
const words = z.string().max(20_000);

/** Without a paragraph a paper is exempt all the same, and pre-flight stops the pack: it fails closed. */
export const exemptPaperSchema = z.object({ paragraphs: z.array(z.enum(EXEMPT_PARAGRAPHS)).default([]), reason: words.optional() });

export const planPaperSchema = z.object({
  /** Path from the plan's own folder, or absolute. */
  file: z.string().min(1).max(4096),
  title: line.optional(),
  kind: z.enum(PAPER_KINDS).default('report'),
  exempt: exemptPaperSchema.optional(),
  /** In a supplement: the title of the paper, as it stands in what was published, that this one takes the place of. */
  replaces: line.optional(),
  /**
   * In a supplement: the printed page that these pages follow. "42" numbers them 42A, 42B, …; without it they are
   * numbered as a run of the supplement's own.
   */
  after: z.string().trim().regex(/^\d{1,5}[A-Z]{0,2}$/).optional(),
});
export type PlanPaper = z.infer<typeof planPaperSchema>;

export const planItemSchema = z.object({
  /** As it is printed: "5", "7a". */
  number: z.string().trim().min(1).max(12),
  title: line.min(1),
  text: words.optional(),
  papers: z.array(planPaperSchema).max(200).default([]),
});
export type PlanItem = z.infer<typeof planItemSchema>;

export const meetingPlanSchema = z.object({
  council: line.min(1),
  committee: line.min(1),
  /** Of the meeting, where it has one beside its committee's: "Budget meeting". */
  title: line.optional(),
  date: z.iso.date(),
  /** On a 24-hour clock, local. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  venue: line.min(1),
  /** Day on which the agenda is published. */
  publishedOn: z.iso.date().optional(),
  quorum: z.union([z.number().int().positive().max(500), line]).optional(),
  membership: z.array(z.object({ name: line.min(1), role: line.optional() })).max(300).default([]),
  contact: z.object({ name: line.min(1), email: line.optional(), phone: line.optional() }).optional(),
  notes: words.optional(),
  items: z.array(planItemSchema).min(1).max(200),
  /** Where these papers come after a bundle that members have already. `sequence` counts from 2: the first bundle is 1. */
  supplement: z.object({ to: z.string().min(1).max(200), sequence: z.number().int().min(2), reason: words }).optional(),
});
export type MeetingPlan = z.infer<typeof meetingPlanSchema>;
/** As a person or a script writes it: what has a default may be left out. */
export type MeetingPlanInput = z.input<typeof meetingPlanSchema>;
