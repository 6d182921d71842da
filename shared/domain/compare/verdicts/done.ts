/** Whether a passage says that what was promised is done. */
import { stepsIn } from '#shared/domain/compare/commitments/actions.ts';
import { AUXILIARY, KEPT_UP, TO_COME, UNDER_WAY } from '#shared/domain/compare/commitments/cues.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import type { Mention } from '#shared/domain/compare/commitments/sameWork.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import { ALL_DONE, DONE, NOT_YET, NOTED_DONE, ONLY_IF, SETBACK, WORK_BEGINS } from '#shared/domain/compare/verdicts/verdictCues.ts';
import type { Reference } from '#shared/domain/compare/dates/day.ts';
import { cameAbout } from '#shared/domain/compare/verdicts/cameAbout.ts';
import { clauseRanges } from '#shared/domain/compare/language/clauses.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';
import { says } from '#shared/domain/compare/verdicts/says.ts';
import { fallsShort, isPart, PARTLY, SO_FAR } from '#shared/domain/compare/verdicts/shortfall.ts';
import { stepOf, wanted } from '#shared/domain/compare/verdicts/wanted.ts';

/** A promise, and between which two reports what became of it is asked. */
export interface Asked {
  readonly promise: FoundCommitment;
  readonly subject: Subject;
  readonly made: Reference;
  readonly now: Reference;
  /** Day of the report that came next. */
  readonly next: string | null;
}

/** 0: not done; 1: something of it is done, and nothing says that it isn't this; 2: this very step of it is done. */
export function howDone(asked: Asked, mention: Mention): number {
  return Math.max(0, ...clauseRanges(mention.sentence.text).flatMap(([from, to]) => mention.sentence.text.slice(from, to).split(ANOTHER)).map((clause) => clauseDone(asked, mention, clause)));
}

/** What stands behind it tells something of its own: "opened on 3 May and nine of the ten flats are let". */
const ANOTHER = /(?<=\S+ \S+ \S+),? and (?=(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|has|have|was|were|is|are|the \w+ (?:is|are|was|were|has|have|will))\b)/i;

function clauseDone({ promise, subject, made, now }: Asked, mention: Mention, whole: string): number {
  const { subject: contained, sameNumber, own, topic, coverage, shared, parallel } = mention;
  const want = wanted(promise, subject);
  // "Has carried 900 passengers since it was launched" tells of the passengers, and that it was launched.
  const since = SINCE.exec(whole);
  if (since && says(DONE, since[0]) && stepsIn(since[0], wordsOf(since[0])).some((step) => subject.steps.length === 0 || step.stage >= (want?.stage ?? 0))) return 2;
  const clause = since ? whole.slice(0, since.index) : whole;
  const promised = promise.sentence.text.slice(promise.from, promise.to);
  if (promise.kind !== 'underWay' && WORK_BEGINS.test(promised) && !NOT_YET.test(clause) && (says(UNDER_WAY, clause) || WORK_BEGINS.test(clause)) && !says(TO_COME, clause)) return 2;
  if (WORK_BEGINS.test(clause) && !WORK_BEGINS.test(promised) && !/\bon[ -]site\b/i.test(promised)) return 0;
  // "Percentage of requests completed in time" names a measure.
  if (/^(?:percentage|number|proportion|average|total|rate|share) of\b/i.test(clause)) return 0;
  if (NOT_YET.test(clause) || ONLY_IF.test(clause) || HABIT.test(clause)) return 0;
  const words = wordsOf(clause);
  const saysDone = says(DONE, clause) || (!AUXILIARY.test(clause) && NOTED_DONE.test(clause)) || (ALL_DONE.test(clause) && /\b(?:(?:is|are) now|now ha(?:s|ve))\b/.test(clause));
  // What is kept up has no end that a deed could be.
  const about = (saysDone && !parallel) || says(KEPT_UP, promised) ? 0 : cameAbout(clause, words, made, now);
  if (!saysDone && about === 0) return 0;
  if ((fallsShort(subject, clause) || isPart(promised, clause)) && want?.name !== 'begin') return 0;
  const here = stepsIn(clause, words);
  const decided = want?.name === 'decide' && here.some((step) => step.name === 'decide');
  if ((says(TO_COME, clause) || WILL.test(clause)) && !decided) return 0;
  if (!saysDone && SETBACK.test(clause)) return 0;
  if ((PARTLY.test(clause) || SO_FAR.test(clause)) && !ALL_DONE.test(clause)) return want?.name === 'begin' && here.every((step) => step.stage >= want.stage) ? 2 : 0;
  const same = here.some((step) => subject.steps.some((other) => other.name === step.name)) || words.some((word) => subject.stems.has(word.stem) && /(?:ed|ing|en)$/.test(word.norm));
  if ((same && saysDone) || (ALL_DONE.test(clause) && !/^(?:meet|report|consult)$/.test(want?.name ?? '') && (coverage >= 0.3 || contained || sameNumber))) return 2;
  if (says(UNDER_WAY, clause) || (isAhead(promise, now) && !same)) return 0;
  const reached = stepOf(here);
  // A state that has lasted since a day is no step that might come too soon.
  if (about === 2 && !saysDone && reached?.name === 'arrive' && (parallel || contained || mention.linked >= 3)) return 1;
  if (want?.name === 'report' && reached?.name === 'finish' && contained) return 1;
  // A step further on can't be taken before this one; an earlier one leaves this to do.
  if (want && reached && !same) return reached.stage > want.stage && reached.stage <= 7 && want.stage <= 6 && (shared > 0 || contained || parallel) ? 1 : 0;
  if (about > 0) return parallel || contained || sameNumber || (about === 2 && mention.linked >= 3) ? 1 : 0;
  return contained || sameNumber || parallel || (shared >= 2 && own >= 0.4) || (topic >= 1.4 && want === null && own >= 0.25) ? 1 : 0;
}

/** Not due before the later report is written: then only the very thing that was promised counts. */
const isAhead = ({ due }: FoundCommitment, now: Reference): boolean => (due?.from ?? due?.to ?? '') > now.to;

/** How things always go. */
const HABIT = /\b(?:always|usually|routinely|normally|generally)\b/i;
/** What is still to come, whatever stands beside it. */
const WILL = /\b(?:will|shall|would|should)\b|['’]ll\b/i;

/** What has happened since something else had. */
const SINCE = /(?<!\b(?:been|at work|open|running|in place)\b.*)\bsince (?:it|they|we|the|he|she)\b.*$/i;
