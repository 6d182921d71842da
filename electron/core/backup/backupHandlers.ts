import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import type { Handlers, Params } from '#shared/contract/api.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreContext } from '#core/context.ts';
import { listBackups, makeBackup } from '#core/library/backups.ts';
import { backupsFolder } from '#core/library/folder.ts';
import type { Library } from '#core/library/library.ts';
import { migrations } from '#core/library/migrations.ts';
import { readAbout, setAbout } from '#core/library/openLibrary.ts';
import { explain, hasErrno } from '#core/library/sqliteErrors.ts';
import type { Uploads } from '#core/ports.ts';
import { applyPlan, takeBack, type Applied } from './applyPlan.ts';
import { planMerge, type MergePlan } from './mergePlan.ts';
import { openRecords } from './openedRecords.ts';
import { readPayload, readRecords, writePayload, type BackupPayload } from './payload.ts';
import { countRecords, tellConflict } from './recordCounts.ts';
import { waitingPapers, type WaitingPaper } from './waitingPapers.ts';

/** Words of a lifetime: what is larger is something else. */
const MOST_BYTES = 512 * 1024 * 1024;
const SAVED_AT = 'backupSavedAt';

type BackupMethods = Extract<keyof Handlers, `backup.${string}`>;

/** Handlers of the contract's `backup.*`. Passphrases go to the key and nowhere else. @param work that locking takes: `WORK`, but in tests */
export function backupHandlers(context: CoreContext, uploads: Uploads | null, work: number): Pick<Handlers, BackupMethods> {
  const { library, clock, ids, events, exports } = context;
  /** One at a time: the last that was opened, and the last that was restored, each for the library that it was opened beside. */
  let opened: { readonly id: string; readonly payload: BackupPayload; readonly beside: Library } | null = null;
  let restored: { readonly id: string; readonly applied: Applied; readonly beside: Library } | null = null;
  const changed = (): void => events.emit('recordsChanged', { kinds: ['library', 'documents', 'annotations', 'questions', 'reading', 'corrections'] });

  return {
    'backup.status': () => {
      const { db, folder } = library();
      const lastSavedAt = readAbout(db, SAVED_AT);
      const backups = listBackups(folder);
      return {
        lastSavedAt, written: countWritten(db, ''), writtenSince: countWritten(db, lastSavedAt ?? ''),
        automatic: { folder: backupsFolder(folder), newest: backups[0]?.madeAt ?? null, count: backups.length }, waiting: waitingPapers(db),
      };
    },

    'backup.make': async ({ passphrase }, signal) => {
      const madeAt = clock.now().toISOString();
      const payload = readRecords(library().db, madeAt);
      const bytes = writePayload(payload);
      const { lockWithPassphrase } = await import('./agePassphrase.ts');
      const locked = await lockWithPassphrase(bytes, passphrase, signal, work);
      await proveBackup(locked, bytes, passphrase, signal);
      return { ...exports.keep(locked, `Scrutineer backup ${madeAt.slice(0, 10)}.age`, 'application/octet-stream'), counts: countRecords(rowsIn(payload)), sizeBytes: locked.length };
    },

    'backup.saved': () => {
      const { db, readOnly } = library();
      // A library that can't be written can still be backed up; it just doesn't remember that.
      if (!readOnly) library().write(() => setAbout(db, SAVED_AT, clock.now().toISOString()));
      events.emit('recordsChanged', { kinds: ['library'] });
      return {};
    },

    'backup.preview': async ({ from, passphrase }, signal) => {
      const { openWithPassphrase } = await import('./agePassphrase.ts');
      const bytes = await openWithPassphrase(await readBackup(from, uploads), passphrase, signal);
      const payload = readPayload(bytes, migrations.length);
      const beside = library();
      const plan = planOf(beside, payload);
      opened = { id: ids.next(), payload, beside };
      if ('upload' in from) uploads?.discard(from.upload);
      return {
        id: opened.id, madeAt: payload.madeAt, holds: countRecords(rowsIn(payload)), ...countPlan(plan), same: plan.same, newerHere: plan.newerHere,
        conflicts: plan.conflicts.map(tellConflict), waiting: wouldWait(beside.db, plan),
      };
    },

    'backup.restore': async ({ id }) => {
      const beside = library();
      if (opened?.id !== id || opened.beside !== beside) throw new AppError('NOT_FOUND', 'This backup is no longer open: open it again');
      if (beside.readOnly) throw new AppError('LIBRARY_READ_ONLY', 'This library can be read but not changed');
      const { payload } = opened;
      const copy = await makeBackup(beside.db, beside.folder, clock.now()).catch((error: unknown) => {
        throw explain(error);
      });
      const plan = planOf(beside, payload);
      const applied = applyPlan(beside, plan);
      restored = { id: ids.next(), applied, beside };
      opened = null;
      changed();
      return { undoId: restored.id, ...countPlan(plan), conflicts: plan.conflicts.length, waiting: waitingPapers(beside.db), copy: copy.path };
    },

    'backup.undo': ({ id }) => {
      if (restored?.id !== id || restored.beside !== library()) throw new AppError('NOT_FOUND', 'This can no longer be taken back');
      const done = takeBack(library(), restored.applied);
      restored = null;
      changed();
      return done;
    },
  };
}

/** Opens the very bytes that will be saved: they give the same records, and those fit a library. @throws AppError `INTERNAL`, `CANCELLED` */
async function proveBackup(locked: Uint8Array, bytes: Uint8Array, passphrase: string, signal: AbortSignal): Promise<void> {
  const { openWithPassphrase } = await import('./agePassphrase.ts');
  const back = await openWithPassphrase(locked, passphrase, signal);
  const hash = (some: Uint8Array): string => createHash('sha256').update(some).digest('hex');
  if (hash(back) !== hash(bytes)) throw new Error('The backup that was just made does not hold what went in');
  const records = openRecords(readPayload(back, migrations.length));
  try {
    const payload = readPayload(bytes, migrations.length);
    const again = readRecords(records, payload.madeAt);
    if (hash(writePayload(again)) !== hash(bytes)) throw new Error('The records of the backup that was just made do not come back as they were');
  } finally {
    records.close();
  }
}

function planOf({ db }: Library, payload: BackupPayload): MergePlan {
  const records = openRecords(payload);
  try {
    return planMerge(db, records);
  } finally {
    records.close();
  }
}

function countPlan({ changes }: MergePlan): { added: ReturnType<typeof countRecords>; updated: ReturnType<typeof countRecords> } {
  const of = (kind: 'add' | 'update'): ReturnType<typeof countRecords> => countRecords(changes.filter((change) => change.kind === kind).map(({ table, after }) => ({ table, row: after.row })));
  return { added: of('add'), updated: of('update') };
}

function wouldWait(db: DatabaseSync, { changes }: MergePlan): WaitingPaper[] {
  const marks = changes.filter(({ table, kind, after }) => table === 'annotation' && kind !== 'update' && after.row['removed_at'] === null);
  const isHere = db.prepare('SELECT 1 FROM file JOIN derived ON file_id = id WHERE id = ?');
  const names = new Map(changes.filter(({ table }) => table === 'file').map(({ after }) => [String(after.row['id']), String(after.row['source'])]));
  for (const { fileId, source } of waitingPapers(db)) names.set(fileId, source);
  return [...Map.groupBy(marks, ({ after }) => String(after.row['file_id']))].filter(([fileId]) => isHere.get(fileId) === undefined)
    .map(([fileId, ofFile]) => ({ fileId, source: names.get(fileId) ?? fileId, marks: ofFile.length }));
}

function* rowsIn({ tables }: BackupPayload): Generator<{ table: string; row: Record<string, string | number | null> }> {
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) yield { table, row: Object.fromEntries(Object.entries(row).map(([column, value]) => [column, typeof value === 'object' && value !== null ? value.base64 : value])) };
  }
}

/** Marks, questions and corrections that were written after a time. */
function countWritten(db: DatabaseSync, after: string): number {
  const row = db.prepare(`SELECT (SELECT count(*) FROM annotation WHERE updated_at > ?1 AND removed_at IS NULL) + (SELECT count(*) FROM question WHERE updated_at > ?1 AND removed_at IS NULL)
    + (SELECT count(*) FROM correction WHERE corrected_at > ?1) + (SELECT count(*) FROM comparison_correction WHERE made_at > ?1) AS written`).get(after);
  return Number(row?.['written'] ?? 0);
}

async function readBackup(from: Params<'backup.preview'>['from'], uploads: Uploads | null): Promise<Uint8Array> {
  const path = 'path' in from ? from.path : uploads?.path(from.upload) ?? null;
  if (path === null) throw new AppError('FILE_NOT_FOUND', 'This upload is no longer there');
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new AppError('FILE_TOO_LARGE', 'No backup is so large');
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(hasErrno(cause, 'ENOENT', 'ENOTDIR') ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', 'The backup could not be read', { cause });
  }
}
