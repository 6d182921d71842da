/** A figure's value as people write it. */
import type { Figure } from '#shared/domain/compare/comparison.ts';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** Thousands and millions of pounds are said short: "£17.9m", "£250k". */
function money(pounds: number): string {
  const size = Math.abs(pounds);
  if (size >= 1_000_000_000) return `£${NUMBER.format(pounds / 1_000_000_000)}bn`;
  if (size >= 1_000_000) return `£${NUMBER.format(pounds / 1_000_000)}m`;
  return `£${NUMBER.format(pounds)}`;
}

/** "314", "28.2%", "£17.9m", "33% to 38%"; without the unit's noun. */
export function valueInWords({ value, valueTo, unit }: Pick<Figure, 'value' | 'valueTo' | 'unit'>): string {
  const one = (number: number) => (unit === '£' ? money(number) : unit === '%' ? `${NUMBER.format(number)}%` : NUMBER.format(number));
  return valueTo === null ? one(value) : `${one(value)} to ${one(valueTo)}`;
}

/** "314 children", "28.2%". */
export function figureInWords(figure: Pick<Figure, 'value' | 'valueTo' | 'unit'>): string {
  const { unit } = figure;
  return unit === '£' || unit === '%' || unit === '' ? valueInWords(figure) : `${valueInWords(figure)} ${unit}`;
}
