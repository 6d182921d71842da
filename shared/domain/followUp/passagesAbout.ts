/** What a later report says of something that was promised, asked or agreed. Found as the comparison finds what became of a promise. */
import { isMention } from '#shared/domain/compare/verdicts/linked.ts';
import { makeReading } from '#shared/domain/compare/commitments/reading.ts';
import { mentionsOf } from '#shared/domain/compare/commitments/sameWork.ts';
import { subjectOf } from '#shared/domain/compare/commitments/subject.ts';
import type { Passage, ReportForComparison } from '#shared/domain/compare/comparison.ts';
import { passageOf, sentencesOf } from '#shared/domain/compare/language/sentences.ts';
import { indexTerms, makeLexicon } from '#shared/domain/compare/language/terms.ts';
import { wordsOf } from '#shared/domain/compare/language/words.ts';

/** More than these and nobody reads them beside a promise. */
const MOST = 3;

/**
 * @param texts the promise in its paper's words, the question, the answer given: any of them may meet the report's words
 * @returns surest first; empty: nothing was found, which doesn't say that there is nothing
 */
export function passagesAbout(texts: readonly string[], report: ReportForComparison): Passage[] {
  const asked = texts.filter((text) => wordsOf(text).length >= 3);
  if (asked.length === 0) return [];
  // The texts stand as a report of their own before the later one: a sentence each, in a paragraph of its own.
  const before: ReportForComparison = {
    ...report, id: '', sections: [], statements: asked.map((text, block) => ({ text, spans: [{ pageIndex: 0, start: 0, end: text.length }], section: -1, paragraph: null, kind: 'tableRow', block })),
  };
  const own = sentencesOf(before, 0, 0);
  const later = sentencesOf(report, 1, own.length);
  const sentences = [...own, ...later];
  const reading = makeReading(indexTerms(sentences, makeLexicon(sentences.map(({ text }) => text))), sentences);
  const strongest = new Map<number, number>();
  for (const sentence of own) {
    for (const mention of mentionsOf(subjectOf(sentence, sentence.text, reading), 1, reading)) {
      if (isMention(mention)) strongest.set(mention.sentence.id, Math.max(strongest.get(mention.sentence.id) ?? 0, mention.ownWeight + 6 * mention.own));
    }
  }
  return [...strongest].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST).flatMap(([id]) => {
    const sentence = sentences[id];
    return sentence ? [passageOf(sentence)] : [];
  });
}
