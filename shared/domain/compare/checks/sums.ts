/** Parts that don't add up to their whole: "49 audits: 7 inadequate, 38 requires improvement and 5 good". */
import type { Check } from '#shared/domain/compare/comparison.ts';
import { NUMBER_WORD } from '#shared/domain/compare/figures/numberWords.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';

const N = '(\\d{1,3}(?:,\\d{3})+|\\d{1,6})';
/** A whole, then a colon or "of which/of these/comprising", then at least two parts that fill the rest of the sentence. */
const WHOLE = new RegExp(`(?<![\\d.,£/–-])${N}(?:\\s+[\\p{L}'’-]+){1,6}?\\s*(?:[:(–-]|,?\\s*(?:comprising|made up of|consisting of|split between|broken down as))\\s+`, 'u');
const PART = new RegExp(`(?<![\\d.,£/–-])${N}(?![\\d%]|\\.\\d|\\s?%|\\s?(?:k|m|bn|million|billion)\\b|\\s*(?:-|–|to)\\s*\\d)`, 'gu');

const number = (text: string | undefined): number => Number((text ?? '').replace(/,/g, ''));

/** Only where the parts are plainly all the parts: two to six counts, none above the whole, listed with commas and "and". */
export function partsAndWholes(byReport: readonly (readonly Sentence[])[]): Check[] {
  return byReport.flat().flatMap((sentence): Check[] => {
    const match = WHOLE.exec(sentence.text);
    if (!match || !/comprising|made up of|consisting of|split|broken down|:/.test(match[0])) return [];
    const rest = sentence.text.slice(match.index + match[0].length);
    // Other numbers (in words, years, references) among the parts make the reading unsure.
    if (new RegExp(`\\b(?:${NUMBER_WORD})\\b`, 'i').test(rest) || /\b(?:19|20)\d\d\b|\/|£|%|\b(?:page|section|item|appendix)\b/i.test(rest)) return [];
    const parts = [...rest.matchAll(PART)].map((part) => number(part[1]));
    const whole = number(match[1]);
    const listed = rest.split(/,|;|\band\b/).filter((piece) => /\d/.test(piece)).length;
    if (parts.length < 2 || parts.length > 6 || listed !== parts.length || parts.some((part) => part >= whole)) return [];
    const sum = parts.reduce((total, part) => total + part, 0);
    // Far apart, they aren't parts of that whole at all.
    if (sum === whole || Math.abs(sum - whole) > Math.max(2, 0.15 * whole)) return [];
    return [{ kind: 'sum', explanation: `${parts.join(' + ')} make ${sum}, not ${match[1]}.`, evidence: [passageOf(sentence)] }];
  });
}
