import type { Handlers } from '#shared/contract/api.ts';
import type { Jobs } from './jobs.ts';

export function jobHandlers(jobs: Jobs): Pick<Handlers, 'jobs.list' | 'jobs.cancel'> {
  return {
    'jobs.list': () => ({ jobs: jobs.list() }),
    'jobs.cancel': ({ id }) => {
      jobs.cancel(id);
      return {};
    },
  };
}
