import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
import { localDay } from '#core/meetings/localDay.ts';
import { listFollowUps } from './listFollowUps.ts';

/** Handler of the contract's `followUps.list`. */
export function followUpHandlers({ clock, library }: CoreContext): Pick<Handlers, 'followUps.list'> {
  return {
    'followUps.list': ({ meetingId }) => {
      const today = localDay(clock.now());
      return { followUps: listFollowUps(library().db, today, meetingId), today };
    },
  };
}
