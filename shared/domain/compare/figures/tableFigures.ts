/** Reads the figures of a table's row: what its first cell names, under the heads of its columns. */
import type { Figure } from '#shared/domain/compare/comparison.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { datePoints } from '#shared/domain/compare/dates/points.ts';
import { clean, heading, letters, unitOf } from '#shared/domain/compare/figures/phrases.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import { moneyIn, type TableRow, TIME_CELL, VALUE_CELL } from '#shared/domain/compare/figures/tables.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';

/** Columns of no figures: marks, names, places in the paper. */
const NO_FIGURES = /^(?:rag|status|trend|direction|dot|ref(?:erence)?|no\.?|#|page|para(?:graph)?|date|due|deadline|owner|lead|rank(?:ing)?|year|key|notes?|comments?|likelihood|impact|priority|id|code|ward no\.?|item)\b/i;
const TARGET = /\b(?:target|goal|standard|benchmark|tolerance|threshold)\b/i;
const EARLIER = /\b(?:previous|prior|last|earlier|before|baseline)\b/i;
const PLAIN_NOW = /^(?:this (?:quarter|month|year|period)|current|now|latest|actual|result|performance|value|number|total|count|%|figure|outturn|amount|£|no\. of|percentage|per cent|quarter|year to date|ytd|score)s?(?: (?:performance|value|figure|quarter|period|position|result))?$/i;
const COUNTED_IN = /^[(£]?\s?£?[’']?(?:0{3}s?|m|k|millions?|thousands?|%)?\)?$/i;
const REFERENCE_CELL = /^(?:\p{Lu}{1,6}\s?[-.]?\s?\d[\w.]*|\d{1,3}(?:\.\d+)*[.)]?)$/u;

interface Column {
  readonly head: string;
  readonly asOf: string | null;
  readonly to: string | null;
}

export function tableFigures(sentence: Sentence, { cells, head, money }: TableRow, reference: Reference | null): Figure[] {
  const named = cells.findIndex((cell) => /\p{L}{2}/u.test(cell) && !REFERENCE_CELL.test(cell) && !VALUE_CELL.test(cell));
  const labelAt = named < 0 && TIME_CELL.test(cells[0] ?? '') ? 0 : named;
  const label = clean(cells[labelAt] ?? '');
  const columns = cells.map((_, i) => columnOf(head?.[i] ?? '', reference));
  const at = cells.map((_, i) => i).filter((i) => i > labelAt && VALUE_CELL.test(cells[i] ?? '') && !NO_FIGURES.test(columns[i]?.head ?? ''));
  if (labelAt < 0 || label.length > 120 || (letters(label) === 0 && !TIME_CELL.test(label)) || (head === null && at.length !== 1)) return [];
  const time = columnOf(label, reference);
  const isTime = TIME_CELL.test(label) && letters(label) <= 1;
  const current = now(at.flatMap((i) => columns[i] ?? []), reference);
  const plain = at.filter((i) => PLAIN_NOW.test(columns[i]?.head ?? '')).length;
  return at.flatMap((i) => {
    const cell = cells[i] ?? '';
    const column = columns[i] ?? { head: '', asOf: null, to: null };
    // A row of a time ("2024/25") is under the measures; any other names the measure itself. A head of "£000" over many columns tells none apart.
    if ((isTime && column.head === '') || /^[+\-−]?\d+\.\d/.test(column.head) || (at.length > 1 && COUNTED_IN.test(column.head))) return [];
    const measure = isTime ? heading(column.head) || column.head : nameOf(heading(label) || label, column, current, plain);
    return quantitiesIn(cell).slice(0, 2).map((quantity, nth): Figure => {
      const counted = `${column.head} ${label}`;
      const inPounds = quantity.unit === null && nth === 0 ? moneyOf(column.head, counted, money) : null;
      const negative = /^\(\d|^[-−–]|^£[-−–]|^\(£/.test(cell) && nth === 0 ? -1 : 1;
      return {
        ...passageOf(sentence), measure, value: negative * Math.abs(Math.round(quantity.value * (inPounds ?? 1) * 100) / 100), valueTo: quantity.valueTo,
        unit: inPounds === null ? quantity.unit ?? unitSaid(cell, counted) : '£', asOf: time.asOf ?? column.asOf, series: null,
      };
    });
  });
}

/** A bare number is money where its column or its table is counted in money, unless its column counts something else. */
function moneyOf(head: string, counted: string, money: number | null): number | null {
  const own = moneyIn(head);
  if (own !== null) return own;
  if (/£/.test(head)) return 1;
  return money !== null && !/%|\bper\s?cent|\bpercentage|\bFTEs?\b|\bnumber\b|\bno\.|\bposts?\b|\bdays\b/i.test(counted) ? money : null;
}

function unitSaid(cell: string, counted: string): string {
  const time = /\b(days?|weeks?|hours?|minutes?|months?)\b/i.exec(cell)?.[1] ?? /\b(?:in |average |\()(days|weeks|hours|minutes|months)\b/i.exec(counted)?.[1];
  if (time) return time.toLowerCase().replace(/([^s])$/, '$1s');
  return /%|\bper\s?cent|\bpercentage/i.test(counted) ? '%' : unitOf(counted.replace(/^.*?\b(?:number|count|total) of\s/i, ''), 2);
}

function columnOf(head: string, reference: Reference | null): Column {
  const text = clean(head);
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
  return `${label}: ${column.head.charAt(0).toLowerCase()}${column.head.slice(1)}`;
}
