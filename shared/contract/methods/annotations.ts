/** Marks: what a member leaves on a paper. */
import { z } from 'zod';
import { pdfRectSchema, placementSchema } from '#shared/domain/anchor/anchor.ts';
import { annotationKindSchema, annotationMeaningSchema, annotationSchema, annotationScopeSchema, strokeSchema } from '#shared/domain/annotation/annotation.ts';
import { LONGEST_MEANING_NAME, meaningNamesSchema } from '#shared/domain/annotation/meaningNames.ts';
import { method } from '#shared/contract/method.ts';
import { id, none, revised } from './common.ts';

/** The core reads the words and their places itself. What doesn't fit its kind (ink without strokes) is a `BAD_REQUEST`. */
export const annotationDraftSchema = z.object({
  kind: annotationKindSchema,
  meaning: annotationMeaningSchema,
  at: placementSchema,
  /** On the pages that follow, in their order, where the words run across page breaks. */
  continued: z.array(placementSchema).optional(),
  /** What it is on, where that isn't told by `at`: an item or a whole paper (`at` then names its first page). */
  scope: annotationScopeSchema.optional(),
  /** The agenda item, with `scope: 'item'`; that of the page where absent. */
  item: z.string().optional(),
  /** Of an area: its rectangles. */
  rects: z.array(pdfRectSchema).optional(),
  /** Of ink: its strokes. */
  strokes: z.array(strokeSchema).optional(),
  note: z.string(),
  tags: z.array(z.string()),
});
export type AnnotationDraft = z.infer<typeof annotationDraftSchema>;

/** An absent field isn't changed. `kind` turns a highlight to an underline and back; `rects` moves an area on its page. */
const change = revised.extend({
  kind: annotationKindSchema.optional(), meaning: annotationMeaningSchema.optional(), note: z.string().optional(),
  tags: z.array(z.string()).optional(), rects: z.array(pdfRectSchema).optional(),
});
export type AnnotationChange = z.infer<typeof change>;

export const annotationsMethods = {
  'annotations.list': method('query', z.object({ fileId: z.string().optional() }), z.object({ annotations: z.array(annotationSchema) })),
  'annotations.create': method('command', annotationDraftSchema, annotationSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'annotations.update': method('command', change, annotationSchema, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'annotations.remove': method('command', revised, none, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  'annotations.restore': method('command', id, annotationSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Many at once: all of them, or none. */
  'annotations.updateMany': method('command', z.object({ changes: z.array(change) }), z.object({ annotations: z.array(annotationSchema) }), ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'annotations.removeMany': method('command', z.object({ marks: z.array(revised) }), none, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  'annotations.restoreMany': method('command', z.object({ ids: z.array(z.string()) }), z.object({ annotations: z.array(annotationSchema) }), ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Ids of the marks whose note, tags or words fit, best first; the query language is that of the whole library's search. */
  'annotations.search': method('query', z.object({ query: z.string() }), z.object({ ids: z.array(z.string()) }), ['QUERY_INVALID']),
  /** Tags in use, the most used first. */
  'annotations.tags': method('query', none, z.object({ tags: z.array(z.object({ tag: z.string(), count: z.number().int() })) })),
  /** What the five meanings are called in this library. */
  'annotations.meanings': method('query', none, z.object({ names: meaningNamesSchema })),
  /** Null gives a meaning its first name back. */
  'annotations.nameMeaning': method('command', z.object({ meaning: annotationMeaningSchema, name: z.string().max(LONGEST_MEANING_NAME).nullable() }), z.object({ names: meaningNamesSchema }), ['LIBRARY_READ_ONLY', 'DISK_FULL']),
} as const;
