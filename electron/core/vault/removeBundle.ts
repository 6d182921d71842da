/**
 * Takes out what came with a bundle, and what quotes it. A member's own words stay: a note without the words that it was on,
 * a question without the evidence. They stay in the vault, since they may say what the paper said.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { RemovalReceipt } from '#shared/domain/vault/vaultState.ts';
import { numberOf } from '#core/library/connection.ts';
import { keepHash } from '#core/library/recordHash.ts';
import { json, text } from '#core/library/rows.ts';
import { dropDerived } from '#core/library/storeFile.ts';
import { indexAnnotation, indexQuestion, unindexPages, unindexRecord } from '#core/search/indexPages.ts';

/** What a citation says of a paper that is gone. */
const REMOVED_TITLE = 'Exempt paper (removed)';

/** On a private copy, in a transaction. Its key is gone afterwards. */
export function takeOut(db: DatabaseSync, bundleId: string, now: string): RemovalReceipt {
  const files = db.prepare('SELECT file_id, sha256 FROM vault_paper JOIN file ON file.id = file_id WHERE bundle_id = ?').all(bundleId).map((row) => ({ id: text(row, 'file_id'), sha256: text(row, 'sha256') }));
  const receipt = { bundleId, removedAt: now, papers: files.length, pages: 0, marksRemoved: 0, notesKept: 0, questionsKept: 0, evidenceRemoved: 0 };
  for (const { id, sha256 } of files) {
    receipt.pages += numberOf(db, 'SELECT count(*) FROM page WHERE file_id = ?', id);
    const marks = takeMarks(db, id, now);
    receipt.marksRemoved += marks.removed;
    receipt.notesKept += marks.kept;
    const questions = takeEvidence(db, id);
    receipt.questionsKept += questions.kept;
    receipt.evidenceRemoved += questions.evidence;
    unindexPages(db, id);
    for (const link of db.prepare('SELECT id FROM version_link WHERE older_id IN (SELECT id FROM document WHERE file_id = ?1) OR newer_id IN (SELECT id FROM document WHERE file_id = ?1)').all(id)) {
      db.prepare('DELETE FROM mark_standing WHERE link_id = ?').run(text(link, 'id'));
      db.prepare('DELETE FROM version_link WHERE id = ?').run(text(link, 'id'));
    }
    db.prepare("DELETE FROM mark_standing WHERE instr(was, ?1) > 0 OR instr(resolution, ?1) > 0").run(id);
    dropDerived(db, id);
    for (const table of ['reading', 'reading_time', 'correction', 'recognised_page']) db.prepare(`DELETE FROM ${table} WHERE sha256 = ?`).run(sha256);
    db.prepare("UPDATE file SET removed_at = ?, source = 'Exempt paper' WHERE id = ?").run(now, id);
    db.prepare('DELETE FROM vault_paper WHERE file_id = ?').run(id);
  }
  // The words that only these papers had; and corrections that were made over them.
  db.exec("DELETE FROM comparison_correction; DELETE FROM comparison; DELETE FROM search_term WHERE term NOT IN (SELECT term FROM search_occurrence)");
  db.prepare('DELETE FROM vault_bundle WHERE bundle_id = ?').run(bundleId);
  return receipt;
}

function takeMarks(db: DatabaseSync, fileId: string, now: string): { removed: number; kept: number } {
  let [removed, kept] = [0, 0];
  for (const row of db.prepare('SELECT id, note, citation, removed_at FROM annotation WHERE file_id = ?').all(fileId)) {
    const id = text(row, 'id');
    if (text(row, 'note').trim() === '' || row['removed_at'] !== null) {
      unindexRecord(db, id);
      db.prepare('DELETE FROM mark_standing WHERE record_id = ?').run(id);
      db.prepare('UPDATE evidence SET annotation_id = NULL WHERE annotation_id = ?').run(id);
      db.prepare('DELETE FROM annotation WHERE id = ?').run(id);
      if (row['removed_at'] === null) removed += 1;
      continue;
    }
    const citation = { ...json<Record<string, unknown>>(row, 'citation'), title: REMOVED_TITLE };
    db.prepare(`UPDATE annotation SET revision = revision + 1, kind = 'note', scope = 'page', quote = '', prefix = '', suffix = '', rects = '[]', strokes = NULL, continued = NULL,
      start_offset = 0, end_offset = 0, citation = ?, updated_at = ? WHERE id = ?`).run(JSON.stringify(citation), now, id);
    keepHash(db, 'annotation', id);
    indexAnnotation(db, id);
    kept += 1;
  }
  return { removed, kept };
}

function takeEvidence(db: DatabaseSync, fileId: string): { kept: number; evidence: number } {
  const asked = db.prepare('SELECT DISTINCT question_id FROM evidence WHERE file_id = ?').all(fileId).map((row) => text(row, 'question_id'));
  let evidence = 0;
  for (const id of asked) {
    evidence += numberOf(db, 'SELECT count(*) FROM evidence WHERE question_id = ? AND file_id = ?', id, fileId);
    db.prepare('DELETE FROM evidence WHERE question_id = ? AND file_id = ?').run(id, fileId);
    // Others' versions of it may quote the paper; and from now on only its mark says that it is exempt.
    db.prepare("UPDATE question SET exempt = 1, rivals = '[]' WHERE id = ?").run(id);
    keepHash(db, 'question', id);
    indexQuestion(db, id);
  }
  return { kept: asked.length, evidence };
}
