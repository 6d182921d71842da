/** Reads the figures of a table's row: what its first cell names, under the heads of its columns. */
import type { Figure } from '#shared/domain/compare/comparison.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { datePoints } from '#shared/domain/compare/dates/points.ts';
import { isListing } from '#shared/domain/compare/figures/citable.ts';
import { clean, heading, letters, unitOf } from '#shared/domain/compare/figures/phrases.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import { moneyIn, type TableRow, TIME_CELL, VALUE_CELL } from '#shared/domain/compare/figures/tables.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';

/** Columns of no figures: marks, names, places in the paper. */
const NO_FIGURES = /^(?:rag|status|trend|direction|dot|ref(?:erence)?|no\.?|#|page|para(?:graph)?|date|due|deadline|owner|lead|year|key|notes?|comments?|likelihood|impact|priority|id|code|ward no\.?|item)\b|\brank(?:ing)?\b|^\p{L}$/iu;
const TARGET = /\b(?:target|goal|standard|benchmark|tolerance|threshold)\b/i;
const EARLIER = /\b(?:previous|prior|last|earlier|before|baseline)\b/i;
const PLAIN_NOW = /^(?:this (?:quarter|month|year|period)|current|now|latest|actual|result|performance|value|number|total|count|%|figure|outturn|amount|£|no\. of|percentage|per cent|quarter|year to date|ytd|score)s?(?: (?:performance|value|figure|quarter|period|position|result))?$/i;
const COUNTED_IN = /^[(£]?\s?£?[’']?(?:0{3}[’']?s?|m|k|millions?|thousands?|%)?\)?$/i;

interface Column {
  readonly head: string;
  readonly asOf: string | null;
  readonly to: string | null;
}

/** A cell of this many characters tells about the row: a number before it is its number. */
const PROSE = 60;

export function tableFigures(sentence: Sentence, { cells, head, money, label: { at: labelAt, label }, listed }: TableRow, reference: Reference | null): Figure[] {
  const columns = cells.map((_, i) => columnOf(head?.[i] ?? '', reference));
  const isNumbering = (i: number): boolean => /^\d{1,3}$/.test(cells[i] ?? '') && (cells[i + 1] ?? '').length > PROSE;
  const at = cells.map((_, i) => i).filter((i) => i > labelAt && VALUE_CELL.test(cells[i] ?? '') && !NO_FIGURES.test(columns[i]?.head ?? '') && !isNumbering(i));
  const section = sentence.headings.at(-1) ?? '';
  if (labelAt < 0 || label.length > 120 || (letters(label) === 0 && !TIME_CELL.test(label)) || (head === null && at.length !== 1) || listed || isListing(sentence.headings)) return [];
  const time = columnOf(label, reference);
  const isTime = TIME_CELL.test(label) && letters(label) <= 1;
  const current = now(at.flatMap((i) => columns[i] ?? []), reference);
  const plain = at.filter((i) => PLAIN_NOW.test(columns[i]?.head ?? '')).length;
  return at.flatMap((i) => {
    const cell = cells[i] ?? '';
    const column = columns[i] ?? { head: '', asOf: null, to: null };
    // A row of a time ("2024/25") is under the measures; any other names the measure itself. A head of "£000" over many columns tells none apart, nor does none.
    if ((isTime && column.head === '') || /\d[\d,]*\.\d(?!\d?\.)|\d.*\d,\d{3}/.test(column.head) || (at.length > 1 && (column.head === '' || COUNTED_IN.test(column.head)))) return [];
    const measure = isTime ? heading(column.head) || column.head : nameOf(heading(label) || label, column, current, plain);
    const counted = `${column.head} ${label}`;
    if (!TELLING.test(measure.replace(/£\s?['’]?0{3}['’]?s?/g, ''))) return [];
    return quantitiesIn(cell).slice(0, 2).map((quantity, nth): Figure => {
      const inPounds = quantity.unit === null && nth === 0 ? moneyOf(column.head, counted, money) : null;
      const negative = /^\(\d|^[-−–]|^£[-−–]|^\(£/.test(cell) && nth === 0 ? -1 : 1;
      return {
        ...passageOf(sentence), measure: PLACE.test(measure) && TELLING.test(section) ? `${measure} (${clean(section)})` : measure,
        value: negative * Math.abs(Math.round(quantity.value * (inPounds ?? 1) * 100) / 100), valueTo: quantity.valueTo,
        unit: inPounds === null ? quantity.unit ?? unitSaid(cell, column.head, label, section) : '£', asOf: time.asOf ?? column.asOf, series: null,
      };
    });
  });
}

/** Something is named by a word of three letters. */
const TELLING = /\p{L}{3}/u;
/** A name of one word is mostly of a place: what is measured there, the section says. */
const PLACE = /^\p{Lu}[\p{L}'’-]*(?: (?:and|&|of|on) \p{Lu}[\p{L}'’-]*| \p{Lu}[\p{L}'’-]*)?$/u;

/** A bare number is money where its column or its table is counted in money, unless its column counts something else. */
function moneyOf(head: string, counted: string, money: number | null): number | null {
  const own = moneyIn(head);
  if (own !== null) return own;
  if (/£/.test(head)) return 1;
  return money !== null && !/%|\bper\s?cent|\bpercentage|\bFTEs?\b|\bnumber\b|\bno\.|\bposts?\b|\bdays\b|\btax\s?base\b|\bband d\b|\bequivalents?\b|\bdwellings\b|\bhomes\b|\bpupils\b|\bplaces\b|\bheadcount\b|\bratio\b|\bindex\b|\bscore\b/i.test(counted) ? money : null;
}

/** What the column counts; else what the row does. */
function unitSaid(cell: string, head: string, label: string, section: string): string {
  const counted = `${head} ${label}`;
  const time = /\b(days?|weeks?|hours?|minutes?|months?)\b/i.exec(cell)?.[1] ?? /\b(?:in |average |\()(days|weeks|hours|minutes|months)\b/i.exec(counted)?.[1];
  if (time) return time.toLowerCase().replace(/([^s])$/, '$1s');
  if (/%|\bper\s?cent|\bpercentage/i.test(counted) || /^(?:%|per\s?cent(?:age)?)\b/i.test(section)) return '%';
  // Half a child isn't counted, nor fewer than none.
  if (/[.\-−–(]/.test(cell) || /\b(?:score|rate|index|ratio|average|mean)\b/i.test(counted)) return '';
  const units = [head, label].map((text) => unitOf(text.replace(/\b\d+\s?m(?:on)?ths?\b/gi, '').replace(/^.*?\b(?:number|count|total) of\s/i, ''), 2));
  return units.find((unit) => unit !== '') ?? '';
}

function columnOf(head: string, reference: Reference | null): Column {
  const text = clean(head.replace(/\s*[(]?£\s?['’]?0{3}['’]?s?[)]?\s*$/, (money, at: number) => (at === 0 ? money : '')));
  const points = reference ? datePoints(text.replace(/^(?=\d\d\/\d\d$)/, 'FY '), reference) : [];
  const point = points[0];
  if (!point || points.length > 1 || point.grain === 'window') return { head: text, asOf: null, to: null };
  return { head: text, to: point.to, asOf: point.grain === 'day' ? point.to : point.grain === 'year' && point.from.endsWith('-01-01') ? point.from.slice(0, 4) : point.to.slice(0, 7) };
}

/** The end of the latest time among the columns that had gone by; null where none names a time. */
function now(columns: readonly Column[], reference: Reference | null): string | null {
  const gone = columns.filter((column) => column.to !== null && !TARGET.test(column.head) && !/forecast|projected|budget/i.test(column.head) && (reference === null || column.to <= reference.to)).map((column) => column.to ?? '');
  return gone.sort().at(-1) ?? null;
}

function nameOf(label: string, column: Column, current: string | null, plain: number): string {
  if (column.head === '' || column.head.toLowerCase() === label.toLowerCase()) return label;
  if (TARGET.test(column.head)) return `target for ${label}`;
  const bare = letters(column.head.replace(/\b(?:actual|outturn|result|performance|quarter|year|end|qtr)s?\b/gi, '').replace(/\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\b/gi, '')) === 0;
  if (column.to !== null && bare) return current !== null && column.to < current ? `earlier ${label}` : label;
  if (COUNTED_IN.test(column.head)) return label;
  if (EARLIER.test(column.head) && letters(column.head) <= 2) return `earlier ${label}`;
  if (PLAIN_NOW.test(column.head) && plain <= 1) return label;
  return `${label}: ${/^\p{Lu}(?:\p{Lu}|\d|\p{Ll}{2} ?[\d–-])/u.test(column.head) ? column.head : column.head.charAt(0).toLowerCase() + column.head.slice(1)}`;
}
