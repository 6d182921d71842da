/** Looks over a recommendation: whether it says who is to do what by when, in a way that somebody can check afterwards. */
import { abbreviationsIn } from './abbreviations.ts';
import { inOrder, phrases, withoutQuotes, type WordingContext } from './questionWording.ts';
import type { Remark } from './remark.ts';
import { JARGON, LOADED, MEASURES, VAGUE } from './wordLists.ts';

export interface RecommendationFields {
  readonly text: string;
  /** To whom: says who where the text doesn't. */
  readonly to: string;
  /** ISO day that it's to be done by, or null. */
  readonly by: string | null;
}

const WHO = /\b(?:cabinet|executive|council|committee|board|director|head of|officers?|member|leader|mayor|trust|police|partnership|commissioner|authority|team|service|government|secretary|chief)\b/iu;
const WHEN = /\b(?:by|before|within|no later than|not later than|at (?:its|the) (?:next )?meeting|until|from) (?:the )?(?:end|start|beginning|\d|january|february|march|april|may|june|july|august|september|october|november|december|next|spring|summer|autumn|winter|one|two|three|four|six|twelve|its|that|this)\b|\b(?:20\d\d|monthly|quarterly|annually|each (?:month|quarter|year)|every (?:month|quarter|year))\b/iu;

/** Words in one recommendation. */
const LONGEST = 60;

export function recommendationWording({ text, to, by }: RecommendationFields, { glossary }: WordingContext): Remark[] {
  const own = withoutQuotes(text);
  if (own.trim().split(/\s+/).length < 3) return [];
  const at = (kind: Remark['kind'], start: number, end: number, instead: string | null = null): Remark => ({ kind, start, end, words: text.slice(start, end), instead });
  const found: Remark[] = [];
  const measurable = MEASURES.test(own);
  if (to.trim() === '' && !WHO.test(own)) found.push(at('noWho', 0, text.length));
  if (by === null && !WHEN.test(own)) found.push(at('noWhen', 0, text.length));
  // "Reviews the rota and reports back by March" can be checked, whatever its verbs.
  if (!measurable) {
    const vague = phrases(own, VAGUE)[0];
    found.push(vague ? at('vague', vague.start, vague.end) : at('notMeasurable', 0, text.length));
  }
  if (own.trim().split(/\s+/).length > LONGEST) found.push(at('long', 0, text.length));
  for (const { start, end } of phrases(own, LOADED)) found.push(at('loaded', start, end));
  for (const [word, instead] of JARGON) for (const { start, end } of phrases(own, [word])) found.push(at('jargon', start, end, instead));
  for (const { start, end, abbreviation } of abbreviationsIn(own)) found.push(at('abbreviation', start, end, glossary.get(abbreviation) ?? null));
  return inOrder(found);
}
