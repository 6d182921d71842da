import type { Handlers } from '#shared/contract/api.ts';
import type { KeptComparisons } from '#core/compare/keptComparisons.ts';
import type { CoreContext } from '#core/context.ts';
import { localDay } from './localDay.ts';
import { meetingItems } from './meetingItems.ts';
import { listMeetings, meetingNamed } from './meetings.ts';
import { findingsOf, type CompareSteps } from './sinceLastReport.ts';

export function meetingHandlers(core: CoreContext, comparisons: KeptComparisons, sinceLastReport: CompareSteps['sinceLastReport']): Pick<Handlers, 'meetings.list' | 'meetings.get' | 'meetings.sinceLastReport'> {
  return {
    'meetings.list': () => {
      const today = localDay(core.clock.now());
      return { meetings: listMeetings(core.library().db, today), today };
    },
    'meetings.get': ({ id }) => {
      const { db } = core.library();
      const meeting = meetingNamed(db, id, core.clock);
      return { ...meeting, items: meetingItems(db, meeting) };
    },
    'meetings.sinceLastReport': ({ id }) => ({ findings: findingsOf(core.library(), meetingNamed(core.library().db, id, core.clock), comparisons, sinceLastReport) }),
  };
}
