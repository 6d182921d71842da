/**
 * What the core and an extractor process say to each other. The process reads files from outside and may have been
 * taken over by one, so what it sends is checked like anything from outside.
 */
import { z } from 'zod';
import { errorCodeSchema, wireErrorSchema } from '#shared/contract/errors.ts';
import { foundAnnotationSchema, pdfMarkSchema } from './annotations/pdfMark.ts';
import type { PackedPage } from './packedPage.ts';
import { isPackedPage } from './packedPage.ts';
import { recognisedPageSchema } from './recognise/recognisedPage.ts';

const furnitureSchema = z.object({
  ids: z.array(z.number()),
  furniture: z.array(z.string()),
  pageStamp: z.string().nullable(),
  itemStamp: z.string().nullable(),
  printedNumber: z.string().nullable(),
});

const decisionsSchema = z.object({
  type: z.object({ bodyPt: z.number(), headingSizes: z.array(z.number()) }),
  joins: z.array(z.string()),
});

/** From the core. One is answered before the next is sent. */
export const askSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('open'), path: z.string(), fileName: z.string() }),
  z.object({ ask: z.literal('survey'), from: z.number().int(), to: z.number().int() }),
  z.object({ ask: z.literal('known'), words: z.array(z.string()) }),
  z.object({ ask: z.literal('write'), pages: z.array(z.object({ pageIndex: z.number().int(), pageLabel: z.string(), furniture: furnitureSchema })), decisions: decisionsSchema }),
  /** What people left in the PDF that is open. */
  z.object({ ask: z.literal('annotations') }),
  /** What to append to the PDF that is open, for it to carry these marks. */
  z.object({ ask: z.literal('mark'), marks: z.array(pdfMarkSchema) }),
  /** Reads the words on the pictures of one page. */
  z.object({ ask: z.literal('recognise'), pageIndex: z.number().int().nonnegative() }),
  /** Lets go of the file: the next is somebody else's. */
  z.object({ ask: z.literal('forget') }),
]);
export type Ask = z.infer<typeof askSchema>;

const propertiesSchema = z.object({ title: z.string(), subject: z.string(), author: z.string(), modified: z.string() });
const outlineSchema = z.array(z.object({ title: z.string(), pageIndex: z.number().int().nullable(), level: z.number().int() }));

const factsSchema = z.object({
  pageCount: z.number().int().nonnegative(),
  properties: propertiesSchema,
  outline: outlineSchema,
  labels: z.array(z.string()).nullable(),
});

const surveySchema = z.object({
  pageIndex: z.number().int().nonnegative(),
  widthPt: z.number(),
  heightPt: z.number(),
  edges: z.array(
    z.object({
      id: z.number().int(),
      zone: z.enum(['top', 'bottom', 'left', 'right']),
      text: z.string(),
      x: z.number(),
      y: z.number(),
      depth: z.number(),
      sizePt: z.number(),
      artifact: z.boolean(),
      rank: z.number().int(),
      boxed: z.boolean(),
      clearEm: z.number(),
      turn: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
    }),
  ),
  letters: z.array(z.tuple([z.number(), z.number()])),
  broken: z.array(z.tuple([z.string(), z.string()])),
  problem: z.enum(['PAGE_FAILED', 'EXTRACTION_TIMED_OUT']).nullable(),
});

const fileSchema = z.object({
  mediaType: z.enum(['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/plain', 'text/markdown']),
  pageCount: z.number().int().nonnegative(),
  properties: propertiesSchema,
  outline: outlineSchema,
});

const pageSchema = z.custom<PackedPage>(isPackedPage);

/** From the extractor process. */
export const tellSchema = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('opened'), facts: factsSchema }),
  /** A file with no pages of its own is read in one go. */
  z.object({ tell: z.literal('flowing'), file: fileSchema, pages: z.array(pageSchema) }),
  z.object({ tell: z.literal('surveyed'), surveys: z.array(surveySchema) }),
  z.object({ tell: z.literal('known'), words: z.array(z.string()) }),
  z.object({ tell: z.literal('pages'), pages: z.array(pageSchema) }),
  /** It is still at it. */
  z.object({ tell: z.literal('reached'), pageIndex: z.number().int() }),
  z.object({ tell: z.literal('annotations'), annotations: z.array(foundAnnotationSchema) }),
  z.object({ tell: z.literal('marked'), tail: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  z.object({ tell: z.literal('recognised'), page: recognisedPageSchema }),
  /** The survey or the writing that was asked for is done. */
  z.object({ tell: z.literal('done') }),
  z.object({ tell: z.literal('forgotten'), rssBytes: z.number() }),
  z.object({ tell: z.literal('failed'), error: wireErrorSchema.extend({ code: errorCodeSchema }) }),
]);
export type Tell = z.infer<typeof tellSchema>;
