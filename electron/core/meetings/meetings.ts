/** Meetings, worked out from their papers: a pack, its supplements, and reports that came on their own. */
import type { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { AppError } from '#shared/contract/errors.ts';
import type { DocumentSummary } from '#shared/domain/document/document.ts';
import type { MeetingSummary } from '#shared/domain/meeting/meeting.ts';
import { committeeKey } from '#core/library/keys.ts';
import { text, textOrNull } from '#core/library/rows.ts';
import type { Clock } from '#core/ports.ts';
import { listFiles } from '#core/read/documentSummaries.ts';
import { localDay } from './localDay.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ORDER: Readonly<Record<DocumentSummary['kind'], number>> = { pack: 0, supplement: 1, report: 2, appendix: 3, minutes: 4, other: 5 };

/** Every meeting that some paper names, the next one first, then those after it, then the past from the latest back. */
export function listMeetings(db: DatabaseSync, today: string): MeetingSummary[] {
  const files = listFiles(db);
  const times = new Map(db.prepare('SELECT id, meeting_time, meeting_venue FROM document WHERE part_of IS NULL').all()
    .map((row) => [text(row, 'id'), { time: textOrNull(row, 'meeting_time'), venue: textOrNull(row, 'meeting_venue') }]));
  return groupByMeeting(files).map((papers) => {
    const first = papers.find((paper) => paper.committee !== null) ?? papers[0];
    const known = papers.map((paper) => times.get(paper.id));
    return {
      id: meetingId(first?.committee ?? '', first?.meetingDate ?? ''),
      committee: first?.committee ?? '',
      date: first?.meetingDate ?? '',
      time: known.find((each) => each?.time)?.time ?? null,
      venue: known.find((each) => each?.venue)?.venue ?? null,
      papers,
      pages: papers.reduce((all, paper) => all + paper.pages, 0),
      pagesRead: papers.reduce((all, paper) => all + paper.pagesRead, 0),
    };
  }).toSorted((a, b) => nextFirst(a, b, today));
}

/** @throws AppError `NOT_FOUND` */
export function meetingNamed(db: DatabaseSync, id: string, clock: Clock): MeetingSummary {
  const meeting = listMeetings(db, localDay(clock.now())).find((each) => each.id === id);
  if (!meeting) throw new AppError('NOT_FOUND', 'No paper in the library names this meeting');
  return meeting;
}

/** A paper that names no committee goes to the only meeting of its day. */
function groupByMeeting(files: readonly DocumentSummary[]): DocumentSummary[][] {
  const dated = files.filter((file) => file.meetingDate !== null && DAY.test(file.meetingDate));
  const named = Map.groupBy(dated.filter((file) => committeeKey(file.committee) !== null), (file) => `${file.meetingDate} ${committeeKey(file.committee)}`);
  for (const file of dated.filter((file) => committeeKey(file.committee) === null)) {
    const thatDay = [...named].filter(([key]) => key.startsWith(`${file.meetingDate} `));
    if (thatDay.length === 1) thatDay[0]?.[1].push(file);
  }
  return [...named.values()].map((papers) => papers.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.source.localeCompare(b.source, 'en-GB', { numeric: true })));
}

/** Stable however the committee is spelled, and safe in an address. */
export function meetingId(committee: string, date: string): string {
  return `${date}-${createHash('sha256').update(committeeKey(committee) ?? '').digest('hex').slice(0, 8)}`;
}

function nextFirst(a: MeetingSummary, b: MeetingSummary, today: string): number {
  const aAhead = a.date >= today;
  if (aAhead !== b.date >= today) return aAhead ? -1 : 1;
  const byDate = a.date.localeCompare(b.date) || (a.time ?? '').localeCompare(b.time ?? '') || a.committee.localeCompare(b.committee, 'en-GB');
  return aAhead ? byDate : -byDate;
}
