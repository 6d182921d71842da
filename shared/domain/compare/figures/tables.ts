/** Puts the rows of a table under their column heads. */
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';

/** A row with what stands over it. */
export interface TableRow {
  readonly cells: readonly string[];
  /** As long as `cells`; null where no row of column heads fits. */
  readonly head: readonly string[] | null;
  /** What the table is counted in where it, its caption or its section says so: "£000s" is 1000 pounds. */
  readonly money: number | null;
}

/** A cell that is a figure: "95%", "£4.2m", "1,840", "12 (8%)", "(0.3)", "£0.4m over", "27 days". */
export const VALUE_CELL = /^[+\-−–(]?\s?£?\s?[+\-−–]?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|bn|million|thousand|pp|days?|weeks?|hours?|hrs?|mins?|minutes?|months?|years?|per \w+)?\)?(?:\s?\(\s?[-+]?£?\d[\d,.]*\s?%?\s?\)|\s(?:over|under|up|down|better|worse|overspend|underspend))?\s?[▲▼↑↓→←*†]?$/iu;
/** What a head of a column may be though it has figures in it: a time. */
export const TIME_CELL = /^(?:(?:end|as at|at|to|by|q(?:tr|uarter)?)\s?)*(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|year|week|month|period|quarter|q|h|qtr|fy|p)\w*[\s.'’-]*\d*|^(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$|^\d\d\s?\/\s?\d\d$/i;
const isValue = (cell: string): boolean => VALUE_CELL.test(cell) && !TIME_CELL.test(cell);

const IN_MONEY: readonly (readonly [RegExp, number])[] = [
  [/£\s?['’]?0{3}s?\b|£\s?k\b|\bthousands? of pounds\b|£\s?thousands?\b|\bin thousands\b/i, 1e3],
  [/£\s?m\b|£\s?millions?\b|\bmillions? of pounds\b/i, 1e6],
];
export const moneyIn = (text: string): number | null => IN_MONEY.find(([pattern]) => pattern.test(text))?.[1] ?? null;
const CAPTION = /\b(?:tables?|figures|amounts|sums|all)\b[^.]{0,40}\b(?:in|are)\b/i;

/** Rows with figures, by the id of their sentence. */
export function tableRows(sentences: readonly Sentence[]): Map<number, TableRow> {
  const rows = new Map<number, TableRow>();
  let head: readonly string[] | null = null;
  let money: number | null = null;
  for (const [i, sentence] of sentences.entries()) {
    const cells = sentence.statement.kind === 'tableRow' ? sentence.statement.cells : undefined;
    const before = sentences[i - 1];
    if (before?.statement.kind !== 'tableRow' || before.statement.section !== sentence.statement.section) {
      head = null;
      money = captionMoney(sentences.slice(Math.max(0, i - 4), i), sentence);
    }
    if (!cells) continue;
    const values = cells.slice(1).filter(isValue).length;
    const said = cells.filter((cell) => cell !== '');
    // Column heads have words or times in them and no figures.
    if (values === 0 && said.length >= 2 && said.every((cell) => cell.length <= 60)) {
      head = cells;
      money = moneyIn(cells.join(' ')) ?? money;
      continue;
    }
    if (values > 0) rows.set(sentence.id, { cells, head: fitted(head, cells), money });
  }
  return rows;
}

function captionMoney(before: readonly Sentence[], first: Sentence): number | null {
  const caption = before.filter(({ statement, text }) => statement.section === first.statement.section && (CAPTION.test(text) || text.length < 80)).map(({ text }) => text).join(' ');
  return moneyIn(`${caption} ${first.headings.at(-1) ?? ''}`);
}

/** Heads of as many columns; where the first column has none, the heads stand over the last ones. */
function fitted(head: readonly string[] | null, cells: readonly string[]): readonly string[] | null {
  if (!head) return null;
  if (head.length === cells.length) return head;
  return head.length === cells.length - 1 && !/\b(?:indicator|measure|service|area|description|name|kpi|item|category)\b/i.test(head[0] ?? '') ? ['', ...head] : null;
}
