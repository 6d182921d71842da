/** What became of a statement from one report to the next. */
import type { RowKind } from '#shared/domain/compare/comparison.ts';
import { quantitiesOf } from '#shared/domain/compare/figures/quantities.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import { plainWords } from '#shared/domain/compare/language/words.ts';

const DATE_WORD = /\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:19|20)\d\d(?:[/-]\d{2,4})?|May|\d{1,2}(?:st|nd|rd|th)|quarter \d|Q\d)\b/g;

/** The figures and dates that a sentence names, in a form in which they can be compared. */
function numbersOf(sentence: Sentence): { figures: string[]; dates: string[] } {
  const figures = quantitiesOf(sentence).map((q) => `${q.value}${q.valueTo === null ? '' : `-${q.valueTo}`}${q.unit ?? ''}`);
  const dates = [...sentence.text.matchAll(new RegExp(DATE_WORD.source, 'gi'))].filter((match) => match[0] !== 'may').map((match) => match[0].toLowerCase().slice(0, 3) + (/\d/.test(match[0]) ? match[0].toLowerCase() : ''));
  return { figures: figures.sort(), dates: dates.sort() };
}

const differ = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && a.join('|') !== b.join('|');

/** How `fresh` says again what `old` said. */
export function kindOfPair(old: Sentence, fresh: Sentence): Exclude<RowKind, 'new' | 'dropped'> {
  if (plainWords(old.words) === plainWords(fresh.words)) return 'carried';
  const before = numbersOf(old);
  const after = numbersOf(fresh);
  return differ(before.figures, after.figures) || differ(before.dates, after.dates) ? 'changed' : 'reworded';
}
