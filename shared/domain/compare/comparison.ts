/** What comparing two or more reports of one portfolio finds. Every finding carries its passages. */
import { z } from 'zod';
import type { DocumentKind } from '#shared/domain/document/document.ts';
import type { Section, Statement } from '#shared/domain/segment/segment.ts';

/** Bump when the same reports would give other findings. */
export const COMPARER_VERSION = 11;

/** A verbatim stretch of a report (white space aside), with where it stands. */
export const passageSchema = z.object({
  reportId: z.string(),
  pageIndex: z.number().int(),
  /** Offsets into that page's text. */
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});
export type Passage = z.infer<typeof passageSchema>;

export const rowKindSchema = z.enum(['new', 'carried', 'reworded', 'changed', 'dropped']);
export type RowKind = z.infer<typeof rowKindSchema>;

/** One statement followed through the reports: at most one passage a report, in order of time. */
export const topicRowSchema = z.object({
  kind: rowKindSchema,
  statements: z.array(passageSchema),
  /** Reports since the last one that says it; 0 while the latest says it. */
  silentFor: z.number().int(),
  /** A person put it in this topic. */
  moved: z.boolean().optional(),
});
export type TopicRow = z.infer<typeof topicRowSchema>;

export const topicSchema = z.object({
  title: z.string(),
  /** Those it stands under in the papers, each with the heading above it: what a correction knows it by. */
  headings: z.array(z.string()),
  rows: z.array(topicRowSchema),
  /** What a person did: gave it its name, made it, or merged others into it. */
  byYou: z.enum(['named', 'made', 'merged']).optional(),
});
export type Topic = z.infer<typeof topicSchema>;

/** What the report itself compares a figure with. */
export const comparandSchema = z.object({
  to: z.enum(['earlier', 'target', 'other']),
  /** As a figure's; null where only the difference is said: "two fewer than in the quarter before". */
  value: z.number().nullable(),
  unit: z.string().nullable(),
  /** Verbatim. */
  says: z.string(),
});
export type Comparand = z.infer<typeof comparandSchema>;

export const figureSchema = passageSchema.extend({
  measure: z.string(),
  /** Money in pounds, percentages as 28.2, ranges from `value` to `valueTo`. */
  value: z.number(),
  valueTo: z.number().nullable(),
  /** "%", "£", "children", "posts", … */
  unit: z.string(),
  /** ISO date, month (`2022-06`) or year; null where nothing says. */
  asOf: z.string().nullable(),
  /** Figures of one measure across reports share a series; null where it stands alone. */
  series: z.string().nullable(),
  /** Left out where its sentence compares it with nothing. */
  comparedWith: z.array(comparandSchema).optional(),
});
export type Figure = z.infer<typeof figureSchema>;

export const verdictSchema = z.enum(['delivered', 'onTrack', 'slipped', 'broughtForward', 'mentioned', 'notMentioned']);
export type Verdict = z.infer<typeof verdictSchema>;

export const laterVerdictSchema = z.object({
  reportId: z.string(),
  verdict: verdictSchema,
  quote: z.string().nullable(),
  pageIndex: z.number().int().nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** For slipped and brought forward: the new date as printed and as a range, and days moved. */
  newDueText: z.string().nullable(),
  newDueTo: z.string().nullable(),
  daysMoved: z.number().int().nullable(),
  /** Number of the bullet or paragraph of that report that it stands in. */
  block: z.number().int().optional(),
});
export type LaterVerdict = z.infer<typeof laterVerdictSchema>;

export const commitmentSchema = passageSchema.extend({
  /** In a few words, what is to be done. */
  action: z.string(),
  who: z.string().nullable(),
  dueText: z.string().nullable(),
  /** ISO dates, both ends included; null where open. */
  dueFrom: z.string().nullable(),
  dueTo: z.string().nullable(),
  /** Its date had passed when the report was published, though it's written as to come. */
  stale: z.boolean(),
  /** Due before the latest report and not said to be delivered. */
  overdue: z.boolean(),
  later: z.array(laterVerdictSchema),
  /** Number of the bullet or paragraph of its report that it stands in. */
  block: z.number().int().optional(),
});
export type Commitment = z.infer<typeof commitmentSchema>;

export const checkKindSchema = z.enum(['percentage', 'sum', 'staleDate', 'contradiction', 'lateSupplement']);
export const checkSchema = z.object({
  kind: checkKindSchema,
  /** One sentence of plain English. */
  explanation: z.string(),
  evidence: z.array(passageSchema),
});
export type Check = z.infer<typeof checkSchema>;

export const comparedReportSchema = z.object({
  id: z.string(),
  fileId: z.string(),
  source: z.string(),
  title: z.string(),
  /** ISO date or month of the report; null where unknown. */
  date: z.string().nullable(),
  period: z.string().nullable(),
  /** By `pageIndex` in its file, the name that each of its pages has in the program; where it isn't told, pages are counted. */
  pageLabels: z.record(z.string(), z.string()).optional(),
});
export type ComparedReport = z.infer<typeof comparedReportSchema>;

export const comparisonSchema = z.object({
  reports: z.array(comparedReportSchema).describe('in order of time'),
  topics: z.array(topicSchema),
  figures: z.array(figureSchema),
  commitments: z.array(commitmentSchema),
  checks: z.array(checkSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** What comparing needs of a report: its statements with their places, and when it was written. */
export interface ReportForComparison {
  readonly id: string;
  readonly fileId: string;
  readonly source: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** ISO date of its meeting (or of the report itself), `2022-12` where only a month is known, null where nothing is. */
  readonly date: string | null;
  /** ISO date that it was published or dated, where the paper says so (a supplement's covering letter). */
  readonly publishedOn: string | null;
  readonly period: string | null;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
}
