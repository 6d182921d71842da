/** A member's mark on a paper: words highlighted or underlined, an area, a line of ink, a bookmark, or a note. */
import { z } from 'zod';
import { anchorSchema, citationSchema } from '#shared/domain/anchor/anchor.ts';

export const annotationKindSchema = z.enum(['highlight', 'underline', 'note', 'area', 'bookmark', 'ink']);
export type AnnotationKind = z.infer<typeof annotationKindSchema>;

/** The five things that a mark can mean. A member may name them otherwise: see `meaningNames.ts`. */
export const annotationMeaningSchema = z.enum(['evidence', 'question', 'concern', 'figure', 'promise']);
export type AnnotationMeaning = z.infer<typeof annotationMeaningSchema>;

/** What a mark is on: words, a page (or a part of it), an agenda item, or a whole report or file. */
export const annotationScopeSchema = z.enum(['text', 'page', 'item', 'document']);
export type AnnotationScope = z.infer<typeof annotationScopeSchema>;

/** A line drawn by hand: [x, y] after [x, y], in PDF points from the bottom left of the page as shown. */
export const strokeSchema = z.array(z.tuple([z.number(), z.number()]));
export type Stroke = z.infer<typeof strokeSchema>;

export const annotationSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  kind: annotationKindSchema,
  scope: annotationScopeSchema,
  /** Number of the agenda item where `scope` is `item`; else null. */
  item: z.string().nullable(),
  meaning: annotationMeaningSchema,
  /**
   * Where it is, on its first page. Of an area, `rects` are its rectangles and `quote` the words inside them (none on a scan);
   * of ink, `rects` enclose the strokes; on an item or a whole paper it names the first page, without length.
   */
  anchor: anchorSchema,
  /** The same mark on the pages that follow, where it runs across page breaks. */
  continued: z.array(anchorSchema),
  /** Of ink; else null. */
  strokes: z.array(strokeSchema).nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** `documentId` is the part (or the file) that it stands in, or that it is on where `scope` is `document`. */
  citation: citationSchema,
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Its anchors in order of pages: more than one where it runs across page breaks. */
export function anchorsOf({ anchor, continued }: Pick<Annotation, 'anchor' | 'continued'>): Annotation['continued'] {
  return [anchor, ...continued];
}

/** All the words that it marks, over page breaks; empty where it marks none. */
export function markedWords(annotation: Pick<Annotation, 'anchor' | 'continued'>): string {
  return anchorsOf(annotation).map(({ quote }) => quote).filter((quote) => quote !== '').join(' ');
}

/** Whether its words stand so in the paper, one after another: those inside an area may be cut off at its edge, and are no quote then. */
export function isVerbatim(annotation: Pick<Annotation, 'anchor' | 'continued'>): boolean {
  return anchorsOf(annotation).every(({ start, end, quote }) => quote.length === end - start);
}
