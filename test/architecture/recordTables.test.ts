/** A backup carries every record: a table that a migration adds has to be named as a record or as derived. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { migrate } from '#core/library/migrate.ts';
import { DERIVED_TABLES, RECORD_TABLES } from '#core/library/recordTables.ts';

const db = new DatabaseSync(':memory:');
migrate(db);
const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().map(({ name }) => String(name));
const isDerived = (table: string): boolean => DERIVED_TABLES.some((each) => (each.endsWith('*') ? table.startsWith(each.slice(0, -1)) : table === each));

it('knows of every table whether it holds records', () => {
  const records = new Set(RECORD_TABLES.map(({ table }) => table));
  expect(tables.filter((table) => !records.has(table) && !isDerived(table))).toEqual([]);
  expect([...records].filter((table) => !tables.includes(table) || isDerived(table))).toEqual([]);
});

it('knows each record table’s key, and the columns that tell of changes', () => {
  for (const { table, key, changed, revised, partOf } of RECORD_TABLES) {
    const columns = db.prepare(`PRAGMA table_info(${table})`).all();
    const names = columns.map(({ name }) => String(name));
    expect(columns.filter(({ pk }) => Number(pk) > 0).map(({ name }) => String(name))).toEqual(key);
    expect(names).toEqual(expect.arrayContaining([...(changed === null ? [] : [changed]), ...(revised ? ['revision'] : []), ...(partOf ? [partOf[1]] : [])]));
    expect(names.includes('revision')).toBe(revised);
  }
});

it('names tables in an order in which each finds what it refers to', () => {
  for (const [at, { table }] of RECORD_TABLES.entries()) {
    const wanted = db.prepare(`PRAGMA foreign_key_list(${table})`).all().map((row) => String(row['table']));
    expect(wanted.filter((other) => RECORD_TABLES.findIndex((each) => each.table === other) >= at)).toEqual([]);
  }
});
