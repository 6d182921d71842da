/** Cuts the words around a number into what is counted and what is said of it. Closed lists of small words; no dictionary. */
import { MONTH } from '#shared/domain/compare/dates/points.ts';

const MONTHS = MONTH.split('|').map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|');
const DATE = `(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTHS})\\b(?:\\s+(?:19|20)\\d\\d)?|(?:19|20)\\d\\d(?:[/–-]\\d{2,4})?\\b)`;
const WHEN: readonly RegExp[] = [
  new RegExp(`\\b(?:as at|as of|as on|at|in|during|by|since|from|for|on|until|to|between)\\s+(?:(?:the\\s+)?(?:end|start|beginning|middle)\\s+of\\s+)?(?:the\\s+)?${DATE}(?:\\s+(?:to|and|-|–)\\s+${DATE})?(?!\\s+(?:count|census|survey|round|budget|plan)\\b)`, 'g'),
  new RegExp(`\\b${DATE}\\s*`, 'g'),
  /\b(?:in|during|over|for|by the end of|at the end of|so far) (?:the|this|that|last) (?:(?:last|past|previous|reporting|same|current) )?(?:\w+ )?(?:quarter|month|months|year|years|period|half-year|weeks?)\b(?!['’])/gi,
  /\b(?:so far|to date|at present|this (?:year|month|quarter)|last (?:year|month|quarter))\b(?!['’])/gi,
];

const BE = 'is|are|was|were';
const MODAL = 'will|would|should|may|might|can|could|must|shall';
const PLAIN_VERB = 'did|do|does|live|lives|lived|attended|took|take|sits?|stands?|stood|remains?|remained|features?|went|came|come|left|said|shows?|showed|continues?|continued|rose|risen|fell|fallen|increased?|decreased?|reduced?|totals|totalled|equates?|gave|got|made|met|felt|told|ended|joined|opened|closed|began|needed|wants?|became|dropped|averaged|reached|received|answered|includes?|included|provides?|brings?|spent|represents?|represented';
export const VERB = new RegExp(`(?<!\\bto |[-‑–]\\s?)\\b(?:${BE}|be|been|has|have|had|${MODAL}|${PLAIN_VERB})\\b`, 'i');
export const PREPOSITION = /\b(?:in|of|for|on|at|to|within|across|under|into|out|per|during|following|between|above|below|less|more|fewer|about|against|with|without|by|from|over|through|per|off|after|before|outside|inside|who|whom|that|which|not|and|or)\b/i;
const STOP = /[.;:!?](?=\s|$)|,\s|,$|\s[–—-]\s|\band(?=\s+(?:\d|£|the|a|an|we|they|it|this|these|there|has|have|had|is|are|was|were|will|with|in|of|for|on|at|to|from|over|not|now|also|so|then|one|two|three|four|five|six|seven|eight|nine|ten|its|their|our)\b)|\b(?:but|while|whilst|with the|by|because|so|as|compared|when|where|over the|since|during|although|however|including|such|instead|rather than|especially|particularly|mainly|mostly)\b|(?<!\b(?:longer|more|less|fewer|older|younger|higher|lower) )\bthan\b/i;
const ADVERBS = '(?:now|currently|also|still|already|all|both|each|then|once|again|recently|successfully|\\w+ly)';
/** Participles and small words after which "are" can be left out: "homes let", "families in hotels". */
const LEAVES_BE_OUT = /^(?:in|of|for|on|at|within|across|under|into|out of|per|between|above|below|with|without|from|over|through|outside|inside|found|held|made|built|sent|met|let|lost|kept|put|seen|known|given|taken|sold|told|paid|bought|brought|set|left|done|led|run|fit|hit|cut|shut|spent|dealt|\w+(?:ed|ing|wn|en|ught))\b/i;
const PEOPLE = /(?:^|\s)(?:people|persons?|children|child|residents?|tenants?|famil(?:y|ies)|households?|staff|cohort|men|women|males|females|girls|boys|adults|pupils|learners|carers|applicants|young people|councillors|members|\w+(?:ers?|ors?|ents|ants|ians|ees|ists))$/i;
const LEADING = /^(?:(?:of(?:\s+(?:the|our|all|these|those|which|whom|them))?|all|the|our|their|its|these|those|a|an|this|both|each|every|approximately|around|about|nearly|almost|just|only|up to|more than|less than|fewer than|at least|some|further|another|other|new|total(?: number)? of|overall|(?:total |overall |current |average )?numbers? of|and|but|so|for|there|currently|now|(?:£\s?)?\d[\d,.]*(?:k|m|bn)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+)+/i;

/** White space, brackets, marks at the ends and the small words that a heading doesn't begin or end with taken off. */
export function clean(text: string): string {
  const whole = (text.includes('<') ? text.replace(/<[^>]+>/g, '') : text).replace(/\s+/g, ' ');
  // A bracket that is never closed was cut off with what stood in it.
  const open = whole.lastIndexOf('(');
  const bare = open > 0 && !whole.includes(')', open) ? whole.slice(0, open) : whole;
  let from = 0;
  let to = bare.length;
  while (from < to && BEFORE.includes(bare.charAt(from))) from += 1;
  while (to > from && BEHIND.includes(bare.charAt(to - 1)) && !(bare.charAt(to - 1) === ')' && bare.slice(from, to).includes('('))) to -= 1;
  return bare.slice(from, to);
}

const BEFORE = ' ,.;:()\'"“”‘’/–-';
const BEHIND = ' ,.;:(\'"“‘)/–-';
export const withoutBrackets = (text: string): string => text.replace(/\([^)]*\)?/g, ' ');
export const letters = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}{3,}/u.test(word)).length;

/** Leaves out when something was so, which the figure's date says: "people in hostels at the end of June". */
export const withoutDates = (text: string): string => WHEN.reduce((left, pattern) => left.replace(pattern, ' '), text).replace(/\s+/g, ' ');

/** A phrase as a heading: no articles before it, no small words left hanging, cut between phrases where it's long. */
export function heading(phrase: string, most = 18): string {
  let text = clean(clean(withoutDates(phrase)).replace(LEADING, '').replace(/^(?:from|with|by|over|during|because of|on|at|in|for|among|under|as|while|whilst|if|when)\s+(?:(?:the|our|a|an)\s+)?/i, ''));
  text = text.replace(/\s+,/g, ',');
  const words = text.split(' ');
  if (words.length > most) {
    let at = most;
    while (at > 5 && !PREPOSITION.test(words[at] ?? '')) at -= 1;
    text = words.slice(0, at > 5 ? at : most).join(' ');
  }
  return clean(text.replace(/(?:\s+(?:at|to|of|by|in|on|for|with|from|and|or|the|a|an|our|their|than|more|less|fewer|is|are|was|were|be|has|have|had|now|also|approximately|around|over|about|nearly|just|only|who|that|which|up|down|£))+$/i, ''));
}

/** What the words after a number say: what is counted, and what is said of it (empty where nothing is). */
export interface Counted {
  readonly noun: string;
  readonly rest: string;
  /** The two as one phrase: "families in bed and breakfast", "homes that have no heating". */
  readonly whole: string;
}

/** The words of a predicate up to where its clause ends. */
export function saidIn(text: string): string {
  const bare = withoutBrackets(text).replace(/\s+/g, ' ').trim();
  return bare.slice(0, STOP.exec(bare)?.index ?? bare.length).trim();
}

/** @param after the words after the number, brackets and all */
export function countedIn(after: string): Counted {
  const bare = withoutBrackets(after).replace(/\s+/g, ' ').trim();
  // "Dartford with 15 and Sevenoaks with 13": the number ends what it is said of.
  if (/^(?:and|or)\s/i.test(bare)) return { noun: '', rest: '', whole: '' };
  const lead = /^(?:from|with|by|over|during|because of|,?\s*of which|as)\s/i.exec(bare)?.[0].length ?? 0;
  const stop = STOP.exec(bare.slice(lead));
  const phrase = bare.slice(0, stop ? lead + stop.index : bare.length).trim();
  const relative = /\s(?:who|that|which)\s/i.exec(phrase);
  const verb = VERB.exec(phrase);
  if (relative && (!verb || relative.index < verb.index)) {
    // "Households who came to us were helped": the words between who and the last verb belong to the noun.
    const tail = phrase.slice(relative.index + relative[0].length);
    const first = VERB.exec(tail);
    const main = [...tail.matchAll(new RegExp(`(?<=\\s\\S+\\s|^\\S+\\s)(?:${BE}|has|have|had)\\s`, 'gi'))].at(-1);
    const noun = phrase.slice(0, relative.index);
    // "Children who were in hotels": by itself "children" says too little.
    if (!main) return { noun, rest: '', whole: letters(noun) < 2 && first?.index === 0 ? `${noun} ${predicate(tail, noun)}` : noun };
    const at = relative.index + relative[0].length + main.index;
    const said = predicate(phrase.slice(at).trim(), phrase.slice(0, relative.index));
    return { noun: phrase.slice(0, relative.index), rest: said, whole: `${phrase.slice(0, at).replace(/\s+$/, '')}${said ? `, ${said}` : ''}` };
  }
  if (!verb) return { noun: phrase, rest: '', whole: phrase };
  const noun = phrase.slice(0, verb.index).trim();
  const said = predicate(phrase.slice(verb.index), noun);
  return { noun, rest: said, whole: `${noun} ${said}`.trim() };
}

/** "were found in hostels" → "found in hostels"; "have no heating" → "that have no heating"; "will open" → "". */
export function predicate(whole: string, noun: string): string {
  // "In post and interviews are planned": what follows with a verb of its own is another matter.
  const and = /\s(?:and|or)\s/i.exec(whole);
  const text = and && VERB.test(whole.slice(and.index)) ? whole.slice(0, and.index) : whole;
  const past = new RegExp(`^(?:(?:${BE})(?: being)?|(?:has|have|had)(?: ${ADVERBS})* been(?: being)?|be|been)\\b(?: ${ADVERBS}\\b)*\\s*`, 'i').exec(text);
  const who = PEOPLE.test(unitOf(noun, 2) || clean(noun)) ? 'who' : 'that';
  if (new RegExp(`^(?:${MODAL})\\b`, 'i').test(text)) return '';
  if (!past) return `${who} ${text}`;
  const rest = text.slice(past[0].length).replace(/^living (?=in|at|with)/i, '');
  if (rest === '' || /^(?:to |due|planned|expected|likely|about to|scheduled|set to|a |an |the |one )/i.test(rest)) return '';
  return LEAVES_BE_OUT.test(rest) ? rest : `${who} ${/^(?:has|have|had)/i.test(text) ? 'were' : /^\w+/.exec(text)?.[0] ?? 'are'} ${rest}`;
}

const NOT_COUNTED = /^(?:them|these|those|which|whom|new|other|others|further|more|less|fewer|subject|current|former|last|same|this|is|was|has|his|us|its|plus|as|yes|across|per|less|address|process|progress|access|success|business|previous|various|serious|always|perhaps|thus|status|basis|analysis|service|series)$/i;
const PLURAL = /(?:^(?:people|children|staff|men|women|fte|ftes|cases|police|households)|\p{L}+[^su]s|(?:ss|u)es|[^s]ses)$/iu;

/** The noun that is counted, as a unit: "vacant Service Manager posts in two teams" → "posts"; "" where none is sure. */
export function unitOf(phrase: string, value: number): string {
  const bare = clean(phrase.split(/\s[–—-]\s|https?:|www\./)[0] ?? '').replace(LEADING, '');
  const words = bare.split(/\s+/).filter(Boolean);
  let noun = '';
  let plural = '';
  for (const [i, word] of words.slice(0, 7).entries()) {
    const before = words[i - 1] ?? '';
    if (VERB.test(word) || PREPOSITION.test(word) || (i > 0 && /(?:ed|ing|ly)$/i.test(word) && PLURAL.test(before))) break;
    noun = word.toLowerCase().replace(/['’]s?$/, '').replace(/[^\p{L}-]/gu, '');
    if (PLURAL.test(noun) && !NOT_COUNTED.test(noun) && !/['’]/.test(word)) plural = noun;
    if (/[,.;:)]$/.test(word)) break;
  }
  if (value !== 1 && value !== 0) return plural;
  return noun.length < 2 || NOT_COUNTED.test(noun) || /(?:ed|ing|ly)$/.test(noun) ? plural : noun;
}
