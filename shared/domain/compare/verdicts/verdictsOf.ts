/** What each later report says of a promise: done, going on, put off, brought forward, mentioned, or nothing. */
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import { neighbours, type Reading } from '#shared/domain/compare/commitments/reading.ts';
import { type Mention, mentionsOf } from '#shared/domain/compare/commitments/sameWork.ts';
import { type Subject, subjectOf } from '#shared/domain/compare/commitments/subject.ts';
import type { LaterVerdict } from '#shared/domain/compare/comparison.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { plainWords } from '#shared/domain/compare/language/words.ts';
import { goesOn, isPutOff } from '#shared/domain/compare/verdicts/course.ts';
import { dateMoved } from '#shared/domain/compare/verdicts/dateMoved.ts';
import { type Asked, howDone } from '#shared/domain/compare/verdicts/done.ts';
import { type LaterReport, nothing, said } from '#shared/domain/compare/verdicts/laterVerdict.ts';
import { isMention, isSure, withNeighbours } from '#shared/domain/compare/verdicts/linked.ts';
import { LEFT_OVER } from '#shared/domain/compare/verdicts/shortfall.ts';
import { ALL_DONE, TARGETED } from '#shared/domain/compare/verdicts/verdictCues.ts';

/** A verdict for each later report, in order. @param made when the report of the promise was written */
export function verdictsOf(promise: FoundCommitment, made: Reference | null, later: readonly LaterReport[], reading: Reading): LaterVerdict[] {
  const subject = subjectOf(promise.sentence, promise.sentence.text.slice(promise.from, promise.to), reading);
  let delivered = false;
  return later.map((report) => {
    const asked = made !== null && report.reference !== null && report.reference.to > made.to ? { promise, subject, made, now: report.reference, next: later[0]?.reference?.to ?? null } : null;
    const verdict = verdictOf(promise, subject, report, reading, asked);
    // What has been delivered is no longer on track or slipping, nor delivered again, unless it's the whole: a later report only mentions it.
    if (delivered && verdict.verdict !== 'notMentioned' && !(verdict.verdict === 'delivered' && ALL_DONE.test(verdict.quote ?? ''))) return { ...verdict, verdict: 'mentioned', newDueText: null, newDueTo: null, daysMoved: null };
    delivered ||= verdict.verdict === 'delivered';
    return verdict;
  });
}

function verdictOf(promise: FoundCommitment, subject: Subject, later: LaterReport, reading: Reading, asked: Asked | null): LaterVerdict {
  const all = mentionsOf(subject, later.index, reading);
  const copy = all.find((mention) => plainWords(mention.sentence.words) === plainWords(promise.sentence.words));
  // Printed again word for word, it says nothing new: at most that the date still stands.
  if (copy) return said(later, promise.due?.to && later.reference && promise.due.to > later.reference.to && asked ? 'onTrack' : 'mentioned', copy.sentence);
  const targeted = TARGETED.test(promise.sentence.text.slice(promise.from, promise.to));
  const mentions = all.filter((mention) => isMention(mention, targeted));
  const best = mentions[0];
  if (!best) return nothing(later);
  // Of two papers whose order in time isn't known, neither says what became of the other's promises.
  if (!asked) return said(later, 'mentioned', best.sentence);
  const settling = withNeighbours(mentions.filter((mention) => isSure(mention, targeted) && (mention.score >= 0.55 * best.score || (targeted && mention.sameNumber))), all);
  const moved = dateMoved(promise, subject, settling, later, reading, asked.next);
  const done = settling.find((mention) => howDone(asked, mention) > 0 && !isLeftOver(mention, reading));
  // A new date in the same breath, or in a surer passage, outweighs what is done of some other step.
  const outweighed = moved !== null && done !== undefined && (howDone(asked, done) < 2 || (settling.find((mention) => mention.sentence.id === moved.sentence.id)?.score ?? 0) > done.score);
  if (done && !outweighed) return said(later, 'delivered', done.sentence);
  if (moved) return moved.verdict;
  const putOff = promise.kind !== 'toCome' ? undefined : settling.find((mention) => isPutOff(mention));
  if (putOff) return said(later, 'slipped', putOff.sentence);
  const going = settling.find((mention) => goesOn(promise, subject, mention, later, reading));
  if (going) return said(later, 'onTrack', going.sentence);
  return said(later, 'mentioned', best.sentence);
}

/** The next sentence of its bullet says that some of it is still to be done. */
const isLeftOver = ({ sentence }: Mention, { sentences }: Reading): boolean => neighbours(sentence, sentences).some((near) => near.id === sentence.id + 1 && LEFT_OVER.test(near.text));
