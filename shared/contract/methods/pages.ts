/** Pages: `id` may be a file's or a part's; pages are counted in the file. */
import { z } from 'zod';
import { citationSchema } from '#shared/domain/anchor/anchor.ts';
import { pageTextSchema } from '#shared/domain/page/pageText.ts';
import { method } from '#shared/contract/method.ts';
import { id, none } from './common.ts';

export const pagesMethods = {
  'pages.shapes': method('query', id, z.object({
    pages: z.array(z.object({
      widthPt: z.number(), heightPt: z.number(), pageLabel: z.string(), item: z.string().nullable(),
      needsOcr: z.boolean(),
      /** Its text was read from a picture, by machine. */
      recognised: z.boolean(),
      read: z.boolean(),
    })),
  }), ['NOT_FOUND']),
  'pages.get': method('query', z.object({ id: z.string(), from: z.number().int(), to: z.number().int() }), z.object({ pages: z.array(pageTextSchema) }), ['NOT_FOUND']),
  /** Understands "57", "p57", "page iv", "item 5", "item 5 p3", "para 2.4". */
  'pages.locate': method('query', z.object({ id: z.string(), reference: z.string() }), z.object({ pageIndex: z.number().int(), start: z.number().int().nullable() }), ['NOT_FOUND', 'REFERENCE_NOT_FOUND']),
  /** What is said of a letter's place, its paragraph included. */
  'pages.cite': method('query', z.object({ id: z.string(), pageIndex: z.number().int(), start: z.number().int() }), citationSchema, ['NOT_FOUND']),
  /** The same without a paper: in those that are most likely meant, `likely` (ids of files) before others. */
  'pages.locateInLibrary': method('query', z.object({ reference: z.string(), likely: z.array(z.string()).max(60) }), z.object({
    places: z.array(z.object({ id: z.string(), title: z.string(), pageIndex: z.number().int(), start: z.number().int().nullable(), citation: citationSchema })),
  })),
  /** `snippet` is the match with the words around it on one line; `match` where it stands in that. */
  'pages.find': method('query', z.object({ id: z.string(), text: z.string() }), z.object({
    hits: z.array(z.object({
      pageIndex: z.number().int(), start: z.number().int(), end: z.number().int(),
      snippet: z.string(), match: z.tuple([z.number().int(), z.number().int()]),
    })),
  }), ['NOT_FOUND']),
  /** `seen`: the window says it of pages that were in sight for a while; else the member does, whose word stands against the clock. */
  'pages.markRead': method('command', z.object({ id: z.string(), pageIndexes: z.array(z.number().int()), read: z.boolean(), seen: z.boolean().optional() }), none, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
} as const;
