/** Whether a statement speaks of what a member names: "recruit overseas" is said by "recruiting from overseas". */
import { stemOf, wordsOf } from '#shared/domain/compare/language/words.ts';

const stemsOf = (text: string): string[] => wordsOf(text).map(({ norm }) => stemOf(norm));

/** @returns for a statement: true where it has every word, in whatever form and order; of no words, false */
export function saying(words: string): (quote: string) => boolean {
  const wanted = [...new Set(stemsOf(words))];
  if (wanted.length === 0) return () => false;
  return (quote) => {
    const said = new Set(stemsOf(quote));
    return wanted.every((stem) => said.has(stem));
  };
}
