/** What assembling makes of a meeting plan: the pages of its pack, and where on them each item and paper stands. */
import { z } from 'zod';
import { EXEMPT_PARAGRAPHS, PAPER_KINDS } from './meetingPlan.ts';

/** Pages of a file, inclusive. `firstIndex` and `lastIndex` are 0-based in the public pack; labels are as printed. */
const placeSchema = z.object({ firstIndex: z.number().int(), lastIndex: z.number().int(), firstLabel: z.string(), lastLabel: z.string() });

export const packPaperSchema = z.object({
  /** Place in the plan: item and paper, 0-based. */
  item: z.number().int(),
  paper: z.number().int(),
  title: z.string(),
  kind: z.enum(PAPER_KINDS),
  /** Where the paper stands in the public pack; of an exempt one, the single page in its place. */
  inPack: placeSchema,
  /** Of an exempt paper's own PDF: its number of pages, and the labels stamped on them. Null for a public one. */
  exempt: z.object({
    paragraphs: z.array(z.enum(EXEMPT_PARAGRAPHS)), reason: z.string(),
    pages: z.number().int(), labels: z.array(z.string()),
  }).nullable(),
  /** The earlier paper that it takes the place of, in a supplement. */
  replaces: z.string().nullable(),
});
export type PackPaper = z.infer<typeof packPaperSchema>;

export const packLayoutSchema = z.object({
  /** A printed number a page: their order is the public pack's. */
  labels: z.array(z.string()),
  items: z.array(z.object({
    number: z.string(),
    title: z.string(),
    /** Null for an item without papers. */
    pages: placeSchema.nullable(),
    papers: z.array(packPaperSchema),
  })),
});
export type PackLayout = z.infer<typeof packLayoutSchema>;
