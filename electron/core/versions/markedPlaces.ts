/** The marks and evidence that stand on a paper, and moving one of them to another place. What a person wrote on it is not touched. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { Anchor, Citation } from '#shared/domain/anchor/anchor.ts';
import { anchorsOf, type Annotation } from '#shared/domain/annotation/annotation.ts';
import type { VersionPlace } from '#shared/domain/version/resolution.ts';
import type { VersionLink, VersionPaper } from '#shared/domain/version/versionLink.ts';
import { anchorAt } from '#core/annotate/anchorAt.ts';
import { listAnnotations, readAnnotation, rewriteAnnotation } from '#core/annotate/annotationRecords.ts';
import { citationOfMark } from '#core/annotate/citationOfMark.ts';
import { areaAnchor } from '#core/annotate/draftMark.ts';
import { listQuestions, readQuestion } from '#core/draft/questionRecords.ts';
import { text } from '#core/library/rows.ts';
import { indexAnnotation } from '#core/search/indexPages.ts';

/** All that says where a mark is: kept whole, so that it can go back. Of evidence, `scope` is `text` or `page`. */
export type WherePlaced = Pick<Annotation, 'scope' | 'item' | 'anchor' | 'continued' | 'strokes' | 'citation'>;

export interface MarkedPlace {
  readonly record: 'annotation' | 'evidence';
  readonly recordId: string;
  readonly kind: Annotation['kind'] | null;
  readonly where: WherePlaced;
}

/** Marks and evidence on the pages of a paper. A mark on an agenda item belongs to its pack, not to a report under it. */
export function markedPlacesOn(db: DatabaseSync, paper: VersionPaper): MarkedPlace[] {
  const within = (anchor: Anchor): boolean => anchor.fileId === paper.fileId && anchor.pageIndex >= paper.pageFrom && anchor.pageIndex <= paper.pageTo;
  const ofWhole = (mark: Annotation): boolean => paper.id === paper.fileId || (mark.scope !== 'item' && (mark.scope !== 'document' || mark.citation.documentId === paper.id));
  const marks = listAnnotations(db, paper.fileId).filter((mark) => within(mark.anchor) && ofWhole(mark)).map((mark): MarkedPlace => ({
    record: 'annotation', recordId: mark.id, kind: mark.kind, where: placedAt(mark),
  }));
  const evidence = listQuestions(db).flatMap((question) => question.evidence.filter(({ anchor }) => within(anchor)).map(({ anchor, citation }): MarkedPlace => ({
    record: 'evidence', recordId: question.id, kind: null,
    where: { scope: anchor.start === anchor.end ? 'page' : 'text', item: null, anchor, continued: [], strokes: null, citation },
  })));
  return [...marks, ...evidence];
}

/** Those of the older version of which nobody has looked where they are in the newer. */
export function unresolvedPlaces(db: DatabaseSync, { id, older }: Pick<VersionLink, 'id' | 'older'>): MarkedPlace[] {
  const known = new Set(db.prepare('SELECT record, record_id, place_key FROM mark_standing WHERE link_id = ?').all(id).map((row) => `${text(row, 'record')} ${text(row, 'record_id')} ${text(row, 'place_key')}`));
  return markedPlacesOn(db, older).filter(({ record, recordId, where }) => !known.has(`${record} ${recordId} ${placeKey(where)}`));
}

export function placedAt({ scope, item, anchor, continued, strokes, citation }: Annotation): WherePlaced {
  return { scope, item, anchor, continued, strokes, citation };
}

/** Where in the newer version a mark would be at `place`. @throws AppError `NOT_FOUND`, `BAD_REQUEST` */
export function whereAt(db: DatabaseSync, { kind, where }: Pick<MarkedPlace, 'kind' | 'where'>, place: VersionPlace, newer: VersionPaper): WherePlaced {
  const [first, ...rest] = place.spans;
  if (!first) throw new AppError('NOT_FOUND', 'There is no place to put it');
  const at = { documentId: newer.fileId, ...first };
  const put = (anchor: Anchor, citation: Citation, more: Partial<WherePlaced> = {}): WherePlaced => {
    const placed = { ...where, anchor, continued: [], strokes: null, ...more };
    return { ...placed, citation: citationOfMark(db, placed, newer.id) ?? citation };
  };
  const page = anchorAt(db, { ...at, start: 0, end: 0 });
  if (kind === 'ink') return put({ ...page.anchor, rects: place.rects ?? where.anchor.rects }, page.citation, { strokes: shifted(where, place) });
  if (kind === 'area') {
    // Placed by hand it goes round the words that were chosen.
    const rects = place.rects ?? anchorAt(db, at).anchor.rects;
    return put(areaAnchor(db, at, rects), page.citation);
  }
  if (where.scope !== 'text') return put(page.anchor, page.citation, { item: where.scope === 'item' ? page.citation.item ?? where.item : null });
  const found = anchorAt(db, at);
  return put(found.anchor, found.citation, { continued: rest.map((span) => anchorAt(db, { documentId: newer.fileId, ...span }).anchor) });
}

function shifted({ strokes, anchor }: WherePlaced, { rects }: VersionPlace): WherePlaced['strokes'] {
  const [from, to] = [anchor.rects[0], rects?.[0]];
  if (!strokes || !from || !to) return strokes;
  return strokes.map((stroke) => stroke.map(([x, y]): [number, number] => [x + to[0] - from[0], y + to[1] - from[1]]));
}

/** Tells pieces of evidence of one question apart. */
export function placeKey({ anchor }: Pick<WherePlaced, 'anchor'>): string {
  return `${anchor.fileId} ${anchor.pageIndex} ${anchor.start} ${anchor.end}`;
}

/**
 * Moves a record from where it is to where it is to be. Call it in a transaction.
 * @throws AppError `NOT_FOUND` where it is gone, `REVISION_CONFLICT` where it stands elsewhere by now
 */
export function moveRecord(
  db: DatabaseSync, { record, recordId }: Pick<MarkedPlace, 'record' | 'recordId'>, from: WherePlaced | null, to: WherePlaced, now: string, updateQuestion: Handlers['questions.update'],
): void {
  if (record === 'annotation') {
    const mark = readAnnotation(db, recordId);
    if (from && placeKey(mark) !== placeKey(from)) throw elsewhere();
    rewriteAnnotation(db, { ...mark, ...to, revision: mark.revision + 1, updatedAt: now });
    indexAnnotation(db, recordId);
    return;
  }
  const question = readQuestion(db, recordId);
  if (!from || !question.evidence.some((each) => placeKey(each) === placeKey(from))) throw elsewhere();
  const evidence = question.evidence.map((each) => {
    const { anchor } = placeKey(each) === placeKey(from) ? to : each;
    return { at: { documentId: anchor.fileId, pageIndex: anchor.pageIndex, start: anchor.start, end: anchor.end }, annotationId: each.annotationId };
  });
  void updateQuestion({ id: recordId, revision: question.revision, evidence }, new AbortController().signal);
}

/** All pages that a mark touches, as stretches of text. */
export function spansOf(where: WherePlaced): { pageIndex: number; start: number; end: number }[] {
  return anchorsOf(where).map(({ pageIndex, start, end }) => ({ pageIndex, start, end }));
}

function elsewhere(): AppError {
  return new AppError('REVISION_CONFLICT', 'This mark has been moved meanwhile');
}
