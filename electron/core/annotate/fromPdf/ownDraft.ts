/** A mark of ours that comes back in a PDF: as it was, where the page still says what it said. */
import type { AnnotationDraft } from '#shared/contract/methods/annotations.ts';
import type { Placement } from '#shared/domain/anchor/anchor.ts';
import type { PageText } from '#shared/domain/page/pageText.ts';
import type { FoundAnnotation } from '#core/extract/annotations/pdfMark.ts';
import { readOwnWords, type OwnWords } from './ownWords.ts';
import { textUnder } from './textUnder.ts';

type PageOf = (pageIndex: number) => PageText | null;

/** @param pieces all annotations of one mark. Null where they are not ours, or no longer fit the page: then each is read as anybody's. */
export function ownDraft(pieces: readonly FoundAnnotation[], fileId: string, pageOf: PageOf): AnnotationDraft | null {
  const known = pieces.flatMap((found) => {
    const own = readOwnWords(found.own);
    return own ? [{ found, own }] : [];
  }).toSorted((a, b) => a.own.piece - b.own.piece);
  const [first] = known;
  if (!first || !pageOf(first.found.pageIndex)) return null;
  const { found, own } = first;
  const at: Placement = { documentId: own.scope === 'document' && own.part !== '' ? `${fileId}-${own.part}` : fileId, pageIndex: found.pageIndex, start: 0, end: 0 };
  const base = { kind: own.kind, meaning: own.meaning, at, note: found.contents, tags: own.tags };
  switch (own.kind) {
    case 'highlight':
    case 'underline': {
      const places = known.flatMap((each) => wordsOf(each.found, each.own, fileId, pageOf));
      const [place, ...continued] = places;
      return place ? { ...base, at: place, ...(continued.length > 0 ? { continued } : {}) } : null;
    }
    case 'area': return { ...base, rects: known.filter((each) => each.found.pageIndex === found.pageIndex).flatMap((each) => each.found.rects) };
    case 'ink': return found.strokes.length === 0 ? null : { ...base, strokes: found.strokes };
    default:
      if (own.scope === 'item') return { ...base, scope: 'item', ...(own.item === null ? {} : { item: own.item }) };
      if (own.scope === 'document') return { ...base, scope: 'document' };
      return { ...base, at: own.scope === 'text' && stands(own, pageOf(found.pageIndex)) ? { ...at, start: own.start, end: own.end } : at };
  }
}

/** The very letters, where the text is the same; else those that the rectangles now lie over. */
function wordsOf(found: FoundAnnotation, own: OwnWords, documentId: string, pageOf: PageOf): Placement[] {
  const page = pageOf(found.pageIndex);
  if (!page) return [];
  const words = stands(own, page) ? { start: own.start, end: own.end } : textUnder(page, found.rects);
  return words ? [{ documentId, pageIndex: found.pageIndex, ...words }] : [];
}

function stands({ start, end, quote }: OwnWords, page: PageText | null): boolean {
  return quote !== '' && page?.text.slice(start, end) === quote;
}
