/**
 * Ends this process when it takes more memory than one file may. A file that unpacks to gigabytes keeps the main
 * thread busy, and its buffers are outside the heap that V8 limits, so a second thread has to watch. It also ends a
 * process whose core is gone: one that is busy would never hear of it.
 */
import { Worker } from 'node:worker_threads';
import { MAX_PROCESS_BYTES, MEMORY_POLL_MS } from './limits.ts';

const WATCH = `
  const { most, everyMs, parent } = require('node:worker_threads').workerData;
  setInterval(() => { if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, everyMs);
`;

/** Watches until the process ends, and keeps it from ending by no means. */
export function guardMemory(): void {
  const watcher = new Worker(WATCH, { eval: true, workerData: { most: MAX_PROCESS_BYTES, everyMs: MEMORY_POLL_MS, parent: process.ppid }, execArgv: [] });
  watcher.unref();
  // Where no thread can be started, the core's time limits still hold.
  watcher.on('error', () => undefined);
}
