/** Percentages that disagree with the counts beside them: "22 children (29.8% of the cohort)" where 22 of 74 is 29.7%. */
import type { Check } from '#shared/domain/compare/comparison.ts';
import { unitOf } from '#shared/domain/compare/figures/phrases.ts';
import { quantitiesOf } from '#shared/domain/compare/figures/quantities.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';

interface Share {
  readonly sentence: Sentence;
  readonly count: number;
  readonly percent: number;
  /** As printed, to know to what it was rounded. */
  readonly percentText: string;
  readonly from: number;
  readonly to: number;
}

const COUNT_FIRST = /(?<![\d.,£/–-])(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\s+[\p{L}'’-]+){0,5}?\s*\(\s*(\d{1,3}(?:\.\d+)?)\s?%[^)]{0,40}\)/gu;
const PERCENT_FIRST = /(?<![\d.,–-])(\d{1,3}(?:\.\d+)?)\s?%(?:\s+[\p{L}'’-]+){0,5}?\s*\(\s*(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\s+[\p{L}'’-]+){0,3}\s*\)/gu;
const OUT_OF = /(?<![\d.,£/–-])(\d{1,3}(?:,\d{3})+|\d{1,6})\s+(?:out\s+)?of\s+(?:the\s+|all\s+|our\s+)?(?:total\s+of\s+)?(\d{1,3}(?:,\d{3})+|\d{1,6})\b(?:\s+[\p{L}'’-]+){0,4}?\s*[(,]\s*(?:or\s+)?(\d{1,3}(?:\.\d+)?)\s?%/gu;

const number = (text: string | undefined): number => Number((text ?? '').replace(/,/g, ''));
const decimals = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
/** Correctly rounded to as many places as are printed. Half a unit either way, both ways of rounding a half. */
const agrees = (count: number, whole: number, percentText: string): boolean => {
  const exact = (100 * count) / whole;
  return Math.abs(exact - Number(percentText)) <= 0.5 * 10 ** -decimals(percentText) + 1e-9;
};

function sharesOf(sentence: Sentence): Share[] {
  const shares: Share[] = [];
  for (const [pattern, countAt, percentAt] of [[COUNT_FIRST, 1, 2], [PERCENT_FIRST, 2, 1]] as const) {
    for (const match of sentence.text.matchAll(pattern)) {
      const percentText = match[percentAt] ?? '';
      shares.push({ sentence, count: number(match[countAt]), percent: Number(percentText), percentText, from: match.index, to: match.index + match[0].length });
    }
  }
  return shares;
}

/** Shares in one list or paragraph are of one whole when the whole that most of them give fits. */
export function percentagesThatDisagree(byReport: readonly (readonly Sentence[])[]): Check[] {
  const checks: Check[] = [];
  for (const sentences of byReport) {
    for (const [i, sentence] of sentences.entries()) checks.push(...outOfChecks(sentence), ...ofThemChecks(sentence, sentences[i - 1]));
    for (const group of groupsOf(sentences)) checks.push(...groupChecks(group));
  }
  return checks;
}

function outOfChecks(sentence: Sentence): Check[] {
  return [...sentence.text.matchAll(OUT_OF)].flatMap((match): Check[] => {
    const [count, whole, percentText] = [number(match[1]), number(match[2]), match[3] ?? ''];
    if (whole <= 0 || count > whole || agrees(count, whole, percentText)) return [];
    const exact = ((100 * count) / whole).toFixed(Math.max(1, decimals(percentText)));
    return [{ kind: 'percentage', explanation: `${match[1]} of ${match[2]} is ${exact}%, not ${percentText}%.`, evidence: [passageOf(sentence)] }];
  });
}

const OF_THEM = /^\s*(?:of|out of)\s+(?:them|these|those)\b/i;

/** "88% (45) of them": the one thing counted by the sentence before, in the same bullet or paragraph, is the whole. */
function ofThemChecks(sentence: Sentence, before: Sentence | undefined): Check[] {
  const share = sharesOf(sentence)[0];
  if (!share || !before || before.statement.block !== sentence.statement.block || before.reportId !== sentence.reportId) return [];
  const said = sentence.text.slice(share.from, share.to).replace(/^[\d,.]+\s?%?\s*/, '').replace(/\([^)]*\)$/, '');
  if (!OF_THEM.test(sentence.text.slice(share.to)) && !OF_THEM.test(said)) return [];
  const counts = quantitiesOf(before).filter((quantity) => quantity.unit === null && quantity.valueTo === null && unitOf(before.text.slice(quantity.end), 2) !== '' && !/^\s*\w*\s*(?:minute|hour|day|week|month|year)s?\b/i.test(before.text.slice(quantity.end)));
  const whole = counts.length === 1 ? counts[0]?.value : undefined;
  if (whole === undefined || whole <= 0 || share.count > whole || agrees(share.count, whole, share.percentText)) return [];
  const exact = ((100 * share.count) / whole).toFixed(Math.max(1, decimals(share.percentText)));
  return [{ kind: 'percentage', explanation: `${share.count.toLocaleString('en-GB')} of ${whole.toLocaleString('en-GB')} is ${exact}%, not ${share.percentText}%.`, evidence: [passageOf(before), passageOf(sentence)] }];
}

/** Sentences with shares that stand together: one paragraph, or bullets under one heading with nothing else between. */
function groupsOf(sentences: readonly Sentence[]): Share[][] {
  const groups: Share[][] = [];
  let current: Share[] = [];
  let lastId = -10;
  let heading = '';
  for (const sentence of sentences) {
    const shares = sharesOf(sentence);
    if (shares.length === 0) continue;
    const here = sentence.headings.join('\n');
    if (sentence.id - lastId > 3 || here !== heading) {
      if (current.length > 0) groups.push(current);
      current = [];
    }
    current.push(...shares);
    lastId = sentence.id;
    heading = here;
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

/** Percentage points: a slip of the pen is smaller; a larger gap is a share of something else. */
const FAR_OFF = 3;

function groupChecks(shares: readonly Share[]): Check[] {
  const whole = wholeOf(shares);
  if (whole === null) return [];
  // A line with several shares has a whole of its own; so has one that is far off.
  const alone = (share: Share): boolean => shares.filter((other) => other.sentence === share.sentence).length === 1 || whole.from.includes(share);
  const near = (share: Share): boolean => Math.abs((100 * share.count) / whole.value - share.percent) <= FAR_OFF;
  return shares.filter((share) => alone(share) && near(share) && !agrees(share.count, whole.value, share.percentText)).map((share) => {
    const exact = ((100 * share.count) / whole.value).toFixed(Math.max(1, decimals(share.percentText)));
    const others = [...new Set(whole.from.map((other) => other.sentence))].filter((other) => other !== share.sentence);
    const evidence = [passageOf(share.sentence), ...others.map((other) => passageOf(other))];
    return { kind: 'percentage' as const, explanation: `${share.count} of ${whole.value} (${whole.sum}) is ${exact}%, not ${share.percentText}%.`, evidence: evidence.slice(0, 4) };
  });
}

/**
 * The whole that two or more of the shares add up to: counts whose percentages make 100 and that agree with their sum.
 * Without such a set nothing is said, since each share could be of another whole.
 */
function wholeOf(shares: readonly Share[]): { value: number; from: readonly Share[]; sum: string } | null {
  for (let size = Math.min(6, shares.length); size >= 2; size--) {
    for (let at = 0; at + size <= shares.length; at++) {
      const parts = shares.slice(at, at + size);
      const percent = parts.reduce((sum, part) => sum + part.percent, 0);
      const value = parts.reduce((sum, part) => sum + part.count, 0);
      if (value >= 5 && Math.abs(percent - 100) <= 0.11 * size + (parts.some((part) => decimals(part.percentText) === 0) ? 0.5 * size : 0) && parts.every((part) => agrees(part.count, value, part.percentText)) && parts.length < shares.length) {
        return { value, from: parts, sum: parts.map((part) => part.count).join(' + ') };
      }
    }
  }
  return null;
}
