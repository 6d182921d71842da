/** What goes into a `.questions` file. */
import type { DatabaseSync } from 'node:sqlite';
import type { RecordKind } from '#shared/domain/exchange/contents.ts';
import { QUESTION_SET_VERSION, type QuestionSet } from '#shared/domain/exchange/questionSet.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';
import { readMember } from '#core/member/memberRecord.ts';
import { findSharedQuestion } from './sharedQuestions.ts';
import { listShared } from './sharedRecords.ts';

export interface Gathered {
  readonly set: QuestionSet;
  /** Questions on exempt papers that were left out. */
  readonly withheld: number;
}

export interface ToGather {
  readonly what: QuestionSet['what'];
  /** Null: all. */
  readonly ids: readonly string[] | null;
  readonly meetingId: string | null;
  /** It'll be encrypted: what is exempt may go into it. */
  readonly encrypted: boolean;
}

export function gatherSet(db: DatabaseSync, { what, ids, meetingId, encrypted }: ToGather, madeAt: string): Gathered {
  const { id, name, role } = readMember(db);
  const wanted = listQuestions(db).filter((question) => (ids === null || ids.includes(question.id)) && (meetingId === null || question.meetingId === meetingId));
  const all = wanted.flatMap((question) => findSharedQuestion(db, question.id)?.question ?? []);
  const questions = all.filter(({ exempt }) => encrypted || !exempt);
  const withheld = new Set(all.filter((question) => !questions.includes(question)).map((question) => question.id));
  const records = <K extends RecordKind>(kind: K, meetingOf: (content: { meetingId?: string | null }, recordId: string) => string | null) => (what === 'questions' ? [] : listShared(db, kind)
    .filter((record) => meetingId === null || meetingOf(record.content as { meetingId?: string | null }, record.id) === meetingId)
    .map((record) => ({ id: record.id, versions: [...record.versions] })));
  const ofContent = (content: { meetingId?: string | null }): string | null => content.meetingId ?? null;
  return {
    set: {
      scrutineer: 'questions', version: QUESTION_SET_VERSION, what, from: { id, name, role }, madeAt, questions,
      line: records('line', ofContent),
      // What came of an exempt question may tell of it.
      action: records('action', ofContent).filter(({ versions }) => !versions.some(({ content }) => content.questionId !== null && withheld.has(content.questionId))),
      recommendation: records('recommendation', ofContent).filter(({ versions }) => !versions.some(({ content }) => content.questionIds.some((each) => withheld.has(each)))),
      runningOrder: records('runningOrder', (_content, recordId) => recordId),
    },
    withheld: withheld.size,
  };
}
