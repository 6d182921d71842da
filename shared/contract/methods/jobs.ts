/** Work that takes a while. */
import { z } from 'zod';
import { jobSchema } from '#shared/contract/jobs.ts';
import { method } from '#shared/contract/method.ts';
import { id, none } from './common.ts';

export const jobsMethods = {
  'jobs.list': method('query', none, z.object({ jobs: z.array(jobSchema) })),
  'jobs.cancel': method('command', id, none, ['NOT_FOUND']),
} as const;
