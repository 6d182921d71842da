import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { MeetingSummary } from '#shared/domain/meeting/meeting.ts';
import type { KeptComparisons } from '#core/compare/keptComparisons.ts';
import type { CoreContext } from '#core/context.ts';
import { meetingItems } from './meetingItems.ts';
import { listMeetings } from './meetings.ts';
import { findingsOf, type CompareSteps } from './sinceLastReport.ts';

export function meetingHandlers(core: CoreContext, comparisons: KeptComparisons, sinceLastReport: CompareSteps['sinceLastReport']): Pick<Handlers, 'meetings.list' | 'meetings.get' | 'meetings.sinceLastReport'> {
  return {
    'meetings.list': () => {
      const today = localDay(core.clock.now());
      return { meetings: listMeetings(core.library().db, today), today };
    },
    'meetings.get': ({ id }) => {
      const meeting = meetingNamed(core, id);
      return { ...meeting, items: meetingItems(core.library().db, meeting) };
    },
    'meetings.sinceLastReport': ({ id }) => ({ findings: findingsOf(core.library(), meetingNamed(core, id), comparisons, sinceLastReport) }),
  };
}

function meetingNamed(core: CoreContext, id: string): MeetingSummary {
  const meeting = listMeetings(core.library().db, localDay(core.clock.now())).find((each) => each.id === id);
  if (!meeting) throw new AppError('NOT_FOUND', 'No paper in the library names this meeting');
  return meeting;
}

/** Today where the member is: a meeting this evening is still to come. */
function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
