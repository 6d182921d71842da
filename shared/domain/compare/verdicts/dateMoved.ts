/** Whether what was promised has got another date. */
import { AUXILIARY } from '#shared/domain/compare/commitments/cues.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import { neighbours, type Reading } from '#shared/domain/compare/commitments/reading.ts';
import type { Mention } from '#shared/domain/compare/commitments/sameWork.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import type { LaterVerdict } from '#shared/domain/compare/comparison.ts';
import { daysBetween, type Reference } from '#shared/domain/compare/dates/day.ts';
import { type DueDate, dueDates } from '#shared/domain/compare/dates/dueDates.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { LaterReport } from '#shared/domain/compare/verdicts/laterVerdict.ts';
import { sameStep } from '#shared/domain/compare/verdicts/sameStep.ts';
import { says } from '#shared/domain/compare/verdicts/says.ts';
import { DONE, SOONER } from '#shared/domain/compare/verdicts/verdictCues.ts';

interface Moved {
  readonly verdict: LaterVerdict;
  readonly sentence: Sentence;
}
/** Slipped or brought forward: surely the same work, and the same step of it, with a new date that lies wholly after (or before) the old. */
export function dateMoved(promise: FoundCommitment, subject: Subject, settling: readonly Mention[], later: LaterReport, reading: Reading): Moved | null {
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
