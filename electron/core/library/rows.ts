/** Reads typed values out of SQLite's rows. */
import type { SQLOutputValue } from 'node:sqlite';

export type Row = Record<string, SQLOutputValue>;

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`${column} is no text`);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`${column} is no number`);
  return value;
}

/** A JSON column that we wrote ourselves: its shape is known. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the shape where it is read, as a cast would
export function json<T>(row: Row, column: string): T {
  return JSON.parse(text(row, column)) as T;
}
