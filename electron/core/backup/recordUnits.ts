/** Records as a merge sees them: a row with the rows that belong to it, known by its key. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { RECORD_TABLES, type RecordTable } from '#core/library/recordTables.ts';
import type { Row } from '#core/library/rows.ts';
import { rowsOf } from './payload.ts';

export interface RecordUnit {
  readonly table: string;
  /** JSON of its key's values. */
  readonly key: string;
  readonly row: Row;
  /** By table: rows that belong to it, in the order of their keys. */
  readonly parts: Readonly<Record<string, readonly Row[]>>;
  /** All of it as text: equal where all is equal. */
  readonly content: string;
}

/** Tables whose rows stand by themselves. */
export const UNIT_TABLES: readonly RecordTable[] = RECORD_TABLES.filter(({ partOf }) => partOf === undefined);

const partsOf = (table: string): RecordTable[] => RECORD_TABLES.filter(({ partOf }) => partOf?.[0] === table);

/** Every record of a table, by key. */
export function readUnits(db: DatabaseSync, table: RecordTable): Map<string, RecordUnit> {
  const parts = partsOf(table.table).map((part) => ({ part, byOwner: Map.groupBy(rowsOf(db, part), (row) => String(row[part.partOf?.[1] ?? ''])) }));
  return new Map(rowsOf(db, table).map((row) => {
    const own = String(row[table.key[0] ?? '']);
    const unit = unitOf(table, row, Object.fromEntries(parts.map(({ part, byOwner }) => [part.table, byOwner.get(own) ?? []])));
    return [unit.key, unit];
  }));
}

/** One record, or null where there is none with this key. */
export function readUnit(db: DatabaseSync, table: RecordTable, key: string): RecordUnit | null {
  const values = JSON.parse(key) as SQLInputValue[];
  const row = db.prepare(`SELECT * FROM main.${table.table} WHERE ${table.key.map((column) => `${column} = ?`).join(' AND ')}`).get(...values);
  if (!row) return null;
  return unitOf(table, row, Object.fromEntries(partsOf(table.table).map((part) => [
    part.table, db.prepare(`SELECT * FROM main.${part.table} WHERE ${part.partOf?.[1]} = ? ORDER BY ${part.key.join(', ')}`).all(values[0] ?? null),
  ])));
}

export function unitOf(table: RecordTable, row: Row, parts: RecordUnit['parts']): RecordUnit {
  const key = JSON.stringify(table.key.map((column) => row[column]));
  return { table: table.table, key, row, parts, content: JSON.stringify([plainRow(row), Object.entries(parts).map(([name, rows]) => [name, rows.map(plainRow)])]) };
}

/** Writes a record with its parts in place of what stands there. Call it in a transaction. */
export function putUnit(db: DatabaseSync, table: RecordTable, { row, parts }: RecordUnit): void {
  const columns = Object.keys(row);
  const others = columns.filter((column) => !table.key.includes(column));
  const change = others.length === 0 ? 'NOTHING' : `UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  db.prepare(`INSERT INTO main.${table.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT (${table.key.join(', ')}) DO ${change}`)
    .run(...columns.map((column) => row[column] ?? null));
  for (const part of partsOf(table.table)) {
    const column = part.partOf?.[1] ?? '';
    db.prepare(`DELETE FROM main.${part.table} WHERE ${column} = ?`).run(row[table.key[0] ?? ''] ?? null);
    for (const each of parts[part.table] ?? []) {
      const names = Object.keys(each);
      db.prepare(`INSERT INTO main.${part.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(...names.map((name) => each[name] ?? null));
    }
  }
}

/** Takes a record out, with its parts. Call it in a transaction. */
export function dropUnit(db: DatabaseSync, table: RecordTable, { row }: RecordUnit): void {
  for (const part of partsOf(table.table)) db.prepare(`DELETE FROM main.${part.table} WHERE ${part.partOf?.[1]} = ?`).run(row[table.key[0] ?? ''] ?? null);
  db.prepare(`DELETE FROM main.${table.table} WHERE ${table.key.map((column) => `${column} = ?`).join(' AND ')}`).run(...table.key.map((column) => row[column] ?? null));
}

/** Columns in one order, whatever order a table came to have them in. */
function plainRow(row: Row): unknown {
  return Object.keys(row).toSorted().map((column) => [column, row[column] instanceof Uint8Array ? Buffer.from(row[column]).toString('base64') : row[column]]);
}
