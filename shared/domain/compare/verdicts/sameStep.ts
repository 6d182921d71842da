/** How surely a passage with a new date speaks of the very step that was promised. */
import { isStep, stepsIn } from '#shared/domain/compare/commitments/actions.ts';
import type { FoundCommitment } from '#shared/domain/compare/commitments/findCommitments.ts';
import { countsIn, type Reading, subjectTerms } from '#shared/domain/compare/commitments/reading.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import { clauseRanges } from '#shared/domain/compare/language/clauses.ts';
import { STOP_WORDS } from '#shared/domain/compare/language/vocabulary.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';
import { otherNumber, otherShare } from '#shared/domain/compare/verdicts/numbered.ts';
import { LATER, PUT_OFF, SOONER, THE_REST } from '#shared/domain/compare/verdicts/verdictCues.ts';

/** The clause that the date stands in. */
function datedClause({ sentence, from, to, due }: FoundCommitment): string {
  const clause = due === null ? undefined : clauseRanges(sentence.text).find(([start, end]) => start >= from && end <= to && due.start >= start && due.end <= end);
  const text = clause ? sentence.text.slice(...clause) : sentence.text.slice(from, to);
  // "The Agency wants more evidence, so the plan will be submitted in May": the reason is another's.
  const reason = /,\s+so\s+/.exec(text);
  return reason && due && due.start > (clause?.[0] ?? from) + reason.index ? text.slice(reason.index + reason[0].length) : text;
}
/** From 0 to 2: how surely the clause that carries the new date speaks of the step that was promised. */
export function sameStep(subject: Subject, other: FoundCommitment, { index, sentences }: Reading, parallel: boolean): number {
  const text = other.sentence.text.slice(other.from, other.to);
  const dated = datedClause(other);
  const words = wordsOf(text);
  const steps = stepsIn(dated, wordsOf(dated));
  const own = new Set(index.lexicon.termsOf(words));
  let shared = 0;
  const [promised, said] = [subject.terms, subjectTerms(index.lexicon.termsOf(wordsOf(dated)))].map((terms) => [...terms].filter((term) => !isStep(term)).reduce((sum, term) => sum + index.weight(term), 0));
  for (const term of subject.terms) if (own.has(term) && !isStep(term)) shared += index.weight(term);
  const share = shared / Math.max(1, Math.min(promised ?? 0, said ?? 0));
  const sameNumber = subject.numbers.size > 0 && [...countsIn(dated, quantitiesIn(dated))].some((count) => subject.numbers.has(count) && Number.parseFloat(count) >= 10);
  // "An award is planned for November" names nothing but the step: what it's of was said before it.
  const bare = (said ?? 0) < 2.5;
  // "An action plan in answer to its findings" is a new thing.
  const leans = THE_REST.test(text) && !/^(?:an?|another|some|further|two|three|four)\b/i.test(text);
  const named = stepsIn(text, words);
  const stepShared = named.some((step) => subject.steps.some((one) => one.name === step.name)) || words.some((word) => subject.stems.has(word.stem) && /(?:ed|ing|en)$/.test(word.norm) && !STOP_WORDS.has(word.norm) && index.weight(word.stem) >= 1.5 && !subject.terms.has(word.stem));
  if (otherNumber(subject.sentence.text, text) || otherShare(subject.sentence.text, text)) return 0;
  // "Will go out to tender again": it did before.
  if (/\bagain\b/i.test(dated) && ![other.sentence, sentences[other.sentence.id - 1]].some((near) => near && PUT_OFF.test(near.text))) return 0;
  if (parallel && stepShared && ([...subject.terms].some((term) => own.has(term) && !isStep(term) && index.weight(term) >= 1.6) || bare || leans) && !named.some((step) => step.name === 'meet')) return 2;
  if (shared < 1.2 && !leans && !bare && !sameNumber) return 0;
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
