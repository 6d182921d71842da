/** Reads typed values out of SQLite's rows. A value that isn't what was written there means that the file was damaged. */
import type { SQLOutputValue } from 'node:sqlite';
import { AppError } from '#shared/contract/errors.ts';

export type Row = Record<string, SQLOutputValue>;

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new AppError('LIBRARY_DAMAGED', `${column} is no text`);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new AppError('LIBRARY_DAMAGED', `${column} is no number`);
  return value;
}

/** A JSON column that we wrote ourselves: its shape is known. @throws AppError `LIBRARY_DAMAGED` where it's no JSON any more */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the shape where it is read, as a cast would
export function json<T>(row: Row, column: string): T {
  const written = text(row, column);
  try {
    return JSON.parse(written) as T;
  } catch (cause) {
    throw new AppError('LIBRARY_DAMAGED', `${column} is no JSON`, { cause });
  }
}
