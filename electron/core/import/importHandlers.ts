import type { Handlers } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';
import type { Chosen } from './importJob.ts';

export function importHandlers(core: CoreContext, startImport: (chosen: Chosen) => string): Pick<Handlers, 'documents.import'> {
  return {
    'documents.import': (chosen) => {
      if (core.library().readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
      return { jobId: startImport(chosen) };
    },
  };
}
