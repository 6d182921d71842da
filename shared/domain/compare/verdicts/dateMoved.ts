/** Whether what was promised has got another date. */
import { AUXILIARY } from '#shared/domain/compare/commitments/cues.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import { neighbours, type Reading } from '#shared/domain/compare/commitments/reading.ts';
import type { Mention } from '#shared/domain/compare/commitments/sameWork.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import type { LaterVerdict } from '#shared/domain/compare/comparison.ts';
import { daysBetween, type Reference } from '#shared/domain/compare/dates/day.ts';
import { type DueDate, dueDates } from '#shared/domain/compare/dates/dueDates.ts';
import { clauseRanges } from '#shared/domain/compare/language/clauses.ts';
import { tellsOfPast } from '#shared/domain/compare/language/tense.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';
import { passageOf, type Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { LaterReport } from '#shared/domain/compare/verdicts/laterVerdict.ts';
import { sameStep } from '#shared/domain/compare/verdicts/sameStep.ts';
import { SOONER } from '#shared/domain/compare/verdicts/verdictCues.ts';

/** Due when the members are next reported to. */
const NEXT_MEETING = /\bnext (?:meeting|report|update|cycle)\b/i;
const UNSAID: DueDate = { text: '', start: 0, end: 0, past: false, from: null, to: null };

interface Moved {
  readonly verdict: LaterVerdict;
  readonly sentence: Sentence;
}
/** Slipped or brought forward: surely the same work, and the same step of it, with a new date that lies wholly after (or before) the old. */
export function dateMoved(promise: FoundCommitment, subject: Subject, settling: readonly Mention[], later: LaterReport, reading: Reading, nextReport: string | null): Moved | null {
  const old = promise.due?.to || promise.due?.from || !NEXT_MEETING.test(promise.sentence.text.slice(promise.from, promise.to)) ? promise.due : { ...UNSAID, to: nextReport };
  const oldTo = old?.to ?? null;
  const oldFrom = old?.from ?? oldTo;
  if (!old || (oldTo === null && oldFrom === null) || !later.reference) return null;
  const near = new Map<number, number>();
  // What only leans on a passage is moved with it where that surely speaks of the promise.
  const strong = new Set<number>();
  const parallel = new Set(settling.filter((mention) => mention.parallel).map((mention) => mention.sentence.id));
  for (const mention of settling) {
    if (mention.parallel || mention.sameStep || mention.coverage >= 0.5) for (const id of [0, 1, 2]) strong.add(mention.sentence.id + id);
    for (const other of [mention.sentence, ...neighbours(mention.sentence, reading.sentences).filter(({ id }) => id > mention.sentence.id && id <= mention.sentence.id + 2)]) {
      near.set(other.id, Math.max(near.get(other.id) ?? 0, other.id === mention.sentence.id ? mention.score : 0.8 * mention.score));
    }
  }
  const dated = [...later.commitments, ...notedDates(near.keys(), later, reading)].flatMap((other) => {
    const score = near.get(other.sentence.id);
    if (score === undefined || other.due === null || other.stale || (other.due.to ?? other.due.from) === null) return [];
    const sure = sameStep(subject, other, reading, parallel.has(other.sentence.id));
    return sure === 0 || (sure === 1 && !strong.has(other.sentence.id)) ? [] : [{ other, due: other.due, sure, rank: score + 2 * sure }];
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

/** "Charging points live in November", "has been given until 30 June": a date to come in a passage that by itself promises nothing. */
function notedDates(near: Iterable<number>, { commitments, reference }: LaterReport, { sentences }: Reading): FoundCommitment[] {
  return [...near].flatMap((id) => {
    const sentence = sentences[id];
    if (!sentence || !reference || commitments.some((other) => other.sentence.id === id && other.due !== null)) return [];
    const due = dueDates(sentence.text, reference).find((date) => !date.past && (date.to ?? date.from ?? '') >= reference.to);
    const clause = due && (clauseRanges(sentence.text).find(([from, to]) => due.start >= from && due.end <= to) ?? [0, sentence.text.length]);
    // "The lease runs until 2030": only where it's told as to come, put off, or in a note.
    if (!due || !clause || (!YET_TO_COME.test(sentence.text.slice(...clause)) && tellsOfPast(wordsOf(sentence.text.slice(...clause)).map((word) => word.norm))) || (AUXILIARY.test(sentence.text) && !AWAITED.test(sentence.text.slice(...clause)))) return [];
    return [{ sentence, from: clause[0], to: clause[1], action: sentence.text, who: null, due, kind: 'toCome' as const, stale: false }];
  });
}

/** With one of these even a clause in the past speaks of a date to come: "has been given until 30 June". */
const YET_TO_COME = /\b(?:will|shall|to be|due|expected|until|now|revised|extended|moved (?:the|back)|put back|postponed|deferred|delayed|rescheduled)\b/i;
/** A date that is waited for. */
const AWAITED = /\b(?:will|shall|to be|due|expected|hoped|planned|scheduled|undertak\w+|promis\w+|aim\w*|until|not before|now|given|agreed|set|revised|extended|moved|put back|put off|postponed|deferred|delayed|rescheduled|target|by)\b/i;

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
