/** What changed between two versions, as it is told. Apart from how it is found, which takes more to load. */
import { z } from 'zod';

export const diffPartSchema = z.object({ text: z.string(), kind: z.enum(['same', 'removed', 'added']) });

const passageSchema = z.object({
  text: z.string(),
  pageIndex: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
});

export const versionChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'reworded', 'moved']),
  before: passageSchema.nullable(),
  after: passageSchema.nullable(),
  /** Of what was reworded: joined without the added parts it reads as before, without the removed as now. */
  parts: z.array(diffPartSchema),
});
export type VersionChange = z.infer<typeof versionChangeSchema>;

export const changedSectionSchema = z.object({
  /** The heading it stands under, in the new version (in the old, for what was taken out of a section that is gone); empty before the first. */
  title: z.string(),
  changes: z.array(versionChangeSchema),
});
export type ChangedSection = z.infer<typeof changedSectionSchema>;
