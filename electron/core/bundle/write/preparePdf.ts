import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Prepared } from '#core/bundle/format/prepared.ts';
import type { ImportSteps } from '#core/import/steps.ts';
import { incomingFolder } from '#core/library/folder.ts';
import { explain } from '#core/library/sqliteErrors.ts';

/**
 * What importing a PDF would make of it, read in processes of their own. They read files, so it lies in the clerk's library for as
 * long as that takes, for the clerk's eyes only: the clerk has it as a file anyway.
 * @throws AppError what reading the file may throw, `DISK_FULL`; the signal's reason
 */
export async function preparePdf(library: string, steps: ImportSteps, bytes: Uint8Array, fileName: string, signal: AbortSignal): Promise<Pick<Prepared, 'extraction' | 'segmented'>> {
  const path = join(incomingFolder(library), `${randomUUID()}.pdf`);
  try {
    await writeFile(path, bytes, { mode: 0o600 }).catch((error: unknown) => {
      throw explain(error);
    });
    const extraction = await steps.extract({ path, fileName, processes: steps.atOnce }, () => undefined, signal);
    signal.throwIfAborted();
    return { extraction, segmented: steps.segment({ fileName, ...extraction }) };
  } finally {
    await rm(path, { force: true });
  }
}
