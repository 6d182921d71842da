/** What Scrutineer writes into a PDF beside each mark, for itself: all that the annotation alone can't say when it comes back. */
import { z } from 'zod';
import { anchorsOf, annotationKindSchema, annotationMeaningSchema, annotationScopeSchema, type Annotation } from '#shared/domain/annotation/annotation.ts';

const ownSchema = z.object({
  v: z.literal(1),
  id: z.string().max(200),
  kind: annotationKindSchema,
  scope: annotationScopeSchema,
  /** The report it is on, by the key of its part in the file: '' for the file itself. */
  part: z.string().max(40),
  item: z.string().max(40).nullable(),
  meaning: annotationMeaningSchema,
  tags: z.array(z.string().max(200)).max(100),
  /** Which of the mark's annotations this is, from 0, and how many it has. */
  piece: z.number().int().nonnegative(),
  of: z.number().int().positive(),
  /** Offsets into the page's text, and the words there: so that the very letters are found again where the text is the same. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string().max(100_000),
});
export type OwnWords = z.infer<typeof ownSchema>;

export function ownWords(mark: Annotation, piece: number, of: number, withTags: boolean): string {
  const anchors = anchorsOf(mark);
  const { start, end, quote } = (mark.kind === 'area' ? anchors[0] : anchors[piece]) ?? mark.anchor;
  const own: OwnWords = { v: 1, id: mark.id, kind: mark.kind, scope: mark.scope, part: partOf(mark), item: mark.item, meaning: mark.meaning, tags: withTags ? mark.tags : [], piece, of, start, end, quote };
  return JSON.stringify(own);
}

/** Parts are named after their file: "abcdef012345-p3". */
function partOf({ anchor, citation }: Annotation): string {
  const { documentId } = citation;
  return documentId.startsWith(`${anchor.fileId}-`) ? documentId.slice(anchor.fileId.length + 1) : '';
}

/** Null where it says nothing, or what we wouldn't have written. */
export function readOwnWords(own: string): OwnWords | null {
  if (own === '') return null;
  try {
    return ownSchema.parse(JSON.parse(own));
  } catch {
    return null;
  }
}
