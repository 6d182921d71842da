/** What is read off each sentence once, to weigh promises against it: its telling words, counts, names and heading. */
import { type Quantity, quantitiesOf } from '#shared/domain/compare/figures/quantities.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import type { TermIndex } from '#shared/domain/compare/language/terms.ts';
import type { Topics } from '#shared/domain/compare/rows/topics.ts';
import { STOP_WORDS } from '#shared/domain/compare/language/vocabulary.ts';
import { stemOf, type Word, wordsOf } from '#shared/domain/compare/language/words.ts';
import { oncePer } from '#shared/domain/compare/oncePer.ts';

/** A topic of no more sentences than this is looked through whole. */
const SMALL_TOPIC = 14;

/** Least weight of a word that tells one thing from another. */
export const TELLING = 1.2;

/** Words of time and of promising, which two unrelated promises share. */
const NOT_SUBJECT: ReadonlySet<string> = new Set([
  ...`january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  spring summer autumn winter quarter beginning end early late mid week month year plan planned scheduled due expect expected anticipate complete completed
  completion begin start launch develop developed development progress underway process work ongoing focus support ensure deliver delivery provide
  undertake undertaken carry out taking part further future next hope hoped intend propose proposed new date being would shortly soon following
  also including across well look consider considered continue continued
  refresh refreshed update updated open opens opened publish published introduce introduced implement implemented approve approved agree agreed finish
  finished hold held create created establish established arrange arranged set up bring brought say said made devise devised devising draft drafting subject whole every told tell show shown showed found find engage engaged twelve thirteen fourteen fifteen twenty thirty forty fifty hundred
  christmas easter time times able want go goes going went gone come comes came run runs rest remain remaining remainder owing because prepare preparing want back keep kept get got give given`.split(/\s+/).map(stemOf),
  '=commence', '=programme',
]);

/** What is read off a sentence once, however often it's weighed against a promise. */
interface Facts {
  readonly terms: ReadonlySet<string>;
  readonly total: number;
  readonly heading: ReadonlySet<string>;
  readonly tellingHeading: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Telling words that stand side by side: "care academi", "action plan". */
  readonly pairs: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly refersBack: boolean;
}

/** Those that don't depend on which names mean one thing: read once, however often names are added. */
const plainFacts = oncePer((sentence: Sentence): Pick<Facts, 'numbers' | 'pairs' | 'names' | 'refersBack'> => ({
  numbers: countsIn(sentence.text, quantitiesOf(sentence)), pairs: pairsIn(sentence.words), names: namesIn(sentence.words), refersBack: ANAPHORA.test(sentence.text),
}));

export interface Reading {
  readonly index: TermIndex;
  /** By id. */
  readonly sentences: readonly Sentence[];
  /** Ids of the sentences of one report. */
  inReport(report: number): readonly number[];
  /** Ids of the sentences of a report that stand under the topic of this sentence, where that topic is a small one. */
  sameTopic(sentence: Sentence, report: number): readonly number[];
  /** From 0 to 2: how much it tells that the two stand under headings of one topic. A topic of many sentences tells little. */
  topicTells(a: Sentence, b: Sentence): number;
  facts(sentence: Sentence): Facts;
}

export function makeReading(index: TermIndex, sentences: readonly Sentence[], topics: Topics | null = null): Reading {
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
  const byTopic = new Map<string, number[]>();
  for (const sentence of sentences) {
    (byReport[sentence.report] ??= []).push(sentence.id);
    if (topics && sentence.headings.length > 0) {
      const key = `${sentence.report} ${topics.topicOf(sentence)}`;
      const list = byTopic.get(key);
      if (list) list.push(sentence.id);
      else byTopic.set(key, [sentence.id]);
    }
  }
  const underTopic = (sentence: Sentence, report: number): readonly number[] => (!topics || sentence.headings.length === 0 ? [] : byTopic.get(`${report} ${topics.topicOf(sentence)}`) ?? []);
  return {
    index, sentences, inReport: (report) => byReport[report] ?? [],
    sameTopic(sentence, report) {
      const ids = underTopic(sentence, report);
      return ids.length <= SMALL_TOPIC ? ids : [];
    },
    topicTells(a, b) {
      if (!topics || b.headings.length === 0 || a.headings.length === 0 || topics.topicOf(a) !== topics.topicOf(b)) return 0;
      const size = underTopic(a, b.report).length;
      return size <= 6 ? 2 : size <= 12 ? 1.4 : size <= 25 ? 0.8 : 0.3;
    },
    facts(sentence) {
      const before = known[sentence.id];
      if (before) return before;
      const terms = subjectTerms(index.termsOf(sentence.id));
      const heading = headingOf(sentence.headings.at(-1));
      let total = 0;
      for (const term of terms) total += index.weight(term);
      const facts = {
        terms, total, heading, tellingHeading: new Set([...heading].filter((term) => index.weight(term) >= 1.5)),
        ...plainFacts(sentence),
      };
      known[sentence.id] = facts;
      return facts;
    },
  };
}

/** Counts with what they count ("24 flat", "20 worker"): a number by itself, or a small one, tells no two pieces of work apart. */
export function countsIn(text: string, quantities: readonly Quantity[]): Set<string> {
  const counts = new Set<string>();
  for (const { unit, value, end } of quantities) {
    if (unit !== null || value <= 2) continue;
    for (const word of wordsOf(text.slice(end, end + 60)).slice(0, 5)) if (!STOP_WORDS.has(word.norm) && !/\d/.test(word.norm)) counts.add(`${value} ${word.stem}`);
  }
  return counts;
}

/** Two words side by side that neither are small words nor numbers, as stems. */
export function pairsIn(words: readonly Word[]): Set<string> {
  const pairs = new Set<string>();
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (next && next.start - word.end <= 2 && [word, next].every(({ norm }) => !STOP_WORDS.has(norm) && !/\d/.test(norm) && norm.length > 2)) pairs.add(`${word.stem} ${next.stem}`);
  }
  return pairs;
}

export const subjectTerms = (terms: Iterable<string>): Set<string> => new Set([...terms].filter((term) => !NOT_SUBJECT.has(term) && !/^[\d.,:/]+$/.test(term)));

/** "This project", "the funding": what the heading names. */
export const ANAPHORA = /\b(?:this|the|our|these|its) (?:new )?(?:\w+ (?=phase|plan))?(?:project|programme|pilot|scheme|funding|service|team|post holders?|posts?|building|works?|review|strategy|plan|phase)\b/i;

export const namesIn = (words: readonly Word[]): Set<string> => new Set(words.filter((word, i) => i > 0 && /^\p{Lu}/u.test(word.text)).map((word) => word.stem));

/** Sentences of the same bullet or paragraph within two of this one. */
export function neighbours(sentence: Sentence, sentences: readonly Sentence[]): Sentence[] {
  const near: Sentence[] = [];
  for (let id = sentence.id - 2; id <= sentence.id + 2; id++) {
    const other = sentences[id];
    if (other && id !== sentence.id && other.report === sentence.report && other.statement.block === sentence.statement.block) near.push(other);
  }
  return near;
}
