/** Whether a passage says that the work goes on, or that it has been put off. */
import { stepsIn } from '#shared/domain/compare/commitments/actions.ts';
import { KEPT_UP, TIMETABLED, TO_COME, UNDER_WAY } from '#shared/domain/compare/commitments/cues.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import { neighbours, type Reading } from '#shared/domain/compare/commitments/reading.ts';
import type { Mention } from '#shared/domain/compare/commitments/sameWork.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import type { LaterReport } from '#shared/domain/compare/verdicts/laterVerdict.ts';
import { says } from '#shared/domain/compare/verdicts/says.ts';
import { fallsShort, isPart, PARTLY, SO_FAR } from '#shared/domain/compare/verdicts/shortfall.ts';
import { DONE, NOT_YET, ON_COURSE, PUT_OFF, SETBACK, WORK_BEGINS } from '#shared/domain/compare/verdicts/verdictCues.ts';
import { wanted } from '#shared/domain/compare/verdicts/wanted.ts';

export function goesOn(promise: FoundCommitment, subject: Subject, { sentence }: Mention, later: LaterReport, { sentences }: Reading): boolean {
  if (PARTLY.test(sentence.text) || fallsShort(subject, sentence.text) || isPart(promise.sentence.text.slice(promise.from, promise.to), sentence.text)) return true;
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
export const isPutOff = ({ sentence, sameStep: same, own, subject }: Mention): boolean => PUT_OFF.test(sentence.text) && (same || subject || own >= 0.4);
