/** A meeting as its papers go out: questions by item and line of enquiry, what was answered, and what was agreed. No private notes. */
import type { DatabaseSync } from 'node:sqlite';
import { citedDate } from '#shared/domain/anchor/formatCitation.ts';
import type { Action } from '#shared/domain/followUp/action.ts';
import type { Recommendation } from '#shared/domain/followUp/recommendation.ts';
import { askedTogether, type AskedQuestion } from '#shared/domain/question/askedTogether.ts';
import { themeKey, timeSpent } from '#shared/domain/sitting/sitting.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';
import { lineOfQuestion, listLines } from '#core/enquiry/lineRecords.ts';
import { listShared } from '#core/exchange/sharedRecords.ts';
import { exported, type ExportedQuestion } from '#core/export/questionsForExport.ts';
import { written } from '#core/export/written.ts';
import { actionFrom } from '#core/followUps/actionHandlers.ts';
import { recommendationFrom } from '#core/followUps/recommendationHandlers.ts';
import { meetingItems } from '#core/meetings/meetingItems.ts';
import { listMeetings } from '#core/meetings/meetings.ts';
import { readSitting } from '#core/sitting/sittingRecords.ts';

export interface PaperQuestion extends ExportedQuestion {
  /** As asked: `asked`, `toFollow`, … */
  readonly state: AskedQuestion['question']['status'];
  /** ISO day that a written answer is promised for, or null. */
  readonly promisedFor: string | null;
}

export interface PaperLine {
  /** Empty: without a line of enquiry. */
  readonly title: string;
  /** Minutes allotted: those said, else what its questions need; null where neither is known. */
  readonly minutes: number | null;
  /** Minutes taken, rounded; null where the clock never ran. */
  readonly taken: number | null;
  readonly questions: readonly PaperQuestion[];
}

export interface PaperItem {
  /** "Item 5: Cabinet Member Update Report" */
  readonly heading: string;
  readonly minutes: number | null;
  readonly lines: readonly PaperLine[];
}

export interface MeetingPaper {
  readonly committee: string;
  /** "8 December 2026" */
  readonly date: string;
  readonly items: readonly PaperItem[];
  readonly actions: readonly Action[];
  readonly recommendations: readonly Recommendation[];
  readonly notes: string;
}

export function meetingPaper(db: DatabaseSync, meetingId: string, now: string): MeetingPaper {
  const meeting = listMeetings(db, now.slice(0, 10)).find(({ id }) => id === meetingId);
  const titles = new Map((meeting ? meetingItems(db, meeting) : []).map(({ number, title }) => [number ?? '', title]));
  const sitting = readSitting(db, meetingId);
  const spent = timeSpent(sitting, now);
  const asked = askedTogether(listQuestions(db).filter((question) => question.meetingId === meetingId && question.status !== 'withdrawn'));
  const lines = listLines(db, meetingId);
  const byNumber = new Intl.Collator('en-GB', { numeric: true });
  const numbers = [...new Set([...asked.map(({ question }) => question.item ?? ''), ...lines.map(({ item }) => item ?? '')])].toSorted((a, b) => byNumber.compare(a || '999', b || '999'));
  let number = 0;
  const items = numbers.map((item): PaperItem => {
    const own = asked.filter(({ question }) => (question.item ?? '') === item);
    const named = lines.filter((line) => (line.item ?? '') === item).map((line) => ({ title: line.title, minutes: line.minutes, questions: own.filter(({ question }) => lineOfQuestion(question) === line.id) }));
    const others = { title: '', minutes: null, questions: own.filter(({ question }) => lineOfQuestion(question) === null) };
    return {
      heading: item === '' ? '' : `Item ${item}${titles.has(item) ? `: ${written(titles.get(item) ?? '')}` : ''}`,
      minutes: sitting.itemMinutes[item] ?? null,
      lines: [...named, others].filter(({ questions }) => questions.length > 0).map(({ title, minutes, questions }) => ({
        title: written(title), minutes: minutes ?? needed(questions), taken: minutesOf(spent.byTheme.get(themeKey(item === '' ? null : item, title))),
        questions: questions.map((each): PaperQuestion => {
          number += 1;
          return { ...exported(each, number), state: each.question.status, promisedFor: /^\d{4}-\d{2}-\d{2}/.exec(each.question.status === 'toFollow' ? each.question.answer.at ?? '' : '')?.[0] ?? null };
        }),
      })),
    };
  }).filter((item) => item.lines.length > 0);
  return {
    committee: written(meeting?.committee ?? ''), date: citedDate(meetingId.slice(0, 10)), items,
    actions: listShared(db, 'action').map(actionFrom).filter((each) => each.meetingId === meetingId),
    recommendations: listShared(db, 'recommendation').map(recommendationFrom).filter((each) => each.meetingId === meetingId),
    notes: written(sitting.notes),
  };
}

function needed(questions: readonly AskedQuestion[]): number | null {
  const said = questions.flatMap(({ question }) => question.minutes ?? []);
  return said.length === 0 ? null : said.reduce((all, minutes) => all + minutes, 0);
}

const minutesOf = (ms: number | undefined): number | null => (ms === undefined || ms < 30_000 ? null : Math.round(ms / 60_000));
