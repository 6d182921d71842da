/** Builds one index over a library's pages: `ours` or `lunr`. Prints time and memory as JSON. */
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { indexPages } from '#core/search/indexPages.ts';
import { plainLunr } from './plainLunr.ts';

export interface IndexBuilt {
  readonly ms: number;
  /** Processor time, which other work on the machine lengthens least. */
  readonly processorMs: number;
  /** Most that the process held beyond what it held before, in bytes. */
  readonly peakBytes: number;
  /** JavaScript's heap that stays in use once it is built, beyond what was before, in bytes. */
  readonly heapBytes: number;
}

const [which, path] = process.argv.slice(2);
const db = new DatabaseSync(path!);
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
const collect = globalThis.gc ?? ((): void => undefined);
collect();
const before = process.memoryUsage();
const used = process.cpuUsage();
const start = performance.now();
const kept: unknown[] = [];
if (which === 'ours') {
  for (const { id } of db.prepare('SELECT id FROM file ORDER BY id').all()) {
    db.exec('BEGIN IMMEDIATE');
    indexPages(db, String(id));
    db.exec('COMMIT');
  }
} else {
  kept.push(plainLunr(db));
}
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(used);
// In kilobytes on every platform that Node runs on.
const peakBytes = process.resourceUsage().maxRSS * 1024 - before.rss;
collect();
const built: IndexBuilt = { ms, processorMs: (user + system) / 1000, peakBytes, heapBytes: process.memoryUsage().heapUsed - before.heapUsed };
console.log(JSON.stringify(built));
if (kept.length > 1) throw new Error('never');
