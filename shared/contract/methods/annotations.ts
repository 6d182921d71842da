/** Marks: what a member leaves on a paper. */
import { z } from 'zod';
import { placementSchema } from '#shared/domain/anchor/anchor.ts';
import { annotationMeaningSchema, annotationSchema } from '#shared/domain/annotation/annotation.ts';
import { method } from '#shared/contract/method.ts';
import { id, none, revised } from './common.ts';

export const annotationsMethods = {
  'annotations.list': method('query', z.object({ fileId: z.string().optional() }), z.object({ annotations: z.array(annotationSchema) })),
  'annotations.create': method('command', z.object({ kind: z.enum(['highlight', 'note']), meaning: annotationMeaningSchema, at: placementSchema, note: z.string(), tags: z.array(z.string()) }), annotationSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'annotations.update': method('command', revised.extend({ meaning: annotationMeaningSchema.optional(), note: z.string().optional(), tags: z.array(z.string()).optional() }), annotationSchema, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY', 'DISK_FULL']),
  'annotations.remove': method('command', revised, none, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  'annotations.restore': method('command', id, annotationSchema, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
} as const;
