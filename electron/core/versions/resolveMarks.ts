/** Resolves every mark and piece of evidence of a paper that was replaced: certain ones move, the rest wait for a person. */
import type { DatabaseSync } from 'node:sqlite';
import type { Handlers } from '#shared/contract/api.ts';
import { resolveAnchor, resolvePage } from '#shared/domain/anchor/resolveAnchor.ts';
import { resolveArea } from '#shared/domain/anchor/resolveArea.ts';
import { alignVersions, type VersionAlignment } from '#shared/domain/version/alignVersions.ts';
import { isCertain, type FoundResolution, type Resolution } from '#shared/domain/version/resolution.ts';
import type { VersionLink } from '#shared/domain/version/versionLink.ts';
import type { Clock, Ids } from '#core/ports.ts';
import type { Library } from '#core/library/library.ts';
import { readPages } from '#core/library/pages.ts';
import { moveRecord, placeKey, spansOf, unresolvedPlaces, whereAt, type MarkedPlace } from './markedPlaces.ts';

export interface ResolvingTools {
  readonly library: Library;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly updateQuestion: Handlers['questions.update'];
}

/**
 * Call it in a transaction. Marks that were resolved for this pair before are left as they were decided.
 * @param late whoever made them was reading the older version although the newer had come: they stay, and are only offered there
 */
export function resolveMarks({ library, clock, ids, updateQuestion }: ResolvingTools, link: VersionLink, late = false): void {
  const { db } = library;
  const places = unresolvedPlaces(db, link);
  if (places.length === 0) return;
  const alignment = alignmentOf(db, link);
  const now = clock.now().toISOString();
  const keep = db.prepare('INSERT INTO mark_standing (id, link_id, record, record_id, was, place_key, resolution, decision, made_at, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const marked of places) {
    const resolution: FoundResolution = { ...resolutionOf(marked, alignment, link), ...(late && { late }) };
    const certain = isCertain(resolution) && resolution.place !== null;
    const to = certain && !late && resolution.place ? whereAt(db, marked, resolution.place, link.newer) : null;
    if (to) moveRecord(db, marked, marked.where, to, now, updateQuestion);
    keep.run(ids.next(), link.id, marked.record, marked.recordId, JSON.stringify(marked.where), placeKey(marked.where), JSON.stringify(resolution), to ? 'moved' : certain ? 'offered' : 'open', now, now);
  }
}

export function alignmentOf(db: DatabaseSync, { older, newer }: Pick<VersionLink, 'older' | 'newer'>): VersionAlignment {
  return alignVersions(readPages(db, older.fileId, older.pageFrom, older.pageTo), readPages(db, newer.fileId, newer.pageFrom, newer.pageTo));
}

function resolutionOf({ record, kind, where }: MarkedPlace, alignment: VersionAlignment, { newer }: VersionLink): Resolution {
  const { anchor, scope } = where;
  if (scope === 'document') return { status: 'anchored', reason: 'samePaper', confidence: 1, place: { spans: [{ pageIndex: newer.pageFrom, start: 0, end: 0 }], quote: '' }, candidates: [] };
  if (kind === 'area' || kind === 'ink') return resolveArea(anchor.pageIndex, anchor.rects, alignment);
  if (scope !== 'text') return resolvePage(anchor.pageIndex, alignment);
  const found = resolveAnchor(spansOf(where), alignment);
  // Evidence is quoted from one page: words that a page end cuts now are for a person to choose.
  if (record === 'evidence' && isCertain(found) && (found.place?.spans.length ?? 0) > 1) return { ...found, status: 'changed', reason: 'parted', confidence: 0.9 };
  return found;
}
