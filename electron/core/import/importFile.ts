/** Imports one file: all of it, or nothing. */
import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '#shared/contract/errors.ts';
import type { ImportSummary } from '#shared/contract/jobs.ts';
import type { Clock, Ids } from '#core/ports.ts';
import { awaitInPlace, originalPath } from '#core/library/folder.ts';
import type { Library } from '#core/library/library.ts';
import { integer, json, text, type Row } from '#core/library/rows.ts';
import { explain } from '#core/library/sqliteErrors.ts';
import { isFresh } from '#core/library/stale.ts';
import { dropDerived, storeDerived, storeOriginal } from '#core/library/storeFile.ts';
import { withRecognised } from '#core/recognise/withRecognised.ts';
import type { FoundFile } from './findFiles.ts';
import type { Extraction, ImportSteps } from './steps.ts';
import { takeIn, type TakenIn } from './takeIn.ts';

export type ImportedFile = ImportSummary['imported'][number];
export type Stage = 'reading' | 'extracting' | 'segmenting' | 'indexing';

export interface ImportTools {
  readonly library: Library;
  readonly steps: ImportSteps;
  readonly clock: Clock;
  readonly ids: Ids;
  /** How many processes may read one file. */
  readonly processesEach: number;
  /** SHA-256 of files that this job is importing at the moment: two copies of one paper are imported once. */
  readonly underWay: Set<string>;
}

/**
 * @throws AppError `ALREADY_IMPORTED`, and what reading the file may throw
 */
export async function importFile(
  file: FoundFile, tools: ImportTools, onProgress: (stage: Stage, done: number, total: number | null) => void, signal: AbortSignal,
): Promise<ImportedFile> {
  onProgress('reading', 0, null);
  const taken = await takeIn(file, tools.library.folder, tools.ids.next(), signal);
  try {
    refuseKnown(taken.sha256, tools);
    const back = bringBack(file, taken, tools);
    if (back) return back;
    tools.underWay.add(taken.sha256);
    try {
      const extracted = await tools.steps.extract({ path: taken.path, fileName: file.name, processes: tools.processesEach }, (done, total) => onProgress('extracting', done, total), signal);
      signal.throwIfAborted();
      const extraction = { file: extracted.file, pages: await withRecognised(tools.library.db, taken.sha256, extracted.pages) };
      onProgress('segmenting', 0, extraction.pages.length);
      return await keep(file, taken, extraction, tools, onProgress, signal);
    } finally {
      tools.underWay.delete(taken.sha256);
    }
  } finally {
    await rm(taken.path, { force: true });
  }
}

function refuseKnown(sha256: string, { library, underWay }: ImportTools): void {
  const row = library.db.prepare('SELECT source FROM file WHERE sha256 = ? AND removed_at IS NULL').get(sha256);
  if (row) throw new AppError('ALREADY_IMPORTED', `Already in the library, as ${text(row, 'source')}`);
  if (underWay.has(sha256)) throw new AppError('ALREADY_IMPORTED', 'The same paper is among these files twice');
}

/** A paper that was taken out, and that this version of the program had prepared, only has to be put back. */
function bringBack(file: FoundFile, taken: TakenIn, { library, steps, clock }: ImportTools): ImportedFile | null {
  const { db } = library;
  const row = db.prepare('SELECT id FROM file WHERE sha256 = ?').get(taken.sha256);
  if (!row || !existsSync(originalPath(library.folder, taken.sha256, taken.extension))) return null;
  const id = text(row, 'id');
  if (!isFresh(db, id, steps.indexVersion)) return null;
  return library.write(() => {
    db.prepare('UPDATE file SET removed_at = NULL, source = ?, imported_at = ? WHERE id = ?').run(file.name, clock.now().toISOString(), id);
    steps.index(db, id);
    return imported(library, id, file.path, taken.sha256);
  });
}

/**
 * The original is on disk, in `incoming`, before its records are written, and goes to its place right after: a crash before
 * that leaves a file that nothing names, which the next start clears away; one after it a last step, which that start does.
 */
async function keep(
  file: FoundFile, taken: TakenIn, extraction: Extraction, { library, steps, clock }: ImportTools,
  onProgress: (stage: Stage, done: number, total: number | null) => void, signal: AbortSignal,
): Promise<ImportedFile> {
  const id = taken.sha256.slice(0, 12);
  const segmented = steps.segment({ fileName: file.name, file: extraction.file, pages: extraction.pages });
  onProgress('indexing', 0, extraction.pages.length);
  // Cutting up a large pack and storing it each take a moment: what people ask for meanwhile comes in between.
  await setImmediate();
  const place = originalPath(library.folder, taken.sha256, taken.extension);
  // A paper that was taken out of the library comes back to the original that is still there.
  const kept = existsSync(place);
  let waiting: string | null = null;
  let done: ImportedFile;
  try {
    if (!kept) waiting = await awaitInPlace(taken.path, library.folder, taken.sha256, taken.extension);
    signal.throwIfAborted();
    done = library.write(() => {
      storeOriginal(library.db, {
        id, sha256: taken.sha256, source: file.name, extension: taken.extension, mediaType: extraction.file.mediaType,
        sizeBytes: taken.sizeBytes, importedAt: clock.now().toISOString(),
      });
      deriveAnew(library, steps, id, extraction, segmented);
      return imported(library, id, file.path, taken.sha256);
    });
  } catch (error) {
    if (waiting !== null) await rm(waiting, { force: true });
    throw explain(error);
  }
  // In the same breath: nobody may ask for an original that is not in its place. Where this fails it goes on waiting, and the
  // library's next opening puts it there: its records stand.
  if (waiting !== null) renameSync(waiting, place);
  return done;
}

/** Replaces what is derived from a file, index and all. Call it inside a transaction. */
export function deriveAnew({ db }: Library, steps: ImportSteps, fileId: string, extraction: Extraction, segmented: ReturnType<ImportSteps['segment']>): void {
  steps.unindex(db, fileId);
  dropDerived(db, fileId);
  storeDerived(db, fileId, extraction.file, extraction.pages, segmented);
  steps.index(db, fileId);
  db.prepare('UPDATE derived SET index_version = ? WHERE file_id = ?').run(steps.indexVersion, fileId);
}

function imported({ db }: Library, id: string, path: string, sha256: string): ImportedFile {
  const row: Row = db.prepare('SELECT kind, title FROM document WHERE id = ?').get(id) ?? {};
  const pages = db.prepare('SELECT page_index, problems FROM page WHERE file_id = ? ORDER BY page_index').all(id);
  return {
    id, kind: text(row, 'kind'), title: text(row, 'title'), path, sha256, pages: pages.length,
    problems: pages.flatMap((page) => json<string[]>(page, 'problems').map((code) => ({ pageIndex: integer(page, 'page_index'), code }))),
  };
}
