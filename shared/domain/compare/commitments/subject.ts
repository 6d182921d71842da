/** What a promise is about: its telling words, with what "the system" or "these" stand for, its counts and its names. */
import { ANAPHORA, countsIn, namesIn, neighbours, type Reading, subjectTerms, TELLING } from '#shared/domain/compare/commitments/reading.ts';
import { quantitiesIn } from '#shared/domain/compare/figures/quantities.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';
import { stemOf, type Word, wordsOf } from '#shared/domain/compare/language/words.ts';
import { oncePer } from '#shared/domain/compare/oncePer.ts';

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

export function subjectOf(sentence: Sentence, text: string, reading: Reading): Subject {
  const { index, sentences } = reading;
  const { words, numbers, names } = spelledOut(sentence, text, sentences);
  const terms = subjectTerms(index.lexicon.termsOf(words));
  const context = new Set(reading.facts(sentence).heading);
  for (const near of neighbours(sentence, sentences)) if (near.id < sentence.id) for (const term of reading.facts(near).terms) context.add(term);
  let total = 0;
  for (const term of terms) total += index.weight(term);
  const heading = ANAPHORA.test(text) ? reading.facts(sentence).tellingHeading : new Set<string>();
  const keys = new Set([...terms].filter((term) => (term.startsWith('=') || names.has(term)) && index.weight(term) >= TELLING));
  return { terms, total, context, numbers, section: reading.facts(sentence).heading, heading, names, keys };
}

interface SpelledOut {
  readonly words: readonly Word[];
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Of each sentence, by the text of its promises: the same whatever names mean one thing. */
const spelled = oncePer((_sentence: Sentence) => new Map<string, SpelledOut>());

function spelledOut(sentence: Sentence, text: string, sentences: readonly Sentence[]): SpelledOut {
  const before = spelled(sentence).get(text);
  if (before) return before;
  // "…, these should begin to arrive in April": a clause speaks of what the sentence has named before it.
  const said = text === sentence.text ? '' : ` ${sentence.text.slice(0, sentence.text.indexOf(text))}`;
  const full = mainClause(text) + (said.trim() ? said : resolved(sentence, text, sentences));
  const words = wordsOf(full);
  const out = { words, numbers: countsIn(full, quantitiesIn(full)), names: namesIn(words) };
  spelled(sentence).set(text, out);
  return out;
}

/** What the work brings about isn't the work: "…, which will give a greater line of sight". */
const mainClause = (text: string): string => text.replace(/,?\s(?:which will|so that|in order to|to enable|to ensure that|helping|enabling|ensuring|supporting)\b.*$/is, (tail, at: number) => (at > 40 ? '' : tail));

/** "The system is expected to go live": the words around that noun where the sentences before it in the paragraph name it in full. */
function resolved(sentence: Sentence, text: string, sentences: readonly Sentence[]): string {
  const nouns = [...text.matchAll(/\b(?:the|this|these|those)\s+(?:(?:\d+|new|last|first|final|other|remaining|two|three|four|five|six)\s+)*(\p{L}{4,})\b/giu)].map((match) => (match[1] ?? '').toLowerCase());
  const it = /^(?:it|they|this|these)\s+(?:is|are|will|should|has|have)\b/i.test(text);
  const before = neighbours(sentence, sentences).filter((near) => near.id < sentence.id).reverse();
  for (const near of before) {
    if (it) return ` ${near.words.slice(0, 8).map((word) => word.text).join(' ')}`;
    for (const noun of nouns) {
      const at = near.words.findIndex((word) => word.stem === stemOf(noun));
      if (at >= 0) return ` ${near.words.slice(Math.max(0, at - 7), at + 3).map((word) => word.text).join(' ')}`;
    }
  }
  // "The scheme", which nothing names: what the paragraph opens with.
  const opening = before.at(-1);
  return opening && nouns.some((noun) => NAMELESS.test(noun)) ? ` ${opening.words.slice(0, 10).map((word) => word.text).join(' ')}` : '';
}

const NAMELESS = /^(?:scheme|project|programme|proposals?|pilot|work|works|initiative|changes)$/;
