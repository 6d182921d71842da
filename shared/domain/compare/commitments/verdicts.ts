/** What each later report says of a promise: done, going on, put off, brought forward, mentioned, or nothing. */
import type { LaterVerdict, Verdict } from '#shared/domain/compare/comparison.ts';
import { KEPT_UP, TIMETABLED, TO_COME, UNDER_WAY } from '#shared/domain/compare/commitments/cues.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import { neighbours, type Reading } from '#shared/domain/compare/commitments/reading.ts';
import { type Mention, mentionsOf } from '#shared/domain/compare/commitments/sameWork.ts';
import { type Subject, subjectOf } from '#shared/domain/compare/commitments/subject.ts';
import { DONE, NOT_YET } from '#shared/domain/compare/commitments/verdictCues.ts';
import { daysBetween, type Reference } from '#shared/domain/compare/dates/day.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';

export interface LaterReport {
  readonly index: number;
  readonly id: string;
  readonly reference: Reference | null;
  /** Promises found in that report. */
  readonly commitments: readonly FoundCommitment[];
}

const says = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

/** A verdict for each later report, in order. */
export function verdictsOf(promise: FoundCommitment, later: readonly LaterReport[], reading: Reading): LaterVerdict[] {
  const subject = subjectOf(promise.sentence, promise.sentence.text.slice(promise.from, promise.to), reading);
  return later.map((report) => verdictOf(promise, subject, report, reading));
}

function verdictOf(promise: FoundCommitment, subject: Subject, later: LaterReport, reading: Reading): LaterVerdict {
  const mentions = mentionsOf(subject, later.index, reading).filter(isMention);
  const best = mentions[0];
  if (!best) return nothing(later);
  const moved = dateMoved(promise, subject, mentions, later, reading);
  if (moved) return moved;
  // Only what speaks as surely of it as the best passage does may settle it.
  const settling = mentions.filter((mention) => isSure(mention) && mention.own >= 0.6 * best.own);
  const done = settling.find((mention) => (mention.own >= 0.3 || mention.subject || mention.sameNumber) && isDone(promise, mention));
  if (done) return said(later, 'delivered', done.sentence);
  const going = settling.find((mention) => (mention.own >= 0.25 || mention.sameHeading || mention.name) && goesOn(promise, mention.sentence, later, reading));
  if (going && !later.commitments.some((other) => other.sentence.id === best.sentence.id && other.stale)) return said(later, 'onTrack', going.sentence);
  return said(later, 'mentioned', best.sentence);
}

/** Sure: the later passage can settle what became of the promise. Thresholds set by reading pairs of reports; precision before recall. */
function isSure(mention: Mention): boolean {
  if (!mention.keyed && !mention.sameHeading) return false;
  return (mention.subject && mention.ownWeight >= 1.5) || (mention.own >= 0.5 && mention.shared >= 2 && mention.ownWeight >= 3.5) ||
    (mention.sameNumber && mention.shared >= 1 && mention.own >= 0.15) || mention.sameHeading ||
    (mention.shared >= 2 && mention.weight >= 8 && mention.coverage >= 0.25) || (mention.name && mention.sameSection && mention.overlap >= 0.28 && mention.coverage >= 0.08);
}

/** Speaks of the same work, surely or probably. */
export const isMention = (mention: Mention): boolean => isSure(mention) || (mention.own >= 0.4 && mention.shared >= 2 && mention.ownWeight >= 3.5) || (mention.shared >= 2 && mention.weight >= 7.5 && mention.coverage >= 0.2);

/** "Launch of the Academy" is met by "the Academy is now in its second month"; "the Academy will have 30 workers" isn't. */
const MAKES_SOMETHING = /\b(?:launch|open|opening|establish|creation|create|introduc|go live|in place|in post|ready|finish|hand|fit|implement|refresh|develop|appoint|recruit|complet|finalis|publish|deliver|set up|roll|move|moving|transfer|install|adopt|submit|provided? to|procure|commission|devis|draft|replac|built|build|review|hold|holding|held|arrang|share|arrive|start|begin|commenc|due|(?:taken|brought|put|go|goes|reported) to)/i;

function isDone(promise: FoundCommitment, mention: Mention): boolean {
  const { text } = mention.sentence;
  if (!says(DONE, text) || NOT_YET.test(text)) return false;
  return MAKES_SOMETHING.test(promise.sentence.text.slice(promise.from, promise.to)) && !says(TO_COME, text);
}

/** "Four of the six officers are in post", "one nurse has started and a second will join us". */
export const PARTLY = /\b(?:one|two|three|four|\d+)\s[\w\s'’-]{2,40}?\b(?:has|have) (?:now )?(?:started|joined|opened|arrived|begun|been \w+(?:ed|ght|nt)),? and (?:a|the|another)\s(?:second|third|fourth|other|others|rest)\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|some|half|all but \w+)\s+(?:out\s+)?of\s+(?:the|our|these)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

function goesOn(promise: FoundCommitment, sentence: Sentence, later: LaterReport, { sentences }: Reading): boolean {
  const texts = [sentence.text, ...neighbours(sentence, sentences).filter((near) => near.id === sentence.id + 1).map((near) => near.text)];
  if (PARTLY.test(sentence.text)) return true;
  if (!texts.some((text) => says(TO_COME, text) || says(UNDER_WAY, text) || says(KEPT_UP, text) || says(TIMETABLED, text) || /^(?:regular|weekly|monthly|ongoing|continued) \w+/i.test(text))) return false;
  // Past its date and still only in hand isn't on track, nor is a date that has itself gone by.
  if (promise.due?.to && later.reference && promise.due.to < later.reference.from) return false;
  return !later.commitments.some((other) => other.sentence.id === sentence.id && other.stale);
}

/** Slipped or brought forward: surely the same work, with a new date of its own that lies wholly after (or before) the old. */
function dateMoved(promise: FoundCommitment, subject: Subject, mentions: readonly Mention[], later: LaterReport, reading: Reading): LaterVerdict | null {
  const old = promise.due;
  if (!old?.to || !later.reference) return null;
  const certain = mentions.filter((mention) => (mention.sameNumber && mention.shared >= 1 && mention.own >= 0.15 && isSure(mention)) || (isSure(mention) && (mention.own >= 0.5 || mention.subject || mention.coverage >= 0.6)));
  // Partly done is neither put off nor brought forward.
  if (certain.length === 0 || PARTLY.test(certain[0]?.sentence.text ?? '')) return null;
  // The surest passage's own bullet or paragraph; where it gives several dates, the promise is met by the last of them.
  const best = certain[0]?.sentence;
  const near = new Set([...certain.map((mention) => mention.sentence.id), ...(best ? neighbours(best, reading.sentences).map((other) => other.id) : [])]);
  const chosen = later.commitments
    .filter((other) => other.due?.to && !other.stale && near.has(other.sentence.id) && sharedSubject(subject, other, reading) >= 1.5)
    .sort((a, b) => (b.due?.to ?? '').localeCompare(a.due?.to ?? ''))[0];
  const fresh = chosen?.due;
  if (!chosen || !fresh?.to) return null;
  const passage = passageOf(chosen.sentence, chosen.from, chosen.to);
  const moved = { reportId: later.id, quote: passage.quote, pageIndex: passage.pageIndex, start: passage.start, end: passage.end, newDueText: fresh.text, newDueTo: fresh.to, daysMoved: daysBetween(old.to, fresh.to) };
  if ((fresh.from ?? fresh.to) > old.to) return { ...moved, verdict: 'slipped' };
  if (fresh.to < (old.from ?? old.to) && fresh.to >= later.reference.from) return { ...moved, verdict: 'broughtForward' };
  return null;
}

/** Weight of the promise's terms in the clause that carries the new date. */
function sharedSubject(subject: Subject, other: FoundCommitment, { index }: Reading): number {
  const terms = new Set(index.lexicon.termsOf(wordsOf(other.sentence.text.slice(other.from, other.to))));
  let shared = 0;
  for (const term of subject.terms) if (terms.has(term)) shared += index.weight(term);
  return shared;
}

function nothing(later: LaterReport): LaterVerdict {
  return { reportId: later.id, verdict: 'notMentioned', quote: null, pageIndex: null, start: null, end: null, newDueText: null, newDueTo: null, daysMoved: null };
}

function said(later: LaterReport, verdict: Verdict, sentence: Sentence): LaterVerdict {
  const passage = passageOf(sentence);
  return { ...nothing(later), verdict, quote: passage.quote, pageIndex: passage.pageIndex, start: passage.start, end: passage.end, block: sentence.statement.block };
}
