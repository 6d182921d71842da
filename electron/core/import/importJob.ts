/** Imports what a person chose: several files at once, each on its own, none stopping the rest. */
import { AppError, toWire } from '#shared/contract/errors.ts';
import type { ImportSummary } from '#shared/contract/jobs.ts';
import type { Log, Uploads } from '#core/ports.ts';
import type { JobHandle } from '#core/jobs/jobs.ts';
import { findFiles, passedOver, unsupported, type FoundFile } from './findFiles.ts';
import { importFile, type ImportTools } from './importFile.ts';
import { ImportProgress } from './importProgress.ts';

export interface Chosen {
  readonly paths: readonly string[];
  readonly uploads: readonly { readonly id: string; readonly name: string }[];
}

export interface ImportJobTools extends Omit<ImportTools, 'processesEach'> {
  readonly uploads: Uploads | null;
  readonly log: Log;
  /** Called after each file that was taken in. */
  readonly onImported: () => void;
}

/** Resolves when all is done or cancelled; files that were finished before a cancel stay. */
export async function importJob(chosen: Chosen, tools: ImportJobTools, job: JobHandle): Promise<void> {
  const summary: ImportSummary = { imported: [], skipped: [], failed: [] };
  const tell = (): void => job.summarise({ imported: [...summary.imported], skipped: [...summary.skipped], failed: [...summary.failed] });
  try {
    const found = await findFiles(chosen.paths, job.signal);
    summary.skipped.push(...found.skipped);
    summary.failed.push(...found.failed);
    const files = [...found.files, ...uploaded(chosen, tools.uploads, summary)];
    tell();
    tools.steps.warmUp(files.length);
    const progress = new ImportProgress(files.length, (now) => job.report(now));
    const each = { ...tools, processesEach: processesEach(tools.steps.atOnce, files.length) };
    await forEachAtOnce(files, tools.steps.atOnce, async (file) => {
      try {
        await importOne(file, each, progress, summary, job.signal);
      } finally {
        tell();
      }
    }, job.signal);
  } finally {
    for (const { id } of chosen.uploads) tools.uploads?.discard(id);
  }
}

function uploaded(chosen: Chosen, uploads: Uploads | null, summary: ImportSummary): FoundFile[] {
  return chosen.uploads.flatMap(({ id, name }) => {
    const path = uploads?.path(id) ?? null;
    // A folder that was dropped on a browser's window comes file by file, each named with its way there.
    const parts = name.split(/[\\/]/);
    const file = parts.at(-1) ?? name;
    const over = parts.length > 1 ? passedOver(file) : null;
    if (over === 'litter') return [];
    if (over === 'unsupported') summary.skipped.push(unsupported(name));
    if (over !== null) return [];
    if (path !== null) return [{ path, name: file, shown: name }];
    summary.failed.push({ path: name, code: 'FILE_NOT_FOUND', message: 'This upload is no longer there' });
    return [];
  });
}

async function importOne(file: FoundFile, tools: ImportJobTools & ImportTools, progress: ImportProgress, summary: ImportSummary, signal: AbortSignal): Promise<void> {
  // An upload lies under a name that means nothing to the person who chose it.
  const path = file.shown;
  const line = progress.begin(file.name);
  try {
    const done = await importFile(file, tools, (stage, pages, total) => line.at(stage, pages, total), signal);
    summary.imported.push({ ...done, path });
    tools.onImported();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof AppError && error.code === 'ALREADY_IMPORTED') {
      summary.skipped.push({ path, code: error.code, message: error.message });
    } else {
      if (!(error instanceof AppError)) tools.log.error('A file could not be imported', error);
      const { code, message } = toWire(error);
      summary.failed.push({ path, code, message });
      // No room for this file is no room for the next: say so once, and keep what is in.
      if (code === 'DISK_FULL') throw error;
    }
  } finally {
    line.end();
  }
}

/** Two for each core's share, so that the last large pack isn't left to one process while the other cores idle. */
function processesEach(atOnce: number, files: number): number {
  return Math.min(atOnce, 2 * Math.ceil(atOnce / Math.max(1, files)));
}

async function forEachAtOnce<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>, signal: AbortSignal): Promise<void> {
  const queue = items.values();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (signal.aborted || failures.length > 0) return;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, items.length)) }, worker));
  signal.throwIfAborted();
  if (failures.length > 0) throw failures[0];
}
