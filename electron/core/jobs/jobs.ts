/** Slow work: started, followed, cancelled, and listed again after the page was reloaded. */
import { AppError, toWire } from '#shared/contract/errors.ts';
import type { ImportSummary, Job, JobProgress } from '#shared/contract/jobs.ts';
import type { Clock, Events, Ids, Log } from '#core/ports.ts';

/** Between two reports of progress: ten a second is as much as anybody can see. */
const REPORT_EVERY_MS = 100;
/** Ended jobs that are still listed. */
const LISTED = 20;

/** What the work itself sees of its job. */
export interface JobHandle {
  readonly signal: AbortSignal;
  report(progress: JobProgress): void;
  /** What has been done so far: kept even if the job is then cancelled or fails. */
  summarise(summary: ImportSummary): void;
}

interface Running {
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #running = new Map<string, Running>();
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #log: Log;
  readonly #events: Events;

  constructor(ports: { clock: Clock; ids: Ids; log: Log; events: Events }) {
    this.#clock = ports.clock;
    this.#ids = ports.ids;
    this.#log = ports.log;
    this.#events = ports.events;
  }

  /** Starts `work` and returns the job's id at once. */
  start(kind: Job['kind'], unit: JobProgress['unit'], work: (handle: JobHandle) => Promise<void>): string {
    const id = this.#ids.next();
    const abort = new AbortController();
    this.#jobs.set(id, {
      id, kind, state: 'running', progress: { stage: 'reading', done: 0, total: null, unit, subject: null },
      startedAt: this.#clock.now().toISOString(), endedAt: null, summary: null, error: null,
    });
    let timer: NodeJS.Timeout | null = null;
    const tell = (): void => {
      timer = null;
      this.#events.emit('jobProgressed', this.#get(id));
    };
    const handle: JobHandle = {
      signal: abort.signal,
      report: (progress) => {
        this.#change(id, { progress });
        timer ??= setTimeout(tell, REPORT_EVERY_MS);
      },
      summarise: (summary) => this.#change(id, { summary }),
    };
    const ended = this.#run(id, handle, work).finally(() => {
      if (timer) clearTimeout(timer);
      this.#running.delete(id);
      this.#forgetOld();
      this.#events.emit('jobEnded', this.#get(id));
    });
    this.#running.set(id, { abort, ended });
    return id;
  }

  /** Newest first. */
  list(): Job[] {
    return [...this.#jobs.values()].toReversed();
  }

  /** Asks a job to stop; one that has ended already stays as it ended. */
  cancel(id: string): void {
    if (!this.#jobs.has(id)) throw new AppError('NOT_FOUND', 'No such job');
    this.#running.get(id)?.abort.abort();
  }

  /** Stops everything and waits until it has stopped. */
  async close(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { abort } of running) abort.abort();
    await Promise.all(running.map(({ ended }) => ended));
  }

  async #run(id: string, handle: JobHandle, work: (handle: JobHandle) => Promise<void>): Promise<void> {
    try {
      // Even work that fails at once does so after its id has been answered.
      await Promise.resolve();
      await work(handle);
      this.#end(id, handle.signal.aborted ? 'cancelled' : 'done', null);
    } catch (error) {
      if (handle.signal.aborted) {
        this.#end(id, 'cancelled', null);
        return;
      }
      if (!(error instanceof AppError)) this.#log.error('A job failed', error);
      this.#end(id, 'failed', toWire(error));
    }
  }

  #end(id: string, state: Job['state'], error: Job['error']): void {
    this.#change(id, { state, error, endedAt: this.#clock.now().toISOString() });
  }

  #get(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new AppError('NOT_FOUND', 'No such job');
    return job;
  }

  #change(id: string, change: Partial<Job>): void {
    this.#jobs.set(id, { ...this.#get(id), ...change });
  }

  #forgetOld(): void {
    const ended = [...this.#jobs.values()].filter((job) => job.state !== 'running');
    for (const job of ended.slice(0, Math.max(0, ended.length - LISTED))) this.#jobs.delete(job.id);
  }
}
