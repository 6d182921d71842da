/** What is owed after meetings, soonest due first, each beside the reports of its portfolio that have come since. */
import type { DatabaseSync } from 'node:sqlite';
import { formatCitation } from '#shared/domain/anchor/formatCitation.ts';
import type { FollowUp, LaterReport } from '#shared/domain/followUp/followUp.ts';
import { passagesAbout } from '#shared/domain/followUp/passagesAbout.ts';
import type { Question } from '#shared/domain/question/question.ts';
import { citationOf } from '#core/annotate/citationOf.ts';
import { storedReport } from '#core/compare/reportForComparison.ts';
import { listQuestions } from '#core/draft/questionRecords.ts';
import { listShared } from '#core/exchange/sharedRecords.ts';
import { text, textOrNull } from '#core/library/rows.ts';
import { portfolioGroups, portfolioNamed, type PortfolioGroup } from '#core/read/portfolios.ts';
import { reportDate } from '#core/read/reportDate.ts';
import { actionFrom } from './actionHandlers.ts';
import { recommendationFrom } from './recommendationHandlers.ts';

type Owed = Omit<FollowUp, 'later' | 'overdue' | 'portfolio'> & {
  /** What a later report may say it with. */
  readonly texts: readonly string[];
  /** Questions that it came from. */
  readonly from: readonly Question[];
  readonly createdAt: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** @param today ISO day */
export function listFollowUps(db: DatabaseSync, today: string, meetingId?: string): FollowUp[] {
  const groups = portfolioGroups(db);
  return owedIn(db).filter((owed) => meetingId === undefined || owed.meetingId === meetingId).map((owed): FollowUp => {
    const { texts, from: _from, createdAt: _createdAt, ...told } = owed;
    const portfolio = portfolioOf(db, groups, owed);
    return {
      ...told, overdue: told.due !== null && told.due < today, portfolio: portfolio?.name ?? null,
      later: portfolio ? laterReports(db, portfolio, sinceWhen(owed), texts) : [],
    };
  }).toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || (a.text < b.text ? -1 : 1));
}

function owedIn(db: DatabaseSync): Owed[] {
  const questions = listQuestions(db);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const named = (ids: readonly (string | null)[]): Question[] => ids.flatMap((id) => byId.get(id ?? '') ?? []);
  const quotes = (from: readonly Question[]): string[] => from.flatMap(({ evidence }) => evidence.map(({ anchor }) => anchor.quote));
  return [
    ...questions.filter(({ status, mergedInto }) => mergedInto === null && (status === 'toFollow' || status === 'partly' || status === 'notReached')).map((question): Owed => {
      const { id, status, answer, addressee, meetingId, item, createdAt } = question;
      return {
        kind: status === 'toFollow' ? 'answer' : 'question', id, text: question.text, who: answer.givenBy || addressee, due: DAY.exec(status === 'toFollow' ? answer.at ?? '' : '')?.[0] ?? null,
        meetingId, item, createdAt, from: [question], texts: [...quotes([question]), question.text, answer.text],
      };
    }),
    ...listShared(db, 'action').map(actionFrom).filter(({ status }) => status === 'open').map((action): Owed => {
      const from = named([action.questionId]);
      return { kind: 'action', id: action.id, text: action.text, who: action.owner, due: action.due, meetingId: action.meetingId, item: action.item, createdAt: action.createdAt, from, texts: [action.text, ...quotes(from)] };
    }),
    ...listShared(db, 'recommendation').map(recommendationFrom).filter(({ status, respondedOn }) => status !== 'draft' && status !== 'implemented' && status !== 'rejected' && (respondedOn === null || status !== 'sent')).map((each): Owed => ({
      kind: 'recommendation', id: each.id, text: each.text, who: each.to, due: each.respondedOn === null ? each.responseDue ?? each.by : each.by,
      meetingId: each.meetingId, item: each.item, createdAt: each.createdAt, from: named(each.questionIds), texts: [each.text, ...quotes(named(each.questionIds))],
    })),
  ];
}

/** By the papers cited; else by the item of the meeting. */
function portfolioOf(db: DatabaseSync, groups: readonly PortfolioGroup[], { from, meetingId, item }: Owed): PortfolioGroup | null {
  const find = db.prepare('SELECT portfolio FROM document WHERE id = ?');
  for (const { citation } of from.flatMap(({ evidence }) => evidence)) {
    const row = find.get(citation.documentId);
    const portfolio = row ? textOrNull(row, 'portfolio') : null;
    if (portfolio !== null) return portfolioNamed(groups, portfolio);
  }
  // With one portfolio in the library, there is no other that it could be on.
  if (meetingId === null || item === null) return groups.length === 1 ? groups[0] ?? null : null;
  const row = db.prepare(`SELECT part.portfolio FROM document AS part JOIN document AS whole ON whole.id = part.file_id JOIN file ON file.id = part.file_id
    WHERE file.removed_at IS NULL AND part.item = ? AND part.portfolio IS NOT NULL AND whole.meeting_date = ? ORDER BY part.page_from LIMIT 1`).get(item, meetingId.slice(0, 10));
  return row ? portfolioNamed(groups, text(row, 'portfolio')) : null;
}

/** The meeting's day (its id begins with it); else the newest paper cited; else when it was written down. */
function sinceWhen({ meetingId, from, createdAt }: Owed): string {
  const meeting = DAY.exec(meetingId ?? '')?.[0];
  if (meeting) return meeting;
  const cited = from.flatMap(({ evidence }) => evidence.flatMap(({ citation }) => citation.date ?? [])).toSorted().at(-1);
  return cited ?? createdAt.slice(0, 10);
}

function laterReports(db: DatabaseSync, { reports }: PortfolioGroup, since: string, texts: readonly string[]): LaterReport[] {
  return reports.flatMap((report): LaterReport[] => {
    const date = reportDate(report.meetingDate, report.period);
    // A month that has begun before may well be the one that was before the meeting.
    if (date === null || date <= since.slice(0, date.length)) return [];
    const passages = passagesAbout(texts, storedReport(db, report.id).parsed()).map(({ pageIndex, start, end, quote }) => {
      const citation = citationOf(db, { fileId: report.fileId, pageIndex, start });
      return { pageIndex, start, end, quote, cite: citation ? formatCitation(citation) : '' };
    });
    return [{ reportId: report.id, fileId: report.fileId, title: report.title, date, passages }];
  });
}
