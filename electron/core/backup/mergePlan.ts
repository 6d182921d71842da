/**
 * What restoring a backup into a library would do, record by record, before any of it is done. The newer version of a record
 * wins; where neither is plainly newer, the later one wins and the other is kept beside it. Nothing is ever taken out.
 */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { RECORD_TABLES, type RecordTable } from '#core/library/recordTables.ts';
import type { Row } from '#core/library/rows.ts';
import { readUnits, unitOf, UNIT_TABLES, type RecordUnit } from './recordUnits.ts';

export interface PlannedChange {
  readonly table: string;
  readonly kind: 'add' | 'update' | 'keepBeside';
  readonly before: RecordUnit | null;
  readonly after: RecordUnit;
}

export interface PlannedConflict {
  readonly table: string;
  readonly winner: RecordUnit;
  readonly loser: RecordUnit;
  readonly fromBackup: boolean;
  /** The loser stays as a record of its own. */
  readonly kept: boolean;
}

export interface MergePlan {
  readonly changes: readonly PlannedChange[];
  readonly conflicts: readonly PlannedConflict[];
  /** Records that are in the library as they are in the backup. */
  readonly same: number;
  /** Records whose newer version is in the library already. */
  readonly newerHere: number;
}

type Verdict = 'here' | 'backup' | 'conflictHere' | 'conflictBackup';

/** @param backup the backup's records, as `openRecords` gives them */
export function planMerge(db: DatabaseSync, backup: DatabaseSync): MergePlan {
  const changes: PlannedChange[] = [];
  const conflicts: PlannedConflict[] = [];
  let same = 0;
  let newerHere = 0;
  const fresh = ['annotation', 'question', 'shared_record'].every((table) => db.prepare(`SELECT 1 FROM main.${table} LIMIT 1`).get() === undefined);
  const twice = takenInTwice(db, backup);
  const renamed = new Map<string, string>();
  for (const table of UNIT_TABLES) {
    const here = readUnits(db, table);
    const alike = uniqueKeys(db, table, here);
    for (const [key, found] of readUnits(backup, table)) {
      const unit = known(table, found, here.get(key) ?? null, alike, renamed);
      if (table.table === 'file' && !isNeeded(backup, unit)) continue;
      if (table.table === 'annotation' && twice.has(String(unit.row['id']))) {
        same += 1;
        continue;
      }
      const mine = here.get(unit.key);
      const theirs = table.table === 'file' ? awaited(table, unit) : unit;
      if (!mine) {
        changes.push({ table: table.table, kind: 'add', before: null, after: theirs });
        continue;
      }
      // A paper that is here is here; how it came is its own library's business.
      if (table.table === 'file' || mine.content === unit.content) {
        same += 1;
        continue;
      }
      // Whose library it is and what it calls things: a new one takes that over, one in use keeps its own.
      const verdict = table.table === 'about' ? (fresh ? 'backup' : 'here') : judge(table, mine.row, unit.row);
      if (verdict === 'here') newerHere += 1;
      else if (verdict === 'backup') changes.push({ table: table.table, kind: 'update', before: mine, after: unit });
      else {
        const fromBackup = verdict === 'conflictBackup';
        const [winner, loser] = fromBackup ? [unit, mine] : [mine, unit];
        const copy = table.keepsBoth ? besides(table, loser) : null;
        const there = copy !== null && here.has(copy.key);
        if (fromBackup) changes.push({ table: table.table, kind: 'update', before: mine, after: unit });
        if (copy && !there) changes.push({ table: table.table, kind: 'keepBeside', before: null, after: copy });
        if (there && !fromBackup) newerHere += 1;
        else conflicts.push({ table: table.table, winner, loser, fromBackup, kept: copy !== null });
      }
    }
  }
  return { changes, conflicts, same, newerHere };
}

type Alike = (row: Row) => RecordUnit | null;

/** Finds the record here that says the same thing under another id: what two libraries each found out by themselves. */
function uniqueKeys(db: DatabaseSync, { table }: RecordTable, here: ReadonlyMap<string, RecordUnit>): Alike {
  const indexes = db.prepare(`SELECT name FROM pragma_index_list('${table}', 'main') WHERE "unique" = 1 AND origin <> 'pk'`).all()
    .map(({ name }) => db.prepare(`SELECT name FROM pragma_index_info(?, 'main') ORDER BY seqno`).all(name ?? null).map((column) => String(column['name'])));
  const keyOf = (columns: readonly string[], row: Row): string => JSON.stringify(columns.map((column) => row[column]));
  const maps = indexes.map((columns) => ({ columns, units: new Map([...here.values()].map((unit) => [keyOf(columns, unit.row), unit])) }));
  return (row) => maps.map(({ columns, units }) => units.get(keyOf(columns, row))).find((unit) => unit !== undefined) ?? null;
}

/** A record of the backup under the id that it has here, and with the ids here of what it refers to. */
function known(table: RecordTable, found: RecordUnit, mine: RecordUnit | null, alike: Alike, renamed: Map<string, string>): RecordUnit {
  const [column, other] = table.refers ?? [];
  const target = column === undefined ? undefined : renamed.get(`${other} ${String(found.row[column])}`);
  const unit = column === undefined || target === undefined ? found : unitOf(table, { ...found.row, [column]: target }, found.parts);
  const same = mine ? null : alike(unit.row);
  const [id] = table.key;
  if (!same || id === undefined || table.key.length > 1) return unit;
  renamed.set(`${table.table} ${String(unit.row[id])}`, String(same.row[id]));
  return unitOf(table, { ...unit.row, [id]: same.row[id] ?? null }, unit.parts);
}

/** Revisions count changes and times tell when: where both agree, or one is silent, the newer is plain. */
function judge({ changed, revised }: RecordTable, here: Row, backup: Row): Verdict {
  const later = changed === null ? 0 : String(backup[changed]).localeCompare(String(here[changed]));
  const more = revised ? Number(backup['revision']) - Number(here['revision']) : 0;
  const signs = [Math.sign(later), Math.sign(more)];
  if (signs.includes(1) && !signs.includes(-1)) return 'backup';
  if (signs.includes(-1) && !signs.includes(1)) return 'here';
  return later > 0 ? 'conflictBackup' : 'conflictHere';
}

/** The other version as a record of its own: its id is made from what it says, so that a second restore finds it there. */
function besides(table: RecordTable, loser: RecordUnit): RecordUnit {
  const [idColumn = 'id'] = table.key;
  const id = `${String(loser.row[idColumn])}-${createHash('sha256').update(loser.content).digest('hex').slice(0, 8)}`;
  const parts = Object.fromEntries(RECORD_TABLES.filter(({ partOf }) => partOf?.[0] === table.table).map((part) => [
    part.table,
    // Where a mark came from is told by one of the two: the same source twice would be none.
    part.table === 'annotation_origin' ? [] : (loser.parts[part.table] ?? []).map((row) => ({ ...row, [part.partOf?.[1] ?? '']: id })),
  ]));
  return unitOf(table, { ...loser.row, [idColumn]: id }, parts);
}

/** Only papers that marks hang on are named; the rest of the list is no record of this library. */
function isNeeded(backup: DatabaseSync, { row }: RecordUnit): boolean {
  return backup.prepare('SELECT 1 FROM main.annotation WHERE file_id = ? LIMIT 1').get(row['id'] ?? null) !== undefined;
}

/** A paper that isn't in this library stands there as one that was taken out: its marks wait for it. */
function awaited(table: RecordTable, unit: RecordUnit): RecordUnit {
  return unitOf(table, { ...unit.row, removed_at: unit.row['removed_at'] ?? unit.row['imported_at'] ?? '' }, unit.parts);
}

/** Marks of the backup that were taken in from the same annotation of the same PDF as one that is here under another id. */
function takenInTwice(db: DatabaseSync, backup: DatabaseSync): Set<string> {
  const here = new Map(db.prepare('SELECT sha256, source_id, annotation_id FROM main.annotation_origin').all().map((row) => [`${String(row['sha256'])} ${String(row['source_id'])}`, String(row['annotation_id'])]));
  return new Set(backup.prepare('SELECT sha256, source_id, annotation_id FROM main.annotation_origin').all().flatMap((row) => {
    const id = String(row['annotation_id']);
    const other = here.get(`${String(row['sha256'])} ${String(row['source_id'])}`);
    return other !== undefined && other !== id ? [id] : [];
  }));
}
