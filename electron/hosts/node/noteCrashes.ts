/** Failures that nobody waits for: noted, so that they can be looked into. */
import type { Log } from '#core/ports.ts';

/**
 * A promise that fails unheard leaves everything else as it was: the program goes on. An error that was caught by nobody may
 * have left something half done in memory: the program ends, as it would by itself; what was saved is on disk.
 */
export function noteCrashes(log: Log): void {
  process.on('unhandledRejection', (reason) => log.error('Something failed that nobody waited for', reason));
  process.on('uncaughtExceptionMonitor', (error) => log.error('The program ended by an error that nobody caught', error));
}
