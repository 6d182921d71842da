/** Says in the paper's own words what a number measures. */
import type { Quantity } from '#shared/domain/compare/figures/quantities.ts';

// Words at which a noun phrase after a number ends.
const STOPS = /[.;:!?(]|,\s|\s[–—-]\s|\b(?:and|but|or|while|whilst|which|who|that|with|by|because|so|as|compared|than|when|where|from|over|since|during)\b/i;
const VERB = /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|may|might|live|lives|attended|took|take|sit|sits|remain|remains|features?|do|does|did|went|came|left|said|shows?)\b/i;
const LEADING = /^(?:of\s+(?:the|our|all|these|those|which)?\s*|the\s+|our\s+|these\s+)/i;
const PREPOSITION = /\b(?:in|of|for|on|at|to|within|across|under|into|out|per|during|following)\b/i;
const QUALIFIER = /^(?:approximately|around|about|over|nearly|almost|just|only|up to|more than|less than|fewer than|at least|some|a further|further|a total of|another)\s+/i;

const clean = (text: string): string => text.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').replace(/^[\s,.;:()'"“”‘’-]+|[\s,.;:('"“‘-]+$/g, '').trim();
const firstWords = (text: string, n: number): string => text.split(/\s+/).slice(0, n).join(' ');
const lastWords = (text: string, n: number): string => text.split(/\s+/).slice(-n).join(' ');

/**
 * @param clause offsets of the clause that the number stands in
 * @returns the measure (some words after the number, or before it where it ends the clause) and the unit ("posts"; "" where none is said)
 */
export function measureOf(text: string, quantity: Quantity, clause: readonly [number, number]): { measure: string; unit: string } {
  const after = text.slice(quantity.end, clause[1]);
  const before = text.slice(clause[0], quantity.start);
  const rest = after.replace(/^\s*\)/, '').trimStart();
  const stop = STOPS.exec(rest);
  const phrase = clean(rest.slice(0, stop?.index ?? rest.length)).replace(QUALIFIER, '');
  const unit = unitOf(phrase, quantity.valueTo !== null ? quantity.unit : null);
  const body = clean(phrase.replace(LEADING, ''));
  const enough = body.split(/\s+/).filter((word) => /\p{L}{3,}/u.test(word)).length >= (quantity.unit === null ? 1 : 2);
  if (body && enough) return { measure: firstWords(body, 12), unit };
  const subject = clean(before.replace(/\b(?:is|are|was|were|at|to|of|now|sits?|stands?|remains?|currently|by|approximately|around|over|about|nearly|just|the|a|an|£)\s*$/gi, ''));
  const joined = clean(`${lastWords(subject, 10)}${body ? ` ${body}` : ''}`);
  return { measure: joined || firstWords(clean(text), 10), unit };
}

/** The head noun of what is counted: "vacant Service Manager posts" → "posts". */
function unitOf(phrase: string, given: string | null): string {
  if (given !== null) return given;
  if (/^of\b/i.test(phrase)) {
    const words = phrase.split(/\s+/).slice(1).filter((word) => !/^(?:the|our|all|these|those|which|whom)$/i.test(word));
    return headNoun(words.join(' '));
  }
  return headNoun(phrase);
}

function headNoun(phrase: string): string {
  const cut = [VERB.exec(phrase)?.index, PREPOSITION.exec(phrase)?.index].filter((at): at is number => at !== undefined && at > 0);
  const noun = phrase.slice(0, Math.min(...cut, phrase.length)).trim().split(/\s+/).filter(Boolean);
  return noun.length > 0 && noun.length <= 6 ? (noun.at(-1) ?? '').toLowerCase().replace(/[^\p{L}-]/gu, '') : '';
}
