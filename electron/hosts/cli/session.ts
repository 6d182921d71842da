/** One command's connection to a library: the core within this process, behind the same contract as everywhere. */
import { createClient } from '#shared/contract/clientOverTransport.ts';
import type { Client } from '#shared/contract/client.ts';
import { AppError } from '#shared/contract/errors.ts';
import { createInProcessPipe } from '#shared/contract/inProcessTransport.ts';
import type { Job } from '#shared/contract/jobs.ts';
import type { Core } from '#core/core.ts';
import { appVersion } from '#hosts/node/checkout.ts';
import { startCore } from '#hosts/node/runningCore.ts';
import { fromHere } from './fromHere.ts';

export interface Session {
  readonly client: Client;
  readonly core: Core;
  /** Settles when the job has ended, however it ended. @throws AppError `NOT_FOUND`. */
  jobEnd(jobId: string): Promise<Job>;
  close(): Promise<void>;
}

/**
 * @param library folder of the library, or null for the member's own.
 * @throws AppError `LIBRARY_LOCKED`, `LIBRARY_TOO_NEW`, `LIBRARY_DAMAGED`, `DISK_FULL`.
 */
export async function openSession(library: string | null, complain: (line: string) => void): Promise<Session> {
  const running = await startCore({
    host: 'cli',
    open: library === null ? 'own' : { folder: fromHere(library) },
    uploads: null,
    log: { info: () => undefined, error: (message, cause) => complain(cause instanceof Error ? `${message}: ${cause.stack ?? cause.message}` : message) },
  });
  const [page, core] = createInProcessPipe();
  running.router.connect(core);
  const client = createClient(page, { appVersion: appVersion(), host: 'cli' });

  async function jobEnd(jobId: string): Promise<Job> {
    // Listen first, then look: whichever way it ends, it isn't missed.
    const told = new Promise<Job>((settle) => void client.on('jobEnded', (job) => {
      if (job.id === jobId) settle(job);
    }));
    const { jobs } = await client.call('jobs.list', {});
    const known = jobs.find(({ id }) => id === jobId);
    if (!known) throw new AppError('NOT_FOUND', 'No such job');
    return known.state === 'running' ? told : known;
  }

  // A library that another version prepared is prepared again first: answers must not mix the two.
  for (const { id, state } of (await client.call('jobs.list', {})).jobs) if (state === 'running') await jobEnd(id);

  return {
    client,
    core: running.core,
    jobEnd,
    async close() {
      client.close();
      await running.close();
    },
  };
}
