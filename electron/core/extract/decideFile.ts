/** What is judged over all pages of a PDF together, from their surveys. */
import type { PageFurniture } from './furniture/decideFurniture.ts';
import { decideFurniture } from './furniture/decideFurniture.ts';
import type { FileDecisions, PageSurvey } from './pdf/pdfPages.ts';

/** Forms of broken words to look for on every page before deciding: together, with a hyphen, and the halves alone. */
export function formsToLookFor(surveys: readonly PageSurvey[]): Set<string> {
  const forms = new Set<string>();
  for (const { broken } of surveys) for (const [left, right] of broken) forms.add(left + right).add(`${left}-${right}`).add(left).add(right);
  return forms;
}

/** @param known those of `formsToLookFor` that stand somewhere in the file. */
export function decideFile(surveys: readonly PageSurvey[], known: ReadonlySet<string>): FileDecisions {
  const joins = new Set<string>();
  for (const { broken } of surveys) {
    for (const [left, right] of broken) if (isPrintersHyphen(left, right, known)) joins.add(`${left}|${right}`);
  }
  return { type: typeFacts(surveys), joins: [...joins].sort() };
}

/** First halves that English writes with a hyphen more often than not. */
const KEEPS_HYPHEN = new Set('co non pre post self multi inter anti ex semi sub cross mid long short well high low full part half one two three four five six year day week month cost decision value evidence needs person child family user on up off in out by over under re pro de all ill best better ever far first last new old second third single so e'.split(' '));

/**
 * A word seen whole elsewhere was broken by the printer; one seen with its hyphen was not; where both halves are
 * words by themselves the hyphen is likely the word's own ("decision-making").
 */
function isPrintersHyphen(left: string, right: string, known: ReadonlySet<string>): boolean {
  if (known.has(left + right)) return true;
  if (known.has(`${left}-${right}`)) return false;
  if (KEEPS_HYPHEN.has(left)) return false;
  return !(known.has(left) && known.has(right));
}

function typeFacts(surveys: readonly PageSurvey[]): FileDecisions['type'] {
  const letters = new Map<number, number>();
  for (const survey of surveys) for (const [size, count] of survey.letters) letters.set(size, (letters.get(size) ?? 0) + count);
  const total = [...letters.values()].reduce((a, b) => a + b, 0);
  const bodyPt = [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 11;
  const headingSizes = [...letters]
    .filter(([size, count]) => size >= bodyPt * 1.12 && count >= Math.max(8, total * 0.0002))
    .map(([size]) => size)
    .sort((a, b) => b - a)
    .slice(0, 4);
  return { bodyPt, headingSizes };
}

/**
 * The pages' names: the stamp, else the file's own label, else the number printed on it, else its count. A blank page
 * between stamped ones has no stamp and is counted all the same.
 */
export function pageLabelsOf(pageCount: number, furniture: ReadonlyMap<number, PageFurniture>, ownLabels: readonly string[] | null): string[] {
  const offsets = Array.from({ length: pageCount }, (_, i) => {
    const stamp = furniture.get(i)?.pageStamp;
    return stamp ? Number(stamp) - i : null;
  });
  return offsets.map((offset, i) => {
    if (offset !== null) return String(offset + i);
    const before = offsets.slice(Math.max(0, i - BLANKS_IN_A_ROW), i).findLast((o) => o !== null);
    const after = offsets.slice(i + 1, i + 1 + BLANKS_IN_A_ROW).find((o) => o !== null);
    const last = offsets.findLastIndex((o) => o !== null) < i;
    if (before !== undefined && before !== null && (after === before || last)) return String(before + i);
    const own = ownLabels?.[i]?.trim();
    if (own && own !== String(i + 1)) return own;
    return furniture.get(i)?.printedNumber ?? String(i + 1);
  });
}

/** How many pages without a stamp may lie between two stamped ones. */
const BLANKS_IN_A_ROW = 2;

export { decideFurniture };
