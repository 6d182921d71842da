/** Whether a sentence, quoted by itself, can carry a question: one that a listener understands without what stood before it. */
import { wordsOf } from '#shared/domain/compare/language/words.ts';

/** Speaks of what stood before it. */
const LEANS = /^(?:this|these|those|that|it|they|he|she|we then|with|and|but|who|which|where|whilst|while|also|however|as a result|in addition|additionally|furthermore|in short|both|such|here|there (?:is|are) also|the (?:new )?(?:post|post holders?|sessions?|workers?|findings|project|programme|service|system|scheme|funding|report|team|proposals)|its?|their|likely|launch due|further|following this|then|other|another|all of (?:this|these)|some|next steps)\b/i;

/** Work that ends in something a committee can ask to see. */
const DELIVERABLE = /\b(?:reviews?|plan|strategy|framework|launch\w*|open(?:s|ed|ing)?|report(?:ed)?|audit|evaluat\w+|recruit\w*|consult\w*|pilot|building|hub|homes?|centre|system|survey|policy|restructur\w*|transfer\w*|mov(?:e|ing)|commission\w*|procure\w*|appoint\w*|replac\w+|repair\w*|inspect\w*|workshop|posts?|budget|forum|register|group|database|website|scheme|licens\w+|flats|houses|school|panel|diagnostic|publish\w*)\b/i;

/** Says how somebody feels about their work, or what is always so. */
const GENERAL = /\b(?:relentless|robust|continue to (?:work|focus|build|support|strive)|committed to|remain (?:committed|focus)|working (?:closely )?with (?:our )?partners|in due course|where appropriate|as required|approve (?:its|the) [\w/ ]*budget)\b/i;

/** Over in a day, and with it whatever there was to ask. */
const ONCE = /\b(?:sessions?|workshop|meeting|training|briefings?|event|conference|visit)\b/i;

/** Says that something is to come or in hand: what is always done can't go quiet. */
const PROMISED = /\b(?:will|shall|(?:is|are|been) (?:\w+ly )?being|in the process of|hopes?|hoping|planned|plans? (?:to|on)|scheduled|due (?:to|in|by)|expected|intends?|aims? to|under ?way|in progress|to be (?:\w+ly )?\w+ed|(?:is|are) (?:\w+ly )?\w+ing)\b/i;

/** Said of what is over, or has been called off. */
export const isPast = (quote: string): boolean => /\b(?:was|were|(?:has|have) (?:now |since |also |already )?(?:been|started|begun|opened|launched|joined)|is now|are now|put off|postponed|cancelled|completed|took place)\b/i.test(quote);

export const isPromised = (quote: string): boolean => PROMISED.test(quote);

const FEWEST_WORDS = 8;
const MOST_WORDS = 60;

export function standsAlone(quote: string): boolean {
  return isOfItself(quote) && /^[\p{Lu}\d“"‘']/u.test(quote.trim());
}

/** As `standsAlone`, for a clause out of a longer sentence: it may begin with a small letter, but not hang on what was before. */
export function clauseStandsAlone(clause: string): boolean {
  return isOfItself(clause) && !/^(?:of|in|at|on|to|as|by|for|from|than|up|down|or|so|if|when|because|since|after|before|compared|including|leading|resulting|an?|has|have|is|are|was|were)\b/i.test(clause.trim());
}

function isOfItself(quote: string): boolean {
  const words = wordsOf(quote).length;
  return words >= FEWEST_WORDS && words <= MOST_WORDS && !LEANS.test(quote.trim());
}

/** From 0 to 3: how much there is to ask for. */
export function substance(quote: string): number {
  return (DELIVERABLE.test(quote) ? 1.5 : 0) + (/(?<=\s)\p{Lu}\p{L}+ \p{Lu}/u.test(quote.slice(1)) ? 0.5 : 0) + (/\d/.test(quote) ? 0.5 : 0) - (GENERAL.test(quote) ? 2 : 0) - (ONCE.test(quote) ? 1.5 : 0);
}
