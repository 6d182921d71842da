/** What became of a statement from one report to the next. */
import type { RowKind } from '#shared/domain/compare/comparison.ts';
import { measureOf } from '#shared/domain/compare/figures/measure.ts';
import { quantitiesOf } from '#shared/domain/compare/figures/quantities.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import { plainWords, stemOf, wordsOf } from '#shared/domain/compare/language/words.ts';

const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|april|apr|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:spring|summer|autumn|winter)(?=\\s+20\\d\\d)';
const DATE = new RegExp(`\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(${MONTH})\\b(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b)?(?:,?\\s+(20\\d\\d))?|(?<=\\b(?:in|by|since|from|until|to|during|before|after|early|late|of|for|and) )((?:19|20)\\d\\d(?:[/–-]\\d{2,4})?)\\b|\\b(quarter \\d|Q\\d)\\b`, 'gi');

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

interface Value {
  /** What it is of: unit or noun, with "target" or "change" where it's that. */
  readonly of: string;
  readonly words: ReadonlySet<string>;
  readonly value: string;
}

/** The values of a sentence; none for a number of which isn't said what it counts. */
function valuesOf(sentence: Sentence): Value[] {
  const { text } = sentence;
  const quantities = quantitiesOf(sentence);
  const around = { quantities, earlier: [], section: '' };
  return quantities.flatMap((quantity) => {
    const { measure, unit } = measureOf(text, quantity, [0, text.length], around);
    const of = quantity.unit ?? stemOf(unit);
    if (of === '') return [];
    return [{ of: `${/^(?:target|change|earlier)\b/.exec(measure)?.[0] ?? ''} ${of}`, words: new Set(wordsOf(measure).map((word) => word.stem)), value: `${quantity.value}-${quantity.valueTo ?? ''}` }];
  });
}

/** One value gave way to another of the same measure. A longer sentence that adds figures to those it keeps has changed none. */
function figureChanged(old: Sentence, fresh: Sentence): boolean {
  const before = valuesOf(old);
  const after = before.length === 0 ? [] : valuesOf(fresh);
  const gone = before.filter((one) => !after.some((other) => other.of === one.of && other.value === one.value));
  const come = after.filter((one) => !before.some((other) => other.of === one.of && other.value === one.value));
  return gone.some((one) => come.some((other) => one.of === other.of && one.words.intersection(other.words).size >= 0.5 * Math.min(one.words.size, other.words.size)));
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
