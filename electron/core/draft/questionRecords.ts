/** Questions as the library keeps them. One that was removed stays, so that it can be brought back. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Anchor, Citation } from '#shared/domain/anchor/anchor.ts';
import { questionTypeSchema, type Evidence, type Question } from '#shared/domain/question/question.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { keepHash } from '#core/library/recordHash.ts';
import { integer, json, text, textOrNull, type Row } from '#core/library/rows.ts';

/** Questions that aren't removed, in the member's order. */
export function listQuestions(db: DatabaseSync): Question[] {
  const rows = db.prepare('SELECT * FROM question WHERE removed_at IS NULL ORDER BY position, created_at, id').all();
  return rows.map((row) => questionFrom(db, row));
}

/** @throws AppError `NOT_FOUND` */
export function readQuestion(db: DatabaseSync, id: string): Question {
  const row = db.prepare('SELECT * FROM question WHERE id = ? AND removed_at IS NULL').get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such question');
  return questionFrom(db, row);
}

/** Behind all others. */
export function nextOrder(db: DatabaseSync): number {
  return Number(db.prepare('SELECT coalesce(max(position), 0) + 1 AS next FROM question').get()?.['next']);
}

/** Writes a question, new or changed, with its evidence. */
export function putQuestion(db: DatabaseSync, question: Question): void {
  const { id, revision, text: words, purpose, type, theme, addressee, privateNote, order, createdAt, updatedAt } = question;
  db.prepare(`
    INSERT INTO question (id, revision, text, purpose, type, theme, addressee, private_note, position, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, text = excluded.text, purpose = excluded.purpose, type = excluded.type,
      theme = excluded.theme, addressee = excluded.addressee, private_note = excluded.private_note, position = excluded.position,
      updated_at = excluded.updated_at`)
    .run(id, revision, words, purpose, type, theme, addressee, privateNote, order, createdAt, updatedAt);
  db.prepare('DELETE FROM evidence WHERE question_id = ?').run(id);
  const add = db.prepare(`
    INSERT INTO evidence (question_id, position, annotation_id, file_id, page_index, anchor, citation) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  for (const [position, { anchor, citation, annotationId }] of question.evidence.entries()) {
    add.run(id, position, annotationId, anchor.fileId, anchor.pageIndex, JSON.stringify(anchor), JSON.stringify(citation));
  }
  keepHash(db, 'question', id);
}

function questionFrom(db: DatabaseSync, row: Row): Question {
  const id = text(row, 'id');
  const evidence = db.prepare('SELECT * FROM evidence WHERE question_id = ? ORDER BY position').all(id).map((each): Evidence => {
    const anchor = json<Anchor>(each, 'anchor');
    const before = json<Citation>(each, 'citation');
    return { anchor, citation: citationOf(db, anchor, before) ?? before, annotationId: textOrNull(each, 'annotation_id') };
  });
  return {
    id, revision: integer(row, 'revision'), text: text(row, 'text'), purpose: text(row, 'purpose'),
    type: questionTypeSchema.parse(row['type']), theme: text(row, 'theme'), addressee: text(row, 'addressee'), evidence,
    privateNote: text(row, 'private_note'), order: integer(row, 'position'), createdAt: text(row, 'created_at'), updatedAt: text(row, 'updated_at'),
  };
}
