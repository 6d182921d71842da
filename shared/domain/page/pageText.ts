/**
 * One page of a paper as we extracted it: the single text that search, marks, comparison, citations and
 * the reader's selectable layer all refer to.
 *
 * Offsets are UTF-16 code units into `text`, end exclusive. Rectangles are PDF points from the bottom
 * left of the page as it is shown (rotation applied), so `y` is the bottom edge.
 */
import { z } from 'zod';

/** Bump when the same file would give other text: stored text of an older version is made again. */
export const EXTRACTOR_VERSION = 2;

export const blockKindSchema = z.enum(['heading', 'paragraph', 'bullet', 'tableRow']);

/** A stretch of `text` that was set as one: a heading, a paragraph, a bullet, one row of a table. */
export const textBlockSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: blockKindSchema,
  /** Nesting of a bullet or rank of a heading, from 1 (largest); 0 where it has none. */
  level: z.number().int(),
  /** Size of most of its letters in points; 0 in text files. */
  fontSizePt: z.number(),
  bold: z.boolean(),
  /** For a table row: where each cell's text starts and ends. Cells are joined by a tab in `text`. */
  cells: z.array(z.tuple([z.number().int(), z.number().int()])).optional(),
  /** Left edge in points, to tell nesting and columns apart. */
  leftPt: z.number(),
  /** True when this block goes on from the last block of the page before (a sentence cut by the page end). */
  continues: z.boolean().optional(),
});
export type TextBlock = z.infer<typeof textBlockSchema>;

/** [start, end, x, y, width, height]: where `text[start..end)` stands on the page, in points. */
export const textRunSchema = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
export type TextRun = z.infer<typeof textRunSchema>;

/** `PAGE_RECOGNISED`: its text was read from a picture by machine, and may have mistakes. */
export const pageProblemSchema = z.enum(['PAGE_NEEDS_OCR', 'PAGE_RECOGNISED', 'PAGE_FAILED', 'EXTRACTION_TIMED_OUT']);
export type PageProblem = z.infer<typeof pageProblemSchema>;

export const pageTextSchema = z.object({
  pageIndex: z.number().int().nonnegative(),
  /** The page number printed or set on the page ("13", "iv"); the file's own count from 1 where there is none. */
  pageLabel: z.string(),
  /** Lines joined to blocks, blocks joined by "\n". Headers, footers and stamps are not in it. */
  text: z.string(),
  widthPt: z.number(),
  heightPt: z.number(),
  blocks: z.array(textBlockSchema),
  runs: z.array(textRunSchema),
  /** The agenda item number stamped on the page ("Agenda Item 5" → "5"), or null. */
  itemStamp: z.string().nullable(),
  /** The number stamped on the page by whoever built the pack ("Page 13" → "13"), or null. */
  pageStamp: z.string().nullable(),
  /** Running headers, footers and stamps that were left out of `text`, as they stood. */
  furniture: z.array(z.string()),
  problems: z.array(pageProblemSchema),
});
export type PageText = z.infer<typeof pageTextSchema>;

/** A bookmark of the file. `pageIndex` is null where it points nowhere in this file. */
export interface OutlineEntry {
  readonly title: string;
  readonly pageIndex: number | null;
  readonly level: number;
}

/** What extraction gives for a whole file, pages apart. */
export interface ExtractedFile {
  readonly mediaType: 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' | 'text/plain' | 'text/markdown';
  readonly pageCount: number;
  /** From the file's own properties; empty where it has none. PDF dates as they stand in the file. */
  readonly properties: { readonly title: string; readonly subject: string; readonly author: string; readonly modified: string };
  readonly outline: readonly OutlineEntry[];
}
