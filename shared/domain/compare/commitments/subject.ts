/** What a promise is about: its telling words, what stands before it, counts, names and steps. */
import { type Step, stepsIn } from '#shared/domain/compare/commitments/actions.ts';
import { ANAPHORA, countsIn, namesIn, neighbours, pairsIn, type Reading, subjectTerms, TELLING } from '#shared/domain/compare/commitments/reading.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import { stemOf, wordsOf } from '#shared/domain/compare/language/words.ts';

export interface Subject {
  readonly sentence: Sentence;
  readonly terms: ReadonlySet<string>;
  /** Terms of the sentences before in its bullet or paragraph, and of the heading: they lend weight. */
  readonly before: ReadonlySet<string>;
  readonly heading: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** The counts of its paragraph so far too. */
  readonly blockNumbers: ReadonlySet<string>;
  /** Telling words of its heading, where the promise only says "this project". */
  readonly tellingHeading: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly blockPairs: ReadonlySet<string>;
  /** Stems of words with a capital inside the sentence. */
  readonly names: ReadonlySet<string>;
  /** Names and set phrases ("quality assurance"): a passage with none of them speaks of other work. */
  readonly keys: ReadonlySet<string>;
  /** What is to be done, and stems of the promise's verbs. */
  readonly steps: readonly Step[];
  readonly stems: ReadonlySet<string>;
}

export function subjectOf(sentence: Sentence, text: string, reading: Reading): Subject {
  const { index, sentences } = reading;
  // "…, these should begin to arrive in April": a clause speaks of what the sentence has named before it.
  const said = text !== sentence.text && GOES_ON.test(text) ? ` ${sentence.text.slice(0, sentence.text.indexOf(text))}` : '';
  const own = mainClause(text);
  const [named, opening] = resolved(sentence, text, sentences);
  const full = own + (said.trim() ? said : named);
  const words = wordsOf(full);
  const terms = subjectTerms(index.lexicon.termsOf(words));
  const facts = reading.facts(sentence);
  const earlier = neighbours(sentence, sentences).filter((near) => near.id < sentence.id);
  const before = new Set<string>([...facts.heading, ...subjectTerms(index.lexicon.termsOf(wordsOf(opening))), ...subjectTerms(index.termsOf(sentence.id))]);
  for (const near of earlier) for (const term of reading.facts(near).terms) before.add(term);
  // "We will launch in February" names nothing: what was said just before it is its own.
  if (weightOf(terms, index) < NAMES_LITTLE) {
    const said = [...(text === sentence.text ? [] : [sentence]), ...earlier.slice(-1), ...earlier.slice(0, 1)];
    for (const near of said) for (const term of reading.facts(near).terms) terms.add(term);
    if (said.length === 0) for (const term of facts.heading) terms.add(term);
  }
  const names = namesIn(words);
  return {
    sentence, terms, before, heading: facts.heading, numbers: countsIn(full, quantitiesIn(full)),
    blockNumbers: new Set([sentence, ...earlier].flatMap((near) => [...reading.facts(near).numbers])),
    tellingHeading: ANAPHORA.test(text) ? facts.tellingHeading : new Set<string>(), names, pairs: pairsIn(words),
    blockPairs: new Set([sentence, ...earlier].flatMap((near) => [...reading.facts(near).pairs])),
    keys: new Set([...terms].filter((term) => (term.startsWith('=') || names.has(term)) && index.weight(term) >= TELLING)),
    steps: stepsIn(own, wordsOf(own)), stems: new Set(wordsOf(own).map((word) => word.stem)),
  };
}

const NAMES_LITTLE = 2.5;
const weightOf = (terms: Iterable<string>, index: Reading['index']): number => [...terms].reduce((sum, term) => sum + index.weight(term), 0);

/** A clause whose subject was named before it. */
const GOES_ON = /^(?:(?:and|but|so|then)\s+)?(?:it|they|these|this|that|which|who|will|should|is|are|then|their|its|the (?:whole|first|last|work|works|programme|project|scheme|rest|remainder|others?))\b/i;

/** "The Agency wants more evidence, so the plan will be submitted in May": why it's promised isn't what is promised. */
const REASON = /^.{10,}?,\s+so\s+(?=(?:the|it|we|they|our|this|these|that|its|\p{Lu})\b[^,]*\b(?:will|is|are|has|have)\b)/su;

/** What the work brings about isn't the work: "…, which will give a greater line of sight". */
const mainClause = (text: string): string => text.replace(REASON, '').replace(/,?\s(?:which (?:will|is|are|was|were)|so that|in order to|to enable|to ensure that|helping|enabling|ensuring|supporting|because|owing to|after|once|subject to|provided)\b.*$/is, (tail, at: number) => (at > 28 ? '' : tail));

/**
 * What the sentences before it in the paragraph name in full. "The system is expected to go live": the words around that noun, which
 * are its own; "the results", which nothing names: what the paragraph opens with, which is what stands before it.
 */
function resolved(sentence: Sentence, text: string, sentences: readonly Sentence[]): [own: string, opening: string] {
  const nouns = [...text.matchAll(/\b(?:the|this|these|those|an?|their|its|new)\s+(?:(?:\d+|new|last|first|final|other|remaining|two|three|four|five|six)\s+)*(\p{L}{4,})\b/giu)].map((match) => (match[1] ?? '').toLowerCase());
  const it = /^(?:(?:and|but|so|which|who)\s+)?(?:it|they|this|these|which|their|its)\b|\b(?:it|them)[.\s]*$/i.test(text);
  const before = neighbours(sentence, sentences).filter((near) => near.id < sentence.id).reverse();
  const openingWords = before.at(-1)?.words.slice(0, 12).map((word) => word.text).join(' ') ?? '';
  for (const near of before) {
    if (it) return [` ${near.words.slice(0, 24).map((word) => word.text).join(' ')}`, openingWords];
    for (const noun of nouns) {
      const at = near.words.findIndex((word) => word.stem === stemOf(noun));
      if (at >= 0) {
        // "The great excitement is the new library at Elverside": what is said of it by a verb isn't its name.
        const verb = near.words.slice(0, at).findLastIndex((word) => /^(?:is|are|was|were|has|have|will)$/.test(word.norm));
        return [` ${near.words.slice(Math.max(0, at - 5, verb + 1), at + 3).map((word) => word.text).join(' ')}`, openingWords];
      }
    }
  }
  return ['', openingWords];
}
