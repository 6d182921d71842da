/** Looks at papers that came in whether one of them is an earlier one come again. */
import type { DatabaseSync } from 'node:sqlite';
import type { DocumentKind } from '#shared/domain/document/document.ts';
import type { ExtractedFile } from '#shared/domain/page/pageText.ts';
import { sketchOf, type Sketch } from '#shared/domain/version/likeness.ts';
import { inOrderOfIssue, sameReport, type PaperFacts } from '#shared/domain/version/sameReport.ts';
import type { Clock, Ids } from '#core/ports.ts';
import type { Library } from '#core/library/library.ts';
import { integer, json, text, textOrNull } from '#core/library/rows.ts';
import { insertLink, isReplaced, linkBetween } from './versionRecords.ts';

/** Bump when the same text would give another sketch. */
const RULES = 1;
/** Letters of a paper's beginning that may say "replaces the version …". */
const OPENING = 600;

export interface FoundVersion {
  readonly linkId: string;
}

/** Files whose papers were never looked at, in order of coming in. */
export function unlookedFiles(db: DatabaseSync): string[] {
  return db.prepare(`
    SELECT DISTINCT file.id FROM file JOIN document ON file_id = file.id LEFT JOIN paper_sketch ON document_id = document.id AND rules = ?
    WHERE removed_at IS NULL AND document_id IS NULL ORDER BY imported_at, file.id`).all(RULES).map((row) => text(row, 'id'));
}

/** Pairs that a file's papers make with those before it; each is written down at once. */
export function recogniseVersions(library: Library, fileId: string, clock: Clock, ids: Ids): string[] {
  const { db } = library;
  return library.write(() => {
    sketchPapers(db, fileId);
    const papers = factsOf(db);
    const [own, others] = [papers.filter((paper) => paper.fileId === fileId), papers.filter((paper) => paper.fileId !== fileId)];
    const found = own.flatMap((paper) => others.flatMap((other) => {
      const same = sameReport(paper, other);
      return same ? [{ paper, other, ...same }] : [];
    })).toSorted((a, b) => b.likeness - a.likeness || Number(b.other.inSupplement) - Number(a.other.inSupplement) || a.other.id.localeCompare(b.other.id));
    // Where whole files are versions of each other, their parts go with them.
    const whole = new Set(found.filter(({ paper, other }) => paper.id === paper.fileId && other.id === other.fileId).map(({ other }) => other.fileId));
    const made: string[] = [];
    for (const { paper, other, reason, likeness } of found) {
      if (whole.has(other.fileId) && !(paper.id === paper.fileId && other.id === other.fileId)) continue;
      const [older, newer] = inOrderOfIssue(paper, other);
      if (linkBetween(db, older.id, newer.id) || isReplaced(db, older.id)) continue;
      const id = ids.next();
      insertLink(db, { id, olderId: older.id, newerId: newer.id, state: 'found', reason, likeness, at: clock.now().toISOString() });
      made.push(id);
    }
    return made;
  });
}

function sketchPapers(db: DatabaseSync, fileId: string): void {
  const keep = db.prepare('INSERT OR REPLACE INTO paper_sketch (document_id, rules, sketch, opening) VALUES (?, ?, ?, ?)');
  for (const row of db.prepare('SELECT id, page_from, page_to FROM document WHERE file_id = ?').all(fileId)) {
    const texts = db.prepare('SELECT text FROM page WHERE file_id = ? AND page_index BETWEEN ? AND ? ORDER BY page_index').all(fileId, integer(row, 'page_from'), integer(row, 'page_to')).map((page) => text(page, 'text'));
    keep.run(text(row, 'id'), RULES, JSON.stringify(sketchOf(texts)), texts.join('\n').slice(0, OPENING));
  }
}

function factsOf(db: DatabaseSync): PaperFacts[] {
  const rows = db.prepare(`
    SELECT part.id, part.file_id, part.kind, part.title, coalesce(part.committee_key, whole.committee_key) AS committee,
      coalesce(part.meeting_date, whole.meeting_date) AS date, part.portfolio_key, part.period, part.item, whole.kind AS came_in, sketch, opening,
      file.source, file.imported_at, derived.extracted
    FROM document AS part JOIN document AS whole ON whole.id = part.file_id JOIN file ON file.id = part.file_id JOIN paper_sketch ON document_id = part.id
    LEFT JOIN derived ON derived.file_id = file.id WHERE removed_at IS NULL`).all();
  return rows.map((row) => ({
    id: text(row, 'id'), fileId: text(row, 'file_id'), kind: text(row, 'kind') as DocumentKind, title: text(row, 'title'), committee: textOrNull(row, 'committee'),
    date: textOrNull(row, 'date'), portfolio: textOrNull(row, 'portfolio_key'), period: textOrNull(row, 'period'), item: textOrNull(row, 'item'),
    inSupplement: text(row, 'came_in') === 'supplement', sketch: json<Sketch>(row, 'sketch'), opening: `${text(row, 'source')}\n${text(row, 'opening')}`,
    modified: row['extracted'] === null ? '' : modifiedOf(json<ExtractedFile>(row, 'extracted')), importedAt: text(row, 'imported_at'),
  }));
}

/** A pack's own date says nothing of when a report in it was written, but a later pack holds the later version. */
function modifiedOf({ properties }: ExtractedFile): string {
  return /^D:\d{8,14}/.exec(properties.modified)?.[0] ?? '';
}
