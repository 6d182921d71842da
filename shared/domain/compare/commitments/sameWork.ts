/** Finds where a later report speaks of the work that was promised, and how surely it is the same work. */
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { TermIndex } from '#shared/domain/compare/language/terms.ts';
import { stemOf, wordsOf } from '#shared/domain/compare/language/words.ts';

export interface Mention {
  readonly sentence: Sentence;
  /** Share of the promise's telling words that the passage (with its neighbours and heading) has too, 0 to 1. */
  readonly coverage: number;
  /** The same of the sentence by itself. */
  readonly own: number;
  /** Weight of the shared words: about 4 for one rare name, 10 for a distinct phrase. */
  readonly weight: number;
  /** True where the sentence's subject is wholly in the promise: "The Academy is …" of "launch of the Social Work Academy". */
  readonly subject: boolean;
  /** True where both count the same: "20 social workers", "twenty Social Workers". */
  readonly sameNumber: boolean;
}

/** Words of time and of promising, which two unrelated promises share. */
const NOT_SUBJECT: ReadonlySet<string> = new Set([
  ...`january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  spring summer autumn winter quarter beginning end early late mid week month year plan planned scheduled due expect expected anticipate complete completed
  completion begin start launch develop developed development progress underway process work ongoing focus support ensure deliver delivery provide
  undertake undertaken carry out taking part further future next hope hoped intend propose proposed new date being would shortly soon following
  also including across well look consider considered continue continued`.split(/\s+/).map(stemOf),
  '=commence',
]);

export interface Subject {
  readonly terms: ReadonlySet<string>;
  readonly total: number;
  /** Terms of the sentence before and of the heading: they lend weight, but don't make a mention by themselves. */
  readonly context: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

export interface Reading {
  readonly index: TermIndex;
  readonly sentences: readonly Sentence[];
}

/** Counts that could tell one piece of work from another: 0 and 1 can't. */
const tellingNumbers = (text: string): Set<number> => new Set(quantitiesIn(text).filter((q) => q.unit === null && q.value > 2).map((q) => q.value));

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

function headingTerms(sentence: Sentence, index: TermIndex): Set<string> {
  const heading = sentence.headings.at(-1);
  return heading === undefined ? new Set() : subjectTerms(index.lexicon.termsOf(wordsOf(heading)));
}

export function subjectOf(sentence: Sentence, text: string, { index, sentences }: Reading): Subject {
  const terms = subjectTerms(index.lexicon.termsOf(wordsOf(text)));
  const context = headingTerms(sentence, index);
  for (const near of neighbours(sentence, sentences)) if (near.id < sentence.id) for (const term of subjectTerms(index.termsOf(near.id))) context.add(term);
  let total = 0;
  for (const term of terms) total += index.weight(term);
  const numbers = tellingNumbers(text);
  return { terms, total, context, numbers };
}

/** Mentions in one later report, surest first. */
export function mentionsOf(subject: Subject, report: number, reading: Reading): Mention[] {
  const { index, sentences } = reading;
  const candidates = new Set<number>();
  for (const term of subject.terms) {
    if (index.weight(term) < 0.9) continue;
    const holders = index.holders(report, term);
    if (holders.length <= 60) for (const id of holders) for (const near of [id - 1, id, id + 1]) candidates.add(near);
  }
  const mentions: Mention[] = [];
  for (const id of candidates) {
    const sentence = sentences[id];
    if (!sentence || sentence.report !== report || sentence.statement.kind === 'tableRow') continue;
    const mention = measure(subject, sentence, reading);
    if (mention) mentions.push(mention);
  }
  return mentions.sort((a, b) => b.weight + 6 * b.coverage - (a.weight + 6 * a.coverage) || a.sentence.id - b.sentence.id);
}

function measure(subject: Subject, sentence: Sentence, { index, sentences }: Reading): Mention | null {
  const own = subjectTerms(index.termsOf(sentence.id));
  const around = headingTerms(sentence, index);
  const nearTerms = new Set<string>();
  for (const near of neighbours(sentence, sentences)) for (const term of subjectTerms(index.termsOf(near.id))) nearTerms.add(term);
  let ownWeight = 0;
  let weight = 0;
  let covered = 0;
  for (const term of subject.terms) {
    const w = index.weight(term);
    if (own.has(term)) {
      ownWeight += w;
      weight += w;
      covered += w;
    } else if (around.has(term) || nearTerms.has(term)) {
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
  if (weight <= 0 || subject.total <= 0) return null;
  const numbers = new Set([...tellingNumbers(sentence.text), ...neighbours(sentence, sentences).flatMap((near) => [...tellingNumbers(near.text)])]);
  const sameNumber = [...subject.numbers].some((number) => numbers.has(number));
  return { sentence, coverage: covered / subject.total, own: ownWeight / subject.total, weight, subject: subjectContained(subject, sentence, index), sameNumber };
}

const SUBJECT = /^(?:As |The |Our |This |Its |All |An? )*((?:[\w'’&-]+ ){1,6}?)(?:is|are|was|were|has|have|had|will|begins?|continues?|took|remains?)\b/i;

function subjectContained(subject: Subject, sentence: Sentence, index: TermIndex): boolean {
  const phrase = SUBJECT.exec(sentence.text)?.[1];
  if (!phrase) return false;
  const terms = [...subjectTerms(index.lexicon.termsOf(wordsOf(phrase)))];
  const telling = terms.filter((term) => index.weight(term) >= 1.5);
  return telling.length > 0 && terms.every((term) => subject.terms.has(term) || index.weight(term) < 0.5);
}
