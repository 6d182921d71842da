/** A mark as the other version of its paper shows it: read-only, with the way to where it stands. */
import { z } from 'zod';
import { annotationSchema } from '#shared/domain/annotation/annotation.ts';
import { markStandingSchema, shownPlaceSchema } from './versionLink.ts';

export const echoSchema = z.object({
  /** Of its standing. */
  id: z.string(),
  linkId: z.string(),
  /** `newer`: it stands in the newer version, and is shown on the older, where it was. `older`: the other way about. */
  standsIn: z.enum(['older', 'newer']),
  /** When the version that it stands in was published, or else imported. ISO day. */
  standsSince: z.string(),
  record: markStandingSchema.shape.record,
  recordId: z.string(),
  kind: markStandingSchema.shape.kind,
  meaning: markStandingSchema.shape.meaning,
  /** The mark's note, or the question's words. */
  words: z.string(),
  /** Where it is shown: on the version that was asked for. */
  scope: annotationSchema.shape.scope,
  anchor: annotationSchema.shape.anchor,
  continued: annotationSchema.shape.continued,
  strokes: annotationSchema.shape.strokes,
  /** Where it stands. */
  there: shownPlaceSchema.pick({ fileId: true, pageIndex: true, pageLabel: true, start: true, end: true }),
});
export type Echo = z.infer<typeof echoSchema>;
