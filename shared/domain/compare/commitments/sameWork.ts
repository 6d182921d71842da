/** Finds where a later report speaks of the work that was promised, and how surely it is the same work. */
import { type Quantity, quantitiesIn, quantitiesOf } from '#shared/domain/compare/figures/quantities.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { TermIndex } from '#shared/domain/compare/language/terms.ts';
import { STOP_WORDS } from '#shared/domain/compare/language/vocabulary.ts';
import { stemOf, type Word, wordsOf } from '#shared/domain/compare/language/words.ts';

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

/** Words of time and of promising, which two unrelated promises share. */
const NOT_SUBJECT: ReadonlySet<string> = new Set([
  ...`january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  spring summer autumn winter quarter beginning end early late mid week month year plan planned scheduled due expect expected anticipate complete completed
  completion begin start launch develop developed development progress underway process work ongoing focus support ensure deliver delivery provide
  undertake undertaken carry out taking part further future next hope hoped intend propose proposed new date being would shortly soon following
  also including across well look consider considered continue continued
  refresh refreshed update updated open opens opened publish published introduce introduced implement implemented approve approved agree agreed finish
  finished hold held create created establish established arrange arranged set up bring brought say said made`.split(/\s+/).map(stemOf),
  '=commence', '=programme',
]);

export interface Subject {
  readonly terms: ReadonlySet<string>;
  readonly total: number;
  /** Terms of the sentence before and of the heading: they lend weight, but don't make a mention by themselves. */
  readonly context: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Words of its section's title. */
  readonly section: ReadonlySet<string>;
  /** Telling words of its heading, where the promise only says "this project". */
  readonly heading: ReadonlySet<string>;
  /** Stems of words with a capital inside the sentence. */
  readonly names: ReadonlySet<string>;
  /** Names and set phrases ("quality assurance"): a passage with none of them speaks of other work. */
  readonly keys: ReadonlySet<string>;
}

/** What is read off a sentence once, however often it's weighed against a promise. */
interface Facts {
  readonly terms: ReadonlySet<string>;
  readonly total: number;
  readonly heading: ReadonlySet<string>;
  readonly tellingHeading: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly refersBack: boolean;
}

export interface Reading {
  readonly index: TermIndex;
  /** By id. */
  readonly sentences: readonly Sentence[];
  /** Ids of the sentences of one report. */
  inReport(report: number): readonly number[];
  facts(sentence: Sentence): Facts;
}

export function makeReading(index: TermIndex, sentences: readonly Sentence[]): Reading {
  const known: (Facts | undefined)[] = [];
  const headings = new Map<string, ReadonlySet<string>>();
  const headingOf = (title: string | undefined): ReadonlySet<string> => {
    if (title === undefined) return new Set();
    const before = headings.get(title);
    if (before) return before;
    const terms = subjectTerms(index.lexicon.termsOf(wordsOf(title)));
    headings.set(title, terms);
    return terms;
  };
  const byReport: number[][] = [];
  for (const sentence of sentences) (byReport[sentence.report] ??= []).push(sentence.id);
  return {
    index, sentences, inReport: (report) => byReport[report] ?? [],
    facts(sentence) {
      const before = known[sentence.id];
      if (before) return before;
      const terms = subjectTerms(index.termsOf(sentence.id));
      const heading = headingOf(sentence.headings.at(-1));
      let total = 0;
      for (const term of terms) total += index.weight(term);
      const facts = {
        terms, total, heading, tellingHeading: new Set([...heading].filter((term) => index.weight(term) >= 1.5)),
        numbers: countsIn(sentence.text, quantitiesOf(sentence)), names: namesIn(sentence.words), refersBack: ANAPHORA.test(sentence.text),
      };
      known[sentence.id] = facts;
      return facts;
    },
  };
}

/** Counts with what they count ("24 flat", "20 worker"): a number by itself, or a small one, tells no two pieces of work apart. */
function countsIn(text: string, quantities: readonly Quantity[]): Set<string> {
  const counts = new Set<string>();
  for (const { unit, value, end } of quantities) {
    if (unit !== null || value <= 2) continue;
    for (const word of wordsOf(text.slice(end, end + 60)).slice(0, 5)) if (!STOP_WORDS.has(word.norm) && !/\d/.test(word.norm)) counts.add(`${value} ${word.stem}`);
  }
  return counts;
}

const subjectTerms = (terms: Iterable<string>): Set<string> => new Set([...terms].filter((term) => !NOT_SUBJECT.has(term) && !/^[\d.,:/]+$/.test(term)));

/** Sentences of the same bullet or paragraph within two of this one. */
export function neighbours(sentence: Sentence, sentences: readonly Sentence[]): Sentence[] {
  const near: Sentence[] = [];
  for (let id = sentence.id - 2; id <= sentence.id + 2; id++) {
    const other = sentences[id];
    if (other && id !== sentence.id && other.report === sentence.report && other.statement.block === sentence.statement.block) near.push(other);
  }
  return near;
}

export function subjectOf(sentence: Sentence, text: string, reading: Reading): Subject {
  const { index, sentences } = reading;
  // "…, these should begin to arrive in April": a clause speaks of what the sentence has named before it.
  const said = text === sentence.text ? '' : ` ${sentence.text.slice(0, sentence.text.indexOf(text))}`;
  const full = mainClause(text) + (said.trim() ? said : resolved(sentence, text, sentences));
  const words = wordsOf(full);
  const terms = subjectTerms(index.lexicon.termsOf(words));
  const context = new Set(reading.facts(sentence).heading);
  for (const near of neighbours(sentence, sentences)) if (near.id < sentence.id) for (const term of reading.facts(near).terms) context.add(term);
  let total = 0;
  for (const term of terms) total += index.weight(term);
  const numbers = countsIn(full, quantitiesIn(full));
  const heading = ANAPHORA.test(text) ? reading.facts(sentence).tellingHeading : new Set<string>();
  const names = namesIn(words);
  const keys = new Set([...terms].filter((term) => (term.startsWith('=') || names.has(term)) && index.weight(term) >= TELLING));
  return { terms, total, context, numbers, section: reading.facts(sentence).heading, heading, names, keys };
}

/** What the work brings about isn't the work: "…, which will give a greater line of sight". */
const mainClause = (text: string): string => text.replace(/,?\s(?:which will|so that|in order to|to enable|to ensure that|helping|enabling|ensuring|supporting)\b.*$/is, (tail, at: number) => (at > 40 ? '' : tail));

/** "The system is expected to go live": the words around that noun where the sentences before it in the paragraph name it in full. */
function resolved(sentence: Sentence, text: string, sentences: readonly Sentence[]): string {
  const nouns = [...text.matchAll(/\b(?:the|this|these|those)\s+(?:\d+\s+|new\s+)?(\p{L}{4,})\b/giu)].map((match) => (match[1] ?? '').toLowerCase());
  const it = /^(?:it|they|this|these)\s+(?:is|are|will|should|has|have)\b/i.test(text);
  const before = neighbours(sentence, sentences).filter((near) => near.id < sentence.id).reverse();
  for (const near of before) {
    if (it) return ` ${near.words.slice(0, 8).map((word) => word.text).join(' ')}`;
    for (const noun of nouns) {
      const at = near.words.findIndex((word) => word.norm === noun);
      if (at >= 0) return ` ${near.words.slice(Math.max(0, at - 7), at + 3).map((word) => word.text).join(' ')}`;
    }
  }
  return '';
}

/** "This project", "the funding": what the heading names. */
const ANAPHORA = /\b(?:this|the|our|these|its) (?:new )?(?:\w+ (?=phase|plan))?(?:project|programme|pilot|scheme|funding|service|team|post holders?|posts?|building|works?|review|strategy|plan|phase)\b/i;

const namesIn = (words: readonly Word[]): Set<string> => new Set(words.filter((word, i) => i > 0 && /^\p{Lu}/u.test(word.text)).map((word) => word.stem));

/** Mentions in one later report, surest first. */
export function mentionsOf(subject: Subject, report: number, reading: Reading): Mention[] {
  const { index, sentences } = reading;
  const candidates = new Map<number, number>();
  const credit = (id: number, weight: number): void => void candidates.set(id, (candidates.get(id) ?? 0) + weight);
  for (const term of subject.terms) {
    const weight = index.weight(term);
    if (weight < 0.9) continue;
    for (const id of index.holders(report, term)) {
      credit(id, weight);
      credit(id - 1, 0.4 * weight);
      credit(id + 1, 0.4 * weight);
    }
  }
  if (subject.heading.size > 0) {
    for (const id of reading.inReport(report)) {
      const sentence = sentences[id];
      if (sentence && reading.facts(sentence).refersBack && meets(subject.heading, reading.facts(sentence).heading)) credit(id, 3);
    }
  }
  const mentions: Mention[] = [];
  // Only the likeliest are weighed in full: a common word alone would call up half the report.
  const likely = [...candidates].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 30);
  for (const [id] of likely) {
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

/** Least weight of a word that tells one thing from another. */
const TELLING = 1.2;

function measure(subject: Subject, sentence: Sentence, reading: Reading): Mention | null {
  const { index, sentences } = reading;
  const facts = reading.facts(sentence);
  const own = facts.terms;
  const around = facts.heading;
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
  const sameHeading = subject.heading.size > 0 && facts.refersBack && namesTheSame(subject.heading, facts.tellingHeading, index);
  if (weight <= 0 && !sameHeading) return null;
  return {
    sentence, coverage: covered / Math.max(1, subject.total), own: ownWeight / Math.max(1, subject.total), overlap: ownWeight / Math.max(1, Math.min(subject.total, facts.total)),
    weight, ownWeight, shared, name: [...subject.names].some((term) => facts.names.has(term) && own.has(term) && subject.terms.has(term) && index.weight(term) >= 2),
    subject: subjectContained(subject, sentence, index), keyed: subject.keys.size === 0 || [facts.terms, facts.heading, ...near.map((other) => other.terms)].some((terms) => meets(subject.keys, terms)), sameNumber: subject.numbers.size > 0 && (meets(subject.numbers, facts.numbers) || near.some((other) => meets(subject.numbers, other.numbers))), sameHeading,
    sameSection: subject.section.size > 0 && (subject.section.isSubsetOf(facts.heading) || facts.heading.isSubsetOf(subject.section)) && facts.heading.size > 0,
  };
}

const SUBJECT = /^(?:(?:As|The|Our|This|Its|All|An?|New|First) )*((?:[\w'’&-]+ ){1,6}?)(?:is|are|was|were|has|have|had|will|begins?|continues?|took|remains?)\b/i;
const DETERMINER = /^(?:the|our|this|its|all|an?|new|first|of|and|for)$/;

/** Every word of the sentence's subject must stand in the promise: "Team Around the School" isn't "the school". */
function subjectContained(subject: Subject, sentence: Sentence, index: TermIndex): boolean {
  const phrase = SUBJECT.exec(sentence.text)?.[1];
  if (!phrase) return false;
  const words = wordsOf(phrase).filter((word) => !DETERMINER.test(word.norm));
  const terms = index.lexicon.termsOf(words);
  const known = terms.filter((term) => subject.terms.has(term));
  if (known.length === 0 || known.length < terms.length || words.some((word) => STOP_WORDS.has(word.norm))) return false;
  return terms.some((term) => index.weight(term) >= 1.5);
}
