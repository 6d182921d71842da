/** What became of a statement from one report to the next. */
import type { RowKind } from '#shared/domain/compare/comparison.ts';
import { measureOf } from '#shared/domain/compare/figures/measure.ts';
import { quantitiesOf } from '#shared/domain/compare/figures/quantities.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import { plainWords, stemOf } from '#shared/domain/compare/language/words.ts';

const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|april|apr|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DATE = new RegExp(`\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(${MONTH})\\b(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b)?(?:,?\\s+(20\\d\\d))?|\\b((?:19|20)\\d\\d(?:[/–-]\\d{2,4})?)\\b|\\b(quarter \\d|Q\\d)\\b`, 'gi');

interface NamedDate {
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
  readonly quarter: string | undefined;
}

function datesOf(text: string): NamedDate[] {
  return [...text.matchAll(DATE)].filter((match) => !/^(?:may|march|mar)$/.test(match[0])).map((match) => ({
    day: match[1] ?? match[3], month: match[2]?.slice(0, 3).toLowerCase(), year: match[4] ?? match[5], quarter: match[6]?.toLowerCase().slice(-1),
  }));
}

/** One may say more than the other: "in June", "on 4 June 2026". */
function sameDate(a: NamedDate, b: NamedDate): boolean {
  const fits = (one: string | undefined, other: string | undefined): boolean => one === undefined || other === undefined || one === other;
  return a.month === b.month && a.quarter === b.quarter && fits(a.day, b.day) && (a.month === undefined ? a.year === b.year : fits(a.year, b.year));
}

/** What is counted or measured → its values: "responses" → 412. Nothing for a number of which that isn't said. */
function valuesOf(sentence: Sentence): Map<string, Set<string>> {
  const { text } = sentence;
  const quantities = quantitiesOf(sentence);
  const around = { quantities, earlier: [], section: '' };
  const values = new Map<string, Set<string>>();
  for (const quantity of quantities) {
    const { measure, unit } = measureOf(text, quantity, [0, text.length], around);
    const of = quantity.unit ?? stemOf(unit);
    if (of === '') continue;
    const key = `${/^(?:target|change|earlier)\b/.exec(measure)?.[0] ?? ''} ${of}`;
    const known = values.get(key) ?? new Set();
    values.set(key, known.add(`${quantity.value}-${quantity.valueTo ?? ''}`));
  }
  return values;
}

/** One value gave way to another. A longer sentence that adds figures to those it keeps has changed none. */
function figureChanged(old: Sentence, fresh: Sentence): boolean {
  const before = valuesOf(old);
  if (before.size === 0) return false;
  const after = valuesOf(fresh);
  return [...before].some(([of, values]) => {
    const now = after.get(of);
    return now !== undefined && !values.isSubsetOf(now) && !now.isSubsetOf(values);
  });
}

function dateChanged(old: Sentence, fresh: Sentence): boolean {
  const before = datesOf(old.text);
  const after = datesOf(fresh.text);
  const lacks = (some: readonly NamedDate[], others: readonly NamedDate[]): boolean => some.some((date) => !others.some((other) => sameDate(date, other)));
  return lacks(before, after) && lacks(after, before);
}

/** How `fresh` says again what `old` said: changed only where a figure of the same measure, or a date, gave way to another. */
export function kindOfPair(old: Sentence, fresh: Sentence): Exclude<RowKind, 'new' | 'dropped'> {
  if (plainWords(old.words) === plainWords(fresh.words)) return 'carried';
  return figureChanged(old, fresh) || dateChanged(old, fresh) ? 'changed' : 'reworded';
}
