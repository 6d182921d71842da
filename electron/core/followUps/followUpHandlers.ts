import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
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

/** Today where the member is. */
export function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
