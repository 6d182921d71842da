/** What a command prints: for people, or exactly one JSON value. */

/** A command's result in both forms. */
export interface Output {
  readonly json: unknown;
  /** Lines for a person. */
  readonly lines: readonly string[];
  /** Said on standard error, in both forms. */
  readonly complaints?: readonly string[];
  /** True when the command did not do what it was asked: exit code 1. */
  readonly failed?: boolean;
}

/** Columns as wide as their widest cell; the last one runs free. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  return rows.map((row) => row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  ').trimEnd());
}

/** `1 page`, `3 pages`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
