/** Handlers that wait while the library is being exchanged, and that tell damage in words a person can act on. */
import type { Handlers, MethodName } from '#shared/contract/api.ts';
import type { LibrarySession } from './session.ts';
import { explain } from './sqliteErrors.ts';

/** What exchanges it can't wait for that to be over: each of these is put in line by the session itself. */
const EXCHANGING = new Set<string>(['library.switch', 'library.mend', 'library.goBackTo'] satisfies MethodName[]);

export function settled(session: Pick<LibrarySession, 'exchanging' | 'settled'>, handlers: Handlers): Handlers {
  return Object.fromEntries(Object.entries(handlers).map(([name, handle]) => {
    const plain = handle as (params: unknown, signal: AbortSignal) => unknown;
    const run = (params: unknown, signal: AbortSignal): unknown => {
      try {
        const result = plain(params, signal);
        return result instanceof Promise ? result.catch((error: unknown) => { throw explain(error); }) : result;
      } catch (error) {
        throw explain(error);
      }
    };
    // Answered at once where nothing is being exchanged: most calls.
    return [name, (params: unknown, signal: AbortSignal) => (session.exchanging && !EXCHANGING.has(name) ? session.settled.then(() => run(params, signal)) : run(params, signal))];
  })) as unknown as Handlers;
}
