/** What each version shows of the marks that stand in the other. */
import type { DatabaseSync } from 'node:sqlite';
import type { Anchor } from '#shared/domain/anchor/anchor.ts';
import type { Echo } from '#shared/domain/version/echo.ts';
import { foundResolutionSchema } from '#shared/domain/version/resolution.ts';
import type { VersionLink } from '#shared/domain/version/versionLink.ts';
import { readAnnotation } from '#core/annotate/annotationRecords.ts';
import { json, text, type Row } from '#core/library/rows.ts';
import { whereAt, type WherePlaced } from './markedPlaces.ts';
import { recordAbout } from './standings.ts';
import { listLinks } from './versionRecords.ts';

/** In order of pages. Pairs that a person refused, and marks that were removed, echo nowhere. */
export function echoesOn(db: DatabaseSync, fileId: string): Echo[] {
  const links = listLinks(db).filter(({ state, older, newer }) => state !== 'refused' && (older.fileId === fileId || newer.fileId === fileId));
  const found = links.flatMap((link) => {
    const decisions = link.older.fileId === fileId ? "'moved', 'accepted', 'placed'" : "'offered'";
    return db.prepare(`SELECT * FROM mark_standing WHERE link_id = ? AND decision IN (${decisions}) ORDER BY rowid`).all(link.id).flatMap((row) => echoOf(db, row, link) ?? []);
  });
  return found.filter((echo) => echo.there.fileId !== fileId).toSorted((a, b) => a.anchor.pageIndex - b.anchor.pageIndex || a.anchor.start - b.anchor.start);
}

function echoOf(db: DatabaseSync, row: Row, link: VersionLink): Echo | null {
  const about = recordAbout(db, row);
  const { place } = foundResolutionSchema.parse(json(row, 'resolution'));
  if (!about || !place) return null;
  const was = json<WherePlaced>(row, 'was');
  const record = text(row, 'record') === 'evidence' ? 'evidence' as const : 'annotation' as const;
  const recordId = text(row, 'record_id');
  const offered = text(row, 'decision') === 'offered';
  const inNewer = (): WherePlaced => whereAt(db, { kind: about.kind, where: was }, place, link.newer);
  const { scope, anchor, continued, strokes } = offered ? inNewer() : was;
  // A mark may have gone on to a version that is newer still.
  const stands = offered ? was.anchor : record === 'annotation' ? readAnnotation(db, recordId).anchor : inNewer().anchor;
  const paper = offered ? link.older : link.newer;
  return {
    id: text(row, 'id'), linkId: link.id, standsIn: offered ? 'older' : 'newer', standsSince: (paper.publishedOn ?? paper.importedAt).slice(0, 10),
    record, recordId, ...about, scope, anchor, continued, strokes, there: shownAt(db, stands),
  };
}

function shownAt(db: DatabaseSync, { fileId, pageIndex, start, end }: Anchor): Echo['there'] {
  const page = db.prepare('SELECT page_label FROM page WHERE file_id = ? AND page_index = ?').get(fileId, pageIndex);
  return { fileId, pageIndex, pageLabel: page ? text(page, 'page_label') : String(pageIndex + 1), start, end };
}
