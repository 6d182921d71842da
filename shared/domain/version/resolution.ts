/** What becomes of a mark when its paper is replaced by a new version. */
import { z } from 'zod';
import { pdfRectSchema } from '#shared/domain/anchor/anchor.ts';

/**
 * `anchored`: the same words at the same place. `moved`: the same words, for certain, on another page or in another order.
 * `changed`: its sentence was reworded. `orphaned`: it is gone, or can't be told apart from others like it.
 */
export const resolutionStatusSchema = z.enum(['anchored', 'moved', 'changed', 'orphaned']);
export type ResolutionStatus = z.infer<typeof resolutionStatusSchema>;

export const resolutionReasonSchema = z.enum([
  'sameWords', // every word stands in the new version, and its surroundings say that it is the same statement
  'samePage', // the page as a whole was found again
  'pageBetween', // a page without text, between pages that were found again
  'sameArea', // what stands inside the area stands there still, in the same places
  'samePaper', // a mark on the paper or on an item of it
  'reworded', // its sentence stands in other words
  'parted', // its words are there, but with others between them, or not all of them
  'repeats', // the same words stand in the new version, and nothing tells which of them, if any, is meant
  'lookalike', // only sentences like it, at other places
  'pageChanged', // the page has another text now, or was parted
  'areaChanged', // what stands inside the area is not what stood there
  'noText', // nothing to compare by: a scan or a picture
  'gone', // nothing like it in the new version
]);
export type ResolutionReason = z.infer<typeof resolutionReasonSchema>;

/** A stretch of the new version. Rectangles only for an area. */
export const versionPlaceSchema = z.object({
  spans: z.array(z.object({ pageIndex: z.number().int().nonnegative(), start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })).min(1),
  quote: z.string(),
  rects: z.array(pdfRectSchema).optional(),
});
export type VersionPlace = z.infer<typeof versionPlaceSchema>;

export const resolutionSchema = z.object({
  status: resolutionStatusSchema,
  reason: resolutionReasonSchema,
  /** 0 to 1. At 1 nothing speaks against it; a proposal's is the share of words in common. */
  confidence: z.number().min(0).max(1),
  /** Where it stands now, or is proposed to; null where nothing is. */
  place: versionPlaceSchema.nullable(),
  /** Other places that a person may mean, nearest first; the proposed one is not among them. */
  candidates: z.array(versionPlaceSchema.extend({ confidence: z.number() })),
});
export type Resolution = z.infer<typeof resolutionSchema>;

/** As it is kept: `late` where the mark was made on the older version when the newer had come. */
export const foundResolutionSchema = resolutionSchema.extend({ late: z.boolean().optional() });
export type FoundResolution = z.infer<typeof foundResolutionSchema>;

/** Certain enough to move without asking. */
export function isCertain({ status }: Pick<Resolution, 'status'>): boolean {
  return status === 'anchored' || status === 'moved';
}
