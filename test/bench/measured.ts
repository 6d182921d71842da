/** One line of the table. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | '×' | 'pages';
  /** What it is compared with, on the same work. */
  readonly against?: { readonly name: string; readonly value: number };
  /** "≤ 2×": in words; `met` says whether it is. */
  readonly goal?: { readonly says: string; readonly met: boolean };
}

/** The middle, and the value that 95 of 100 don't exceed. */
export function percentiles(values: readonly number[]): { p50: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
