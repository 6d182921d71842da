/** A member's mark on a paper: a highlight, with or without a note, or a note on a page. */
import { z } from 'zod';
import { anchorSchema, citationSchema } from '#shared/domain/anchor/anchor.ts';

export const annotationMeaningSchema = z.enum(['evidence', 'question', 'concern', 'figure', 'promise']);
export type AnnotationMeaning = z.infer<typeof annotationMeaningSchema>;

export const annotationSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  kind: z.enum(['highlight', 'note']),
  meaning: annotationMeaningSchema,
  anchor: anchorSchema,
  note: z.string(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  citation: citationSchema,
});
export type Annotation = z.infer<typeof annotationSchema>;
