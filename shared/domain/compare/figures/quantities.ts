/** Finds the numbers of a text that measure something, with value, upper end of a range, and kind of unit. */
import { notFigures } from '#shared/domain/compare/figures/notFigures.ts';
import { NUMBER_WORD, numberWord, ordinalWord } from '#shared/domain/compare/figures/numberWords.ts';

export interface Quantity {
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Money in pounds; percentages as 28.2; "1 in 10" has the value 1 and the unit "in 10". */
  readonly value: number;
  readonly valueTo: number | null;
  /** "%", "£", "in 10", "years old", "months"; null where the noun that follows is the unit. */
  readonly unit: string | null;
}

/** With a second point ("0.0.10") it is a slip of the pen or no number: nobody knows which. */
const D = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d]|\\.\\d)';
const SCALE = '(?:\\s?(k|m|mn|bn|thousand|million|billion)\\b)?';
const TO = '\\s*(?:-|–|—|to|and)\\s*';
const SCALES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

const toNumber = (text: string | undefined): number => {
  const word = numberWord((text ?? '').toLowerCase().replace(/\s+/g, ' '));
  return word ?? Number((text ?? '').replace(/,/g, ''));
};
// 17.9 × 10⁶ is not 17900000 in binary: rounded to the penny.
const scaled = (text: string | undefined, scale: string | undefined): number => Math.round(toNumber(text) * (SCALES[(scale ?? '').toLowerCase()] ?? 1) * 100) / 100;

type Reader = (match: RegExpExecArray) => Omit<Quantity, 'start' | 'end'> | null;
const one = (value: number, unit: string | null, valueTo: number | null = null): Omit<Quantity, 'start' | 'end'> | null =>
  Number.isFinite(value) ? { value, valueTo: valueTo !== null && valueTo > value ? valueTo : null, unit } : null;

/** Nouns that papers count as "no children", "no cases". */
const COUNTED_NONE = 'child(?:ren)?|young people|young person|people|residents?|pupils?|families|households?|cases?|complaints?|incidents?|deaths?|fatalities|accidents?|sentences?|exclusions?|vacanc(?:y|ies)|appeals?|breaches|FTEs?|first time entrants?|placements?|applications?|applicants?|referrals?|customers?';

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`£\\s?(${D})${SCALE}${TO}£?\\s?(${D})${SCALE}`, 'gi'), (m) => (/and/.test(m[0]) && !/\b(?:between|from)\s+(?:around |about )?$/i.test(m.input.slice(0, m.index)) ? null : one(scaled(m[1], m[2] ?? m[4]), '£', scaled(m[3], m[4])))],
  [new RegExp(`£\\s?(${D})${SCALE}`, 'gi'), (m) => one(scaled(m[1], m[2]), '£')],
  [new RegExp(`\\b(${D})\\s?(?:%|per\\s?cent)?${TO}(${D})\\s?(?:%|per\\s?cent|percent)`, 'gi'), (m) => (/\band\b/.test(m[0]) ? null : one(toNumber(m[1]), '%', toNumber(m[2])))],
  [new RegExp(`\\bbetween\\s+(${D})\\s?(?:%|per\\s?cent)?\\s+and\\s+(${D})\\s?(?:%|per\\s?cent|percent)`, 'gi'), (m) => one(toNumber(m[1]), '%', toNumber(m[2]))],
  [new RegExp(`(?<![\\w.])([-−–](?=\\d))?(${D}|${NUMBER_WORD})\\s?(?:%|per\\s?cent\\b|percent\\b)`, 'gi'), (m) => one(toNumber(m[2]) * (m[1] === '-' || m[1] === '−' ? -1 : 1), '%')],
  [new RegExp(`(?<![\\d,.])\\b(\\d{1,3}|${NUMBER_WORD})\\s+in\\s+(?:every\\s+)?(?!(?:19|20)\\d\\d\\b)(\\d{1,4}|${NUMBER_WORD})\\b(?!\\s+(?:months?|weeks?|days?|years?|hours?))`, 'gi'), (m) => {
    const of = toNumber(m[2]);
    return of > 1 && toNumber(m[1]) < of ? one(toNumber(m[1]), `in ${of}`) : null;
  }],
  [/\b(?:aged|ages|age(?:d)? (?:of|range))?\s*(?:between\s+)?(\d{1,2})(?:\s|-)*(?:-|–|to|and)\s*(\d{1,2})\s*-?\s*(?:yrs?\b|years?(?:[\s-]+olds?)?|year[\s-]olds?)(?:\s+(?:old|of age))?/gi, (m) => one(Number(m[1]), 'years old', Number(m[2]))],
  [/\bage(?:d|s)?\s+(?:between\s+|from\s+)?(\d{1,2})\s*(?:-|–|to|and)\s*(\d{1,2})\b/gi, (m) => one(Number(m[1]), 'years old', Number(m[2]))],
  [/\binto\s+(?:its|their|our|the)\s+(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+(day|week|month|quarter|year)\b/gi, (m) => one(ordinalWord((m[1] ?? '').toLowerCase()) ?? Number.NaN, `${(m[2] ?? '').toLowerCase()}s`)],
  [new RegExp(`(?<!\\b(?:the|this|that|our|its|their|current|previous|same|next|new|draft)\\s+(?:[a-z]+\\s+)?)\\b(${D}|${NUMBER_WORD})[\\s-]+(year|month|week|day)(?:['’]s|s['’]?)?[\\s-]+(?=(?:project|programme|contract|pilot|scheme|plan|trial|strategy|tenancy|lease|extension)\\b)`, 'gi'), (m) => one(toNumber(m[1]), `${(m[2] ?? '').toLowerCase()}s`)],
  [new RegExp(`\\bbetween\\s+(?!(?:19|20)\\d\\d\\b)(${D}|${NUMBER_WORD})\\s+and\\s+(${D}|${NUMBER_WORD})\\b`, 'gi'), (m) => one(toNumber(m[1]), null, toNumber(m[2]))],
  // "18-25 section" names a service by the ages it serves: a range counts only before a plural.
  [new RegExp(`(?<![\\d.,/-])\\b(${D})${SCALE}\\s*(?:-|–|to)\\s*(${D})${SCALE}(?![\\d/-])(?!\\s+(?:services|pathways|teams)\\b)(?=\\s+(?:\\p{Ll}+\\s+){0,2}?(?:\\p{Ll}+s|people|children|staff)\\b)`, 'giu'), (m) => (scaled(m[3], m[4]) > scaled(m[1], m[2] ?? m[4]) ? one(scaled(m[1], m[2] ?? m[4]), null, scaled(m[3], m[4])) : null)],
  [new RegExp(`\\b[Nn]o\\s+(?:(?:new|further|other|more|repeat|serious|looked after|cared for|additional)\\s+)*(?:[a-z-]+\\s+)?(?:${COUNTED_NONE})\\b`, 'g'), () => one(0, null)],
  // Any other range names something: read, so that its ends aren't taken for counts, and left out.
  [/(?<![\d.,/-])\b\d{1,3}\s?(?:-|–)\s?\d{1,3}\b(?![\d/-])/g, () => ({ value: Number.NaN, valueTo: null, unit: null })],
  // Without a pound sign "21m" is a length, but for "1.2m residents".
  [new RegExp(`(?<![\\d.,/£])\\b(${D})\\s?m\\b(?!\\s+(?:\\p{L}+s|people)\\b)`, 'gu'), (m) => one(toNumber(m[1]), 'metres')],
  [new RegExp(`(?<![\\d.,/£])\\b(${D})(?![\\d/]|[.,]\\d)${SCALE}`, 'gi'), (m) => one(scaled(m[1], m[2]), null)],
  [new RegExp(`\\b(${NUMBER_WORD})\\b(?:\\s+(thousand|million|billion)\\b)?`, 'gi'), (m) => one(scaled(m[1], m[2]), null)],
];

const known = new WeakMap<object, Quantity[]>();

/** The quantities of a sentence; asked for often, read once. */
export function quantitiesOf(sentence: { readonly text: string }): readonly Quantity[] {
  const before = known.get(sentence);
  if (before) return before;
  const found = quantitiesIn(sentence.text);
  known.set(sentence, found);
  return found;
}

const AGES = 'years old';
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/;

/** All quantities of a text in order, none overlapping. */
export function quantitiesIn(text: string): Quantity[] {
  if (!/\d|\b(?:[Nn]o|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|second|third|\w+th)\b/i.test(text)) return [];
  const banned = notFigures(text);
  const found: Quantity[] = [];
  for (const [pattern, read] of READERS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const end = match.index + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const value = read(match);
      if (!value) continue;
      const isRange = value.unit === 'years old' || value.unit === '%' || value.unit === '£' || (value.unit?.startsWith('in ') ?? false);
      const isDuration = /^(?:days|weeks|months|quarters|years)$/.test(value.unit ?? '');
      const numberAt = start + Math.max(0, match[0].trimStart().search(/\d|\b(?:no|[a-z]+)\b/i));
      const blocked = banned.some(([from, to]) => numberAt >= from && numberAt < to && (!isRange || to >= end) && !(isRange && value.valueTo !== null && value.unit === 'years old'));
      if (!blocked || isDuration) found.push({ ...value, start, end });
      else found.push({ start, end, value: Number.NaN, valueTo: null, unit: null });
    }
  }
  // Where a postcode stands, bare numbers are of houses.
  const address = POSTCODE.test(text);
  const read = found.filter((quantity) => !Number.isNaN(quantity.value) && !(address && quantity.unit === null)).sort((a, b) => a.start - b.start);
  // Beside another number ages say of whom that is ("32% of 5 to 7 year olds"), unless it's said what they range between.
  const measures = (quantity: Quantity): boolean => quantity.unit !== AGES || /\brange|\bvar(?:y|ies)\b/i.test(text.slice(Math.max(0, quantity.start - 12), quantity.end));
  return read.some(({ unit }) => unit !== AGES) ? read.filter(measures) : read;
}
