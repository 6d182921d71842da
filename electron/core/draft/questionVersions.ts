/**
 * Who has written what of a question, so that libraries which exchange it can tell newer from older, and see where two
 * wrote at the same time. What is shown stands in the question's own columns; its stamps and the other versions beside it.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { PartContents } from '#shared/domain/exchange/contents.ts';
import { QUESTION_PARTS } from '#shared/domain/exchange/mergeQuestion.ts';
import { canonical, written, type Stamp, type Version } from '#shared/domain/exchange/register.ts';
import type { Question, QuestionPart } from '#shared/domain/question/question.ts';
import { json, text } from '#core/library/rows.ts';
import { readMember } from '#core/member/memberRecord.ts';
import { partContents } from './partContents.ts';

/** A version of a part that another library wrote without knowing of the one that is shown. */
export type RivalVersion = { readonly [P in QuestionPart]: { readonly part: P; readonly version: Version<PartContents[P]> } }[QuestionPart];

/** The stamp of each part as shown; one that was never changed was written when the question was made. */
export function stampsOf(db: DatabaseSync, id: string): Record<QuestionPart, Stamp> {
  const row = db.prepare('SELECT stamps, author, created_at FROM question WHERE id = ?').get(id) ?? { stamps: '{}', author: '{"id":"","name":""}', created_at: '' };
  const me = readMember(db);
  const first: Stamp = { vector: { [me.id]: 1 }, by: { id: me.id, name: me.name }, at: text(row, 'created_at') };
  const stamps = json<Partial<Record<QuestionPart, Stamp>>>(row, 'stamps');
  return { words: stamps.words ?? first, placing: stamps.placing ?? first, outcome: stamps.outcome ?? first };
}

export function rivalsOf(db: DatabaseSync, id: string): RivalVersion[] {
  const row = db.prepare('SELECT rivals FROM question WHERE id = ?').get(id);
  return row ? json<RivalVersion[]>(row, 'rivals') : [];
}

export function putVersions(db: DatabaseSync, id: string, stamps: Readonly<Record<QuestionPart, Stamp>>, rivals: readonly RivalVersion[]): void {
  db.prepare('UPDATE question SET stamps = ?, rivals = ? WHERE id = ?').run(JSON.stringify(stamps), JSON.stringify(rivals), id);
}

/** After a change made here: parts that differ from before are this library's newest word. A conflict stays until it's resolved. */
export function stampChanges(db: DatabaseSync, before: Question, after: Question): void {
  const stamps = stampsOf(db, before.id);
  const [was, is] = [partContents(before), partContents(after)];
  const changed = QUESTION_PARTS.filter((part) => canonical(was[part]) !== canonical(is[part]));
  if (changed.length === 0) return;
  const me = readMember(db);
  for (const part of changed) stamps[part] = written([stamps[part].vector], { id: me.id, name: me.name }, after.updatedAt);
  putVersions(db, before.id, stamps, rivalsOf(db, before.id));
}
