/**
 * Main file of an extractor process: reads one file for the core and tells what it finds. Runs under Electron's
 * `utilityProcess` (which gives `process.parentPort`) and under Node's `child_process.fork` alike.
 *
 * It has one import at first: pdf.js is a large program, and compiled code that is kept from the last time starts it
 * in half the time.
 */
import { enableCompileCache } from 'node:module';

/** Electron's port to the parent; there is no type for it without Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

enableCompileCache();
// pdf.js leaves work behind when a file is closed, which then fails with nobody waiting for it.
process.on('unhandledRejection', () => undefined);
const ready = Promise.all([import('./answerAsks.ts'), import('./guardMemory.ts').then(({ guardMemory }) => guardMemory())]);

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;

function tell(message: unknown): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

function listen(message: unknown): void {
  void ready.then(([{ answerMessage }]) => answerMessage(message, tell));
}

if (parentPort) parentPort.on('message', (event) => listen(event.data));
else {
  process.on('message', listen);
  // The core went away: nobody is left to read for.
  process.on('disconnect', () => process.exit(0));
}
