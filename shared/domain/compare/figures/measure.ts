/** Says in the paper's own words what a number measures, as a heading that a councillor would read. */
import { clean, countedIn, heading, letters, predicate, saidIn, unitOf, VERB, withoutBrackets, withoutDates } from '#shared/domain/compare/figures/phrases.ts';
import { isNamed } from '#shared/domain/compare/figures/citable.ts';
import type { Quantity } from '#shared/domain/compare/figures/quantities.ts';

/** What stands around the sentence. */
export interface Around {
  /** All quantities of the sentence, in order. */
  readonly quantities: readonly Quantity[];
  /** Sentences before it in the same bullet or paragraph, nearest first, with their quantities. */
  readonly earlier: readonly { readonly text: string; readonly quantities: readonly Quantity[] }[];
  /** Title of the section it stands under; "" for none. */
  readonly section: string;
}

const TARGET = /\b(?:targets?|aims?|goals?|benchmarks?|ambitions?)\s+(?:(?:of|is|are|was|remains|at|for|to be|set at|:|has been|been|reach|now)\s+)*(?:at least\s+|under\s+|below\s+|above\s+|around\s+|up to\s+)?£?$/i;
const CHANGED_BY = /\b(?:increased?|decreased?|reductions?|reduced|rise|rose|risen|fall|fell|fallen|drop|dropped|growth|grown|improved?|improvement|down|up)\s+(?:of|by)\s+(?:a further\s+|around\s+|about\s+|over\s+|nearly\s+|approximately\s+)?£?$/i;
const MORE_OR_LESS = /^\s*(?:percentage points?\s+)?(?:more|fewer|less|higher|lower|smaller|larger|greater|better|worse)(?:\s+(?:\p{L}+\s+){0,2}than\b|\s*[,.;)]|\s+in\s+terms\b|\s*$)|^\s*(?:increase|decrease|reduction|rise|fall|drop|cut)\b/iu;
const OF_THEM = /^\s*(?:of|out of)\s+(?:them|these|those|whom|which)\b\s*(?=$|[,.;]|\p{Ll})(?!\s*\d)/iu;
const TIME = /^(?:minutes?|hours?|(?:working |calendar |clear )?days?|weeks?|months?|years?)$/i;
const PRONOUN = /^(?:it|this|that|they|we|these|those|which|who|he|she|there|officers|the council|council|i)$/i;

/**
 * @param clause offsets of the clause that the number stands in
 * @returns the measure and the unit ("posts"; "" where none is said)
 */
export function measureOf(text: string, quantity: Quantity, clause: readonly [number, number], around: Around): { measure: string; unit: string } {
  const found = hostOf(text, quantity, around.quantities);
  // "No new complaints" is read as one: its noun is what is measured.
  const none = quantity.value === 0 ? /^no\s+(?:(?:new|further|other|more|repeat|additional)\s+)*/i.exec(text.slice(quantity.start, quantity.end))?.[0] : undefined;
  const host = none ? { ...quantity, end: quantity.start + none.length } : found ?? quantity;
  const before = text.slice(0, host.start);
  // The host's own words go on after the brackets: "92% (46) of the homes were let".
  const after = text.slice(host.end, Math.max(clause[1], host.end));
  const named = nameOf(before, found === null ? outOfBracket(text, quantity, after) : after, host, around);
  const measure = [named.measure, heading(text, 10), clean(text.slice(clause[0], clause[1])).slice(0, 80)].find(isNamed) ?? '';
  return { measure: letters(measure) < 2 && letters(sectionOf(around)) > 0 && !sectionOf(around).toLowerCase().includes(measure.toLowerCase()) ? `${measure} (${sectionOf(around)})` : measure, unit: named.unit };
}

const sectionOf = ({ section }: Around): string => clean(section.replace(/^[\d.\s()/]+(?:[-–:]\s+)?/, ''));

/** A number in brackets says the same as the number before them: "8% (4) were good", "22 children (29.8%)". */
function hostOf(text: string, quantity: Quantity, quantities: readonly Quantity[]): Quantity | null {
  const open = text.lastIndexOf('(', quantity.start);
  if (open < 0 || text.slice(open, quantity.start).includes(')') || letters(text.slice(open, quantity.start)) > 1 || quantity.unit === 'years old') return null;
  const host = quantities.findLast((other) => other.end <= open);
  return host && letters(text.slice(host.end, open)) <= 6 && !/[.;]/.test(text.slice(host.end, open)) ? host : null;
}

/** Inside brackets that go with no other number, only what stands in the brackets is said of this one. */
function outOfBracket(text: string, quantity: Quantity, after: string): string {
  const open = text.lastIndexOf('(', quantity.start);
  if (open < 0 || text.slice(open, quantity.start).includes(')')) return after;
  const close = after.indexOf(')');
  const inside = close < 0 ? after : after.slice(0, close);
  return letters(inside) >= 1 ? inside : '';
}

function nameOf(before: string, after: string, quantity: Quantity, around: Around): { measure: string; unit: string } {
  const subject = subjectBefore(before);
  if (TARGET.test(before)) return { measure: `target for ${subject || mainMeasure(around) || sectionOf(around).toLowerCase() || 'this'}`.replace(/^target for (?:the )?(?:target|aim|goal)$/i, 'target'), unit: timeUnit(after) || unitOf(countedIn(after).noun, quantity.value) };
  if (CHANGED_BY.test(before) || MORE_OR_LESS.test(withoutBrackets(after))) return { measure: `change in ${firstCounted(before, around) || subject || sectionOf(around).toLowerCase() || 'this'}`, unit: timeUnit(after) };
  const earlierValue = /\bfrom\s+£?$/i.test(before) && /^[^.;]{0,40}?\bto\s+(?:just |around |about |over )?£?(?:\d|\w+ (?:days|weeks|per cent))/i.test(after) && VERB.test(before);
  if (earlierValue && subject) return { measure: `earlier ${subject}`, unit: timeUnit(after) || unitOf(subject, 2) };
  const time = timeUnit(after);
  if (time) {
    const rest = withoutBrackets(after).replace(/^\s*(?:\w+ )?\p{L}+\s*/u, '');
    const to = /^(?:to|for|late|early|without|with|of)\s+\p{L}/iu.test(rest) ? heading(`${time} ${countedIn(rest).noun}`) : '';
    return { measure: subject || to || heading(countedIn(after).whole), unit: time };
  }
  const elliptic = OF_THEM.exec(withoutBrackets(after));
  const said = elliptic ? withoutBrackets(after).slice(elliptic[0].length).trim() : withoutBrackets(after).trim();
  if (elliptic || (quantity.unit !== '£' && VERB.exec(said)?.index === 0)) {
    const noun = firstCounted(before, around, true);
    if (noun) return { measure: heading(`${noun} ${predicate(saidIn(said), noun)}`), unit: unitOf(noun, 2) };
  }
  // "40 complaints: 22 from Fenside, …"
  const partOf = quantity.unit === null && /^\s*(?:from|among)\s/i.test(after) ? firstCounted(before, around, true) : '';
  if (partOf) return { measure: heading(`${partOf} ${saidIn(after)}`), unit: unitOf(partOf, 2) };
  const counted = countedIn(after);
  const unit = unitOf(counted.noun, quantity.value);
  // "Four of the six officers are in post": the six are the officers, in post or not.
  if (/\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:out\s+)?of\s+(?:the\s+|our\s+|all\s+|these\s+)?$/i.test(before)) return { measure: heading(counted.noun), unit };
  const granted = quantity.unit === '£' ? /^\s*from\s+(?:the\s+)?(.+?)(?=\s(?:for|to|in|over|which|that|as|by)\s|[,.;]|$)/i.exec(after)?.[1] : undefined;
  if (granted) return { measure: heading(granted), unit };
  const ofIt = /^(?:.*\b(?:by|from|in|with|for|through|under|the|a|an|to|has|have|received|includes?)\s)?((?:[\p{L}’'-]+\s){1,6}?)of\s+(?:up to |around |about |over |just )?£?$/iu.exec(withoutDates(before));
  const taken = /\b(?:the|our|its)\s+((?:[\p{L}’'-]+\s){1,4}?)(?:up |down )?to\s+(?:around |about |over )?£?$/iu.exec(before)?.[1];
  if (taken && !VERB.test(taken) && quantity.unit === '£') return { measure: heading(taken), unit };
  const own = ofIt?.[1] && !VERB.test(ofIt[1]) ? heading(ofIt[1]) : '';
  if (own && quantity.unit === '£') return { measure: own, unit };
  const body = heading(counted.whole);
  if (letters(body) >= 2 || (letters(body) === 1 && unit !== '' && (quantity.unit === null || (quantity.unit === '%' && /^\s*of\b/.test(after))))) {
    if (letters(body) >= 2) return { measure: body, unit };
    const holder = quantity.value !== 1 && /\b(?:has|have|had|with|offers|provides)\s+(?:\w+ly\s+)?$/i.test(before);
    const got = /\b(?:we|officers|it|they|the council|the service)\s+(?:have\s+|has\s+)?(\p{L}+ed)\s+$/iu.exec(before)?.[1];
    if (got) return { measure: `${body} ${got.toLowerCase()}`, unit };
    return { measure: holder && letters(subject) > 0 ? `${subject}: ${body}` : body, unit };
  }
  // "1.5% for halls": each share says what it is for.
  if (quantity.unit === '%' && letters(body) > 0 && /^\s*for\s/i.test(after)) return { measure: subject ? `${subject}: ${body}` : body, unit };
  return { measure: subject || own || body, unit: unit || unitOf(subject, 2) };
}

/** "27 days", "24 working days": a stretch of time as the value itself. */
function timeUnit(after: string): string {
  const words = /^\s*-?((?:working |calendar |clear )?\p{L}+)/iu.exec(withoutBrackets(after))?.[1] ?? '';
  if (!TIME.test(words)) return '';
  const unit = words.toLowerCase().split(' ').at(-1) ?? '';
  return unit.endsWith('s') ? unit : `${unit}s`;
}

/** "CP numbers have risen … and now sit at 314" → "CP numbers": what the clause speaks of, where the number ends it. */
function subjectBefore(before: string): string {
  const parts = withoutBrackets(withoutDates(before)).split(/[;:]\s+|,\s+(?!and\b)/).map(clean).filter((part) => letters(part) >= 1);
  for (const part of parts.toReversed()) {
    const verb = VERB.exec(part);
    const subject = verb ? heading(part.slice(0, verb.index)) : '';
    if (letters(subject) >= 1 && !PRONOUN.test(subject) && !/^(?:which|that|who|where|this|these|it)\b/i.test(subject)) return subject;
  }
  const last = parts.at(-1) ?? '';
  // "1.3% for kitchens and …": what another number counts isn't what this one measures.
  const number = last.search(/(?<![\w.])£?\d/);
  const said = heading(number < 0 ? last : last.slice(0, number), 12);
  return VERB.test(last) || PRONOUN.test(said.split(' ')[0] ?? '') ? '' : said;
}

/** What the nearest counted things before are: "reports of serious damp" for "46 of them". */
function firstCounted(before: string, around: Around, nounOnly = false): string {
  const own = around.quantities.filter((quantity) => quantity.end <= before.length);
  const here = countedBy(before, own.toReversed(), nounOnly);
  if (here) return here;
  for (const { text, quantities } of around.earlier) {
    const found = countedBy(text, quantities, nounOnly);
    if (found) return found;
  }
  return '';
}

function countedBy(text: string, quantities: readonly Quantity[], nounOnly: boolean): string {
  for (const quantity of quantities) {
    if (quantity.unit !== null && quantity.unit !== '%') continue;
    const after = text.slice(quantity.end);
    if (timeUnit(after) || OF_THEM.test(withoutBrackets(after)) || MORE_OR_LESS.test(withoutBrackets(after))) continue;
    const counted = countedIn(after);
    if (unitOf(counted.noun, 2) === '') continue;
    return heading(nounOnly ? counted.noun : counted.whole);
  }
  return '';
}

/** What the sentence before gives a value of, for "The target is 20 days". */
function mainMeasure(around: Around): string {
  for (const { text, quantities } of around.earlier) {
    const first = quantities[0];
    if (first && !TARGET.test(text.slice(0, first.start))) return nameOf(text.slice(0, first.start), text.slice(first.end), first, { ...around, quantities, earlier: [] }).measure;
  }
  return '';
}
