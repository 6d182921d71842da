/** A bundle being opened: the job that does it, followed to its end. */
import { useEffect, useRef, useState } from 'react';
import type { Params, Result } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Job } from '#shared/contract/jobs.ts';
import { asAppError, client } from '#renderer/state/calls.ts';
import { jobs, putJobAway } from '#renderer/state/jobs.ts';
import { useStore } from '#renderer/state/store.ts';

export interface Opening {
  /** While it runs. */
  readonly job: Job | null;
  readonly opened: Result<'bundles.opened'> | null;
  /** Why it was refused; stopping is no failure. */
  readonly error: AppError | null;
  readonly stopped: boolean;
  readonly start: (params: Params<'bundles.open'>) => void;
  readonly stop: () => void;
}

type Now =
  | { readonly state: 'asking' | 'stopped' }
  | { readonly state: 'running'; readonly jobId: string }
  | { readonly state: 'opened'; readonly opened: Result<'bundles.opened'> }
  | { readonly state: 'refused'; readonly error: AppError };

export function useOpening(): Opening {
  const [now, setNow] = useState<Now>({ state: 'asking' });
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => { isHere.current = false; };
  }, []);
  const jobId = now.state === 'running' ? now.jobId : null;
  const job = useStore(jobs).find(({ id }) => id === jobId) ?? null;

  const open = async (params: Params<'bundles.open'>): Promise<Now> => {
    const ended = await jobEnd(params, (begun) => setNow({ state: 'running', jobId: begun }));
    // It is told here, unless somebody has closed this meanwhile: then the list of imports tells it.
    if (isHere.current) putJobAway(ended.id);
    if (ended.state === 'cancelled') return { state: 'stopped' };
    if (ended.state === 'failed') return { state: 'refused', error: new AppError(ended.error?.code ?? 'INTERNAL', ended.error?.message ?? '') };
    return { state: 'opened', opened: await client().call('bundles.opened', { jobId: ended.id }) };
  };
  return {
    job,
    opened: now.state === 'opened' ? now.opened : null,
    error: now.state === 'refused' ? now.error : null,
    stopped: now.state === 'stopped',
    start: (params) => {
      open(params).then(setNow, (error: unknown) => setNow({ state: 'refused', error: asAppError(error) }));
    },
    stop: () => {
      if (jobId !== null) void client().call('jobs.cancel', { id: jobId }).catch(() => undefined);
    },
  };
}

/** Listens before it asks: a job may end before its id is answered. */
async function jobEnd(params: Params<'bundles.open'>, onBegun: (jobId: string) => void): Promise<Job> {
  const ended: Job[] = [];
  let tell = (): void => undefined;
  const stopListening = client().on('jobEnded', (job) => {
    ended.push(job);
    tell();
  });
  try {
    const { jobId } = await client().call('bundles.open', params);
    onBegun(jobId);
    return await new Promise<Job>((settle) => {
      tell = () => {
        const job = ended.find(({ id }) => id === jobId);
        if (job) settle(job);
      };
      tell();
    });
  } finally {
    stopListening();
  }
}
