/** One paper replaced by another, and what became of the marks on it, as the page shows them. */
import { z } from 'zod';
import { citationSchema } from '#shared/domain/anchor/anchor.ts';
import { annotationKindSchema, annotationMeaningSchema } from '#shared/domain/annotation/annotation.ts';
import { documentKindSchema } from '#shared/domain/document/document.ts';
import { resolutionSchema } from './resolution.ts';

/** A version as lists and banners name it. */
export const versionPaperSchema = z.object({
  id: z.string(),
  fileId: z.string(),
  title: z.string(),
  source: z.string(),
  kind: documentKindSchema,
  /** What kind of file it came in, itself or a pack or a supplement; and when that was published, where it says so. */
  cameIn: documentKindSchema,
  publishedOn: z.string().nullable(),
  importedAt: z.string(),
  item: z.string().nullable(),
  pageFrom: z.number().int(),
  pageTo: z.number().int(),
});
export type VersionPaper = z.infer<typeof versionPaperSchema>;

export const versionLinkSchema = z.object({
  id: z.string(),
  older: versionPaperSchema,
  newer: versionPaperSchema,
  /** Found by the program or said by a person; `refused`: a person said that it is no new version. */
  state: z.enum(['found', 'said', 'refused']),
  reason: z.enum(['sameText', 'sameReport', 'saysSo', 'said']),
  likeness: z.number(),
  /** Marks and evidence: on the same words and page; moved with certainty; placed by a person; left on the older version; waiting for a decision; made on the older version later, and shown on the newer. */
  counts: z.object({ anchored: z.number().int(), moved: z.number().int(), placed: z.number().int(), kept: z.number().int(), open: z.number().int(), offered: z.number().int() }),
});
export type VersionLink = z.infer<typeof versionLinkSchema>;

/** `offered`: made on the older version when the newer had come. It stays where it was made, and is shown on the same words of the newer. */
export const standingDecisionSchema = z.enum(['moved', 'open', 'accepted', 'placed', 'kept', 'offered']);
export type StandingDecision = z.infer<typeof standingDecisionSchema>;

/** A place of either version with a little of what stands around it. */
export const shownPlaceSchema = z.object({
  fileId: z.string(),
  pageIndex: z.number().int(),
  pageLabel: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  before: z.string(),
  quote: z.string(),
  after: z.string(),
});
export type ShownPlace = z.infer<typeof shownPlaceSchema>;

export const markStandingSchema = z.object({
  id: z.string(),
  linkId: z.string(),
  record: z.enum(['annotation', 'evidence']),
  recordId: z.string(),
  kind: annotationKindSchema.nullable(),
  meaning: annotationMeaningSchema.nullable(),
  /** The mark's note, or the question's words. */
  words: z.string(),
  decision: standingDecisionSchema,
  status: resolutionSchema.shape.status,
  reason: resolutionSchema.shape.reason,
  confidence: z.number(),
  was: shownPlaceSchema,
  wasCited: citationSchema,
  /** Proposed, or where it stands now; null where there is none. */
  place: shownPlaceSchema.nullable(),
  candidates: z.array(shownPlaceSchema),
  decidedAt: z.string(),
});
export type MarkStanding = z.infer<typeof markStandingSchema>;
