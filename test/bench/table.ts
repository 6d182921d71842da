import type { Measured } from './measured.ts';

/** Measurements as a Markdown table. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = measured.map(({ what, value, unit, against, goal }) => [
    what,
    `${figure(value)} ${unit}`,
    against === undefined ? '' : `${against.name}: ${figure(against.value)} ${unit}`,
    against === undefined ? '' : ratio(value, against.value),
    goal === undefined ? '' : `${goal.says}: ${goal.met ? 'met' : 'missed'}`,
  ]);
  const head = ['What', 'Measured', 'Against', 'Ratio', 'Goal'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n');
}

function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-GB');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function ratio(value: number, other: number): string {
  return value > other ? `${(value / other).toFixed(1)} times as much` : `${(other / value).toFixed(1)} times less`;
}
