/**
 * What stands in a backup once it is opened: every record of a library, as JSON that a person can read, a record a line. Papers
 * are named by their content and not carried: whoever restores has them, or gets them again.
 */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import { schemaVersion } from '#core/library/migrate.ts';
import { OWN_NOTES, RECORD_TABLES, type RecordTable } from '#core/library/recordTables.ts';
import type { Row } from '#core/library/rows.ts';

const VERSION = 1;

const valueSchema = z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.base64() })]);
const payloadSchema = z.object({
  format: z.literal('scrutineer-backup'),
  version: z.number().int(),
  /** How many changes of its tables the library had had. */
  schema: z.number().int().positive(),
  madeAt: z.string(),
  tables: z.record(z.string(), z.array(z.record(z.string(), valueSchema))),
});
export type BackupPayload = z.infer<typeof payloadSchema>;
export type BackupRow = BackupPayload['tables'][string][number];

/** All records as they stand now. */
export function readRecords(db: DatabaseSync, madeAt: string): BackupPayload {
  const tables = Object.fromEntries(RECORD_TABLES.map((each) => [each.table, rowsOf(db, each).map(toBackup)]));
  return { format: 'scrutineer-backup', version: VERSION, schema: schemaVersion(db), madeAt, tables };
}

/** Rows in the order of their keys, without what only this folder is told. */
export function rowsOf(db: DatabaseSync, { table, key }: RecordTable): Row[] {
  const rows = db.prepare(`SELECT * FROM main.${table} ORDER BY ${key.join(', ')}`).all();
  return table === 'about' ? rows.filter((row) => !OWN_NOTES.includes(String(row['key']))) : rows;
}

export function writePayload({ tables, ...head }: BackupPayload): Uint8Array {
  const lines = Object.entries(tables).map(([table, rows]) => `${JSON.stringify(table)}: [${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}]`);
  return new TextEncoder().encode(`${JSON.stringify(head).slice(0, -1)}, "tables": {\n${lines.join(',\n')}\n}}\n`);
}

/** @throws AppError `BACKUP_DAMAGED`, `BACKUP_TOO_NEW` */
export function readPayload(bytes: Uint8Array, knownSchema: number): BackupPayload {
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError('BACKUP_DAMAGED', 'What is inside is no Scrutineer backup', { cause });
  }
  const payload = payloadSchema.safeParse(said);
  if (!payload.success) throw new AppError('BACKUP_DAMAGED', 'What is inside is no Scrutineer backup', { cause: payload.error });
  if (payload.data.version > VERSION || payload.data.schema > knownSchema) throw new AppError('BACKUP_TOO_NEW', 'This backup was made by a newer version of Scrutineer');
  return payload.data;
}

function toBackup(row: Row): BackupRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => {
    if (value instanceof Uint8Array) return [column, { base64: Buffer.from(value).toString('base64') }];
    return [column, typeof value === 'bigint' ? Number(value) : value];
  }));
}

export function fromBackup(value: BackupRow[string]): SQLInputValue {
  return typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value;
}
