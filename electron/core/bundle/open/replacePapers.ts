/** A supplement says which earlier papers its own take the place of: written down as versions, and marks follow. */
import type { DatabaseSync } from 'node:sqlite';
import type { BundleManifest } from '#shared/domain/bundle/bundleManifest.ts';
import type { Clock, Ids } from '#core/ports.ts';
import { listIssues } from '#core/bundle/bundleIssues.ts';
import type { Library } from '#core/library/library.ts';
import { text } from '#core/library/rows.ts';
import { insertLink, isReplaced, linkBetween } from '#core/versions/versionRecords.ts';

/** Of the public papers: the vault keeps its own. @returns ids of the pairs that were not known before. */
export function replacePapers(library: Library, manifest: BundleManifest, clock: Clock, ids: Ids): string[] {
  const { db } = library;
  const issues = listIssues(db, manifest.bundleId);
  const own = issues.find(({ sequence }) => sequence === manifest.sequence);
  const earlier = issues.filter(({ sequence }) => sequence < manifest.sequence).toReversed();
  return library.write(() => manifest.papers.flatMap((paper) => {
    const newer = paper.replaces === null || paper.original !== 0 ? null : documentAt(db, own?.fileId, paper.pageFrom);
    const older = earlier.flatMap(({ fileId, manifest: { papers } }) => papers.filter(({ title, original }) => original === 0 && title !== null && sameTitle(title, paper.replaces ?? ''))
      .map(({ pageFrom }) => documentAt(db, fileId, pageFrom))).find((each) => each !== null);
    if (!newer || !older || linkBetween(db, older, newer) || isReplaced(db, older)) return [];
    const id = ids.next();
    insertLink(db, { id, olderId: older, newerId: newer, state: 'found', reason: 'saysSo', likeness: 1, at: clock.now().toISOString() });
    return [id];
  }));
}

/** The paper that begins there; the shortest, where several do. */
function documentAt(db: DatabaseSync, fileId: string | null | undefined, pageFrom: number): string | null {
  const row = fileId ? db.prepare('SELECT id FROM document WHERE file_id = ? AND part_of IS NOT NULL AND page_from = ? ORDER BY page_to LIMIT 1').get(fileId, pageFrom) : undefined;
  return row ? text(row, 'id') : null;
}

function sameTitle(a: string, b: string): boolean {
  const plain = (title: string): string => title.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(a) === plain(b);
}
