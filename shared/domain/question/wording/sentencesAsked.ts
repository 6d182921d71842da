/** The sentences of a text that ask: those that end in a question mark. */

export interface AskedSentence {
  readonly start: number;
  /** Behind the question mark. */
  readonly end: number;
  readonly words: string;
}

export function sentencesAsked(text: string): AskedSentence[] {
  return [...text.matchAll(/[^.!?\n]*(?:\.(?=\d|\p{L})[^.!?\n]*)*(?:\b(?:p|pp|para|no|cllr|mr|mrs|ms|dr|st|e\.g|i\.e)\.[^.!?\n]*)*\?/giu)].map((match) => {
    const words = match[0];
    const lead = words.length - words.trimStart().length;
    // What stands before the question in the same sentence, up to a colon, is the way to it.
    const way = /^[^:;]*[:;]\s*(?=\p{L})/u.exec(words.trimStart())?.[0].length ?? 0;
    const start = match.index + lead + way;
    return { start, end: match.index + words.length, words: text.slice(start, match.index + words.length) };
  }).filter(({ words }) => /\p{L}/u.test(words));
}
