/** From the library's marks to the annotations that a PDF carries: one for each page (and each rectangle of an area) that a mark is on. */
import type { PdfRect } from '#shared/domain/anchor/anchor.ts';
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import { MEANING_COLOURS, type Rgb } from '#shared/domain/annotation/meaningColours.ts';
import type { MeaningNames } from '#shared/domain/annotation/meaningNames.ts';
import { written } from '#core/export/written.ts';
import type { PdfMark, PdfMarkKind } from '#core/extract/annotations/pdfMark.ts';
import { ownWords } from '#core/annotate/fromPdf/ownWords.ts';

/** Side of a note's sign, in points, and its distance to what it belongs to. */
const SIGN = 16;
const GAP = 4;

export interface PdfMarkOptions {
  readonly names: MeaningNames;
  /** With what the member wrote beside them. */
  readonly notes: boolean;
  /** Empty for none. */
  readonly author: string;
  /** Size of a page as shown, in points; null where there is no such page. */
  readonly sizeOf: (pageIndex: number) => { readonly widthPt: number; readonly heightPt: number } | null;
}

/** Marks whose place on the page isn't known give none. A bookmark is a note: the outline is the clerk's, and stays as it is. */
export function pdfMarks(marks: readonly Annotation[], options: PdfMarkOptions): PdfMark[] {
  /** Signs that stand at the edge of a page already, so that none hides another. */
  const signs = new Map<string, number>();
  return marks.flatMap((mark) => {
    const places = placesOf(mark, options, signs);
    return places.map(({ pageIndex, rects, kind, strokes }, piece): PdfMark => ({
      name: pieceName(mark.id, piece), kind, pageIndex, rects, strokes,
      contents: piece === 0 && options.notes ? written(mark.note) : '',
      author: written(options.author), subject: written(options.names[mark.meaning]), colour: colourOf(mark, kind),
      createdAt: mark.createdAt, updatedAt: mark.updatedAt, own: ownWords(mark, piece, places.length, options.notes),
    }));
  });
}

/** The first keeps the mark's own id. */
function pieceName(id: string, piece: number): string {
  return piece === 0 ? id : `${id}#${piece + 1}`;
}

type Place = Pick<PdfMark, 'pageIndex' | 'rects' | 'strokes'> & { readonly kind: PdfMarkKind };

function placesOf(mark: Annotation, { sizeOf }: PdfMarkOptions, signs: Map<string, number>): Place[] {
  const pieces = anchorsOf(mark).filter(({ pageIndex }) => sizeOf(pageIndex) !== null);
  switch (mark.kind) {
    case 'highlight':
    case 'underline': {
      const { kind } = mark;
      return pieces.flatMap(({ pageIndex, rects }) => (rects.length === 0 ? [] : [{ kind, pageIndex, rects, strokes: [] }]));
    }
    case 'area':
      return pieces.flatMap(({ pageIndex, rects }) => rects.map((rect): Place => ({ kind: 'area', pageIndex, rects: [rect], strokes: [] })));
    case 'ink':
      return pieces.slice(0, 1).flatMap(({ pageIndex }) => (mark.strokes === null ? [] : [{ kind: 'ink' as const, pageIndex, rects: [], strokes: mark.strokes }]));
    default:
      return pieces.slice(0, 1).map(({ pageIndex, rects }) => ({ kind: 'note', pageIndex, rects: [signAt(mark, rects[0], pageIndex, sizeOf(pageIndex), signs)], strokes: [] }));
  }
}

/** Left of the words that it is on; else at the top of the page, notes at its left edge and bookmarks at its right. */
function signAt(mark: Annotation, words: PdfRect | undefined, pageIndex: number, size: { widthPt: number; heightPt: number } | null, signs: Map<string, number>): PdfRect {
  const { widthPt, heightPt } = size ?? { widthPt: 595, heightPt: 842 };
  if (words) return [Math.max(0, words[0] - SIGN - GAP), Math.min(Math.max(0, words[1] + words[3] - SIGN), heightPt - SIGN), SIGN, SIGN];
  const edge = `${pageIndex} ${mark.kind}`;
  const before = signs.get(edge) ?? 0;
  signs.set(edge, before + 1);
  const rows = Math.max(1, Math.floor((heightPt - 2 * GAP) / (SIGN + GAP)));
  const across = GAP + Math.floor(before / rows) * (SIGN + GAP);
  const y = heightPt - (SIGN + GAP) * (1 + (before % rows));
  return [mark.kind === 'bookmark' ? Math.max(0, widthPt - SIGN - across) : across, y, SIGN, SIGN];
}

function colourOf({ meaning }: Annotation, kind: PdfMarkKind): PdfMark['colour'] {
  const { fill, line } = MEANING_COLOURS[meaning];
  const colour: Rgb = kind === 'highlight' || kind === 'note' ? fill : line;
  return [...colour];
}
