/** Puts the rows of a table under their column heads. */
import { type RowLabel, rowLabels } from '#shared/domain/compare/figures/rowLabels.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';

/** A row with what stands over it. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly label: RowLabel;
  /** As long as `cells`; null where no row of column heads fits. A head that stands over several columns tells them apart no more: "". */
  readonly head: readonly string[] | null;
  /** What the table is counted in where it, its caption or its section says so: "£000s" is 1000 pounds. */
  readonly money: number | null;
  /** The numbers of its only column go up from row to row: pages of a list of contents, marks of a scale. */
  readonly listed: boolean;
}

/** A cell that is a figure: "95%", "£4.2m", "1,840", "12 (8%)", "(0.3)", "£0.4m over", "27 days". */
export const VALUE_CELL = /^[+\-−–(]?\s?£?\s?[+\-−–]?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|bn|million|thousand|pp|days?|weeks?|hours?|hrs?|mins?|minutes?|months?|years?|per \w+)?\)?(?:\s?\(\s?[-+]?£?\d[\d,.]*\s?%?\s?\)|\s(?:over|under|up|down|better|worse|overspend|underspend))?\s?[▲▼↑↓→←*†]?$/iu;
/** What a head of a column may be though it has figures in it: a time. "Housing" and "Parks" begin like one and aren't. */
export const TIME_CELL = /^(?:(?:end(?: of)?|as at|at|to|by)\s)*(?:(?:\d{1,2}(?:st|nd|rd|th)?[\s-])?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)\b|(?:this |last |previous )?(?:year|week|month|period|quarter)s?\b|q(?:tr|uarter)?\s?[1-4]\b|h[12]\b|(?:fy|p)\s?\d{1,2}\b)[\s.'’/–-]*\d*|^(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$|^\d\d\s?\/\s?\d\d$/i;
const isValue = (cell: string): boolean => VALUE_CELL.test(cell) && !TIME_CELL.test(cell);

const IN_MONEY: readonly (readonly [RegExp, number])[] = [
  [/£\s?['’]?0{3}s?\b|£\s?k\b|\bthousands? of pounds\b|£\s?thousands?\b|\bin thousands\b/i, 1e3],
  [/£\s?m\b|£\s?millions?\b|\bmillions? of pounds\b/i, 1e6],
];
export const moneyIn = (text: string): number | null => IN_MONEY.find(([pattern]) => pattern.test(text))?.[1] ?? null;
const CAPTION = /\b(?:tables?|figures|amounts|sums|all)\b[^.]{0,40}\b(?:in|are)\b/i;

interface OpenRow {
  readonly id: number;
  readonly cells: readonly string[];
  readonly money: number | null;
}

/** Rows with figures, by the id of their sentence. */
export function tableRows(sentences: readonly Sentence[]): Map<number, TableRow> {
  const rows = new Map<number, TableRow>();
  let head: readonly string[] | null = null;
  let money: number | null = null;
  let open: OpenRow[] = [];
  const close = (): void => {
    const labels = rowLabels(open.map(({ cells }) => cells), head ?? [], isValue, (cell) => TIME_CELL.test(cell));
    const listed = isListed(open);
    for (const [i, row] of open.entries()) rows.set(row.id, { cells: row.cells, money: row.money, label: labels[i] ?? NO_LABEL, head: fitted(head, row.cells), listed });
    open = [];
  };
  for (const [i, sentence] of sentences.entries()) {
    const cells = sentence.statement.kind === 'tableRow' ? sentence.statement.cells : undefined;
    const before = sentences[i - 1];
    if (before?.statement.kind !== 'tableRow' || before.statement.section !== sentence.statement.section) {
      close();
      head = null;
      money = captionMoney(sentences.slice(Math.max(0, i - 4), i), sentence);
    }
    if (!cells) continue;
    const values = cells.slice(1).filter(isValue).length;
    const said = cells.filter((cell) => cell !== '');
    // Column heads have words or times in them and no figures.
    if (values === 0 && said.length >= 2 && said.every((cell) => cell.length <= 60)) {
      close();
      head = cells;
      money = moneyIn(cells.join(' ')) ?? money;
      continue;
    }
    if (values > 0) open.push({ id: sentence.id, cells, money });
  }
  close();
  return rows;
}

const NO_LABEL: RowLabel = { at: -1, label: '' };

const MOST_LISTED = 2;

/** Rows of one whole number each that only go up (or only down). */
function isListed(rows: readonly OpenRow[]): boolean {
  const numbers = rows.map(({ cells }) => cells.slice(1).filter(isValue)).map((values) => (values.length === 1 && /^\d{1,3}$/.test(values[0] ?? '') ? Number(values[0]) : Number.NaN));
  if (numbers.length < MOST_LISTED || numbers.some(Number.isNaN)) return false;
  return numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? 0)) || numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) - 1);
}

function captionMoney(before: readonly Sentence[], first: Sentence): number | null {
  const caption = before.filter(({ statement, text }) => statement.section === first.statement.section && (CAPTION.test(text) || text.length < 80)).map(({ text }) => text).join(' ');
  return moneyIn(`${caption} ${first.headings.at(-1) ?? ''}`);
}

/** Heads of as many columns; where the first column has none, the heads stand over the last ones. */
function fitted(head: readonly string[] | null, cells: readonly string[]): readonly string[] | null {
  if (!head) return null;
  const heads = Map.groupBy(head, (cell) => cell.toLowerCase());
  const apart = head.map((cell) => ((heads.get(cell.toLowerCase())?.length ?? 0) > 1 ? '' : cell));
  if (head.length === cells.length) return apart;
  return head.length === cells.length - 1 && !/\b(?:indicator|measure|service|area|description|name|kpi|item|category)\b/i.test(head[0] ?? '') ? ['', ...apart] : null;
}
