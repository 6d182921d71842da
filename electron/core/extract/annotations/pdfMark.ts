/** What goes into a PDF as an annotation, and what is found in one: as the core and an extractor process tell it to each other. */
import { z } from 'zod';
import { pdfRectSchema } from '#shared/domain/anchor/anchor.ts';

const pointSchema = z.tuple([z.number(), z.number()]);

/** Red, green and blue from 0 to 1. */
const colourSchema = z.tuple([z.number(), z.number(), z.number()]);
export type Colour = z.infer<typeof colourSchema>;

export const pdfMarkKindSchema = z.enum(['highlight', 'underline', 'note', 'area', 'ink']);
export type PdfMarkKind = z.infer<typeof pdfMarkKindSchema>;

/** One annotation to write. Places are points from the bottom left of the page as shown. */
export const pdfMarkSchema = z.object({
  /** Its name in the file (`NM`): unlike any other's. */
  name: z.string(),
  kind: pdfMarkKindSchema,
  pageIndex: z.number().int().nonnegative(),
  /** Lines of words; the area; where a note's sign stands; empty for ink. */
  rects: z.array(pdfRectSchema),
  /** Of ink. */
  strokes: z.array(z.array(pointSchema)),
  contents: z.string(),
  /** Empty: no author is named. */
  author: z.string(),
  subject: z.string(),
  colour: colourSchema,
  /** ISO times. */
  createdAt: z.string(),
  updatedAt: z.string(),
  /** What only Scrutineer reads, as text. */
  own: z.string(),
});
export type PdfMark = z.infer<typeof pdfMarkSchema>;

/** One annotation as it stands in a file. Strings are cut where they are longer than anybody writes. */
export const foundAnnotationSchema = z.object({
  /** `NM`, or empty where it has none (or the file is too broken to tell). */
  name: z.string(),
  /** As the file says: "Highlight", "StrikeOut", "FreeText". */
  subtype: z.string(),
  pageIndex: z.number().int().nonnegative(),
  /** Of its words, or of itself where it has none; points from the bottom left of the page as shown. */
  rects: z.array(pdfRectSchema),
  strokes: z.array(z.array(pointSchema)),
  contents: z.string(),
  author: z.string(),
  subject: z.string(),
  colour: colourSchema.nullable(),
  /** ISO times; empty where it says none. */
  createdAt: z.string(),
  updatedAt: z.string(),
  /** What other annotations say in answer to it, in their order. */
  replies: z.array(z.object({ author: z.string(), contents: z.string() })),
  /** What Scrutineer once wrote there for itself; else empty. */
  own: z.string(),
});
export type FoundAnnotation = z.infer<typeof foundAnnotationSchema>;
