/** Header rows whose columns were lost: "COUNCILLOR PORTFOLIO DATE" over "Jo Hale Housing May 2024", all in one line. */
import { readDate, readMonth } from '#shared/domain/segment/dates.ts';
import type { FileBlock } from '#shared/domain/segment/fileBlocks.ts';
import type { FrontValue } from '#shared/domain/segment/frontValue.ts';
import type { LabelMeaning } from '#shared/domain/segment/labels.ts';

const LABELS: readonly (readonly [RegExp, LabelMeaning])[] = [
  [/^(?:cabinet )?(?:councillor|cllr)\b/i, 'councillor'],
  [/^portfolio\b/i, 'portfolio'],
  [/^committee\b/i, 'committee'],
  [/^(?:reporting period|period of report|period)\b/i, 'period'],
  [/^date(?: of report)?\b/i, 'date'],
];
const PERSON = /^(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)\s+)?\p{Lu}[\p{L}'’-]*\.?(?:\s+\p{Lu}\.?)?\s+(?:(?:de|van|von|Mc|O['’])\s*)?\p{Lu}[\p{L}'’-]+/u;

/** The labels that make up a whole line, in order, or null where anything else stands in it. */
export function splitHeaderLine(line: string): readonly LabelMeaning[] | null {
  let rest = line.trim();
  const found: LabelMeaning[] = [];
  while (rest !== '') {
    const label = LABELS.find(([pattern]) => pattern.test(rest));
    if (label === undefined) return null;
    found.push(label[1]);
    rest = rest.replace(label[0], '').trim();
  }
  return found.length >= 2 && new Set(found).size === found.length ? found : null;
}

/** Cuts the line of values under such labels: the date by its form, the name by its capitals, the rest is the portfolio. */
export function splitValueLine(labels: readonly LabelMeaning[], block: FileBlock): FrontValue[] {
  let rest = block.text;
  const values = new Map<LabelMeaning, string>();
  const dated = labels.find((l) => l === 'date' || l === 'period');
  if (dated !== undefined && labels.at(-1) === dated) {
    const found = readDate(rest) ?? readMonth(rest);
    const quarter = /\bQ(?:uarter)?\s*\d.*$/i.exec(rest);
    const start = Math.min(found?.start ?? rest.length, quarter?.index ?? rest.length);
    values.set(dated, rest.slice(start).trim());
    rest = rest.slice(0, start).trim();
  }
  if (labels[0] === 'councillor') {
    const name = PERSON.exec(rest)?.[0] ?? '';
    values.set('councillor', name);
    rest = rest.slice(name.length).trim();
  }
  const remaining = labels.find((l) => !values.has(l));
  if (remaining !== undefined) values.set(remaining, rest);
  const at = { pageIndex: block.pageIndex, start: block.start, end: block.end };
  return labels.map((meaning) => ({ meaning, text: values.get(meaning) ?? '', at, guessed: true, lines: [values.get(meaning) ?? ''] }));
}
