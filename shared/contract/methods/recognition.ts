/** Words recognised, on this machine, on pages that are pictures. */
import { z } from 'zod';
import { method } from '#shared/contract/method.ts';
import { id } from './common.ts';

const started = z.object({ jobId: z.string() });

export const recognitionMethods = {
  /** All pages of a file that are pictures and were not read yet. `id` may be a part's: its whole file is meant. */
  'recognition.start': method('job', id, started, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
  /** Takes what was recognised out again. */
  'recognition.remove': method('job', id, started, ['NOT_FOUND', 'LIBRARY_READ_ONLY']),
} as const;
