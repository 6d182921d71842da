/** What a sentence itself compares a figure with: "compared with 12% last year", "up from 9", "against a target of 90%". */
import type { Comparand } from '#shared/domain/compare/comparison.ts';
import type { Quantity } from '#shared/domain/compare/figures/quantities.ts';

const ABOUT = '(?:\\s+(?:the|a|an|around|about|just|over|under|nearly|some|only))*\\s*£?';
/** What stands between a figure and the value it is compared with, or before that value where the figure follows. */
const TARGET = new RegExp(`\\b(?:targets?|goals?|standards?|benchmarks?|plan|ambition)(?:\\s+(?:of|is|was|at|being|:))?${ABOUT}$`, 'i');
const EARLIER = new RegExp(`\\b(?:up|down|risen|rose|rise|fallen|fell|fall|increased?|decreased?|reduced|reduction|improved|grown|grew|dropped)\\b[^.;,]{0,30}?\\bfrom${ABOUT}$`, 'i');
const OTHER = new RegExp(`\\b(?:compared (?:with|to)|in comparison (?:with|to)|as against|against|versus|instead of)${ABOUT}$`, 'i');
const BEFORE_NOW = /\b(?:last|previous|prior|earlier|same (?:period|quarter|month|time)|a year (?:ago|before|earlier)|before|in (?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i;
/** Said of a difference: "two fewer than in the quarter before", "a 4% increase on last year". */
const DIFFERENCE = /^\s*(?:[\p{L}-]+\s+){0,4}?(?:(?:more|fewer|less|higher|lower|better|worse)\b[^.;,()]{0,40}?\bthan|(?:increase|rise|growth|improvement|fall|drop|decrease|reduction)\s+(?:on|from|compared (?:with|to)|over|since))\s+[^.;,()]{3,80}/iu;

/** @param all the quantities of the sentence, in order @returns in order of the text */
export function comparedWith(text: string, figure: Quantity, all: readonly Quantity[]): Comparand[] {
  const found: Comparand[] = [];
  const difference = DIFFERENCE.exec(text.slice(figure.end))?.[0].trim();
  if (difference !== undefined) found.push({ to: BEFORE_NOW.test(difference) ? 'earlier' : 'other', value: null, unit: null, says: difference });
  const at = all.indexOf(figure);
  for (const [i, other] of all.entries()) {
    const relation = relationOf(text, all, i);
    if (relation === null || other.unit !== figure.unit || isCompared(text, all, at)) continue;
    // "Fell from 301 to 296": the figure follows what it is compared with; else it is the nearest before.
    const follows = /^\s*(?:[\p{L}%]+\s+){0,2}to\s+£?(?:just |around |about |over )?$/iu.test(text.slice(other.end, all[i + 1]?.start ?? other.end));
    const main = follows ? i + 1 : all.findLastIndex((one, k) => k < i && one.unit === other.unit && !isCompared(text, all, k));
    if (main !== at) continue;
    const tail = /^[^.;,()]{0,60}/.exec(text.slice(other.end))?.[0].trimEnd() ?? '';
    found.push({ to: relation === 'other' && BEFORE_NOW.test(tail) ? 'earlier' : relation, value: other.value, unit: other.unit, says: (text.slice(other.start, other.end) + (follows ? '' : tail)).trim() });
  }
  return found;
}

const isCompared = (text: string, all: readonly Quantity[], i: number): boolean => relationOf(text, all, i) !== null;

/** How the words just before a quantity make it one that another is compared with; null where they don't. */
function relationOf(text: string, all: readonly Quantity[], i: number): Comparand['to'] | null {
  const before = text.slice(all[i - 1]?.end ?? 0, all[i]?.start ?? 0);
  return TARGET.test(before) ? 'target' : EARLIER.test(before) ? 'earlier' : OTHER.test(before) ? 'other' : null;
}
