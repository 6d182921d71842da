import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
import { localDay } from '#core/meetings/localDay.ts';
import { listFollowUps } from '#core/followUps/listFollowUps.ts';
import { refuseWhereAsked } from '#core/vault/keptBack.ts';
import { followUpsCalendar, followUpsCsv } from './followUpFiles.ts';
import { meetingMarkdown } from './meetingMarkdown.ts';
import { meetingPaper } from './meetingPaper.ts';
import { meetingWords } from './meetingWords.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Handlers of the contract's `sittings.export` and `followUps.export`. */
export function meetingExport({ library, clock, exports }: CoreContext): Pick<Handlers, 'sittings.export' | 'followUps.export'> {
  return {
    'sittings.export': async ({ meetingId, what, format }) => {
      refuseWhereAsked(library().db);
      const madeAt = clock.now().toISOString();
      const paper = meetingPaper(library().db, meetingId, madeAt);
      const name = `${what === 'runSheet' ? meetingWords.runSheet : meetingWords.minutes} ${meetingId.slice(0, 10)}`;
      if (format === 'md') return exports.keep(new TextEncoder().encode(meetingMarkdown(paper, what)), `${name}.md`, 'text/markdown; charset=utf-8');
      // Loaded when it is first needed: it is large, and nothing else waits for it.
      const bytes = what === 'runSheet' ? await (await import('./runSheetDocx.ts')).runSheetDocx(paper, madeAt) : await (await import('./minutesDocx.ts')).minutesDocx(paper, madeAt);
      return exports.keep(bytes, `${name}.docx`, DOCX);
    },
    'followUps.export': async ({ format }) => {
      refuseWhereAsked(library().db);
      const now = clock.now();
      const followUps = listFollowUps(library().db, localDay(now));
      const name = `Follow-ups ${localDay(now)}`;
      if (format === 'csv') return exports.keep(new TextEncoder().encode(followUpsCsv(followUps)), `${name}.csv`, 'text/csv; charset=utf-8');
      return exports.keep(new TextEncoder().encode(await followUpsCalendar(followUps, now)), `${name}.ics`, 'text/calendar; charset=utf-8');
    },
  };
}
