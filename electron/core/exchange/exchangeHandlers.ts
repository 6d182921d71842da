import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';

type ExchangeMethods = 'exchange.export' | 'exchange.read' | 'exchange.unlock' | 'exchange.take' | 'exchange.conflicts' | 'exchange.resolve';

/** Handlers of the contract's `exchange.*`. */
export function exchangeHandlers(): Pick<Handlers, ExchangeMethods> {
  const later = (): never => {
    throw new AppError('NOT_FOUND', 'Not there yet');
  };
  return { 'exchange.export': later, 'exchange.read': later, 'exchange.unlock': later, 'exchange.take': later, 'exchange.conflicts': () => ({ conflicts: [] }), 'exchange.resolve': later };
}
