/** A paper in the library: an imported file, or a report, appendix or minutes inside an agenda pack. */
import { z } from 'zod';

export const documentKindSchema = z.enum(['pack', 'supplement', 'report', 'appendix', 'minutes', 'other']);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** What is read off a report's front table or header row, and can be corrected by hand. */
export const reportFieldSchema = z.enum([
  'title', 'kind', 'committee', 'meetingDate', 'author', 'portfolio', 'period', 'ward', 'keyDecision',
  'forwardPlan', 'exempt', 'decisionReference', 'summary', 'recommendations', 'contactOfficer',
]);
export type ReportField = z.infer<typeof reportFieldSchema>;

export const fieldValueSchema = z.object({
  /** Dates as ISO (`2024-09-24`); a list (recommendations) one per line. */
  value: z.string().nullable(),
  /** `read`: stands there under its label. `guessed`: worked out. `corrected`: a person said so. */
  origin: z.enum(['read', 'guessed', 'corrected']),
  /** Where it was read, to open it; offsets into that page's text. */
  at: z.object({ pageIndex: z.number().int(), start: z.number().int(), end: z.number().int() }).optional(),
});
export type FieldValue = z.infer<typeof fieldValueSchema>;

export const reportFieldsSchema = z.partialRecord(reportFieldSchema, fieldValueSchema);
export type ReportFields = z.infer<typeof reportFieldsSchema>;

/** A line of a list of papers. Pages are counted in the file it was imported from. */
export const documentSummarySchema = z.object({
  id: z.string(),
  /** The imported file it stands in: its own id for a file, its pack's for a part. */
  fileId: z.string(),
  partOf: z.string().nullable(),
  /** File name that it was imported from. */
  source: z.string(),
  mediaType: z.string(),
  kind: documentKindSchema,
  title: z.string(),
  committee: z.string().nullable(),
  /** ISO date. */
  meetingDate: z.string().nullable(),
  portfolio: z.string().nullable(),
  author: z.string().nullable(),
  /** "June 2022", "Quarter 3 2024-25": as printed. */
  period: z.string().nullable(),
  /** Agenda item that it belongs to ("5", "6a"), or null. */
  item: z.string().nullable(),
  pageFrom: z.number().int().describe('0-based, in the file'),
  pageTo: z.number().int().describe('0-based, inclusive'),
  pages: z.number().int(),
  pagesRead: z.number().int(),
  pagesNeedingOcr: z.number().int(),
  exempt: z.boolean(),
  importedAt: z.string(),
  revision: z.number().int(),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const outlineItemSchema = z.object({
  /** "5", "6a"; null for front matter. */
  number: z.string().nullable(),
  title: z.string(),
  pageFrom: z.number().int().describe('0-based, in the file'),
  pageTo: z.number().int().describe('0-based, inclusive'),
  pageLabelFrom: z.string(),
  pageLabelTo: z.string(),
  pagesRead: z.number().int(),
  exempt: z.boolean(),
  /** False where the pages only list it: procedural business, papers to follow or not for the public. */
  papers: z.boolean(),
  /** Reports and appendices under it, in order. */
  documentIds: z.array(z.string()),
  /** Set when printed range, stamps and bookmarks do not agree: a sentence that says how. */
  conflict: z.string().nullable(),
});
export type OutlineItem = z.infer<typeof outlineItemSchema>;

export const outlineSectionSchema = z.object({
  title: z.string(),
  level: z.number().int(),
  pageIndex: z.number().int(),
  start: z.number().int(),
  documentId: z.string(),
});
export type OutlineSection = z.infer<typeof outlineSectionSchema>;

export const documentDetailSchema = documentSummarySchema.extend({
  sha256: z.string(),
  sizeBytes: z.number().int(),
  fields: reportFieldsSchema,
  items: z.array(outlineItemSchema),
  sections: z.array(outlineSectionSchema),
  parts: z.array(documentSummarySchema),
  problems: z.array(z.object({ pageIndex: z.number().int(), code: z.string() })),
});
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
