/** Finds where a later report speaks of the work that was promised, and how surely it is the same work. */
import { isStep, stepsIn } from '#shared/domain/compare/commitments/actions.ts';
import { Parallels } from '#shared/domain/compare/commitments/parallels.ts';
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
  /** How much the two have in common, all told: words of their own, of what stands before them, of their headings. */
  readonly score: number;
  /** Share of the promise's telling words that the sentence has itself, 0 to 1. */
  readonly own: number;
  /** The same with the sentences before it in its paragraph and its heading. */
  readonly coverage: number;
  /** Weight of the words that both have themselves: a name that stands in two sentences only has about 4. */
  readonly ownWeight: number;
  /** Weight of the promise's own words that stand in the sentence or beside it in its paragraph. */
  readonly linked: number;
  /** Telling words that both sentences have. */
  readonly shared: number;
  /** Pairs of words that stand side by side in both. */
  readonly pairs: number;
  /** A proper name is among them. */
  readonly name: boolean;
  /** The sentence's subject is wholly in the promise: "The Academy is …" of "launch of the Social Work Academy". */
  readonly subject: boolean;
  /** Both count the same: "20 social workers", "twenty Social Workers". */
  readonly sameNumber: boolean;
  /** Both paragraphs count the same, and both sentences name the same step. */
  readonly blockNumber: boolean;
  readonly sameStep: boolean;
  /** False where the promise has names or set phrases and the passage, its neighbours and its heading have none of them. */
  readonly keyed: boolean;
  /** Both speak of "this project" under headings that name the same one. */
  readonly sameHeading: boolean;
  /** Both stand under headings of one topic, and how much that tells: 0 to 2. */
  readonly topic: number;
  /** It stands in the bullet or paragraph that goes over the same ground, and no other sentence of the promise's is nearer to it. */
  readonly parallel: boolean;
}

const parallelsFor = oncePer((reading: Reading) => new Parallels(reading));
const creditsFor = oncePer((reading: Reading) => new Credits(reading.sentences.length));

/** Mentions in one later report, surest first. */
export function mentionsOf(subject: Subject, report: number, reading: Reading): Mention[] {
  const { index, sentences } = reading;
  const credits = creditsFor(reading);
  const credit = (id: number, weight: number): void => (id < sentences.length ? credits.add(id, weight) : undefined);
  for (const [terms, share] of [[subject.terms, 1], [subject.before, 0.4]] as const) {
    for (const term of terms) {
      const weight = share * index.weight(term);
      if (weight < 0.6) continue;
      for (const id of index.holders(report, term)) {
        credit(id, weight);
        credit(id - 1, 0.3 * weight);
        credit(id + 1, 0.5 * weight);
        credit(id + 2, 0.3 * weight);
      }
    }
  }
  for (const id of reading.sameTopic(subject.sentence, report)) credit(id, 1);
  if (subject.tellingHeading.size > 0) {
    for (const id of reading.inReport(report)) {
      const sentence = sentences[id];
      if (sentence && reading.facts(sentence).refersBack && meets(subject.tellingHeading, reading.facts(sentence).heading)) credit(id, 3);
    }
  }
  const parallel = parallelTo(subject, report, reading);
  for (const id of parallel) credit(id, 2);
  const asked = askedOf(subject, report, reading);
  const mentions: Mention[] = [];
  // Only the likeliest are weighed in full: a common word alone would call up half the report.
  for (const id of credits.takeHighest(32)) {
    const sentence = sentences[id];
    if (!sentence || sentence.report !== report || sentence.statement.kind === 'tableRow' || sentence.words.length > LONGEST || /^(?:PRESENT|IN ATTENDANCE|APOLOGIES)\b/.test(sentence.text)) continue;
    const mention = measure(subject, asked, sentence, reading, parallel.has(sentence.id));
    if (mention) mentions.push(mention);
  }
  return mentions.sort((a, b) => b.score - a.score || a.sentence.id - b.sentence.id);
}

/** Of the block that goes over the same ground, the sentences that go on about this promise rather than about what else its own block says. */
function parallelTo({ sentence, terms }: Subject, report: number, reading: Reading): ReadonlySet<number> {
  const { index } = reading;
  const beside = reading.sentences.slice(Math.max(0, sentence.id - BLOCK), sentence.id + BLOCK).filter((other) => other.id !== sentence.id && other.report === sentence.report && other.statement.block === sentence.statement.block);
  const common = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => [...one].reduce((sum, term) => sum + (other.has(term) ? index.weight(term) : 0), 0);
  const block = parallelsFor(reading).of(sentence, report);
  const isShort = beside.length < SHORT && block.length <= SHORT;
  return new Set(block.filter((other) => {
    const theirs = reading.facts(other).terms;
    const own = common(terms, theirs);
    // In a longer paragraph only what names something of the promise, or stands beside what does.
    if (!isShort && own < TELLING && neighbours(other, reading.sentences).every((near) => Math.abs(near.id - other.id) > 1 || common(terms, reading.facts(near).terms) < TELLING)) return false;
    return beside.every((near) => common(reading.facts(near).terms, theirs) <= own + NEARER);
  }).map((other) => other.id));
}

/** Short headings of which one is wholly in the other, with a rare word between them: "Turnaround Project", "Turnaround Programme Funding". */
function namesTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>, index: TermIndex): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size > 0 && large.size <= 3 && small.isSubsetOf(large) && [...small].some((term) => index.weight(term) >= 2);
}

const meets = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => !a.isDisjointFrom(b);

/** A block is no longer than this. */
const BLOCK = 8;
/** A bullet or paragraph of no more sentences speaks of one thing. */
const SHORT = 3;
/** So much more has to be common to a sentence beside the promise for it to be the one that is gone on about. */
const NEARER = 1;
/** Of more words than this it is a list, in which anything may stand. */
const LONGEST = 75;
const UNUSED = 0.35;
/** "Recruit", "review": the step is weighed by itself. */
const STEP_WORD = 0.8;
const USED_LITTLE = 2.5;
const SAYS_LITTLE = 7;
/** What a passage is worth that has no word of the promise's own, nor stands beside one that has. */
const CONTEXT_ONLY = 0.6;
const PAIR = 1.5;
/** It stands where the work was promised. */
export const PARALLEL = 2;

/** A sentence that speaks of what the one before it named. */
const LEANS = /^(?:(?:and|but|so|however|then|also|sadly|unfortunately),?\s+)?(?:it|they|this|these|that|those|the|their|its|both|all|each|none|another|he|she|we|officers|as a result|owing to|because|\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;

interface Weighed {
  readonly term: string;
  readonly weight: number;
}

/** What of a promise can be looked for in one report: the words of it that the report uses, and how much all of it would be. */
interface Asked {
  readonly own: readonly Weighed[];
  readonly before: readonly Weighed[];
  readonly total: number;
  /** The promise has hardly a telling word of its own: what stood before it has to tell. */
  readonly bare: boolean;
  /** In many hundred sentences the same word weighs more, and more of them share it by chance. */
  readonly scale: number;
}

function askedOf(subject: Subject, report: number, reading: Reading): Asked {
  const { index } = reading;
  const weigh = (terms: Iterable<string>): (Weighed & { used: boolean })[] => [...terms].map((term) => ({
    term, weight: index.weight(term) * (isStep(term) ? STEP_WORD : 1), used: index.holders(report, term).length > 0,
  }));
  const own = weigh(subject.terms);
  const before = weigh([...subject.before].filter((term) => !subject.terms.has(term))).filter(({ used }) => used);
  const sum = (some: readonly Weighed[]): number => some.reduce((all, { weight }) => all + weight, 0);
  const used = own.filter((each) => each.used);
  // A word that the later report never uses says less than one that it uses of something else.
  const total = sum(used) + UNUSED * (sum(own) - sum(used)) + 0.3 * sum(before);
  return { own: used, before, total, bare: sum(used) < USED_LITTLE && sum(own) < SAYS_LITTLE, scale: Math.max(1, Math.log(reading.sentences.length) / Math.log(400)) };
}

function measure(subject: Subject, asked: Asked, sentence: Sentence, reading: Reading, parallel: boolean): Mention | null {
  const { index, sentences } = reading;
  const facts = reading.facts(sentence);
  const own = facts.terms;
  const near = neighbours(sentence, sentences);
  const before = near.filter((other) => other.id < sentence.id).map((other) => reading.facts(other).terms);
  const behind = near.filter((other) => other.id > sentence.id).map((other) => reading.facts(other).terms);
  const lean = LEANS.test(sentence.text) ? 0.7 : 0.45;
  const { bare, total } = asked;
  let [ownWeight, score, covered, shared, linked] = [0, 0, 0, 0, 0];
  for (const { term, weight } of asked.own) {
    const [here, isBefore, isBehind] = [own.has(term), before.some((terms) => terms.has(term)), behind.some((terms) => terms.has(term))];
    if (here || isBefore || isBehind) linked += weight;
    const credit = here ? weight : isBefore ? lean * weight : facts.heading.has(term) ? 0.4 * weight : 0;
    score += credit === 0 && isBehind ? 0.2 * weight : credit;
    covered += credit;
    if (here) ownWeight += weight;
    if (here && weight >= TELLING) shared += 1;
  }
  const context = bare ? 0.8 : 0.5;
  for (const { term, weight } of asked.before) {
    const here = own.has(term);
    if (bare && here && !subject.heading.has(term)) linked += 0.6 * weight;
    const credit = here ? context * weight : before.some((terms) => terms.has(term)) ? 0.3 * weight : 0;
    score += credit;
    covered += credit;
  }
  let pairs = 0;
  for (const pair of subject.pairs) if (facts.pairs.has(pair)) pairs += 1;
  let beside = 0;
  for (const pair of subject.blockPairs) if (!subject.pairs.has(pair) && facts.pairs.has(pair)) beside += 1;
  score += Math.min(3, PAIR * pairs) + Math.min(2, beside);
  const blockNumber = subject.blockNumbers.size > 0 && meets(subject.blockNumbers, facts.numbers);
  if (blockNumber) score += 2;
  const sameStep = stepsOf(sentence).some(({ name }) => subject.steps.some((step) => step.name === name));
  if (sameStep) score += 1;
  const name = [...subject.names].some((term) => own.has(term) && subject.terms.has(term) && index.weight(term) >= 2);
  if (name) score += 1.5;
  const topic = reading.topicTells(subject.sentence, sentence);
  const sameHeading = subject.tellingHeading.size > 0 && facts.refersBack && namesTheSame(subject.tellingHeading, facts.tellingHeading, index);
  const contained = subjectContained(subject, sentence, index);
  if (contained) score += 1;
  if (linked === 0 && !blockNumber) score *= CONTEXT_ONLY;
  if (score <= 0 && !sameHeading && !parallel) return null;
  return {
    sentence, score: (score + topic + (sameHeading ? 3 : 0) + (parallel ? PARALLEL : 0)) / asked.scale, own: ownWeight / Math.max(1, total), coverage: covered / Math.max(1, total),
    ownWeight, linked: linked / asked.scale, shared: shared + Math.min(1, pairs), pairs, topic, sameHeading, parallel, blockNumber, sameStep,
    name, subject: contained,
    keyed: subject.keys.size === 0 || [facts.terms, facts.heading, ...before, ...behind].some((terms) => meets(subject.keys, terms)),
    sameNumber: subject.numbers.size > 0 && (meets(subject.numbers, facts.numbers) || near.some((other) => meets(subject.numbers, reading.facts(other).numbers))),
  };
}

const SUBJECT = /^(?:(?:As|The|Our|This|Its|All|An?|New|First|One|Two|Three|Four|Five|Six|\d+) )*((?:[\w'’&-]+ ){1,6}?)(?:is|are|was|were|has|have|had|will|begins?|continues?|took|remains?)\b/i;
const DETERMINER = /^(?:the|our|this|its|all|an?|new|first|of|and|for)$/;

const stepsOf = oncePer((sentence: Sentence) => stepsIn(sentence.text, sentence.words));
const subjectWords = oncePer((sentence: Sentence) => wordsOf(SUBJECT.exec(sentence.text)?.[1] ?? '').filter((word) => !DETERMINER.test(word.norm)));

/** Every word of the sentence's subject must stand in the promise: "Team Around the School" isn't "the school". */
function subjectContained(subject: Subject, sentence: Sentence, index: TermIndex): boolean {
  const words = subjectWords(sentence);
  if (words.length === 0) return false;
  const terms = index.lexicon.termsOf(words);
  const known = terms.filter((term) => subject.terms.has(term));
  // The sentences before the promise may have said which: "a family mediation service. Two mediators will be recruited."
  if (known.length === 0 || terms.some((term) => !subject.terms.has(term) && !subject.before.has(term) && !subject.heading.has(term)) || words.some((word) => STOP_WORDS.has(word.norm))) return false;
  return known.some((term) => index.weight(term) >= 1.5);
}
