/** Words of what is owed after a meeting, and of what later reports say of it. */
import type { ActionStatus } from '#shared/domain/followUp/action.ts';
import type { FollowUpKind } from '#shared/domain/followUp/followUp.ts';
import type { RecommendationStatus } from '#shared/domain/followUp/recommendation.ts';
import { plural } from './words.ts';

export const followUpKinds: Readonly<Record<FollowUpKind, string>> = { answer: 'Promised answer', question: 'Open question', action: 'Action', recommendation: 'Recommendation' };

export const actionStatuses: Readonly<Record<ActionStatus, string>> = { open: 'Open', done: 'Done', dropped: 'Dropped' };

export const recommendationStatuses: Readonly<Record<RecommendationStatus, string>> = {
  draft: 'Draft', agreed: 'Agreed by the committee', sent: 'Sent', accepted: 'Accepted', partlyAccepted: 'Accepted in part', rejected: 'Rejected', implemented: 'Carried out',
};

export const followUpsStrings = {
  title: 'Follow-ups',
  sub: (open: number, overdue: number) => (overdue > 0 ? `${plural(open, 'thing')} owed, ${overdue} overdue` : `${plural(open, 'thing')} owed`),
  nothing: 'Nothing is owed',
  nothingText: 'What is promised in a meeting comes here: answers to follow in writing, actions, recommendations, and questions that were not reached. When the next report comes in, what it says is put beside each.',
  toMeeting: 'Go to the meeting',
  overdue: 'Overdue',
  due: 'To come',
  undated: 'Without a date',
  drafts: 'Recommendations not sent yet',
  closed: 'Closed',
  dueOn: (day: string, when: string) => `due ${day}, ${when}`,
  wasDue: (day: string, when: string) => `was due ${day}, ${when}`,
  noDate: 'no date',
  from: (who: string) => `from ${who}`,
  later: 'What later reports say',
  noLater: 'No report of this portfolio has come in since.',
  noPortfolio: 'It rests on no passage of a portfolio’s report, so that later reports cannot be put beside it.',
  silent: (title: string) => `${title}: nothing was found about it. That does not say that there is nothing.`,
  edit: (text: string) => `Edit: ${text}`,
  change: 'Edit',
  done: 'Done',
  markDone: (text: string) => `Done: ${text}`,
  doneToast: 'Marked as done.',
  response: 'Response',
  status: 'Where it stands',
  outcome: 'What came of it',
  receivedOn: 'Received by the executive on',
  receivedHint: 'The executive must respond within two months beginning with this day (Local Government Act 2000, section 9FE).',
  responseDue: (day: string) => `Response due by ${day}.`,
  respondedOn: 'Responded on',
  responseText: 'The response',
  editAction: 'Action',
  editRecommendation: 'Recommendation',
  editAnswer: 'The answer',
  close: 'Done',
  calendar: 'Calendar file (.ics)',
  table: 'Table (.csv)',
  take: 'Take away',
  exported: (fileName: string) => `Saved ${fileName}.`,
  beside: 'Promised before, and what these papers say',
  besideText: 'From earlier meetings. Each line opens the passage.',
  allOwed: 'All that is owed',
} as const;
