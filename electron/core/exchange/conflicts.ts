/** Parts of questions that two libraries wrote at the same time: told side by side, and resolved by hand. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import type { PartContents } from '#shared/domain/exchange/contents.ts';
import { isConflict, QUESTION_PARTS, shownOf, versionsOf } from '#shared/domain/exchange/mergeQuestion.ts';
import type { SharedQuestion } from '#shared/domain/exchange/questionSet.ts';
import type { Conflict } from '#shared/domain/exchange/reading.ts';
import { canonical, versionKey, written, type Version } from '#shared/domain/exchange/register.ts';
import type { QuestionPart } from '#shared/domain/question/question.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { evidenceFrom } from '#core/draft/partContents.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';
import { readMember } from '#core/member/memberRecord.ts';
import { findSharedQuestion, putSharedQuestion } from './sharedQuestions.ts';

export function listConflicts(db: DatabaseSync): Conflict[] {
  const me = readMember(db);
  return listQuestions(db).filter(({ conflicts }) => conflicts.length > 0).flatMap(({ id, text }) => {
    const found = findSharedQuestion(db, id);
    return found ? QUESTION_PARTS.filter((part) => isConflict(versionsOf(found.question, part))).map((part) => conflictOf(db, found.question, part, text, me.id)) : [];
  });
}

function conflictOf(db: DatabaseSync, question: SharedQuestion, part: QuestionPart, text: string, memberId: string): Conflict {
  const versions = versionsOf(question, part);
  const shown = shownOf<unknown>(versions, memberId);
  const byContent = new Map(versions.map((version) => [canonical(version.content), version]));
  byContent.set(canonical(shown.content), shown as (typeof versions)[number]);
  return {
    questionId: question.id, text, part,
    versions: [...byContent.values()].map((version) => {
      const { evidence = [], supplementaries = [], answer, ...fields } = version.content as Partial<PartContents['words'] & PartContents['placing'] & PartContents['outcome']>;
      const told = { ...fields, ...(answer ? { answer: answer.text, givenBy: answer.givenBy, answeredAt: answer.at } : {}) };
      return {
        key: keyOf(version), by: version.stamp.by, at: version.stamp.at, shown: version === shown, supplementaries,
        fields: Object.fromEntries(Object.entries(told).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)])),
        evidence: evidence.map(evidenceFrom).map((each) => ({ ...each, here: citationOf(db, each.anchor, each.citation) !== null })),
      };
    }),
  };
}

/** Call within a write. What was chosen is newer than all of them. @throws AppError `NOT_FOUND` */
export function resolveConflict(db: DatabaseSync, questionId: string, part: QuestionPart, choose: string, at: string): void {
  const found = findSharedQuestion(db, questionId);
  const chosen = found && versionsOf(found.question, part).find((version) => keyOf(version) === choose);
  if (!found || !chosen) throw new AppError('NOT_FOUND', 'There is no such version any more');
  const { id, name } = readMember(db);
  const stamp = written(versionsOf(found.question, part).map((version) => version.stamp.vector), { id, name }, at);
  putSharedQuestion(db, { ...found.question, [part]: [{ stamp, content: chosen.content }] }, at);
}

const keyOf = (version: Version<unknown>): string => createHash('sha256').update(versionKey(version)).digest('hex').slice(0, 24);
