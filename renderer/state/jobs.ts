/** Slow work under way: what the core says of it, found again after a reload. */
import type { Client } from '#shared/contract/client.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { createStore } from './store.ts';

/** By id, oldest first. Ended ones stay until they are put away. */
export const jobs = createStore<readonly Job[]>([]);

const putAway = new Set<string>();

function keep(job: Job): void {
  if (putAway.has(job.id)) return;
  const others = jobs.get();
  const at = others.findIndex(({ id }) => id === job.id);
  // An end is final: progress that was still on its way must not open the job again.
  if (at >= 0 && others[at]?.state !== 'running' && job.state === 'running') return;
  jobs.set(at < 0 ? [...others, job] : others.with(at, job));
}

/** Follows one client's jobs. Returns the function that stops. */
export function followJobs(client: Client, onEnd: (job: Job) => void): () => void {
  const stops = [
    client.on('jobProgressed', keep),
    client.on('jobEnded', (job) => { keep(job); onEnd(job); }),
  ];
  void client.call('jobs.list', {}).then(
    ({ jobs: listed }) => {
      // Those that ended before this window opened have been told already, or were another's.
      for (const job of listed) if (job.state === 'running' || jobs.get().some(({ id }) => id === job.id)) keep(job);
      const known = new Set(listed.map(({ id }) => id));
      jobs.set(jobs.get().filter((job) => job.state !== 'running' || known.has(job.id)));
    },
    () => undefined,
  );
  return () => { for (const stop of stops) stop(); };
}

/** Takes an ended job off the panel. */
export function putJobAway(id: string): void {
  putAway.add(id);
  jobs.set(jobs.get().filter((job) => job.id !== id));
}
