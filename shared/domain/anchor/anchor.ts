/** Where a mark or a piece of evidence attaches: our extracted text, never the page's DOM (W3C Web Annotation selectors). */
import { z } from 'zod';

/** [x, y, width, height] in PDF points from the bottom left of the page as shown. */
export const pdfRectSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type PdfRect = z.infer<typeof pdfRectSchema>;

/** A stretch of a page's text, as the page asks for a mark or for evidence; `start === end` means the page as a whole. */
export const placementSchema = z.object({
  /** A file's id, or a part's; pages are counted in the file. */
  documentId: z.string(),
  pageIndex: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Placement = z.infer<typeof placementSchema>;

export const anchorSchema = z.object({
  /** The imported file (not a part of it). */
  fileId: z.string(),
  /** SHA-256 of the file that it was made on. */
  sha256: z.string(),
  pageIndex: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** The exact text, as it stands in the page's text. */
  quote: z.string(),
  /** Up to 32 characters before and after. */
  prefix: z.string(),
  suffix: z.string(),
  rects: z.array(pdfRectSchema),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** How a place is told to a person: "Item 5, pack p. 57 (report p. 3), para 2.4". */
export const citationSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  source: z.string(),
  /** ISO date of the meeting or report, or null. */
  date: z.string().nullable(),
  item: z.string().nullable(),
  pageIndex: z.number().int(),
  pageLabel: z.string(),
  /** Page counted within its own report from 1, where it stands in a pack; else null. */
  reportPage: z.number().int().nullable(),
  paragraph: z.string().nullable(),
});
export type Citation = z.infer<typeof citationSchema>;
