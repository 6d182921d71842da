/** Words for amounts and quotes inside a finding's sentence. */
import type { Figure } from '#shared/domain/compare/comparison.ts';

/** The quote without its closing mark, cut at a word where it is longer than `most` letters. */
export function shortQuote(quote: string, most = 130): string {
  const whole = quote.replace(/\s+/g, ' ').trim().replace(/[.;:,]+$/, '');
  if (whole.length <= most) return whole;
  return `${whole.slice(0, most).replace(/\s+\S*$/, '').replace(/[,;:]$/, '')} …`;
}

const grouped = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** "£17.9 million", "28.2%", "1 in 10", "186", "33% to 38%". */
export function sayAmount({ value, valueTo, unit }: Pick<Figure, 'value' | 'valueTo' | 'unit'>): string {
  const one = (amount: number): string => {
    if (unit === '£') return amount >= 1e6 ? `£${grouped(amount / 1e6)} million` : `£${grouped(amount)}`;
    if (unit === '%') return `${grouped(amount)}%`;
    return /^in \d+$/.test(unit) ? `${amount} ${unit}` : grouped(amount);
  };
  return valueTo === null ? one(value) : `${one(value)} to ${one(valueTo)}`;
}
