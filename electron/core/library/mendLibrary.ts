/** Does what can be done about what the doctor found, and nothing that could cost what is still whole. */
import type { DatabaseSync } from 'node:sqlite';
import type { Check } from './doctor.ts';
import { examineLibrary } from './doctor.ts';
import type { Library } from './library.ts';
import { DERIVED_TABLES } from './recordTables.ts';
import { mendRecords } from './mendRecords.ts';
import { readAbout } from './openLibrary.ts';
import { beginIndexAnew } from '#core/search/indexPages.ts';

export interface Mended {
  readonly restoredFrom: string | null;
  readonly records: number;
  readonly jobId: string | null;
}

export interface MendTools {
  readonly library: () => Library;
  readonly indexVersion: number;
  /** Closes the library, looks it over whole and opens it again; a damaged one is replaced by its newest good backup. */
  readonly reopen: () => Promise<void>;
  /** Prepares papers again where that is due. @returns the job's id, or null */
  readonly prepare: () => string | null;
}

/** @throws AppError `LIBRARY_READ_ONLY`, `LIBRARY_DAMAGED` where no backup is good, `DISK_FULL` */
export async function mendLibrary(tools: MendTools, signal: AbortSignal): Promise<Mended> {
  let restoredFrom: string | null = null;
  let bad = badOf(await examineLibrary(tools.library(), tools.indexVersion, signal));
  if (bad.has('database')) {
    const before = readRestored(tools.library());
    await tools.reopen();
    const after = readRestored(tools.library());
    restoredFrom = after === before ? null : after;
    bad = badOf(await examineLibrary(tools.library(), tools.indexVersion, signal));
  }
  const library = tools.library();
  const { db, folder } = library;
  const records = bad.has('records') ? library.write(() => mendRecords(db, folder)) : 0;
  const again = ['database', 'text', 'derived', 'index'].some((name) => bad.has(name));
  if (again || records > 0) {
    library.write(() => {
      dropDangling(db);
      beginIndexAnew(db);
      // What is read again from the original is cut up and indexed again too.
      db.exec(bad.has('index') && !bad.has('text') && !bad.has('database') ? 'UPDATE derived SET index_version = NULL' : 'UPDATE derived SET extractor_version = 0, index_version = NULL');
    });
  }
  const jobId = again || records > 0 ? tools.prepare() : null;
  if (bad.has('backups') && !bad.has('database')) await library.copyNow();
  return { restoredFrom, records, jobId };
}

/** Derived rows that belong to nothing would stay when all else is made again. */
function dropDangling(db: DatabaseSync): void {
  for (const row of db.prepare('PRAGMA foreign_key_check').all()) {
    const table = String(row['table']);
    if (DERIVED_TABLES.includes(table) && typeof row['rowid'] === 'number') db.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(row['rowid']);
  }
}

function badOf(checks: readonly Check[]): Set<string> {
  return new Set(checks.filter(({ ok }) => !ok).map(({ name }) => name));
}

/** Null also where the file is too damaged to say. */
function readRestored({ db }: Library): string | null {
  try {
    return readAbout(db, 'restoredFrom');
  } catch {
    return null;
  }
}
