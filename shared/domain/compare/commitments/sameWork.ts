/** Finds where a later report speaks of the work that was promised, and how surely it is the same work. */
import { neighbours, type Reading, TELLING } from '#shared/domain/compare/commitments/reading.ts';
import type { Subject } from '#shared/domain/compare/commitments/subject.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { TermIndex } from '#shared/domain/compare/language/terms.ts';
import { STOP_WORDS } from '#shared/domain/compare/language/vocabulary.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';
import { oncePer } from '#shared/domain/compare/oncePer.ts';
import { Credits } from './credits.ts';

export interface Mention {
  readonly sentence: Sentence;
  /** Share of the promise's telling words that the passage (with its neighbours and heading) has too, 0 to 1. */
  readonly coverage: number;
  /** The same of the sentence by itself. */
  readonly own: number;
  /** Weight shared by the two sentences themselves, over that of the shorter. */
  readonly overlap: number;
  /** Weight of the shared words: a name that stands in two sentences only has about 4. */
  readonly weight: number;
  readonly ownWeight: number;
  /** Telling words that both sentences have, and whether a proper name is among them. */
  readonly shared: number;
  readonly name: boolean;
  /** True where the sentence's subject is wholly in the promise: "The Academy is …" of "launch of the Social Work Academy". */
  readonly subject: boolean;
  /** True where both count the same: "20 social workers", "twenty Social Workers". */
  readonly sameNumber: boolean;
  /** False where the promise has names or set phrases and the passage, its neighbours and its heading have none of them. */
  readonly keyed: boolean;
  /** True where both speak of "this project" under headings that name the same one. */
  readonly sameHeading: boolean;
  /** True where both stand in sections of one title. */
  readonly sameSection: boolean;
}

const creditsFor = oncePer((reading: Reading) => new Credits(reading.sentences.length));

/** Mentions in one later report, surest first. */
export function mentionsOf(subject: Subject, report: number, reading: Reading): Mention[] {
  const { index, sentences } = reading;
  const credits = creditsFor(reading);
  for (const term of subject.terms) {
    const weight = index.weight(term);
    if (weight < 0.9) continue;
    for (const id of index.holders(report, term)) {
      credits.add(id, weight);
      credits.add(id - 1, 0.4 * weight);
      credits.add(id + 1, 0.4 * weight);
    }
  }
  if (subject.heading.size > 0) {
    for (const id of reading.inReport(report)) {
      const sentence = sentences[id];
      if (sentence && reading.facts(sentence).refersBack && meets(subject.heading, reading.facts(sentence).heading)) credits.add(id, 3);
    }
  }
  const mentions: Mention[] = [];
  // Only the likeliest are weighed in full: a common word alone would call up half the report.
  for (const id of credits.takeHighest(30)) {
    const sentence = sentences[id];
    if (!sentence || sentence.report !== report || sentence.statement.kind === 'tableRow') continue;
    const mention = measure(subject, sentence, reading);
    if (mention) mentions.push(mention);
  }
  return mentions.sort((a, b) => strength(b) - strength(a) || a.sentence.id - b.sentence.id);
}

/** Short headings of which one is wholly in the other, with a rare word between them: "Turnaround Project", "Turnaround Programme Funding". */
function namesTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>, index: TermIndex): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size > 0 && large.size <= 3 && small.isSubsetOf(large) && [...small].some((term) => index.weight(term) >= 2);
}

const meets = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => !a.isDisjointFrom(b);

const strength = (mention: Mention): number => mention.ownWeight + 0.5 * mention.weight + 6 * mention.own + (mention.subject ? 2 : 0) + (mention.sameHeading ? 1 : 0);

function measure(subject: Subject, sentence: Sentence, reading: Reading): Mention | null {
  const { index, sentences } = reading;
  const facts = reading.facts(sentence);
  const own = facts.terms;
  const around = facts.heading;
  const sameHeading = subject.heading.size > 0 && facts.refersBack && namesTheSame(subject.heading, facts.tellingHeading, index);
  if (!sameHeading && !sharesEnough(subject.terms, own, index)) return null;
  const near = neighbours(sentence, sentences).map((other) => reading.facts(other));
  let ownWeight = 0;
  let weight = 0;
  let covered = 0;
  let shared = 0;
  for (const term of subject.terms) {
    const w = index.weight(term);
    if (own.has(term)) {
      ownWeight += w;
      weight += w;
      covered += w;
      if (w >= TELLING) shared += 1;
    } else if (around.has(term) || near.some((other) => other.terms.has(term))) {
      weight += 0.6 * w;
      covered += 0.7 * w;
    }
  }
  for (const term of subject.context) {
    if (subject.terms.has(term)) continue;
    const w = index.weight(term);
    if (own.has(term)) weight += 0.4 * w;
    else if (around.has(term)) weight += 0.3 * w;
  }
  if (weight <= 0 && !sameHeading) return null;
  return {
    sentence, coverage: covered / Math.max(1, subject.total), own: ownWeight / Math.max(1, subject.total), overlap: ownWeight / Math.max(1, Math.min(subject.total, facts.total)),
    weight, ownWeight, shared, name: [...subject.names].some((term) => facts.names.has(term) && own.has(term) && subject.terms.has(term) && index.weight(term) >= 2),
    subject: subjectContained(subject, sentence, index), keyed: subject.keys.size === 0 || [facts.terms, facts.heading, ...near.map((other) => other.terms)].some((terms) => meets(subject.keys, terms)), sameNumber: subject.numbers.size > 0 && (meets(subject.numbers, facts.numbers) || near.some((other) => meets(subject.numbers, other.numbers))), sameHeading,
    sameSection: subject.section.size > 0 && (subject.section.isSubsetOf(facts.heading) || facts.heading.isSubsetOf(subject.section)) && facts.heading.size > 0,
  };
}

/** With no telling word of its own, and little else, a sentence is no mention whatever stands around it. Most are told apart here. */
function sharesEnough(terms: ReadonlySet<string>, own: ReadonlySet<string>, index: TermIndex): boolean {
  let sum = 0;
  for (const term of terms) {
    if (!own.has(term)) continue;
    const weight = index.weight(term);
    sum += weight;
    if (weight >= TELLING || sum >= 1.5) return true;
  }
  return false;
}

const SUBJECT = /^(?:(?:As|The|Our|This|Its|All|An?|New|First|One|Two|Three|Four|Five|Six|\d+) )*((?:[\w'’&-]+ ){1,6}?)(?:is|are|was|were|has|have|had|will|begins?|continues?|took|remains?)\b/i;
const DETERMINER = /^(?:the|our|this|its|all|an?|new|first|of|and|for)$/;

const subjectWords = oncePer((sentence: Sentence) => wordsOf(SUBJECT.exec(sentence.text)?.[1] ?? '').filter((word) => !DETERMINER.test(word.norm)));

/** Every word of the sentence's subject must stand in the promise: "Team Around the School" isn't "the school". */
function subjectContained(subject: Subject, sentence: Sentence, index: TermIndex): boolean {
  const words = subjectWords(sentence);
  if (words.length === 0) return false;
  const terms = index.lexicon.termsOf(words);
  const known = terms.filter((term) => subject.terms.has(term));
  // The sentences before the promise may have said which: "a family mediation service. Two mediators will be recruited."
  if (known.length === 0 || terms.some((term) => !subject.terms.has(term) && !subject.context.has(term)) || words.some((word) => STOP_WORDS.has(word.norm))) return false;
  return known.some((term) => index.weight(term) >= 1.5);
}
