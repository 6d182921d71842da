/** What each later report says of a promise: done, going on, put off, brought forward, mentioned, or nothing. */
import { isStep, type Step, stepsIn } from '#shared/domain/compare/commitments/actions.ts';
import { AUXILIARY, KEPT_UP, TIMETABLED, TO_COME, UNDER_WAY } from '#shared/domain/compare/commitments/cues.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import { countsIn, neighbours, type Reading, subjectTerms } from '#shared/domain/compare/commitments/reading.ts';
import { type Mention, mentionsOf } from '#shared/domain/compare/commitments/sameWork.ts';
import { type Subject, subjectOf } from '#shared/domain/compare/commitments/subject.ts';
import { ALL_DONE, DONE, LATER, NOT_YET, NOTED_DONE, ON_COURSE, ONLY_IF, PUT_OFF, SETBACK, SOONER, TARGETED, THE_REST, WORK_BEGINS } from '#shared/domain/compare/commitments/verdictCues.ts';
import type { LaterVerdict, Verdict } from '#shared/domain/compare/comparison.ts';
import { daysBetween, type Reference } from '#shared/domain/compare/dates/day.ts';
import { type DueDate, dueDates } from '#shared/domain/compare/dates/dueDates.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import { clauseRanges } from '#shared/domain/compare/language/clauses.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';
import { STOP_WORDS } from '#shared/domain/compare/language/vocabulary.ts';
import { plainWords, wordsOf } from '#shared/domain/compare/language/words.ts';

export interface LaterReport {
  readonly index: number;
  readonly id: string;
  readonly reference: Reference | null;
  /** Promises found in that report. */
  readonly commitments: readonly FoundCommitment[];
}

const says = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** A verdict for each later report, in order. @param made when the report of the promise was written */
export function verdictsOf(promise: FoundCommitment, made: Reference | null, later: readonly LaterReport[], reading: Reading): LaterVerdict[] {
  const subject = subjectOf(promise.sentence, promise.sentence.text.slice(promise.from, promise.to), reading);
  let delivered = false;
  return later.map((report) => {
    const verdict = verdictOf(promise, subject, report, reading, delivered, made !== null && report.reference !== null && report.reference.to > made.to);
    // What has been delivered is no longer on track or slipping: a later report only mentions it, or says so again.
    if (delivered && verdict.verdict !== 'notMentioned' && verdict.verdict !== 'delivered') return { ...verdict, verdict: 'mentioned', newDueText: null, newDueTo: null, daysMoved: null };
    delivered ||= verdict.verdict === 'delivered';
    return verdict;
  });
}

function verdictOf(promise: FoundCommitment, subject: Subject, later: LaterReport, reading: Reading, again: boolean, comesAfter: boolean): LaterVerdict {
  const all = mentionsOf(subject, later.index, reading);
  const copy = all.find((mention) => plainWords(mention.sentence.words) === plainWords(promise.sentence.words));
  // Printed again word for word, it says nothing new: at most that the date still stands.
  if (copy) return said(later, promise.due?.to && later.reference && promise.due.to > later.reference.to && comesAfter ? 'onTrack' : 'mentioned', copy.sentence);
  const targeted = TARGETED.test(promise.sentence.text.slice(promise.from, promise.to));
  const mentions = all.filter((mention) => isMention(mention, targeted));
  const best = mentions[0];
  if (!best) return nothing(later);
  // Of two papers whose order in time isn't known, neither says what became of the other's promises.
  if (!comesAfter) return said(later, 'mentioned', best.sentence);
  const settling = withNeighbours(mentions.filter((mention) => isSure(mention, targeted) && (mention.score >= 0.55 * best.score || (targeted && mention.sameNumber))), all);
  const moved = dateMoved(promise, subject, settling, later, reading);
  const done = settling.find((mention) => howDone(promise, subject, mention, again) > 0);
  // A new date in the same breath, or in a surer passage, outweighs what is done of some other step.
  const outweighed = moved !== null && done !== undefined && (howDone(promise, subject, done, again) < 2 || (settling.find((mention) => mention.sentence.id === moved.sentence.id)?.score ?? 0) > done.score);
  if (done && !outweighed) return said(later, 'delivered', done.sentence);
  if (moved) return moved.verdict;
  const putOff = promise.kind !== 'toCome' || promise.due?.to || promise.due?.from ? undefined : settling.find((mention) => isPutOff(mention));
  if (putOff) return said(later, 'slipped', putOff.sentence);
  const going = settling.find((mention) => goesOn(promise, subject, mention, later, reading));
  if (going) return said(later, 'onTrack', going.sentence);
  return said(later, 'mentioned', best.sentence);
}

/**
 * A passage that speaks of the promised work, surely or probably. Thresholds set by reading some two hundred promises of different councils beside what was
 * said of them later: under headings of one small topic less has to be common than across a report.
 */
export function isMention({ score, linked, coverage, name, pairs, keyed, subject, sameStep, sameNumber, ownWeight, blockNumber, sameHeading, topic }: Mention, targeted = false): boolean {
  if (sameHeading || (sameNumber && (ownWeight > 0 || targeted))) return true;
  if (topic >= 1.4) return score >= 4 && coverage >= 0.25 && (linked >= 1.3 || blockNumber || sameStep);
  if (!keyed && pairs === 0) return false;
  return (score >= 5.5 && coverage >= 0.25 && (linked >= 3 || blockNumber || (score >= 6 && linked >= 2))) || (score >= 3 && coverage >= 0.5 && (linked >= 2 || (subject && ownWeight >= 1.5))) || (name && score >= 4.5 && coverage >= 0.2);
}

/** A passage that can settle what became of it. */
const isSure = (mention: Mention, targeted: boolean): boolean => isMention(mention, targeted) && (mention.ownWeight > 0 || mention.linked >= 2 || mention.sameStep || mention.sameNumber);

/** With the sentences that stand beside a sure one in its bullet or paragraph: they go on about the same work. */
function withNeighbours(sure: readonly Mention[], all: readonly Mention[]): Mention[] {
  const beside = all.filter((mention) => !sure.includes(mention) && sure.some((one) => one.sentence.statement.block === mention.sentence.statement.block && Math.abs(one.sentence.id - mention.sentence.id) <= 2));
  return [...sure, ...beside].sort((a, b) => b.score - a.score || a.sentence.id - b.sentence.id);
}

/** What is under way is at the first of the steps that it names; what is to come is told by the last. */
const wanted = (promise: FoundCommitment, { steps }: Subject): Step | null => (promise.kind === 'underWay' ? steps.toSorted((a, b) => a.stage - b.stage)[0] ?? null : stepOf(steps));


const stepOf = (steps: readonly Step[]): Step | null => steps.toSorted((a, b) => b.stage - a.stage)[0] ?? null;

/** 0: not done; 1: something of it is done, and nothing says that it isn't this; 2: this very step of it is done. */
function howDone(promise: FoundCommitment, subject: Subject, { sentence, subject: contained, sameNumber, own, topic, coverage, shared }: Mention, again: boolean): number {
  const want = wanted(promise, subject);
  return Math.max(0, ...clauseRanges(sentence.text).map(([from, to]) => {
    const whole = sentence.text.slice(from, to);
    // "Has carried 900 passengers since it was launched" tells of the passengers, and that it was launched.
    const since = SINCE.exec(whole);
    if (since && says(DONE, since[0]) && stepsIn(since[0], wordsOf(since[0])).some((step) => subject.steps.some((other) => other.name === step.name))) return 2;
    const clause = since ? whole.slice(0, since.index) : whole;
    const promised = promise.sentence.text.slice(promise.from, promise.to);
    if (WORK_BEGINS.test(promised) && !NOT_YET.test(clause) && (says(UNDER_WAY, clause) || WORK_BEGINS.test(clause)) && !says(TO_COME, clause)) return 2;
    if (WORK_BEGINS.test(clause) && !WORK_BEGINS.test(promised) && !/\bon[ -]site\b/i.test(promised)) return 0;
    // "Percentage of requests completed in time" names a measure.
    if (/^(?:percentage|number|proportion|average|total|rate|share) of\b/i.test(clause)) return 0;
    if (NOT_YET.test(clause) || ONLY_IF.test(clause) || !(says(DONE, clause) || (!AUXILIARY.test(clause) && NOTED_DONE.test(clause)) || (ALL_DONE.test(clause) && /\b(?:(?:is|are) now|now ha(?:s|ve))\b/.test(clause)))) return 0;
    if (fallsShort(subject, clause) && want?.name !== 'begin') return 0;
    const words = wordsOf(clause);
    const here = stepsIn(clause, words);
    const decided = want?.name === 'decide' && here.some((step) => step.name === 'decide');
    if (says(TO_COME, clause) && !decided) return 0;
    if ((PARTLY.test(clause) || SO_FAR.test(clause)) && !ALL_DONE.test(clause)) return want?.name === 'begin' ? 2 : 0;
    const same = here.some((step) => subject.steps.some((other) => other.name === step.name)) || words.some((word) => subject.stems.has(word.stem) && /(?:ed|ing|en)$/.test(word.norm));
    if (same || (ALL_DONE.test(clause) && !/^(?:meet|report|consult)$/.test(want?.name ?? '') && (coverage >= 0.3 || contained || sameNumber))) return 2;
    if (again) return 0;
    const reached = stepOf(here);
    // A step further on can't be taken before this one; an earlier one leaves this to do.
    if (want && reached) return reached.stage > want.stage && reached.stage <= 7 && want.stage <= 6 && (shared > 0 || contained) ? 1 : 0;
    return contained || sameNumber || (shared >= 2 && own >= 0.4) || (topic >= 1.4 && want === null && own >= 0.25) ? 1 : 0;
  }));
}

/** What has happened since something else had. */
const SINCE = /(?<!\b(?:been|at work|open|running|in place)\b.*)\bsince (?:it|they|we|the|he|she)\b.*$/i;

/** "Four of the six officers are in post", "one nurse has started and a second will join us", "34 of 52". */
export const PARTLY = /\b(?:one|two|three|four|\d+)\s[\w\s'’-]{2,40}?\b(?:has|have) (?:now )?(?:started|joined|opened|arrived|begun|been \w+(?:ed|ght|nt)),? and (?:a|the|another)\s(?:second|third|fourth|other|others|rest)\b|\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|most|some|half|all but \w+)\s+(?:out\s+)?of\s+(?:(?:the|our|these|its)\s+)?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|remaining)\b/i;
/** As much as is done by now. */
const SO_FAR = /\b(?:so far|to date|the first (?:two|three|four|five|six|\d+))\b/i;

/** "41 young people have begun", of sixty that were promised. */
function fallsShort({ numbers }: Subject, text: string): boolean {
  if (numbers.size === 0) return false;
  const said = [...countsIn(text, quantitiesIn(text))].map((count) => count.split(' '));
  return said.length > 0 && [...numbers].some((promised) => {
    const [value = '', thing] = promised.split(' ');
    const same = said.filter((one) => one[1] === thing).map((one) => Number(one[0]));
    return same.length > 0 && same.every((one) => one < Number(value));
  });
}

function goesOn(promise: FoundCommitment, subject: Subject, { sentence }: Mention, later: LaterReport, { sentences }: Reading): boolean {
  if (PARTLY.test(sentence.text) || fallsShort(subject, sentence.text)) return true;
  // Past its date and still only in hand isn't on track, nor is a date that has itself gone by.
  if (promise.due?.to && later.reference && promise.due.to < later.reference.from) return false;
  if (later.commitments.some((other) => other.sentence.id === sentence.id && other.stale) || SETBACK.test(sentence.text)) return false;
  if (SO_FAR.test(sentence.text) || ON_COURSE.test(sentence.text)) return true;
  const texts = [sentence.text, ...neighbours(sentence, sentences).filter((near) => near.id === sentence.id + 1).map((near) => near.text)];
  if (texts.some((text) => says(TO_COME, text) || says(UNDER_WAY, text) || says(KEPT_UP, text) || says(TIMETABLED, text) || ON_COURSE.test(text) || /^(?:regular|weekly|monthly|ongoing|continued) \w+/i.test(text))) return true;
  // An earlier step taken is progress.
  const want = wanted(promise, subject);
  const isEarlier = stepsIn(sentence.text, sentence.words).some((step) => want !== null && step.stage < want.stage);
  return !NOT_YET.test(sentence.text) && (WORK_BEGINS.test(sentence.text) || (says(DONE, sentence.text) && isEarlier));
}

/** What had no date can be put off too: where the paper says so of this very work. */
const isPutOff = ({ sentence, sameStep: same, own, subject }: Mention): boolean => PUT_OFF.test(sentence.text) && (same || subject || own >= 0.4);

interface Moved {
  readonly verdict: LaterVerdict;
  readonly sentence: Sentence;
}

/** Slipped or brought forward: surely the same work, and the same step of it, with a new date that lies wholly after (or before) the old. */
function dateMoved(promise: FoundCommitment, subject: Subject, settling: readonly Mention[], later: LaterReport, reading: Reading): Moved | null {
  const old = promise.due;
  const oldTo = old?.to ?? null;
  const oldFrom = old?.from ?? oldTo;
  if (!old || (oldTo === null && oldFrom === null) || !later.reference) return null;
  const near = new Map<number, number>();
  for (const mention of settling) {
    for (const other of [mention.sentence, ...neighbours(mention.sentence, reading.sentences).filter(({ id }) => id > mention.sentence.id && id <= mention.sentence.id + 2)]) {
      near.set(other.id, Math.max(near.get(other.id) ?? 0, other.id === mention.sentence.id ? mention.score : 0.8 * mention.score));
    }
  }
  const dated = [...later.commitments, ...notedDates(near.keys(), later, reading)].flatMap((other) => {
    const score = near.get(other.sentence.id);
    if (score === undefined || other.due === null || other.stale || (other.due.to ?? other.due.from) === null) return [];
    const sure = sameStep(subject, other, reading);
    return sure === 0 ? [] : [{ other, due: other.due, sure, rank: score + 2 * sure }];
  }).sort((a, b) => b.rank - a.rank || (b.due.to ?? '').localeCompare(a.due.to ?? ''));
  for (const { other, due, sure } of dated) {
    const moved = movedFrom(old, due, later.reference, other.sentence.text.slice(other.from, other.to), sure);
    if (!moved) continue;
    const passage = passageOf(other.sentence, other.from, other.to);
    return {
      sentence: other.sentence,
      verdict: {
        reportId: later.id, verdict: moved, quote: passage.quote, pageIndex: passage.pageIndex, start: passage.start, end: passage.end, newDueText: due.text, newDueTo: due.to ?? due.from,
        daysMoved: daysBetween(oldTo ?? oldFrom ?? '', due.to ?? due.from ?? ''),
      },
    };
  }
  return null;
}

/** "Charging points live in November": a date to come in a passage that by itself promises nothing. */
function notedDates(near: Iterable<number>, { commitments, reference }: LaterReport, { sentences }: Reading): FoundCommitment[] {
  return [...near].flatMap((id) => {
    const sentence = sentences[id];
    if (!sentence || !reference || AUXILIARY.test(sentence.text) || says(DONE, sentence.text) || commitments.some((other) => other.sentence.id === id)) return [];
    const due = dueDates(sentence.text, reference).find((date) => !date.past && (date.from ?? date.to ?? '') > reference.to);
    return due ? [{ sentence, from: 0, to: sentence.text.length, action: sentence.text, who: null, due, kind: 'toCome' as const, stale: false }] : [];
  });
}

function movedFrom(old: DueDate, fresh: DueDate, reference: Reference, text: string, sure: number): 'slipped' | 'broughtForward' | null {
  const oldEnd = old.to ?? old.from ?? '';
  const oldStart = old.from ?? oldEnd;
  const freshStart = fresh.from ?? fresh.to ?? '';
  const freshEnd = fresh.to ?? freshStart;
  // "Within six months", "by mid-July": a day or two between such dates is no slip.
  const exact = fresh.from === fresh.to && old.from === old.to;
  if (freshStart > oldEnd) return exact || daysBetween(oldEnd, freshEnd) > 6 ? 'slipped' : null;
  if (freshEnd < oldStart && freshEnd >= reference.from && (SOONER.test(text) || (sure === 2 && old.from !== null))) return 'broughtForward';
  // "By the end of March" is early by "in January" only where the paper says so.
  return freshEnd < oldEnd && SOONER.test(text) ? 'broughtForward' : null;
}

/** The clause that the date stands in. */
function datedClause({ sentence, from, to, due }: FoundCommitment): string {
  const clause = due === null ? undefined : clauseRanges(sentence.text).find(([start, end]) => start >= from && end <= to && due.start >= start && due.end <= end);
  return clause ? sentence.text.slice(...clause) : sentence.text.slice(from, to);
}

/** From 0 to 2: how surely the clause that carries the new date speaks of the step that was promised. */
function sameStep(subject: Subject, other: FoundCommitment, { index }: Reading): number {
  const text = other.sentence.text.slice(other.from, other.to);
  const dated = datedClause(other);
  const words = wordsOf(text);
  const steps = stepsIn(dated, wordsOf(dated));
  const own = new Set(index.lexicon.termsOf(words));
  let shared = 0;
  const [promised, said] = [subject.terms, subjectTerms(own)].map((terms) => [...terms].filter((term) => !isStep(term)).reduce((sum, term) => sum + index.weight(term), 0));
  for (const term of subject.terms) if (own.has(term) && !isStep(term)) shared += index.weight(term);
  const share = shared / Math.max(1, Math.min(promised ?? 0, said ?? 0));
  const sameNumber = subject.numbers.size > 0 && [...countsIn(dated, quantitiesIn(dated))].some((count) => subject.numbers.has(count) && Number.parseFloat(count) >= 10);
  // "An award is planned for November" names nothing but the step: what it's of was said before it.
  const bare = (said ?? 0) < 2.5;
  const leans = THE_REST.test(text);
  const named = stepsIn(text, words);
  const stepShared = named.some((step) => subject.steps.some((one) => one.name === step.name)) || words.some((word) => subject.stems.has(word.stem) && /(?:ed|ing|en)$/.test(word.norm) && !STOP_WORDS.has(word.norm) && index.weight(word.stem) >= 1.5 && !subject.terms.has(word.stem));
  if ((shared < 1.2 && !leans && !bare && !sameNumber) || otherNumber(subject.sentence.text, text)) return 0;
  // "Review the lettings policy", "review the parking policy": half of what is named has to be the same.
  if (!sameNumber && !leans && !bare && share < (LATER.test(text) ? 0.25 : 0.35)) return 0;
  // Workshops and meetings are many: only what they are about tells one from another.
  if (named.some((step) => step.name === 'meet') && shared < 1.2) return 0;
  if (stepShared || sameNumber) return 2;
  // Another step is named: it's another date.
  // "Will now be launched" may be the first date that is given: by itself "now" tells of no move.
  const isMoved = LATER.test(other.sentence.text.replace(/\bnow\b/gi, '')) || SOONER.test(text) || (steps.length === 0 && /\bnow\b/i.test(text));
  if (steps.length > 0 && !isMoved && (subject.steps.length > 0 || steps.every((step) => step.stage <= 2))) return 0;
  return isMoved || (leans && !bare) || (leans && steps.length === 0) ? 1 : shared >= 3.5 ? 1 : 0;
}

const NUMBERED = /\b(phase|stage|tranche|round|wave|part|lot)\s?(\d|one|two|three|four|five)\b|\b(quarter|q)\s?(\d|one|two|three|four)(?=\s+(?:report|update|monitoring|return|position|forecast|figures))/gi;

/** "The Quarter 2 report", "the Quarter 3 report": each has its date. */
function otherNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Map([...text.matchAll(NUMBERED)].map((match) => [(match[1] ?? match[3] ?? '').toLowerCase(), (match[2] ?? match[4] ?? '').toLowerCase()])));
  return one !== undefined && other !== undefined && [...one].some(([name, number]) => other.has(name) && other.get(name) !== number);
}

function nothing(later: LaterReport): LaterVerdict {
  return { reportId: later.id, verdict: 'notMentioned', quote: null, pageIndex: null, start: null, end: null, newDueText: null, newDueTo: null, daysMoved: null };
}

function said(later: LaterReport, verdict: Verdict, sentence: Sentence): LaterVerdict {
  const passage = passageOf(sentence);
  return { ...nothing(later), verdict, quote: passage.quote, pageIndex: passage.pageIndex, start: passage.start, end: passage.end, block: sentence.statement.block };
}
