/** Questions as the library keeps them. One that was removed stays, so that it can be brought back. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { Writer } from '#shared/domain/member/member.ts';
import {
  addresseeKindSchema, questionPrioritySchema, questionStatusSchema, questionTypeSchema,
  type Answer, type Question, type QuestionPart, type Supplementary,
} from '#shared/domain/question/question.ts';
import { bringIntoVault, homeForQuestion } from '#core/library/homes.ts';
import { keepHash } from '#core/library/recordHash.ts';
import { integer, json, text, textOrNull, type Row } from '#core/library/rows.ts';
import { readMember } from '#core/member/memberRecord.ts';
import { canonical } from '#shared/domain/exchange/register.ts';
import { attached, evidenceAsCited, evidenceOf } from './evidenceOf.ts';
import { partContents } from './partContents.ts';
import type { RivalVersion } from './questionVersions.ts';

/** Questions that aren't removed, in the member's order. */
export function listQuestions(db: DatabaseSync): Question[] {
  const rows = db.prepare('SELECT * FROM question WHERE removed_at IS NULL ORDER BY position, created_at, id').all();
  const me = readMember(db);
  return rows.map((row) => questionFrom(db, row, me));
}

/** @throws AppError `NOT_FOUND` */
export function readQuestion(db: DatabaseSync, id: string): Question {
  const row = db.prepare('SELECT * FROM question WHERE id = ? AND removed_at IS NULL').get(id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such question');
  return questionFrom(db, row, readMember(db));
}

/** Behind all others. */
export function nextOrder(db: DatabaseSync): number {
  return Number(db.prepare('SELECT coalesce(max(position), 0) + 1 AS next FROM question').get()?.['next']);
}

/**
 * Writes a question, new or changed, with its evidence. Its versions are kept by `questionVersions.ts`.
 * @param exempt it is said to rest on exempt papers, whether they are here or not
 */
export function putQuestion(db: DatabaseSync, question: Question, exempt = false): void {
  const { id, author, createdAt, proposal } = question;
  const home = homeForQuestion(db, id, question.evidence.map(({ anchor }) => anchor.fileId), exempt);
  if (home === 'vault') bringIntoVault(db, 'question', { id });
  db.prepare(`
    INSERT INTO ${home}.question (id, revision, text, purpose, type, theme, addressee, private_note, position, author, proposal, created_at, updated_at)
    VALUES (?, 0, '', '', 'clarify', '', '', '', 0, ?, ?, ?, '') ON CONFLICT (id) DO NOTHING`).run(id, JSON.stringify(author), proposal, createdAt);
  db.prepare(`
    UPDATE question SET revision = ?, text = ?, purpose = ?, type = ?, theme = ?, addressee = ?, addressee_kind = ?, supplementaries = ?, private_note = ?,
      meeting_id = ?, item = ?, priority = ?, minutes = ?, asker = ?, merged_into = ?, status = ?, answer = ?, position = ?, updated_at = ? WHERE id = ?`)
    .run(
      question.revision, question.text, question.purpose, question.type, question.theme, question.addressee, question.addresseeKind,
      JSON.stringify(question.supplementaries), question.privateNote, question.meetingId, question.item, question.priority, question.minutes,
      question.asker, question.mergedInto, question.status, answerJson(question.answer), question.order, question.updatedAt, id,
    );
  // What was cited before stays as it was first cited: only what is new is written as it stands now.
  const cited = new Map(evidenceAsCited(db, id).map((each) => [JSON.stringify(attached(db, each.anchor)), each]));
  db.prepare('DELETE FROM evidence WHERE question_id = ?').run(id);
  const add = db.prepare(`
    INSERT INTO evidence (question_id, position, annotation_id, file_id, page_index, anchor, citation) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  for (const [position, { anchor, citation, annotationId }] of question.evidence.entries()) {
    const before = cited.get(JSON.stringify(anchor)) ?? { anchor, citation };
    add.run(id, position, annotationId, anchor.fileId, anchor.pageIndex, JSON.stringify(before.anchor), JSON.stringify(before.citation));
  }
  keepHash(db, 'question', id);
}

/** Its keys always in one order: an answer that nobody gave reads as the column's default. */
const answerJson = ({ text: words, givenBy, at }: Answer): string => JSON.stringify({ text: words, givenBy, at });

export function questionFrom(db: DatabaseSync, row: Row, me: Writer): Question {
  const id = text(row, 'id');
  const author = json<Writer>(row, 'author');
  const question: Question = {
    id, revision: integer(row, 'revision'), text: text(row, 'text'), purpose: text(row, 'purpose'),
    type: questionTypeSchema.parse(row['type']), theme: text(row, 'theme'), addressee: text(row, 'addressee'),
    addresseeKind: addresseeKindSchema.nullable().parse(row['addressee_kind']), evidence: evidenceOf(db, id),
    supplementaries: json<Supplementary[]>(row, 'supplementaries'),
    meetingId: textOrNull(row, 'meeting_id'), item: textOrNull(row, 'item'), priority: questionPrioritySchema.parse(row['priority']),
    minutes: row['minutes'] === null ? null : integer(row, 'minutes'), asker: text(row, 'asker'), mergedInto: textOrNull(row, 'merged_into'),
    status: questionStatusSchema.parse(row['status']), answer: json<Answer>(row, 'answer'),
    // The member may have said their name only later.
    author: author.id === '' || author.id === me.id ? { id: me.id, name: me.name } : author,
    proposal: textOrNull(row, 'proposal'), privateNote: text(row, 'private_note'), order: integer(row, 'position'),
    createdAt: text(row, 'created_at'), updatedAt: text(row, 'updated_at'),
    conflicts: [],
  };
  const rivals = json<RivalVersion[]>(row, 'rivals');
  return rivals.length === 0 ? question : { ...question, conflicts: conflictingParts(db, question, rivals) };
}

/** Two who wrote the same words at the same time don't disagree. */
function conflictingParts(db: DatabaseSync, question: Question, rivals: readonly RivalVersion[]): QuestionPart[] {
  const cited = evidenceAsCited(db, question.id).map((each) => ({ ...each, annotationId: null, here: false }));
  const shown = partContents({ ...question, evidence: cited });
  return [...new Set(rivals.filter(({ part, version }) => canonical(version.content) !== canonical(shown[part])).map(({ part }) => part))].toSorted();
}
