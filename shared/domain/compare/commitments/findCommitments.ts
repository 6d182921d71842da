/** Finds what a report promises or has under way: the clause that says so, who, and when it is due. */
import { AUXILIARY, FINITE_VERB, FORM_SECTION, KEPT_UP, NAMES_AN_OCCASION, MILESTONE, NO_NOTE, NO_PROMISE, NOTE_WITH_DATE, NOTED, PLURAL_DOES, REPORTED, TIMETABLED, TO_COME, TOLD_TO_DO, UNDER_WAY, WORK_AS_NOUN } from '#shared/domain/compare/commitments/cues.ts';
import { STANDING } from '#shared/domain/compare/commitments/standing.ts';
import { OTHERS, promisesWill } from '#shared/domain/compare/commitments/wills.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { type DueDate, dueDates } from '#shared/domain/compare/dates/dueDates.ts';
import { clauseRanges } from '#shared/domain/compare/language/clauses.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';

/** A promise in one sentence, before the later reports are asked about it. */
export interface FoundCommitment {
  readonly sentence: Sentence;
  /** Offsets of the quote into the sentence's text. */
  readonly from: number;
  readonly to: number;
  readonly action: string;
  readonly who: string | null;
  readonly due: DueDate | null;
  /** `toCome`: promised or planned; `underWay`: being done; `named`: a bullet that names the work. */
  readonly kind: 'toCome' | 'underWay' | 'named';
  readonly stale: boolean;
}

const first = (patterns: readonly RegExp[], text: string): RegExpExecArray | null => {
  let best: RegExpExecArray | null = null;
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match && (!best || match.index < best.index)) best = match;
  }
  return best;
};

/** @param ahead a date to come stands in the same stretch */
function kindOf(said: string, ahead: boolean): { kind: FoundCommitment['kind']; at: number } | null {
  // "We're" reads as "we are", letter for letter near enough for what comes first.
  const text = said.replace(/\b(we|they)['’]re\b/gi, '$1 are').replace(/\bI['’]m\b/g, 'I am');
  const will = promisesWill(text, ahead);
  const toCome = first(TO_COME, text);
  const at = Math.min(...[will, toCome?.index ?? -1].filter((place) => place >= 0));
  if (Number.isFinite(at)) return will < 0 && OTHERS.test(text.slice(0, at).trimEnd()) ? null : { kind: 'toCome', at };
  const underWay = first(UNDER_WAY, text) ?? first(KEPT_UP, text);
  if (underWay) return [0, /^\S+ /.exec(underWay[0])?.[0].length ?? 0, /^\S+ \S+ /.exec(underWay[0])?.[0].length ?? 0].some((more) => OTHERS.test(text.slice(0, underWay.index + more).trimEnd())) ? null : { kind: 'underWay', at: underWay.index };
  if (!AUXILIARY.test(text) && !PAST.test(text) && text.split(' ').length <= 30) {
    const noted = NO_NOTE.test(text) ? null : first(NOTED, text);
    if (noted) return { kind: 'toCome', at: noted.index };
    if (TOLD_TO_DO.test(text) && text.split(' ').length >= LEAST_TOLD) return { kind: 'named', at: 0 };
  }
  if (ahead) {
    const timetabled = first(TIMETABLED, text);
    if (timetabled && !OTHERS.test(text.slice(0, timetabled.index).trimEnd()) && !PAST.test(text) && !(/\b(?:each|every)\b/i.test(text) && !/\bwill\b/i.test(text))) return { kind: 'toCome', at: timetabled.index };
    const verbs = text.replace(/\b(?:end|start) of\b|\b(?:offered|planned|needed|required|proposed)\b/gi, '');
    if (!FINITE_VERB.test(verbs) && /\bby\s/i.test(text) && text.split(' ').length <= 22) return { kind: 'named', at: 0 };
    if (NOTE_WITH_DATE.test(text) && text.split(' ').length <= 14 && !FINITE_VERB.test(verbs) && !PLURAL_DOES.test(text) && !NAMES_AN_OCCASION.test(text)) return { kind: 'named', at: 0 };
  }
  return WORK_AS_NOUN.test(text) && !/\b(?:who|which) (?:started|joined|took|began|has|have|was|were)\b/i.test(text) && !VERB.test(text.split(/,?\s(?:which|who|that|including)\b/)[0] ?? '') ? { kind: 'named', at: 0 } : null;
}

/** Words; with fewer, an order names nothing that could be looked for later: "Build one workforce". */
const LEAST_TOLD = 5;

/** A clause about what was so tells no timetable. */
const PAST = /\b(?:found|showed|proved|thought|was|were|had|fell|rose|went|came|took|began|gave|made|met|held|slept|spoke|ran|saw|got|left|cost)\b/i;

/** A finite verb: with one, a line that opens "Launch of …" says something about the launch rather than naming it. */
const VERB = /\b(?:is|are|was|were|has|have|had|did|do|does|took|takes?|can|could|would|may|might|must|remains?|continues?|shows?|began|begins?|ended|includes?|helps?|led|supports?|provides?|started|joined)\b/i;

/** Quoted speech of somebody else (an inspector's letter, a child) promises nothing for the council. */
const quoted = (text: string): boolean => /^["'“‘]/.test(text) && !/^['‘][^'’]{1,40}['’]\s/.test(text);

/** What a table or a page's end has cut off: it begins in the middle of a sentence, or stops in it. */
const isFragment = ({ text, statement, opensBlock }: Sentence): boolean => (opensBlock && statement.kind === 'sentence' && /^\p{Ll}/u.test(text)) || /(?:,|\b(?:with|of|the|and|as|to|by|for|an?|in|on|or|between|across|through|into|about|at|within|without|under|over|than|including|such|other|those|these|is|are|be|been|will|wider|which|that|from|their|our))$/i.test(text);

/** @param datedOnly the paper says how things are always done: only what has a date is a promise */
export function findCommitments(sentence: Sentence, reference: Reference | null, datedOnly = false): FoundCommitment[] {
  return commitmentsIn(sentence, reference).filter(({ due, from, to }) => (due?.from ?? due?.to ?? null) !== null || !(datedOnly || STANDING.some((pattern) => pattern.test(sentence.text.slice(from, to)))));
}

function commitmentsIn(sentence: Sentence, reference: Reference | null): FoundCommitment[] {
  const { text } = sentence;
  const rated = reference && MILESTONE.exec(text);
  if (rated && !/^(?:complete|completed|done|blue|closed|achieved)/i.test(rated[2] ?? '')) return milestoneOf(sentence, rated[1] ?? '', reference);
  if (sentence.statement.kind === 'tableRow' || sentence.words.length < 3 || quoted(text) || isFragment(sentence)) return [];
  if (sentence.headings.some((heading) => FORM_SECTION.test(heading))) return [];
  const dues = reference ? dueDates(text, reference).filter((due) => !due.past && !happened(text, due)) : [];
  const isAhead = (due: DueDate): boolean => reference !== null && (due.to ?? due.from ?? '') > reference.to;
  const aheadIn = (from: number, to: number): boolean => dues.some((due) => due.start >= from && due.end <= to && isAhead(due));
  if (REPORTED.test(text)) return [];
  if (NO_PROMISE.some((pattern) => pattern.test(text))) return besides(sentence, dues, reference);
  const whole = kindOf(text, aheadIn(0, text.length));
  if (!whole) return [];
  // Clauses that promise something each are promises each; anything else is one, quoted whole.
  const promising = clauseRanges(text).filter(([from, to]) => kindOf(text.slice(from, to), aheadIn(from, to)));
  if (promising.length > 1 && promising.some(([from, to]) => aheadIn(from, to))) return promising.map(([from, to]) => promise(sentence, from, to, dues, reference));
  return [promise(sentence, 0, text.length, dues, reference)];
}

/** The date is of what was before, or of a thing that is called after it: "following a bid in November", "the Quarter 3 report". */
const happened = (text: string, due: DueDate): boolean => /\b(?:following|further to|in response to|as a result of|since|(?:reduce|reduced|fall|fallen|rise|risen|increase|increased|improve|improved)(?: \w+)? from (?:£?[\d.,]+ ?(?:%|per cent|m|bn|k)? ?))\b(?:(?! and )[^,;.])*$/i.test(text.slice(0, due.start)) ||
  (/^(?:quarter|q[1-4])\b/i.test(due.text) && /^\s+\p{Ll}/u.test(text.slice(due.end)) && !/^\s+(?:and|or|to|with|when|as|if|for|by|but)\b/.test(text.slice(due.end)));

/** A row of milestones: what, planned, forecast, rating. The forecast is when it is due; what it says is done by then is no promise. */
function milestoneOf(sentence: Sentence, forecast: string, reference: Reference): FoundCommitment[] {
  const due = dueDates(sentence.text, reference).findLast(({ text }) => text.endsWith(forecast)) ?? null;
  const last = due?.to ?? '';
  return last < reference.from ? [] : [{ sentence, from: 0, to: sentence.text.length, action: sentence.text.split(/\s+(?=\d{1,2}[/.]\d)/)[0] ?? sentence.text, who: null, due, kind: 'toCome', stale: false }];
}

/** "There will be trial and error, however we will share what we learn": the clause that does promise, where another only looks so. */
function besides(sentence: Sentence, dues: readonly DueDate[], reference: Reference | null): FoundCommitment[] {
  return clauseRanges(sentence.text)
    .filter(([from, to]) => (/^(?:and |but |however,? |although )*(?:we|officers|the council|the service|the team) will\b/i.test(sentence.text.slice(from, to)) || (from > 0 && /\bwill be\b/i.test(sentence.text.slice(from, to)) && dues.some((due) => due.start >= from && due.end <= to && due.to !== null && reference !== null && due.to > reference.to))) && !NO_PROMISE.some((pattern) => pattern.test(sentence.text.slice(from, to))))
    .map(([from, to]) => promise(sentence, from, to, dues, reference));
}

function promise(sentence: Sentence, from: number, to: number, dues: readonly DueDate[], reference: Reference | null): FoundCommitment {
  const text = sentence.text.slice(from, to);
  const cue = kindOf(text, dues.some((due) => due.start >= from && due.end <= to)) ?? { kind: 'toCome' as const, at: 0 };
  // "The 2023/24 budget": a year without a preposition names something, it isn't a date.
  const inside = dues.filter((due) => due.start >= from && due.end <= to && !/^\d{4}\s?[/–-]/.test(due.text) && !/^at (?!the (?:end|beginning|start|turn))/i.test(due.text));
  // The first date after the cue is what the cue speaks of; else the last before it.
  const ahead = (date: DueDate): boolean => reference === null || (date.to ?? date.from ?? '') >= reference.from;
  const spoken = inside.find((date) => date.start - from >= cue.at && (date.from ?? date.to) && ahead(date)) ?? inside.find((date) => (date.to ?? '') > (reference?.to ?? '')) ?? inside.find((date) => date.start - from >= cue.at && (date.from ?? date.to)) ?? inside.findLast((date) => date.from ?? date.to) ?? inside.find((date) => date.start - from >= cue.at) ?? null;
  // "At the start of the new financial year, on 1 April": the closer date of the two that stand together.
  const closer = spoken && inside.find((date) => date.start >= spoken.end && date.start - spoken.end <= 4 && date.to !== null && date.from === date.to && (spoken.from ?? '') <= date.to && date.to <= (spoken.to ?? '9999'));
  const due = closer ?? spoken;
  const stale = due !== null && reference !== null && due.to !== null && (due.from === due.to ? due.to < reference.from : due.to <= reference.to && due.to < plusOne(reference));
  return { sentence, from, to, action: actionOf(text), who: whoOf(text), due, kind: cue.kind, stale };
}

/** For a report dated by the month only, a date within that month isn't past. */
const plusOne = (reference: Reference): string => (reference.from === reference.to ? '9999' : reference.from);

const PREAMBLE = /^(?:however|in addition|additionally|furthermore|in short|also|to support this|as a result|going forward|moving forward),?\s+/i;

/** What is to be done: the clause itself without its opening words, cut at a natural end. */
function actionOf(text: string): string {
  const bare = text.replace(PREAMBLE, '').replace(/[.\s]+$/, '');
  const words = bare.split(/\s+/);
  if (words.length <= 24) return bare;
  const short = words.slice(0, 24).join(' ');
  const cut = short.search(/[,;:(][^,;:(]*$/);
  return cut > 60 ? short.slice(0, cut) : `${short} …`;
}

const NAME = "[A-Z][\\w'’&-]*(?:(?: (?:of|for|and|the|in))* [A-Z][\\w'’&-]*){0,7}";
const BODY = 'council|service|team|board|partnership|department|directorate|committee|cabinet|trust|police|university|panel|group|unit';
const WHO = new RegExp(`^(?:(?:[Tt]he |[Oo]ur |[Aa]ll )?(${NAME}(?: (?:${BODY}|manager|managers|director))?)|([Ww]e|[Oo]fficers|[Ss]taff|[Mm]anagers|[Pp]artners|[Mm]embers|[Cc]onsultants)|((?:[Tt]he |[Oo]ur )(?:${BODY})))(?=,? (?:\\w+ly |also |now |currently |both )*(?:will|shall|is|are|has|have|hope|hopes|plan|plans|intend|intends|aim|aims|propose|proposes)\\b)`);

/** Who is said to do it: the subject, where it's a person or body that can act. */
function whoOf(text: string): string | null {
  const who = WHO.exec(text.replace(PREAMBLE, '').replace(TIME_FIRST, ''))?.[0].trim() ?? null;
  return who !== null && who.length <= 80 && ACTING.test(who) && !/^(?:This|It|These|There|Work|A|An|In|Over|During|By)\b/.test(who) ? who : null;
}

const TIME_FIRST = /^(?:over|in|during|by|from|within) (?:the )?(?:next |coming )?[\w\s]{3,30}?(?:quarter|month|months|year|weeks|january|february|march|april|may|june|july|august|september|october|november|december),? /i;

const ACTING = /\b(?:we|officers?|staff|managers?|partners?|members?|council|service|team|board|partnership|department|directorate|university|police|director|committee|cabinet|trust|agency|group|unit|consultants?|workers?|councillor|lead|head|association)\b/i;
