/** Pairs of versions as the library keeps them. A pair that a person refused stays, so that it isn't found again. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { DocumentKind } from '#shared/domain/document/document.ts';
import type { VersionLink, VersionPaper } from '#shared/domain/version/versionLink.ts';
import { integer, text, textOrNull, type Row } from '#core/library/rows.ts';

/** Pairs of which both papers are in the library, the latest first. */
export function listLinks(db: DatabaseSync): VersionLink[] {
  return db.prepare('SELECT * FROM version_link ORDER BY made_at DESC, id').all().flatMap((row) => linkFrom(db, row) ?? []);
}

/** @throws AppError `NOT_FOUND` also where one of its papers was taken out */
export function readLink(db: DatabaseSync, id: string): VersionLink {
  const row = db.prepare('SELECT * FROM version_link WHERE id = ?').get(id);
  const link = row ? linkFrom(db, row) : null;
  if (!link) throw new AppError('NOT_FOUND', 'There is no such pair of versions');
  return link;
}

/** The pair of these two papers, whichever came first; or null. */
export function linkBetween(db: DatabaseSync, a: string, b: string): { readonly id: string; readonly state: VersionLink['state'] } | null {
  const row = db.prepare('SELECT id, state FROM version_link WHERE (older_id = ?1 AND newer_id = ?2) OR (older_id = ?2 AND newer_id = ?1)').get(a, b);
  return row ? { id: text(row, 'id'), state: text(row, 'state') as VersionLink['state'] } : null;
}

export function insertLink(db: DatabaseSync, link: { id: string; olderId: string; newerId: string; state: VersionLink['state']; reason: VersionLink['reason']; likeness: number; at: string }): void {
  db.prepare('INSERT INTO version_link (id, older_id, newer_id, state, reason, likeness, made_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(link.id, link.olderId, link.newerId, link.state, link.reason, link.likeness, link.at, link.at);
}

export function setState(db: DatabaseSync, id: string, state: VersionLink['state'], at: string): void {
  db.prepare('UPDATE version_link SET state = ?, changed_at = ? WHERE id = ?').run(state, at, id);
}

/** True where a paper was replaced already, as far as nobody refused. */
export function isReplaced(db: DatabaseSync, documentId: string): boolean {
  return db.prepare("SELECT 1 FROM version_link JOIN document ON document.id = newer_id JOIN file ON file.id = file_id WHERE older_id = ? AND state <> 'refused' AND removed_at IS NULL").get(documentId) !== undefined;
}

function linkFrom(db: DatabaseSync, row: Row): VersionLink | null {
  const [older, newer] = [paperOf(db, text(row, 'older_id')), paperOf(db, text(row, 'newer_id'))];
  if (!older || !newer) return null;
  const counts = { anchored: 0, moved: 0, placed: 0, kept: 0, open: 0, offered: 0 };
  const rows = db.prepare(`
    SELECT decision, json_extract(resolution, '$.status') AS found, count(*) AS count FROM mark_standing
    LEFT JOIN annotation ON record = 'annotation' AND annotation.id = record_id LEFT JOIN question ON record = 'evidence' AND question.id = record_id
    WHERE link_id = ? AND coalesce(annotation.removed_at, question.removed_at) IS NULL GROUP BY decision, found`).all(text(row, 'id'));
  for (const each of rows) {
    const decision = text(each, 'decision');
    const key = decision === 'moved' ? (text(each, 'found') === 'anchored' ? 'anchored' : 'moved') : decision === 'accepted' || decision === 'placed' ? 'placed' : decision === 'kept' || decision === 'offered' ? decision : 'open';
    counts[key] += integer(each, 'count');
  }
  return { id: text(row, 'id'), older, newer, state: text(row, 'state') as VersionLink['state'], reason: text(row, 'reason') as VersionLink['reason'], likeness: integer(row, 'likeness'), counts };
}

function paperOf(db: DatabaseSync, id: string): VersionPaper | null {
  const row = db.prepare(`
    SELECT document.id, document.file_id, document.title, file.source, document.kind, whole.kind AS came_in, document.published_on, file.imported_at,
      document.item, document.page_from, document.page_to
    FROM document JOIN document AS whole ON whole.id = document.file_id JOIN file ON file.id = document.file_id WHERE document.id = ? AND removed_at IS NULL`).get(id);
  if (!row) return null;
  return {
    id, fileId: text(row, 'file_id'), title: text(row, 'title'), source: text(row, 'source'), kind: text(row, 'kind') as DocumentKind, cameIn: text(row, 'came_in') as DocumentKind,
    publishedOn: textOrNull(row, 'published_on'), importedAt: text(row, 'imported_at'), item: textOrNull(row, 'item'), pageFrom: integer(row, 'page_from'), pageTo: integer(row, 'page_to'),
  };
}
