/** A search and what it finds. */
import { z } from 'zod';
import { documentKindSchema } from '#shared/domain/document/document.ts';

export const searchFiltersSchema = z.object({
  committee: z.string().optional(),
  portfolio: z.string().optional(),
  /** ISO dates of the meeting or report, both included. */
  from: z.string().optional(),
  to: z.string().optional(),
  kind: documentKindSchema.optional(),
  /** Only in this paper (a file or a part of one). */
  documentId: z.string().optional(),
  /** `latest` leaves out papers that were replaced by a newer version. */
  versions: z.enum(['latest']).optional(),
});
export type SearchFilters = z.infer<typeof searchFiltersSchema>;

/** [start, end) into `snippet`, to mark. */
const spanSchema = z.tuple([z.number().int(), z.number().int()]);

export const searchHitSchema = z.object({
  /** The report or paper that the page belongs to; for a mark or a question, its own id. */
  id: z.string(),
  source: z.enum(['page', 'annotation', 'question']),
  fileId: z.string().nullable(),
  title: z.string(),
  pageIndex: z.number().int(),
  pageLabel: z.string(),
  /** Agenda item number, or null. */
  item: z.string().nullable(),
  /** Page counted within its own report from 1, where it stands in a pack; else null. */
  reportPage: z.number().int().nullable(),
  committee: z.string().nullable(),
  date: z.string().nullable(),
  snippet: z.string(),
  snippetMarks: z.array(spanSchema),
  /** Where the words stand in the page's text, to be marked when it opens. */
  matches: z.array(spanSchema),
  /** Its words were read from a picture, by machine. */
  recognised: z.boolean(),
  score: z.number(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const facetSchema = z.array(z.object({ value: z.string(), count: z.number().int() }));

export const searchResultSchema = z.object({
  total: z.number().int(),
  hits: z.array(searchHitSchema),
  facets: z.object({ committee: facetSchema, portfolio: facetSchema, kind: facetSchema, year: facetSchema }),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
