import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
import { readMember, writeMember } from './memberRecord.ts';

/** Handlers of the contract's `member.*`. */
export function memberHandlers({ library, events }: CoreContext): Pick<Handlers, 'member.get' | 'member.set'> {
  return {
    'member.get': () => readMember(library().db),
    'member.set': (given) => {
      const member = library().write(() => writeMember(library().db, given));
      events.emit('recordsChanged', { kinds: ['member'] });
      return member;
    },
  };
}
