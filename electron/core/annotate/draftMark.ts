/** From what the page asks to mark to the mark: its anchors and words are read from the paper itself. */
import type { DatabaseSync } from 'node:sqlite';
import type { AnnotationDraft } from '#shared/contract/methods/annotations.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Anchor, PdfRect, Placement } from '#shared/domain/anchor/anchor.ts';
import type { Annotation, AnnotationScope, Stroke } from '#shared/domain/annotation/annotation.ts';
import { readPages } from '#core/library/pages.ts';
import { findDocument, type Place } from '#core/read/findDocument.ts';
import { anchorAt } from './anchorAt.ts';
import { areaAt, enclosing, rectAround } from '#shared/domain/page/areaAt.ts';
import { citationOfMark } from './citationOfMark.ts';

export type MarkPlace = Pick<Annotation, 'scope' | 'item' | 'anchor' | 'continued' | 'strokes' | 'citation'>;

/** A signature has some 200 points; a page scribbled full, thousands. */
const MOST_POINTS = 20_000;
const MOST_RECTS = 64;

/** @throws AppError `NOT_FOUND` where there is no such paper or page, `BAD_REQUEST` where the draft does not fit its kind */
export function draftMark(db: DatabaseSync, draft: AnnotationDraft): MarkPlace {
  const paper = findDocument(db, draft.at.documentId);
  const whole = draft.scope === 'item' || draft.scope === 'document';
  if (whole && draft.kind !== 'note' && draft.kind !== 'bookmark') throw unfit('An agenda item or a whole paper takes a note or a bookmark');
  if ((draft.rects !== undefined && draft.kind !== 'area') || (draft.strokes !== undefined && draft.kind !== 'ink')) throw unfit('Rectangles belong to an area, strokes to ink');
  const first = whole ? { ...draft.at, start: 0, end: 0, ...(draft.scope === 'document' ? { pageIndex: paper.pageFrom } : {}) } : draft.at;
  const { anchor, citation } = anchorOf(db, draft, first);
  const continued = continuedOf(db, draft, paper);
  if ((draft.kind === 'highlight' || draft.kind === 'underline') && [anchor, ...continued].some(({ quote }) => quote === '')) throw unfit('There are no words to mark');
  const scope: AnnotationScope = whole && draft.scope ? draft.scope : draft.kind === 'area' || draft.kind === 'ink' || anchor.quote === '' ? 'page' : 'text';
  const item = scope === 'item' ? draft.item ?? citation.item : null;
  if (scope === 'item' && item === null) throw unfit('This page belongs to no agenda item');
  const place = { scope, item, anchor, continued, strokes: draft.kind === 'ink' ? strokesOf(draft.strokes) : null };
  return { ...place, citation: citationOfMark(db, place, paper.id, citation) ?? citation };
}

/** An area's anchor for other rectangles on the same page. @throws AppError `NOT_FOUND`, `BAD_REQUEST` */
export function areaAnchor(db: DatabaseSync, at: Placement, rects: readonly PdfRect[]): Anchor {
  const { fileId } = findDocument(db, at.documentId);
  const [page] = readPages(db, fileId, at.pageIndex, at.pageIndex);
  if (!page) throw new AppError('NOT_FOUND', 'There is no such page in this paper');
  const area = areaAt(page, rects);
  if (area.rects.length === 0 || rects.length > MOST_RECTS) throw unfit('The area is not on the page');
  return { ...anchorAt(db, { ...at, start: area.start, end: area.end }).anchor, ...area };
}

function anchorOf(db: DatabaseSync, draft: AnnotationDraft, at: Placement): Pick<Annotation, 'anchor' | 'citation'> {
  if (draft.kind === 'ink') {
    const strokes = strokesOf(draft.strokes);
    const { anchor, citation } = anchorAt(db, { ...at, start: 0, end: 0 });
    return { anchor: { ...anchor, rects: enclosing(strokes.flat()) }, citation };
  }
  const found = anchorAt(db, at);
  if (draft.kind !== 'area') return found;
  if (draft.rects !== undefined) {
    const anchor = areaAnchor(db, at, draft.rects);
    return { anchor, citation: anchorAt(db, { ...at, start: anchor.start, end: anchor.end }).citation };
  }
  // By its words (a table's rows): the way for those who don't draw, and for papers without a layout.
  if (found.anchor.quote === '') throw unfit('An area needs a rectangle, or words that it goes round');
  const [page] = readPages(db, found.anchor.fileId, at.pageIndex, at.pageIndex);
  return { anchor: { ...found.anchor, rects: page ? rectAround(page, found.anchor.start, found.anchor.end) : [] }, citation: found.citation };
}

function continuedOf(db: DatabaseSync, { kind, at, continued = [] }: AnnotationDraft, { fileId }: Place): Anchor[] {
  if (continued.length > 0 && kind !== 'highlight' && kind !== 'underline' && kind !== 'note') throw unfit('Only marks on words run across page breaks');
  let before = at.pageIndex;
  return continued.map((next) => {
    const { anchor } = anchorAt(db, next);
    if (anchor.fileId !== fileId || anchor.pageIndex <= before || anchor.quote === '') throw unfit('A mark goes on in the same paper, page after page, with words on each');
    before = anchor.pageIndex;
    return anchor;
  });
}

/** Strokes without those that have no point, to a hundredth of a point. */
function strokesOf(strokes: readonly Stroke[] = []): Stroke[] {
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  if (drawn.length === 0 || drawn.flat().length > MOST_POINTS) throw unfit('Ink needs strokes, and not too many');
  return drawn.map((stroke) => stroke.map(([x, y]): [number, number] => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]));
}

function unfit(why: string): AppError {
  return new AppError('BAD_REQUEST', why);
}
