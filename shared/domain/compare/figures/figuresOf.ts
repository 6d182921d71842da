/** The figures of a sentence: each number that measures something, with its measure in words, unit and as-of date. */
import type { Figure } from '#shared/domain/compare/comparison.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { datePoints } from '#shared/domain/compare/dates/points.ts';
import { isCitable, isNamed } from '#shared/domain/compare/figures/citable.ts';
import { comparedWith } from '#shared/domain/compare/figures/comparedWith.ts';
import { measureOf } from '#shared/domain/compare/figures/measure.ts';
import { type Quantity, quantitiesOf } from '#shared/domain/compare/figures/quantities.ts';
import { clauseRanges } from '#shared/domain/compare/language/clauses.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';

/** A sentence up to this many words is quoted whole; a longer one by the clause. */
const SHORT_SENTENCE = 22;

/**
 * Figures in order of the text, each with the sentence or clause that it stands in as its quote; series not yet given.
 * @param earlier sentences before it in the same bullet or paragraph, nearest first: "46 of them" speaks of these
 */
export function figuresOf(sentence: Sentence, reference: Reference | null, earlier: readonly Sentence[] = []): Figure[] {
  const { text } = sentence;
  if (!isCitable(sentence)) return [];
  const quantities = quantitiesOf(sentence);
  if (quantities.length === 0) return [];
  const clauses = sentence.words.length <= SHORT_SENTENCE ? [[0, text.length] as [number, number]] : clauseRanges(text);
  const around = { quantities, earlier: earlier.map((before) => ({ text: before.text, quantities: quantitiesOf(before) })), section: sentence.headings.at(-1) ?? '' };
  return quantities.flatMap((quantity) => {
    const clause = clauses.find(([from, to]) => quantity.start >= from && quantity.end <= to) ?? [0, text.length];
    const { measure, unit } = measureOf(text, quantity, clause, around);
    const compared = comparedWith(text, quantity, quantities);
    return !isNamed(measure) ? [] : {
      ...passageOf(sentence, clause[0], clause[1]), measure, unit: quantity.unit ?? unit,
      value: quantity.value, valueTo: quantity.valueTo, asOf: asOf(text, clause, quantity, reference), series: null, ...(compared.length > 0 && { comparedWith: compared }),
    };
  });
}

const AS_OF = /\b(?:as (?:at|of|on)|at the end of|at|in|during|by the end of|for|on|to)\s+(?:the\s+)?(?:end of\s+)?$/i;

function asOf(text: string, [from, to]: readonly [number, number], _quantity: Quantity, reference: Reference | null): string | null {
  if (!reference) return null;
  const clause = text.slice(from, to);
  const points = datePoints(clause, reference).filter((point) => point.grain !== 'window' && AS_OF.test(clause.slice(0, point.start)) && point.from <= reference.to);
  const point = points[0];
  if (points.length !== 1 || !point) return null;
  return point.grain === 'day' ? point.from : point.grain === 'month' ? point.from.slice(0, 7) : point.grain === 'quarter' ? point.to.slice(0, 7) : point.grain === 'year' && point.yearSaid ? (point.from.endsWith('-01-01') ? point.from.slice(0, 4) : point.to.slice(0, 7)) : null;
}
