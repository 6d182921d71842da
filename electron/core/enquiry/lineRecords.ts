/** Lines of enquiry: those that somebody made, and those that questions name without anybody having made them. */
import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';
import { lineId, type LineOfEnquiry } from '#shared/domain/enquiry/lineOfEnquiry.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';
import { findShared, listShared, type SharedRecord } from '#core/exchange/sharedRecords.ts';

/** Revision 0: only named by a question. In order of item and place. */
export function listLines(db: DatabaseSync, meetingId?: string): LineOfEnquiry[] {
  const made = listShared(db, 'line');
  const lines = new Map(made.filter(({ content }) => !content.gone).map((record) => [record.id, lineFrom(record)]));
  for (const question of listQuestions(db)) {
    const id = lineOfQuestion(question);
    if (id === null || lines.has(id)) continue;
    const { meetingId: meeting, item, theme } = question;
    const last = Math.max(0, ...[...lines.values()].filter((line) => line.meetingId === meeting && line.item === item).map((line) => line.order));
    lines.set(id, { id, revision: findShared(db, 'line', id)?.revision ?? 0, meetingId: meeting, item, title: theme.trim(), order: last + 1, minutes: null, updatedAt: question.updatedAt });
  }
  return [...lines.values()].filter((line) => meetingId === undefined || line.meetingId === meetingId).toSorted(inOrder);
}

/** Id of a question's line; null where it has none. */
export function lineOfQuestion({ meetingId, item, theme }: Pick<Question, 'meetingId' | 'item' | 'theme'>): string | null {
  return theme.trim() === '' ? null : lineId(meetingId, item, theme);
}

/** @throws AppError `NOT_FOUND`; `REVISION_CONFLICT` where a revision is given and it's another by now */
export function readLine(db: DatabaseSync, id: string, revision?: number): LineOfEnquiry {
  const line = listLines(db).find((each) => each.id === id);
  if (!line) throw new AppError('NOT_FOUND', 'There is no such line of enquiry');
  if (revision !== undefined && line.revision !== revision) {
    throw new AppError('REVISION_CONFLICT', 'Somebody changed this line of enquiry since it was read', { details: { revision: line.revision } });
  }
  return line;
}

export function nextLineOrder(db: DatabaseSync, meetingId: string | null, item: string | null): number {
  return 1 + Math.max(0, ...listLines(db).filter((line) => line.meetingId === meetingId && line.item === item).map(({ order }) => order));
}

function lineFrom({ id, revision, content, updatedAt }: SharedRecord<'line'>): LineOfEnquiry {
  const { meetingId, item, title, order, minutes } = content;
  return { id, revision, meetingId, item, title, order, minutes, updatedAt };
}

const byNumber = new Intl.Collator('en-GB', { numeric: true });

function inOrder(a: LineOfEnquiry, b: LineOfEnquiry): number {
  return (a.meetingId ?? '').localeCompare(b.meetingId ?? '') || byNumber.compare(a.item ?? '', b.item ?? '') || a.order - b.order || a.title.localeCompare(b.title, 'en-GB');
}
