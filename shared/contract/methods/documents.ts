/** Papers: files, and the reports inside them. */
import { z } from 'zod';
import { documentDetailSchema, documentSummarySchema, outlineItemSchema, outlineSectionSchema, reportFieldSchema } from '#shared/domain/document/document.ts';
import { method } from '#shared/contract/method.ts';
import { done, id, none, revised } from './common.ts';

export const documentsMethods = {
  'documents.list': method('query', none, z.object({ documents: z.array(documentSummarySchema) })),
  'documents.get': method('query', id, documentDetailSchema, ['NOT_FOUND']),
  'documents.outline': method('query', id, z.object({ items: z.array(outlineItemSchema), sections: z.array(outlineSectionSchema) }), ['NOT_FOUND']),
  /** Sets one field by hand; null takes the correction back. It survives a re-import. */
  'documents.correct': method('command', revised.extend({ field: reportFieldSchema, value: z.string().nullable() }), done, ['NOT_FOUND', 'REVISION_CONFLICT', 'LIBRARY_READ_ONLY']),
  /** Takes a file and its parts out of the library; marks and questions that cite it stay. Undone by `documents.restore`. */
  'documents.remove': method('command', id, none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  'documents.restore': method('command', id, none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Files or folders by path (command line, desktop), or by the id of an upload (browser). */
  'documents.import': method('job', z.object({ paths: z.array(z.string()), uploads: z.array(z.object({ id: z.string(), name: z.string() })) }), z.object({ jobId: z.string() }), ['LIBRARY_READ_ONLY']),
} as const;
