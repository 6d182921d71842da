/** Fields and lines of tables for spreadsheets. */

/**
 * A field of the table. What a spreadsheet would take for a formula is made plain text by an apostrophe before it:
 * = + - @ at its start, also after white space, tabs and line ends (OWASP, CSV injection). A plain number stays one.
 */
export function field(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** With a byte order mark and line ends as Excel wants them. */
export function csvTable(lines: readonly (readonly (string | number | null | undefined)[])[]): string {
  return `\ufeff${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}
