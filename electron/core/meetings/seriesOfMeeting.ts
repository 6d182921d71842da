/** For each portfolio that a meeting's papers report on: its reports up to this meeting's, in order of time. */
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '#core/ports.ts';
import { portfolioGroups } from '#core/read/portfolios.ts';
import { reportDate } from '#core/read/reportDate.ts';
import { oneForEachDay, seriesKey } from '#core/read/series.ts';
import { meetingNamed } from './meetings.ts';

/** @returns ids, one list a series, this meeting's report last. @throws AppError `NOT_FOUND` */
export function seriesOfMeeting(db: DatabaseSync, meetingId: string, clock: Clock): string[][] {
  const meeting = meetingNamed(db, meetingId, clock);
  const here = new Set(meeting.papers.map(({ fileId }) => fileId));
  return portfolioGroups(db).flatMap(({ reports }) => {
    const own = reports.filter(({ fileId }) => here.has(fileId));
    const before = reports.filter((report) => !here.has(report.fileId) && (reportDate(report.meetingDate, report.period) ?? '') < meeting.date);
    return own.map((report) => {
      const key = seriesKey(report.title, report.portfolio);
      return [...oneForEachDay(before, key).filter((each) => seriesKey(each.title, each.portfolio) === key).map(({ id }) => id), report.id];
    });
  });
}
