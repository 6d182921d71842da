/** Which sentences' numbers can be quoted at all, and which names say too little to quote a number under. */
import { letters, VERB } from '#shared/domain/compare/figures/phrases.ts';
import type { Sentence } from '#shared/domain/compare/language/sentences.ts';

/** Parts of a paper whose numbers are pages, marks or the numbers of questions. */
const LISTS = /^(?:[\d.\s]*)(?:table of )?(?:contents|index|references|bibliography|end\s?notes?|foot\s?notes?|glossary|sources)\b|\b(?:likelihood|impact|risk) (?:rating|scor)|\b(?:rating|scoring) (?:key|scale|matrix)\b|\bquestions?$/i;
export const isListing = (headings: readonly string[]): boolean => headings.some((title) => LISTS.test(title));

/** A line of a table of contents: its number is a page. */
const isContents = (text: string): boolean => /\.{5,}/.test(text) || (/^\p{Lu}[^.:;\d%£]{8,}\s\d{1,3}$/u.test(text) && !VERB.test(text));

/** "Vol 7(336), DOI 10.1186": where something was published. */
const isReference = (text: string): boolean => /\bdoi\b|%20|\bwww\.\S+\/\S+\/|\bet al\b|\bISBN\b|\b(?:Journal|Lancet|BMJ|BMC)\b[^.]*\d+\s?\(\d+\)/i.test(text);

/** What a page's layout has torn off: it begins in the middle of a sentence, or is a label of a drawing. */
const isTorn = ({ text, statement, opensBlock }: Sentence): boolean => statement.kind === 'sentence' && ((opensBlock && /^(?!p\.)\p{Ll}/u.test(text)) || (letters(text) < (text.endsWith('.') ? 2 : 4) && !VERB.test(text) && !/[:–—]|\bcosts?\b/i.test(text)));

export function isCitable(sentence: Sentence): boolean {
  const { text, words } = sentence;
  // Quoted rows of a table have no clause to stand in: a number without its column heading can't be cited.
  if (sentence.statement.kind === 'tableRow' || words.filter((word) => /\p{L}{2,}/u.test(word.text)).length < 2) return false;
  return !isContents(text) && !isReference(text) && !isTorn(sentence) && !isListing(sentence.headings);
}

/** What is left where a sentence names nothing: a preposition, a mark, half a bracket. */
const NAMELESS = /^(?:to|via|than|of|and|or|but|that|which|who|when|if|as|is|are|was|were|per)\b(?!\s+(?:capita|pupil)\b)|^[^\p{L}\d£(‘“"'/]|\b(?:when|if|that|which|who|what|the|of|to)$/iu;

/** @param measure as the figure would be headed */
export const isNamed = (measure: string): boolean => letters(measure) >= 1 && !NAMELESS.test(measure);
