import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';

/** Handlers of the contract's `followUps.*` and `sittings.export`. */
export function followUpHandlers({ clock }: CoreContext): Pick<Handlers, 'followUps.list' | 'followUps.export' | 'sittings.export'> {
  const later = (): never => {
    throw new AppError('NOT_FOUND', 'Not there yet');
  };
  return { 'followUps.list': () => ({ followUps: [], today: clock.now().toISOString().slice(0, 10) }), 'followUps.export': later, 'sittings.export': later };
}
