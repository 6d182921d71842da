import { AppError } from '#shared/contract/errors.ts';
import type { Handlers } from '#shared/contract/api.ts';
import type { CoreContext } from '#core/context.ts';
import { findDocument } from '#core/read/findDocument.ts';

export interface Recognition {
  /** Starts a job for a file, and gives its id. */
  start(fileId: string): string;
  remove(fileId: string): string;
}

/** Handlers of the contract's `recognition.*`. */
export function recognitionHandlers({ library }: CoreContext, recognition: Recognition): Pick<Handlers, 'recognition.start' | 'recognition.remove'> {
  const fileOf = (id: string): string => {
    const { fileId } = findDocument(library().db, id);
    if (library().readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library cannot be written');
    return fileId;
  };
  return {
    'recognition.start': ({ id }) => ({ jobId: recognition.start(fileOf(id)) }),
    'recognition.remove': ({ id }) => ({ jobId: recognition.remove(fileOf(id)) }),
  };
}
