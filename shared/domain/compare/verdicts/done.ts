/** Whether a passage says that what was promised is done. */
import { stepsIn } from '#shared/domain/compare/commitments/actions.ts';
import { AUXILIARY, TO_COME, UNDER_WAY } from '#shared/domain/compare/commitments/cues.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import type { Mention } from '#shared/domain/compare/commitments/sameWork.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import { ALL_DONE, DONE, NOT_YET, NOTED_DONE, ONLY_IF, WORK_BEGINS } from '#shared/domain/compare/verdicts/verdictCues.ts';
import { clauseRanges } from '#shared/domain/compare/language/clauses.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';
import { says } from '#shared/domain/compare/verdicts/says.ts';
import { fallsShort, PARTLY, SO_FAR } from '#shared/domain/compare/verdicts/shortfall.ts';
import { stepOf, wanted } from '#shared/domain/compare/verdicts/wanted.ts';

/** 0: not done; 1: something of it is done, and nothing says that it isn't this; 2: this very step of it is done. */
export function howDone(promise: FoundCommitment, subject: Subject, { sentence, subject: contained, sameNumber, own, topic, coverage, shared }: Mention, again: boolean): number {
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
