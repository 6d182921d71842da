/** Which meeting comes next, and how the others are listed. */
import type { MeetingSummary } from '#shared/domain/meeting/meeting.ts';

/** The first that isn't over (today's included); where none lies ahead, the latest. Null where there is none at all. */
export function nextMeeting<M extends Pick<MeetingSummary, 'date' | 'time'>>(meetings: readonly M[], today: string): { readonly meeting: M; readonly ahead: boolean } | null {
  const inOrder = meetings.toSorted((a, b) => a.date.localeCompare(b.date) || (a.time ?? '').localeCompare(b.time ?? ''));
  const ahead = inOrder.find(({ date }) => date >= today);
  const meeting = ahead ?? inOrder.at(-1);
  return meeting ? { meeting, ahead: ahead !== undefined } : null;
}

/** Committees by name, each with its meetings, the latest first. */
export function byCommittee(meetings: readonly MeetingSummary[]): readonly { readonly committee: string; readonly meetings: readonly MeetingSummary[] }[] {
  return [...Map.groupBy(meetings, ({ committee }) => committee)]
    .map(([committee, held]) => ({ committee, meetings: held.toSorted((a, b) => b.date.localeCompare(a.date)) }))
    .toSorted((a, b) => a.committee.localeCompare(b.committee, 'en-GB'));
}
