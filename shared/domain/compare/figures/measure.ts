/** Says in the paper's own words what a number measures. */
import type { Quantity } from '#shared/domain/compare/figures/quantities.ts';

// Words at which a noun phrase after a number ends.
const STOPS = /[.;:!?]|,\s|\s[–—-]\s|\band(?=\s+(?:\d|£|the|a|an|we|they|it|this|these|there|has|have|is|are|was|were|will|with|in|of|for|on|at|to|from|over|not|now|also|so|then|two|three|four|five|six|seven|eight|nine|ten)\b)|\b(?:but|or|while|whilst|which|who|that|with|by|because|so|as|compared|than|when|where|from|over|since|during)\b/i;
const VERB = /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|must|do|does|did|live|lives|lived|attended|took|take|sits?|stands?|stood|remains?|features?|went|came|left|said|shows?|continues?|continued|rose|fell|increased?|decreased?|reduced?|totals?|equates?|aged)\b/i;
const LEADING = /^(?:of\s+(?:(?:the|our|all|these|those|which|whom|them)\b)?\s*|the\s+|our\s+|these\s+|a\s+|an\s+)/i;
const PREPOSITION = /\b(?:in|of|for|on|at|to|within|across|under|into|out|per|during|following|between|above|below|less|more|fewer|about|against|with|by|from)\b/i;
const QUALIFIER = /^(?:approximately|around|about|over|nearly|almost|just|only|up to|more than|less than|fewer than|at least|some|a further|further|a total of|another)\s+/i;

const clean = (text: string): string => text.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').replace(/^[\s,.;:()'"“”‘’-]+|[\s,.;:('"“‘)-]+$/g, '').trim();
const firstWords = (text: string, n: number): string => text.split(/\s+/).slice(0, n).join(' ');
const withoutBrackets = (text: string): string => text.replace(/\([^)]*\)?/g, ' ');
const letters = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}{3,}/u.test(word)).length;

/**
 * @param clause offsets of the clause that the number stands in
 * @returns the measure (some words after the number, or before it where it ends the clause) and the unit ("posts"; "" where none is said)
 */
export function measureOf(text: string, quantity: Quantity, clause: readonly [number, number]): { measure: string; unit: string } {
  const before = text.slice(clause[0], quantity.start);
  const after = text.slice(quantity.end, clause[1]);
  const bracketed = before.lastIndexOf('(') > before.lastIndexOf(')');
  // "59 males (79.7%)", "8% (4) have been graded good": what stands in brackets measures what stands before and after them.
  const rest = bracketed ? after.replace(/^[^)]*\)?/, (inside) => (letters(inside) >= 2 ? `${inside.replace(/[()]/g, ' ')} ` : ' ')) : after;
  const phrase = phraseAfter(rest);
  const unit = quantity.valueTo !== null && quantity.unit !== null ? quantity.unit : headNoun(phrase.replace(/^of\s+/i, ''));
  const body = clean(phrase.replace(LEADING, '').replace(/^\d[\d,.]*\s+(?=\p{L})/u, ''));
  const counted = bracketed ? clean(withoutBrackets(before.slice(0, before.lastIndexOf('('))).replace(/^.*\d[\d.,]*%?\s+(?=\D*$)/, '')) : '';
  if (bracketed && counted && letters(counted) <= 6) return { measure: firstWords(letters(body) >= 2 && !/^aged?\b/i.test(body) ? `${counted} ${body}` : counted, 14), unit };
  if (letters(body) >= (quantity.unit === null ? 1 : 2)) return { measure: firstWords(body, 12), unit };
  return { measure: subjectBefore(before, body) || firstWords(clean(text), 10), unit };
}

function phraseAfter(rest: string): string {
  const bare = withoutBrackets(rest.trimStart()).replace(/\s+/g, ' ');
  // "22 from Fenside": a preposition right after the number opens the measure rather than ending it.
  const lead = /^(?:from|with|by|over|during|because of)\s/i.exec(bare)?.[0].length ?? 0;
  const stop = STOPS.exec(bare.slice(lead));
  const phrase = clean(bare.slice(0, stop ? lead + stop.index : bare.length)).replace(QUALIFIER, '').replace(/^\d[\d,.]*\s+(?=\p{L})/u, '');
  // After its verb an "and" begins something else.
  const verb = VERB.exec(phrase);
  const and = verb ? phrase.slice(verb.index).search(/(?<!\bbed) and /) + verb.index : -1;
  return verb && and >= verb.index ? phrase.slice(0, and) : phrase;
}

/** "CP numbers have risen … and now sit at 314" → "CP numbers": what the clause speaks of, where the number ends it. */
function subjectBefore(before: string, body: string): string {
  const own = withoutBrackets(before).split(/[;:]\s+|,\s+(?!and\b)/).findLast((part) => letters(part) >= 1) ?? '';
  const verb = VERB.exec(own);
  const subject = clean(own.slice(0, verb && letters(own.slice(0, verb.index)) >= 1 ? verb.index : own.length).replace(/^(?:and|but|so|for|this|there|overall|currently|now)\s+/i, ''))
    .replace(/\s+(?:at|to|of|by|approximately|around|over|about|nearly|just|the|a|an|£)$/gi, '');
  return firstWords(clean(`${firstWords(subject, 12)}${body && letters(subject) < 2 ? ` ${body}` : ''}`), 14);
}

/** The head noun of what is counted: "vacant Service Manager posts" → "posts"; "" where a verb follows at once. */
function headNoun(phrase: string): string {
  const bare = phrase.replace(/^(?:the|our|all|these|those|which|whom|a|an)\s+/i, '');
  const cut = [VERB.exec(bare)?.index, PREPOSITION.exec(bare)?.index, /(?<=\S\s)\p{L}+(?:ed|ing)\b(?=\s|$)/u.exec(bare)?.index].filter((at): at is number => at !== undefined);
  const words = bare.slice(0, Math.min(...cut, bare.length)).trim().split(/\s+/).filter(Boolean);
  const noun = (words.at(-1) ?? '').toLowerCase().replace(/[^\p{L}-]/gu, '');
  return words.length > 0 && words.length <= 6 && !/(?:ed|ing|ly)$/.test(noun) ? noun : '';
}
