/** Trials as a Markdown table. */
import type { Ran } from './runTrial.ts';

export function tableOf(ran: readonly Ran[]): string {
  const head = ['Promise', 'Trial', 'Tried', 'Survived', 'Lost', 'Note'];
  const rows = ran.map(({ promise, what, tried, survived, lost, note }) => [promise, what, number(tried), number(survived), number(lost), note]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
