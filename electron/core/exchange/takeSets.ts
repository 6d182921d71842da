/** What files of questions would change in the library, and changing it. */
import type { DatabaseSync } from 'node:sqlite';
import { isConflict, mergeQuestion, QUESTION_PARTS, shownOf, versionsOf } from '#shared/domain/exchange/mergeQuestion.ts';
import type { QuestionSet, SharedQuestion } from '#shared/domain/exchange/questionSet.ts';
import type { Incoming } from '#shared/domain/exchange/reading.ts';
import { merge, versionKey } from '#shared/domain/exchange/register.ts';
import { readMember } from '#core/member/memberRecord.ts';
import { questionsOf } from './readings.ts';
import { findSharedQuestion, putSharedQuestion } from './sharedQuestions.ts';
import { findShared, mergeShared } from './sharedRecords.ts';

/** What each question would become. Conflicts first, then what is new. */
export function incomingOf(db: DatabaseSync, sets: readonly QuestionSet[]): Incoming[] {
  const me = readMember(db).id;
  const told = questionsOf(sets).map((incoming): Incoming => {
    const here = findSharedQuestion(db, incoming.id);
    const merged = here ? mergeQuestion(here.question, incoming) : incoming;
    const changed = here ? QUESTION_PARTS.filter((part) => !sameVersions(here.question, merged, part)) : [];
    const clashing = changed.filter((part) => isConflict(versionsOf(merged, part)));
    const words = shownOf(versionsOf(incoming, 'words'), '').content;
    const textHere = here ? shownOf(versionsOf(here.question, 'words'), me).content.text : null;
    return {
      questionId: incoming.id,
      state: !here ? 'new' : here.removed ? 'removed' : clashing.length > 0 ? 'conflict' : changed.length > 0 ? 'changed' : 'same',
      text: words.text, textHere: textHere === words.text ? null : textHere, author: incoming.author,
      theme: shownOf(versionsOf(incoming, 'placing'), '').content.theme, passages: words.evidence.length, parts: clashing.length > 0 ? clashing : changed,
    };
  });
  return told.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
}

const STATES: readonly Incoming['state'][] = ['conflict', 'new', 'changed', 'removed', 'same'];

function sameVersions(a: SharedQuestion, b: SharedQuestion, part: (typeof QUESTION_PARTS)[number]): boolean {
  const keys = (question: SharedQuestion): string => merge(versionsOf<typeof part>(question, part)).map(versionKey).join('\n');
  return keys(a) === keys(b);
}

/** Call within a write. Taking the same again changes nothing. */
export function takeSets(db: DatabaseSync, sets: readonly QuestionSet[], leave: ReadonlySet<string>, bringBack: ReadonlySet<string>, at: string): void {
  for (const incoming of questionsOf(sets)) {
    if (leave.has(incoming.id)) continue;
    const here = findSharedQuestion(db, incoming.id);
    const merged = here ? mergeQuestion(here.question, incoming) : mergeQuestion(incoming, incoming);
    if (here?.removed && bringBack.has(incoming.id)) db.prepare('UPDATE question SET removed_at = NULL WHERE id = ?').run(incoming.id);
    if (!here || QUESTION_PARTS.some((part) => !sameVersions(here.question, merged, part)) || merged.exempt !== here.question.exempt || bringBack.has(incoming.id)) putSharedQuestion(db, merged, at);
  }
  for (const set of sets) {
    for (const { id, versions } of set.line) mergeShared(db, 'line', id, versions, at);
    for (const { id, versions } of set.action) mergeShared(db, 'action', id, versions, at);
    for (const { id, versions } of set.recommendation) mergeShared(db, 'recommendation', id, versions, at);
    for (const { id, versions } of set.runningOrder) if (mergeShared(db, 'runningOrder', id, versions, at)) followOrder(db, id);
  }
}

/** The chair's order: its questions come in it, where the first of them stood; all others keep their places. */
function followOrder(db: DatabaseSync, meetingId: string): void {
  const ids = findShared(db, 'runningOrder', meetingId)?.content.ids ?? [];
  const before = db.prepare('SELECT id FROM question ORDER BY position, created_at, id').all().map((row) => String(row['id']));
  const known = new Set(before);
  const ordered = ids.filter((id) => known.has(id));
  const moved = new Set(ordered);
  const first = before.findIndex((id) => moved.has(id));
  if (first < 0) return;
  const rest = before.filter((id) => !moved.has(id));
  const at = before.slice(0, first).filter((id) => !moved.has(id)).length;
  const place = db.prepare('UPDATE question SET position = ? WHERE id = ?');
  for (const [position, id] of rest.toSpliced(at, 0, ...ordered).entries()) place.run(position + 1, id);
}
